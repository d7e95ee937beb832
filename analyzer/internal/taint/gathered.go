// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Objections are gathered in a list, by each check that has one. Where the list is empty
// in the end, or joining it gives no error, none of them had, and no way led by where one
// was added. Whoever changes what is in a list that was gathered may take an objection
// back, but does not make it empty.

// isObjections reports whether values of type t may be lists of objections.
func isObjections(t types.Type) bool {
	list, ok := t.Underlying().(*types.Slice)
	return ok && (isError(list.Elem()) || isString(list.Elem()))
}

// lengthFacts returns the guards that have answered yes if a comparison of the length of a
// list is as said.
func (f *frame) lengthFacts(v *ssa.BinOp, is summary.Outcome, q *inquiry) []summary.Held {
	list, none := measuresNone(v)
	if list == nil || !isObjections(list.Type()) || none != (is == summary.IsTrue) {
		return nil
	}
	return f.facts(list, summary.IsEmpty, q)
}

// gatheredFacts returns the same if a list that was made here is empty, or holds nothing
// but nil.
func (f *frame) gatheredFacts(list ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	base, added, ok := f.addedTo(list)
	if !ok || is != summary.IsEmpty && is != summary.AllNil {
		return nil
	}
	var held []summary.Held
	if base != nil {
		held = f.facts(base, is, q)
	}
	for _, v := range added {
		held = withAll(held, f.facts(v, summary.IsNil, q))
	}
	return held
}

// deniesGathered reports whether a list that was made here is never empty, or always holds
// more than nil.
func (f *frame) deniesGathered(list ssa.Value, is summary.Outcome) bool {
	base, added, ok := f.addedTo(list)
	switch {
	case !ok || is != summary.IsEmpty && is != summary.AllNil:
		return false
	case base != nil && f.denies(base, is):
		return true
	case is == summary.IsEmpty:
		return len(added) > 0
	}
	at := list.(ssa.Instruction).Block()
	return slices.ContainsFunc(added, func(v ssa.Value) bool { return f.denies(v, summary.IsNil) || f.neverNilAt(at, v) })
}

// addedTo returns what a list is made of: another, nil if there is none, and what was
// added to that.
func (f *frame) addedTo(list ssa.Value) (base ssa.Value, added []ssa.Value, ok bool) {
	switch list := list.(type) {
	case *ssa.Slice:
		added = writtenOut(list)
	case *ssa.Call:
		args := list.Call.Args
		if !isAppend(list) || len(args) != 2 {
			return nil, nil, false
		}
		more, ok := args[1].(*ssa.Slice)
		if !ok {
			return nil, nil, false
		}
		base, added = args[0], writtenOut(more)
	}
	return base, added, added != nil
}

// isGathered reports whether nobody changes what is in a list, nor in those that it was
// made of.
func (f *frame) isGathered(list ssa.Value) bool { return f.areGathered(list, make(map[ssa.Value]bool)) }

// areGathered is isGathered for all but those that are looked at already.
func (f *frame) areGathered(list ssa.Value, looked map[ssa.Value]bool) bool {
	if looked[list] {
		return true
	}
	if len(looked) > maxLooks || !f.isOnlyLookedAt(list) {
		return false
	}
	looked[list] = true
	switch list := list.(type) {
	case *ssa.Const:
		return true
	case *ssa.Phi:
		return !slices.ContainsFunc(list.Edges, func(edge ssa.Value) bool { return !f.areGathered(edge, looked) })
	case *ssa.Slice:
		if array, ok := list.X.(*ssa.Alloc); ok && isIntConst(list.High, 0) {
			return len(*array.Referrers()) == 1 // it is made with room for more
		}
	}
	base, _, ok := f.addedTo(list)
	return ok && (base == nil || f.areGathered(base, looked))
}

// isOnlyLookedAt reports whether all that is done with a list is to look at it, or to make
// one other of it: if there is room, two would share what is added.
func (f *frame) isOnlyLookedAt(list ssa.Value) bool {
	longer := 0
	return list.Referrers() == nil || everyUse(list, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.Phi:
			return true
		case *ssa.BinOp:
			return use.Op == token.EQL || use.Op == token.NEQ
		}
		if isAppendInstr(use) {
			longer++
			return longer == 1
		}
		return f.readsTexts(use, list, 0)
	})
}
