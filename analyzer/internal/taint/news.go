// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A news tells of what more became known while functions were interpreted one after the
// other. A function is interpreted again if something that it has read has grown since it
// began, be that by its own doing.
type news struct {
	now   int                        // interpretations so far
	grew  map[string]int             // in which of them more became known of a function or variable, last
	begun map[string]int             // which was the last one of a function
	reads map[string]map[string]bool // the functions and variables that it has read then
}

func newNews() news {
	return news{
		grew:  make(map[string]int),
		begun: make(map[string]int),
		reads: make(map[string]map[string]bool),
	}
}

// another notes that one more interpretation begins, and returns which it is.
func (n *news) another() int {
	n.now++
	return n.now
}

// grows notes that more is known of a function or variable.
func (n *news) grows(symbol string) { n.grew[symbol] = n.now }

// outdated reports whether something has grown since an interpretation that has read it
// began.
func (n *news) outdated(reads map[string]bool, begun int) bool {
	for symbol := range reads {
		if n.grew[symbol] >= begun {
			return true
		}
	}
	return false
}

// due reports whether functions were not interpreted yet, or have read what has grown
// since.
func (n *news) due(fns []*ssa.Function) bool {
	for _, fn := range fns {
		symbol := symbolOf(fn)
		if reads, ok := n.reads[symbol]; !ok || n.outdated(reads, n.begun[symbol]) {
			return true
		}
	}
	return false
}

// renew replaces the summary of a function, and reports whether one that others may
// have read says something else now.
func (e *engine) renew(symbol string, next *summary.Summary) (grown bool) {
	known := e.summaries[symbol]
	e.summaries[symbol] = next
	if known == nil || known.String() == next.String() {
		return false
	}
	e.grows(symbol)
	return true
}
