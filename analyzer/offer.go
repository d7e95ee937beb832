// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"flag"
	"fmt"

	"golang.org/x/tools/go/analysis"

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

// suggested returns the fixes that go with a diagnostic.
func suggested(fixes []fix.Fix) []analysis.SuggestedFix {
	var list []analysis.SuggestedFix
	for _, f := range fixes {
		if f.Unattended || offered == allFixes && !applying() {
			list = append(list, analysis.SuggestedFix{Message: f.Message, TextEdits: f.Edits})
		}
	}
	return list
}

// applying reports whether the driver was told to apply fixes, by the flag that
// the drivers of x/tools share.
func applying() bool {
	f := flag.Lookup("fix")
	return f != nil && f.Value.String() == "true"
}
