// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"golang.org/x/tools/go/analysis"
)

// factsOnly returns analyzers for a unit that is wanted for its facts: one that
// makes none is replaced by one that does nothing but require those that it
// needs and that make some. Unitchecker would run it in full, which for a
// dependency is most of the work.
func factsOnly(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var kept []*analysis.Analyzer
	for _, a := range analyzers {
		if len(a.FactTypes) == 0 {
			a = &analysis.Analyzer{
				Name:     a.Name,
				Doc:      a.Doc,
				Flags:    a.Flags,
				Requires: factMakers(a, make(map[*analysis.Analyzer]bool)),
				Run:      func(*analysis.Pass) (any, error) { return nil, nil },
			}
		}
		kept = append(kept, a)
	}
	return kept
}

// factMakers returns the analyzers that make facts among those that a needs,
// directly or not, without those that are required by one of them.
func factMakers(a *analysis.Analyzer, seen map[*analysis.Analyzer]bool) []*analysis.Analyzer {
	var makers []*analysis.Analyzer
	for _, needed := range a.Requires {
		switch {
		case seen[needed]:
		case len(needed.FactTypes) > 0:
			makers = append(makers, needed)
		default:
			makers = append(makers, factMakers(needed, seen)...)
		}
		seen[needed] = true
	}
	return makers
}
