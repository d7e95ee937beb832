// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A part of a function are blocks that can be executed again after each other, or
// one block that is executed once. When a part is interpreted, all that come before
// it are final: whoever comes to a part that is no loop need interpret it once.
type part struct {
	blocks []*ssa.BasicBlock // in reverse post-order
	loop   bool
}

// A schedule is the order in which a function is interpreted: its parts, each after
// those that lead to it. The block in which it goes on after a panic comes last: all
// others lead to it.
type schedule struct {
	fn    *ssa.Function
	parts []part
	loop  map[*ssa.BasicBlock]bool // the blocks that can be executed again after themselves
	turn  []int                    // by block: of its part in the list
	asked map[ssa.Value]bool       // see asksAbout

	decided *decisions // nil until asked for
}

func (e *engine) scheduleOf(fn *ssa.Function) *schedule {
	if known, ok := e.schedules[fn]; ok {
		return known
	}
	order := postorder(fn)
	rank := make([]int, len(fn.Blocks))
	for i, b := range order {
		rank[b.Index] = i
	}
	s := &schedule{fn: fn, turn: make([]int, len(fn.Blocks)), loop: make(map[*ssa.BasicBlock]bool), asked: make(map[ssa.Value]bool)}
	for _, blocks := range slices.Backward(components(order, func(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Succs })) {
		slices.SortFunc(blocks, func(a, b *ssa.BasicBlock) int { return cmp.Compare(rank[b.Index], rank[a.Index]) })
		p := part{blocks, len(blocks) > 1 || slices.Contains(blocks[0].Succs, blocks[0])}
		for _, b := range blocks {
			s.turn[b.Index] = len(s.parts)
			if p.loop {
				s.loop[b] = true
			}
		}
		s.parts = append(s.parts, p)
	}
	e.schedules[fn] = s
	return s
}

// postorder returns the blocks of a function in post-order, those first that only
// a panic leads to.
func postorder(fn *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(fn.Blocks))
	var order []*ssa.BasicBlock
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, s := range slices.Backward(b.Succs) {
			if !seen[s.Index] {
				visit(s)
			}
		}
		order = append(order, b)
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	visit(fn.Blocks[0])
	return order
}

// fixpoint interprets blocks, part by part, until no entry changes. It returns how many
// parts came to that before a bound was reached. The first time, it then comes to each
// block once more where something is marked, so that what follows a costly part of a
// function is known at all.
//
// With noting, what a block sends, opens and misuses is noted when its state is
// final, so that loops are interpreted once more then.
func (f *frame) fixpoint(noting bool) (final int) {
	all := f.entry == nil && !f.Roles.Quiet()
	f.hurried = false
	clear(f.phis)
	f.entry = make(map[*ssa.BasicBlock]*state)
	f.exit = make(map[*ssa.BasicBlock]*state)
	f.edges = make(map[edge][]summary.Held)
	f.deferred = make(map[*ssa.Defer][]summary.Held)
	f.entry[f.fn.Blocks[0]] = new(state)
	f.pending = map[*ssa.BasicBlock]bool{f.fn.Blocks[0]: true}
	budget := visitsPerBlock * len(f.fn.Blocks)
	found := f.result
	defer func() { f.emit, f.result = noting, found }()
	for _, p := range f.parts {
		if f.emit, f.result = noting && !p.loop, found; !f.emit {
			f.result = newResults()
		}
		for b := f.following(p); b != nil; b = f.following(p) {
			if budget--; budget < 0 || f.spent() {
				if f.sum.Notes |= summary.Widened; all {
					f.hurry(f.parts[final:])
				}
				return final
			}
			f.advance(b)
		}
		if noting && p.loop {
			f.result = found
			f.conclude(p.blocks)
		}
		final++
	}
	return final
}

// hurry comes to each block of the parts that are left once more, without noting
// anything.
func (f *frame) hurry(parts []part) {
	f.hurried, f.emit, f.result = true, false, newResults()
	clear(f.phis)
	for _, p := range parts {
		been := make(map[*ssa.BasicBlock]bool)
		for b := f.following(p); b != nil; b = f.following(p) {
			if been[b] {
				delete(f.pending, b)
				continue
			}
			been[b] = true
			f.advance(b)
		}
	}
}

// following returns the first block of a part that is still to be interpreted.
func (f *frame) following(p part) *ssa.BasicBlock {
	for _, b := range p.blocks {
		if f.pending[b] {
			return b
		}
	}
	return f.leavesLists(p)
}

// advance interprets a block, and lets its state flow to where it leads.
func (f *frame) advance(b *ssa.BasicBlock) {
	delete(f.pending, b)
	f.moved = false
	f.run(b, f.entry[b].clone())
	f.exit[b] = f.state
	for i, succ := range b.Succs {
		if f.unreachable(b, i) {
			continue
		}
		_, taken := f.edges[edge{b, i}] // or else what phis take from it is news, with any state
		if f.flow(succ, f.edge(b, i)) || f.moved || !taken {
			f.pending[succ] = true
		}
	}
	if rec := f.resumes; rec != nil && rec != b {
		if f.flow(rec, f.state.clone()) {
			f.pending[rec] = true
		}
	}
}

// conclude interprets blocks in their final state.
func (f *frame) conclude(blocks []*ssa.BasicBlock) {
	f.emit = true
	for _, b := range blocks {
		if in := f.entry[b]; in != nil {
			f.run(b, in.clone())
		}
	}
}
