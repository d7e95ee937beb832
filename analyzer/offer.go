// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"flag"
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/check"
	"github.com/go-lineage/go-lineage/analyzer/internal/fix"
)

// offered says which fixes go with diagnostics.
var offered = unattendedFixes

// A choice of fixes. Drivers that apply fixes take the first of each diagnostic
// and ask nobody; so unless they say otherwise they get those alone that may be
// applied so: which keep data out of somewhere, or mend a directive, and take
// nothing away from what is judged. All are for editors, where somebody reads and
// chooses.
type choice string

const (
	unattendedFixes choice = "unattended"
	allFixes        choice = "all"
)

// Set and String make a choice a flag.
func (c *choice) Set(s string) error {
	if s != string(unattendedFixes) && s != string(allFixes) {
		return fmt.Errorf("want %s or %s", unattendedFixes, allFixes)
	}
	*c = choice(s)
	return nil
}

func (c *choice) String() string { return string(*c) }

// offersAll reports whether fixes are wanted among which a person chooses. While a
// driver applies fixes, by the flag that those of x/tools share, none does.
func offersAll() bool {
	fix := flag.Lookup("fix")
	return offered == allFixes && (fix == nil || fix.Value.String() != "true")
}

// suggested returns the fixes of a finding. A failure of ours costs only them.
func (u *unit) suggested(fixes *fix.Package, f *finding.Finding, from check.Origin) (list []analysis.SuggestedFix) {
	defer func() {
		if recover() != nil {
			list = nil
			u.doc.Gaps = append(u.doc.Gaps, finding.Gap{Kind: "internal", What: "fixes of " + f.Rule + " in " + u.pass.Pkg.Path(), Count: 1})
		}
	}()
	for _, way := range fixes.For(f, from) {
		list = append(list, analysis.SuggestedFix{Message: way.Message, TextEdits: way.Edits})
	}
	return list
}
