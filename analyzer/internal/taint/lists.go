// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// How many elements there are in a list of what can be called, and which. The constant of
// such a list is its length; that of one which callers give says so, and so does that of
// one which was added to another (summary.AsGiven, summary.Added).
//
// A list that is nil on some way has no such constant, since nothing has another.

// isCallable reports whether values of a type are called: functions, and what has methods.
func isCallable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Interface:
		return !isError(t) && !isTypeParam(t)
	}
	return false
}

// isCallables reports whether values of a type are lists of what can be called.
func isCallables(t types.Type) bool {
	list, ok := t.Underlying().(*types.Slice)
	return ok && isCallable(list.Elem())
}

// saysLength reports whether a constant is that of a list.
func saysLength(constant string) bool {
	return isCount(constant) || constant == summary.AsGiven || constant == summary.Added
}

// isCount reports whether a constant is a number, which is how many there are in a list.
func isCount(constant string) bool {
	_, ok := (&summary.Value{Const: constant}).Int()
	return ok
}

// lengthOf returns how many elements there are in a list of what can be called that is
// taken of all of an array.
func lengthOf(list *ssa.Slice) (n int, ok bool) {
	array, ok := deref(list.X.Type()).Underlying().(*types.Array)
	if !ok || list.Low != nil || list.High != nil || list.Max != nil || !isCallable(array.Elem()) {
		return 0, false
	}
	return int(array.Len()), true
}

// length returns how many elements there are in a list, if that is known: none in nothing.
func length(list *summary.Value) (n int, ok bool) {
	if list == nil {
		return 0, true
	}
	if len(list.Atoms) > 0 {
		return 0, false
	}
	if text, known := list.Int(); known && len(list.Pts) > 0 {
		n, err := strconv.Atoi(text)
		return n, err == nil && n <= maxListed
	}
	return 0, list.Const == "" && len(list.Pts)+len(list.Funcs)+len(list.Kids) == 0
}

// elements returns the elements of a list of which it is known how many there are; none for
// others.
func (f *frame) elements(list *summary.Value) []*summary.Value {
	n, ok := length(list)
	if !ok || n == 0 {
		return nil
	}
	content := f.load(list)
	elems := make([]*summary.Value, n)
	for i := range elems {
		if elems[i] = f.table.Project(content, summary.Index(i)); elems[i].IsClean() {
			return nil
		}
	}
	return elems
}

// isGivenList reports whether callers know what list a value is, and nobody else does.
func isGivenList(list *summary.Value) bool {
	return isOneInput(list) && list.Const == summary.AsGiven
}

// isOneInput reports whether a value is all that is at one input, and nothing else.
func isOneInput(v *summary.Value) bool {
	return v != nil && len(v.Atoms) == 1 && len(v.Pts)+len(v.Kids) == 0 && v.Atoms[0].Exact()
}

// givenList returns what is read at an address, as it was given if it is a list that
// callers have put there.
func (f *frame) givenList(load *ssa.UnOp, v *summary.Value) *summary.Value {
	if !isCallables(load.Type()) || !isOneInput(v) || v.Const != "" {
		return v
	}
	addr := f.val(load.X)
	if locs := f.targets(addr); !leadsTo(addr, locs) || !f.isUntouched(locs[0]) && !holdsParameter(load.X) {
		return v
	}
	out := *v
	out.Const = summary.AsGiven
	return &out
}

// holdsParameter reports whether an address is of a field of a variable that is nothing but
// a parameter, and is only read.
func holdsParameter(addr ssa.Value) bool {
	variable, ok := base(addr).(*ssa.Alloc)
	return ok && addr != ssa.Value(variable) && everyUse(variable, func(use ssa.Instruction) bool {
		if store, ok := use.(*ssa.Store); ok {
			_, whole := store.Val.(*ssa.Parameter)
			return whole && store.Addr == ssa.Value(variable)
		}
		return isOnlyRead(use)
	})
}

// isOnlyRead reports whether all that an instruction does with an address is to read what
// is there, or in fields.
func isOnlyRead(use ssa.Instruction) bool {
	switch use := use.(type) {
	case *ssa.UnOp, *ssa.DebugRef:
		return true
	case *ssa.FieldAddr:
		return everyUse(use, isOnlyRead)
	}
	return false
}

// lengthFor is constantFor of a list that is what one input is.
func (b *binding) lengthFor(v, out *summary.Value) string {
	switch {
	case out == nil || len(v.Atoms) != 1:
		return ""
	case out.Const == "" && isOneInput(out) && b.isUntouchedAt(v.Atoms[0].Port):
		return summary.AsGiven
	}
	return out.Const
}

// isUntouchedAt reports whether the object in which a port of the callee lies is an input
// here as well, which the function has not written to.
func (b *binding) isUntouchedAt(p summary.Port) bool {
	for {
		above, part, ok := p.Above()
		if !ok {
			return false
		}
		if part == summary.Deref {
			locs, one := b.locations(p)
			return one && b.isUntouched(locs[0])
		}
		p = above
	}
}

// isUntouched reports whether a place lies in an input that the function has not written to.
func (f *frame) isUntouched(loc summary.Loc) bool {
	o := loc.Object
	return o.Input && !loc.Deep && !f.writtenTo[o] && !o.Port.Path.IsOpen() && !o.Port.Path.IsMany() && !loc.Path.IsOpen() && !loc.Path.IsMany()
}

// lengthAt returns the constant that a list of the callee has here.
func (b *binding) lengthAt(constant string, at *summary.Value) string {
	if isCount(constant) {
		return constant
	}
	if constant != summary.Added || len(at.Pts) != 1 {
		return ""
	}
	content := b.content(at.Pts[0].Object)
	if n, ok := content.Kid(summary.Length); ok {
		return n.Const
	}
	if _, ok := content.Kid(summary.More); ok {
		return summary.Added
	}
	return ""
}
