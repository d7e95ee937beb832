// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A list that is asked for by one record, and holds several of its kind, such as the friends
// of a user, is of others: an answer about the one is none about them.

// withoutWhoAsks returns the arguments of a call that tell whom its result is about: not a
// record that is asked for others of its kind.
func (r *rootFinder) withoutWhoAsks(call *ssa.Call, args []ssa.Value) []ssa.Value {
	kind := listedKind(call.Common().Signature().Results())
	if kind == nil {
		return args
	}
	return slices.DeleteFunc(slices.Clone(args), func(arg ssa.Value) bool {
		return recordKind(arg.Type()) == kind && !r.isReturned(call, arg)
	})
}

// listedKind returns the kind of the records that the first result holds several of.
func listedKind(results *types.Tuple) *types.TypeName {
	if results.Len() == 0 {
		return nil
	}
	if elem := several(results.At(0).Type().Underlying()); elem != nil {
		return recordKind(elem)
	}
	return nil
}

// isReturned reports whether a function that is known puts an argument, or what it has to
// say itself, into what it returns.
func (r *rootFinder) isReturned(call *ssa.Call, arg ssa.Value) bool {
	c := call.Common()
	s, ok := r.summaryOf(calleeSymbol(c))
	if !ok || c.IsInvoke() {
		return false
	}
	i := slices.Index(c.Args, arg)
	return slices.ContainsFunc(slices.Concat(s.Results, s.Fresh), func(v *summary.Value) bool { return holdsInput(v, i, arg.Type()) })
}

// holdsInput reports whether a value holds a record that was given as the i-th argument, or
// a field of it that is no record or list.
func holdsInput(v *summary.Value, i int, t types.Type) bool {
	if v == nil {
		return false
	}
	isInput := func(p summary.Port) bool {
		if p.Root.Kind != summary.Param || p.Root.Index != i {
			return false
		}
		var in types.Type
		for _, e := range p.Path.Elems() {
			name, ok := e.IsField()
			if !ok && e != summary.Deref {
				return false
			}
			if st, isStruct := deref(t).Underlying().(*types.Struct); ok && isStruct {
				if field := fieldNamed(st, name); field != nil {
					in = field.Type()
				}
			}
		}
		return in == nil || isBasic(in)
	}
	return slices.ContainsFunc(v.Atoms, func(a summary.Ref) bool { return a.Moves() && a.Transform == 0 && isInput(a.Port) }) ||
		slices.ContainsFunc(v.Pts, func(l summary.Loc) bool { return l.Object.Input && isInput(l.Object.Port) }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return holdsInput(k.Value, i, t) })
}
