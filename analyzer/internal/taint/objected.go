// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Who has a validator, and gives it to nobody but functions that only ever add objections,
// or read: if there is none where it is asked, none of the calls before had one.

// objected returns what the calls tell that a struct was given to before, if its field is as
// said, which none of them makes it.
func (a fieldAnswer) objected(of ssa.Value, q *inquiry) []summary.Held {
	made, ok := of.(*ssa.Alloc)
	if !ok || q.isNarrow() || a.questions == nil {
		return nil
	}
	var held []summary.Held
	if !everyUse(made, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.DebugRef, *ssa.UnOp, *ssa.BinOp, *ssa.Return:
			return true
		case *ssa.FieldAddr:
			return fieldOf(use) != a.field || everyUse(use, func(in ssa.Instruction) bool { return a.addsOnly(in, use, made) })
		case *ssa.Store:
			return use.Addr == made && isFirst(use, made)
		case *ssa.Call:
			more, ok := a.objectedIn(use, made, q)
			if precedes(use, a.at) {
				held = withAll(held, more)
			}
			return ok
		}
		return false
	}) {
		return nil
	}
	return held
}

// addsOnly reports whether a use of the field's address does not make the field as said,
// once calls have been given the struct.
func (a fieldAnswer) addsOnly(use ssa.Instruction, addr *ssa.FieldAddr, made *ssa.Alloc) bool {
	switch use := use.(type) {
	case *ssa.UnOp, *ssa.DebugRef:
		return true
	case *ssa.Store:
		return use.Addr == addr && (a.denies(use.Val, a.is) || isFirst(use, made))
	}
	return false
}

// isFirst reports whether a store is part of what makes a struct: no call has been given
// that yet.
func isFirst(store *ssa.Store, made *ssa.Alloc) bool {
	return store.Block() == made.Block() && everyUse(made, func(use ssa.Instruction) bool {
		call, ok := use.(*ssa.Call)
		return !ok || precedes(store, call)
	})
}

// objectedIn returns what a call tells if the field is as said in the end; ok is false if
// the callee may make it so, or keep the address.
func (a fieldAnswer) objectedIn(call *ssa.Call, made *ssa.Alloc, q *inquiry) (held []summary.Held, ok bool) {
	c := call.Common()
	s, known := a.summaryOf(calleeSymbol(c))
	if !known || c.IsInvoke() || s.Notes&summary.Widened != 0 {
		return nil, false
	}
	given := -1
	for i, arg := range c.Args {
		if arg == made && given >= 0 {
			return nil, false
		}
		if arg == made {
			given = i
		}
	}
	leaves := func(e summary.Ensure) bool {
		return e.Result == given && e.Outcome == summary.Leaves(a.field.Name(), a.is)
	}
	switch {
	case !slices.ContainsFunc(s.Ensures, leaves):
		return nil, len(s.Updates)+len(s.Opens)+len(s.Started) == 0 && !mayResultIn(c.Signature(), made.Type())
	case q.expired[answer{nil, call}]:
		return nil, true
	}
	held = a.ensured(call, s, q, leaves)
	a.heard(call, held)
	return held, true
}

// mayResultIn reports whether what a function of a signature results in may lead to a value
// of type t that it was given.
func mayResultIn(sig *types.Signature, t types.Type) bool {
	for result := range sig.Results().Variables() {
		r := result.Type()
		if !isBasic(r) && !isObjections(r) && !isError(r) || types.AssignableTo(t, r) {
			return true
		}
	}
	return false
}
