// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A call may result in one of its arguments: it is known which, or that it is one of them.

// picked visits what the i-th result of a call is one of, and reports whether it is that: of
// arguments that are records of one kind.
func (r *rootFinder) picked(call *ssa.Call, i int) bool {
	args := r.pickedFrom(call, i)
	if args == nil {
		return false
	}
	r.found[r.localRoot(call)] = true
	r.choice(args...)
	kind := recordKind(args[0].Type())
	for _, arg := range call.Common().Args {
		switch {
		case slices.Contains(args, arg):
		case recordKind(arg.Type()) != kind:
			r.apart(arg)
		default: // it is another
			r.add(perhaps(r.alone(arg)))
		}
	}
	return true
}

// pickedFrom returns those of several arguments of one kind of which a result is one; nil if
// that is not known, or it is made otherwise.
func (r *rootFinder) pickedFrom(call *ssa.Call, i int) []ssa.Value {
	common := call.Common()
	switch {
	case calledBuiltin(call) == "min" || calledBuiltin(call) == "max":
		return common.Args
	case calleeSymbol(common) == "cmp.Or" && len(common.Args) == 1:
		if list, ok := common.Args[0].(*ssa.Slice); ok {
			return writtenOut(list)
		}
		return nil
	case common.StaticCallee() == nil || !severalOfOneKind(common.Args):
		return nil
	}
	s, ok := r.summaryOf(calleeSymbol(common))
	if !ok || i >= len(s.Results) || s.Results[i] == nil || len(s.Results[i].Kids) > 0 || len(s.Results[i].Pts) > 0 {
		return nil
	}
	results := common.Signature().Results()
	if !isRecord(results.At(i).Type()) && !r.isTakenAsItIs(common.StaticCallee(), i) {
		return nil
	}
	var args []ssa.Value
	for _, ref := range s.Results[i].Atoms {
		p := ref.Port
		if !ref.Moves() || ref.Transform != 0 || p.Root.Kind != summary.Param || p.Root.Index >= len(common.Args) || p.Path != nil && isRecord(results.At(i).Type()) {
			return nil
		}
		if arg := common.Args[p.Root.Index]; !slices.Contains(args, arg) {
			args = append(args, arg)
		}
	}
	if len(args) == 0 || slices.ContainsFunc(args, func(arg ssa.Value) bool {
		return recordKind(arg.Type()) == nil || recordKind(arg.Type()) != recordKind(args[0].Type())
	}) {
		return nil
	}
	return args
}

// severalOfOneKind reports whether there are records of one kind among arguments.
func severalOfOneKind(args []ssa.Value) bool {
	for i, arg := range args {
		if kind := recordKind(arg.Type()); kind != nil && slices.ContainsFunc(args[:i], func(other ssa.Value) bool { return recordKind(other.Type()) == kind }) {
			return true
		}
	}
	return false
}

// isTakenAsItIs reports whether a function of the package returns only what it has read, and
// nothing that is made of that.
func (r *rootFinder) isTakenAsItIs(fn *ssa.Function, i int) bool {
	if r.local[symbolOf(declared(fn))] == nil {
		return false
	}
	seen := make(map[ssa.Value]bool)
	var is func(v ssa.Value) bool
	is = func(v ssa.Value) bool {
		if seen[v] {
			return true
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Const, *ssa.UnOp, *ssa.Field:
			return true
		case *ssa.Phi:
			for _, e := range v.Edges {
				if !is(e) {
					return false
				}
			}
			return true
		}
		return false
	}
	for _, b := range fn.Blocks {
		if ret, ok := lastOf(b).(*ssa.Return); ok && !is(ret.Results[i]) {
			return false
		}
	}
	return len(fn.Blocks) > 0
}
