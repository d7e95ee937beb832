// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A control tells on which branches of a function a block depends: those with
// a way that leads to the block for certain, and another that may lead past
// it. That a block is reached tells how they were decided. What is known where
// it has been reached, which is less, is [frame.conditions].
type control struct {
	dependence [][]*ssa.BasicBlock // by block: the branches that it depends on directly
	after      []int               // by block: the first that is on every way from it to the end; exit for none
	decisive   map[*ssa.BasicBlock][]*ssa.BasicBlock
	puttings   map[ssa.Instruction][]*ssa.BasicBlock // see putIn
}

// control returns the control dependence of the function.
func (f *frame) control() *control {
	c, ok := f.controls[f.fn]
	if !ok {
		c = newControl(f.fn)
		f.controls[f.fn] = c
	}
	return c
}

// newControl computes post-dominators on the reversed graph, and from them the
// dependence (Ferrante, Ottenstein and Warren, 1987): a block depends on a branch
// if it post-dominates one of its successors but not the branch itself.
func newControl(fn *ssa.Function) *control {
	c := &control{
		after:      postdominators(fn),
		dependence: make([][]*ssa.BasicBlock, len(fn.Blocks)),
		decisive:   make(map[*ssa.BasicBlock][]*ssa.BasicBlock),
		puttings:   make(map[ssa.Instruction][]*ssa.BasicBlock),
	}
	for _, b := range fn.Blocks {
		if len(b.Succs) < 2 {
			continue
		}
		for _, s := range b.Succs {
			for at := s.Index; at != c.after[b.Index] && at < len(fn.Blocks); at = c.after[at] {
				if !slices.Contains(c.dependence[at], b) {
					c.dependence[at] = append(c.dependence[at], b)
				}
			}
		}
	}
	return c
}

// postdominators returns the immediate post-dominator of each block. The end
// of the function has the index after the last block; a block that never gets
// there is followed by the end, too.
func postdominators(fn *ssa.Function) []int {
	exit := len(fn.Blocks)
	order := reverseOrder(fn)
	rank := make([]int, exit+1)
	for i, b := range order {
		rank[b] = len(order) - i // the end has the greatest
	}
	rank[exit] = len(order) + 1
	after := slices.Repeat([]int{-1}, exit+1)
	after[exit] = exit
	meet := func(a, b int) int {
		for a != b {
			for rank[a] < rank[b] {
				a = after[a]
			}
			for rank[b] < rank[a] {
				b = after[b]
			}
		}
		return a
	}
	for changed := true; changed; {
		changed = false
		for _, i := range order {
			next := -1
			for _, s := range fn.Blocks[i].Succs {
				switch {
				case after[s.Index] < 0:
				case next < 0:
					next = s.Index
				default:
					next = meet(next, s.Index)
				}
			}
			if len(fn.Blocks[i].Succs) == 0 {
				next = exit
			}
			if next >= 0 && next != after[i] {
				after[i], changed = next, true
			}
		}
	}
	for i, a := range after {
		if a < 0 {
			after[i] = exit
		}
	}
	return after
}

// reverseOrder lists the blocks from which the end is reached, successors
// before predecessors as far as there are no loops.
func reverseOrder(fn *ssa.Function) []int {
	seen := make([]bool, len(fn.Blocks))
	var post []int
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, p := range b.Preds {
			if !seen[p.Index] {
				visit(p)
			}
		}
		post = append(post, b.Index)
	}
	for _, b := range slices.Backward(fn.Blocks) {
		if len(b.Succs) == 0 && !seen[b.Index] {
			visit(b)
		}
	}
	slices.Reverse(post)
	return post
}

// branches returns the branches that decide whether a block is reached: those
// that it depends on directly, all parts of a condition joined by && or ||,
// and, where it depends on a test that tells nothing, what that depends on.
func (f *frame) branches(b *ssa.BasicBlock) []*ssa.BasicBlock {
	c := f.control()
	if found, ok := c.decisive[b]; ok {
		return found
	}
	var found []*ssa.BasicBlock
	seen := make(map[*ssa.BasicBlock]bool)
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		for _, branch := range c.dependence[b.Index] {
			if seen[branch] {
				continue
			}
			seen[branch] = true
			silent := f.silent(branch)
			if !silent {
				found = append(found, branch)
			}
			if silent || strings.HasPrefix(branch.Comment, "cond.") {
				visit(branch)
			}
		}
	}
	visit(b)
	c.decisive[b] = found
	return found
}

// silent reports whether a branch tells nothing of data: the head of a loop, or
// a test of whether there is something, or of whether an iterator keeps the rules.
func (f *frame) silent(branch *ssa.BasicBlock) bool {
	if slices.ContainsFunc(branch.Preds, branch.Dominates) || slices.ContainsFunc(branch.Succs, isRuleOfIterators) {
		return true
	}
	cond, ok := condition(branch)
	return !ok || presence(cond)
}

// condition returns what a block branches on, without its negations.
func condition(b *ssa.BasicBlock) (ssa.Value, bool) {
	branch, ok := lastOf(b).(*ssa.If)
	if !ok {
		return nil, false
	}
	return positive(branch.Cond, true).cond, true
}

// presence reports whether a condition only asks whether there is something:
// nil, an error, ok, a length, an empty text.
func presence(cond ssa.Value) bool {
	switch cond := cond.(type) {
	case *ssa.BinOp:
		return slices.ContainsFunc([]ssa.Value{cond.X, cond.Y}, func(v ssa.Value) bool {
			return isNilConst(v) || isEmptyText(v) || isLength(v)
		})
	case *ssa.Extract:
		switch tuple := cond.Tuple.(type) {
		case *ssa.TypeAssert, *ssa.Lookup, *ssa.UnOp, *ssa.Next:
			return true
		case *ssa.Call:
			return isError(tuple.Type())
		}
	case *ssa.Call:
		symbol := calleeSymbol(cond.Common())
		return symbol == "errors.Is" || symbol == "errors.As"
	}
	return false
}

// isRuleOfIterators reports whether a block is where a loop over a function goes if that
// has called the loop's body where it must not, or where the loop goes on as it has not.
func isRuleOfIterators(b *ssa.BasicBlock) bool {
	switch b.Comment {
	case "yield-invalid", "rangefunc.resume.busy", "rangefunc.resume.ready":
		return true
	}
	return false
}

func isEmptyText(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && isString(c.Type()) && c.Value.ExactString() == `""`
}

func isLength(v ssa.Value) bool {
	name := calledBuiltin(v)
	return name == "len" || name == "cap"
}
