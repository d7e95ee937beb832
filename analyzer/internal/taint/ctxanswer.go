// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer that is kept in a context, to be looked up later in the same function.
//
// Laws:
//
//   - The context is the one into which the answer was put, or made of that with other keys.
//   - Where there is no answer, what is looked up is false: so it says something if it is
//     true only.

// contextValue is the method that looks something up in a context.
const contextValue = "(context.Context).Value"

// keptFacts returns the guards that have answered yes if what was looked up in a context is
// as said.
func (f *frame) keptFacts(v *ssa.TypeAssert, is summary.Outcome, q *inquiry) []summary.Held {
	look, ok := v.X.(*ssa.Call)
	if !ok || is != summary.IsTrue || !isBool(v.AssertedType) || !look.Call.IsInvoke() || calleeSymbol(&look.Call) != contextValue {
		return nil
	}
	if put, ok := putIn(look.Call.Value, look.Call.Args[0]).(*ssa.MakeInterface); ok && types.Identical(put.X.Type(), v.AssertedType) {
		return f.facts(put.X, is, q)
	}
	return nil
}

// putIn returns what was put into a context under a key; nil if that is not known.
func putIn(ctx, key ssa.Value) ssa.Value {
	for {
		if part, ok := ctx.(*ssa.Extract); ok && part.Index == 0 {
			ctx = part.Tuple
		}
		call, ok := ctx.(*ssa.Call)
		if !ok {
			return nil
		}
		switch calleeSymbol(&call.Call) {
		case "context.WithValue":
			switch same, known := sameKey(call.Call.Args[1], key); {
			case same:
				return call.Call.Args[2]
			case !known:
				return nil
			}
		case "context.WithCancel", "context.WithCancelCause", "context.WithTimeout", "context.WithDeadline", "context.WithoutCancel":
		default:
			return nil
		}
		ctx = call.Call.Args[0]
	}
}

// sameKey reports whether two keys are one, and whether that is known.
func sameKey(a, b ssa.Value) (same, known bool) {
	x, ok := a.(*ssa.MakeInterface)
	y, ok2 := b.(*ssa.MakeInterface)
	switch {
	case !ok || !ok2:
		return false, false
	case !types.Identical(x.X.Type(), y.X.Type()):
		return false, true
	}
	if st, ok := x.X.Type().Underlying().(*types.Struct); ok && st.NumFields() == 0 {
		return true, true
	}
	c, ok := x.X.(*ssa.Const)
	_, ok2 = y.X.(*ssa.Const)
	return ok && isConst(c, y.X), ok && ok2
}

// looksUp reports whether what a function results in is looked up in the context that is an
// argument.
func (f *frame) looksUp(c *ssa.CallCommon, arg int) bool {
	if c.StaticCallee() == nil {
		return false
	}
	s, ok := f.summaryOf(calleeSymbol(c))
	return ok && slices.ContainsFunc(s.Results, func(v *summary.Value) bool {
		return v != nil && slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool {
			return r.Moves() && r.Port.Root.Kind == summary.Param && r.Port.Root.Index == arg && inContext(r.Port)
		})
	})
}
