// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"go/token"

	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// A disclosure is what a flow has in common with one that only tells the same
// to the same recipient at the same place.
type disclosure struct {
	pos         token.Pos
	sink, label string
}

func disclosureOf(f *taint.Flow) disclosure {
	return disclosure{f.Sent, f.Sink, f.Source.Label.String()}
}

// explicitFlows lists where data itself is sent: that something is sent there
// tells no more.
func explicitFlows(flows []*taint.Flow) map[disclosure]bool {
	explicit := make(map[disclosure]bool)
	for _, f := range flows {
		if !f.Implicit() && f.Atom.Raw() {
			explicit[disclosureOf(f)] = true
		}
	}
	return explicit
}
