// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A loop may give each element of a container to a function. What that leaves there is
// then in all of them, as if the loop had stored it.

// A givenAt is an argument of a call.
type givenAt struct {
	call ssa.Instruction
	arg  int
}

// noteRewritten notes that a callee has written what is at a parameter, whichever of
// some objects that is. Where it was nil, there was nothing to write.
func (b *binding) noteRewritten(p summary.Port, locs []summary.Loc, uses map[*summary.Object]int) {
	to, _, ok := p.Above()
	if b.sweeps.in[b.block] == nil || !ok || to.Path != nil || b.weak || len(locs) == 0 || b.argument(to.Root) == nil {
		return
	}
	_, some := b.port(to).Held()
	if some || slices.ContainsFunc(locs, func(l summary.Loc) bool {
		return uses[l.Object] > 1 || l.Shifted || l.Short || l.Deep
	}) {
		return
	}
	if b.rewritten == nil {
		b.rewritten = make(map[int]bool)
	}
	b.rewritten[to.Root.Index] = true
}

// rewrite notes which arguments of a call in a sweep have not been written.
func (f *frame) rewrite(call ssa.CallInstruction, args int) {
	if f.sweeps.in[f.block] == nil {
		return
	}
	for i := range args {
		if !f.rewritten[i] {
			f.rewrites[givenAt{call, i}] = no
		}
	}
}
