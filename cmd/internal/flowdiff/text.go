// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package flowdiff

import (
	"bufio"
	"fmt"
	"io"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A Place tells where a position is, in the revision that it is of.
type Place func(finding.Position) string

// Text writes a Diff to be read: first who is new, then the flows, with a
// mark in the first column as other diffs have it.
//
//	new recipient: ad-platform
//	+ ads/ads.go:12:9: not-permitted: field m.Profile.Health for promotion to ad-platform
//	- mail/mail.go:7:2: permitted: ...
//	! mail/mail.go:9:2: not-permitted (was permitted): ...
func (d Diff) Text(w io.Writer, before, after Place) error {
	buf := bufio.NewWriter(w)
	for _, r := range d.Recipients {
		fmt.Fprintf(buf, "new recipient: %s\n", r)
	}
	for _, p := range d.Pairs {
		fmt.Fprintf(buf, "new for %s: %s data\n", p.Recipient, p.Class)
	}
	for _, f := range d.Added {
		fmt.Fprintf(buf, "+ %s: %s: %s\n", after(f.At), f.Verdict, inWords(f))
	}
	for _, f := range d.Removed {
		fmt.Fprintf(buf, "- %s: %s: %s\n", before(f.At), f.Verdict, inWords(f))
	}
	for _, j := range d.Judged {
		fmt.Fprintf(buf, "! %s: %s (was %s): %s\n", after(j.At), j.Verdict, j.Before, inWords(j.Flow))
	}
	fmt.Fprintf(buf, "flows: %d added, %d removed, %d judged otherwise\n", len(d.Added), len(d.Removed), len(d.Judged))
	return buf.Flush()
}

func inWords(f finding.Flow) string {
	return fmt.Sprintf("%s (%s) for %s, by %s", f.Source, f.Label, f.Use, f.Sink)
}
