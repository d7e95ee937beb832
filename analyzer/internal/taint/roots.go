// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// maxRoots bounds the values that are visited to find what one was taken from.
const maxRoots = 64

// rootsOf returns what a value was taken from, as texts: parameters, calls
// and variables, through fields, conversions and the arguments of calls. A
// guard is about data that shares a root with its subject: the data is of the
// same record, or of one that was looked up by the same key. Where it is of one
// record among several, the root says which; see [concerns].
func (f *frame) rootsOf(v ssa.Value) []string {
	roots, ok := f.roots[v]
	if !ok {
		roots = f.findRoots(v, nil)
		f.roots[v] = roots
	}
	return roots
}

// rootsRead is rootsOf for an address that is read at an instruction, or what is there.
func (f *frame) rootsRead(v ssa.Value, read ssa.Instruction) []string {
	if _, ok := base(v).(*ssa.Alloc); !ok {
		return f.rootsOf(v)
	}
	return f.findRoots(v, read)
}

func (f *frame) findRoots(v ssa.Value, read ssa.Instruction) []string {
	r := &rootFinder{
		frame: f,
		seen:  make(map[ssa.Value]bool), found: make(map[string]bool), within: make(map[ssa.Value][]string),
		open: make(map[ssa.Value]bool), looks: new(int), read: read,
	}
	if roles.IsContext(v.Type()) {
		r.context(v)
	}
	return r.rootsFor(v)
}

type rootFinder struct {
	*frame
	seen   map[ssa.Value]bool
	found  map[string]bool
	within map[ssa.Value][]string // roots of containers
	open   map[ssa.Value]bool     // of which it is being looked what they may be
	looks  *int                   // the values that were visited, for whatever it may be
	read   ssa.Instruction        // of what is in a variable
	counts bool                   // what is visited is a position in a list
	mixed  bool                   // what is visited is but a part of what is asked for
}

// fresh returns a finder that finds roots apart from this one's, in the same search.
func (r *rootFinder) fresh() *rootFinder {
	in := *r
	in.seen, in.found = make(map[ssa.Value]bool), make(map[string]bool)
	return &in
}

// rootsFor visits a value, and returns all that was found.
func (r *rootFinder) rootsFor(v ssa.Value) []string {
	r.visit(v)
	return slices.Sorted(maps.Keys(r.found))
}

func (r *rootFinder) add(roots []string) {
	for _, root := range roots {
		r.found[root] = true
	}
}

func (r *rootFinder) visit(v ssa.Value) {
	if v == nil || r.seen[v] || len(r.seen) > maxRoots || *r.looks > maxChoices || roles.IsContext(v.Type()) {
		return
	}
	r.seen[v] = true
	*r.looks++
	switch v := v.(type) {
	case *ssa.Const:
		if text, whole, ok := r.constant(v).Text(); ok && whole && text != "" {
			r.found["constant "+text] = true
		}
	case *ssa.Function, *ssa.Builtin:
	case *ssa.Parameter:
		r.given(v, "param"+itoa(slices.Index(r.fn.Params, v)))
	case *ssa.FreeVar:
		r.given(v, capturedBy(r.fn, v.Name()))
	case *ssa.Global:
		r.found["variable "+v.String()] = true
	case *ssa.Alloc:
		r.variable(v)
	case *ssa.Call:
		r.call(v)
	case *ssa.Extract:
		if r.entry(v) {
			return
		}
		if call, ok := v.Tuple.(*ssa.Call); ok {
			r.result(call, v.Index)
			if r.picked(call, v.Index) {
				return
			}
		}
		r.visit(v.Tuple)
	case *ssa.MakeMap, *ssa.MakeChan, *ssa.MakeSlice:
		r.found[r.localRoot(v)] = true
		r.all(r.localRoot(v))
	case *ssa.Phi:
		if len(r.collected[v]) > 0 {
			r.all(r.localRoot(v))
		}
		r.phi(v)
	case *ssa.IndexAddr:
		r.element(v, v.X, v.Index)
	case *ssa.Index:
		r.element(v, v.X, v.Index)
	case *ssa.Lookup:
		r.element(v, v.X, v.Index)
	case *ssa.FieldAddr:
		r.field(v.X, v.Field)
	case *ssa.Field:
		r.field(v.X, v.Field)
	case *ssa.Slice:
		r.visit(v.X)
	case *ssa.UnOp:
		if v.Op == token.ARROW && isRecord(v.Type()) {
			r.received(v)
		} else {
			old := r.read
			r.read = v
			r.made([]ssa.Value{v.X})
			r.read = old
		}
	case ssa.Instruction:
		var ops []ssa.Value
		for _, op := range v.Operands(nil) {
			if *op != nil {
				ops = append(ops, *op)
			}
		}
		r.made(ops)
	}
}

// call visits what a call results in, and its arguments.
func (r *rootFinder) call(v *ssa.Call) {
	if builtin := calledBuiltin(v); r.counts && (builtin == "len" || builtin == "cap") {
		return
	}
	r.found[r.localRoot(v)] = true
	defer func(read ssa.Instruction) { r.read = read }(r.read)
	r.read = nil
	common := v.Common()
	if common.Signature().Results().Len() == 1 {
		r.result(v, 0)
		if r.picked(v, 0) {
			return
		}
	}
	switch calleeSymbol(common) {
	case "(context.Context).Value":
		r.context(common.Value)
		return
	case "(*net/http.Request).WithContext":
		r.visit(common.Args[0])
		r.context(common.Args[1])
		return
	}
	args := common.Args
	for i, arg := range args {
		if roles.IsContext(arg.Type()) && r.looksUp(common, i) {
			r.context(arg)
		}
	}
	// A service that is asked is not what the answer is about.
	if len(args) > 0 && !common.IsInvoke() && common.Signature().Recv() != nil && isService(args[0].Type()) {
		args = args[1:]
	}
	r.made(r.withoutWhoAsks(v, args))
}

// context visits what was put into a context. That a call is given one does not
// say that it is about any of this, so it is looked at only where something is
// taken out of it, or where it is handed on whole.
func (r *rootFinder) context(v ssa.Value) {
	if r.seen[v] || len(r.seen) > maxRoots {
		return
	}
	r.seen[v] = true
	switch v := v.(type) {
	case *ssa.Parameter:
		r.found["param"+itoa(slices.Index(r.fn.Params, v))] = true
	case *ssa.FreeVar:
		r.found[capturedBy(r.fn, v.Name())] = true
	case *ssa.Extract:
		r.context(v.Tuple)
	case *ssa.Phi:
		for _, e := range v.Edges {
			r.context(e)
		}
	case *ssa.Call:
		common := v.Common()
		symbol := calleeSymbol(common)
		for i, arg := range common.Args {
			switch {
			case roles.IsContext(arg.Type()):
				r.context(arg)
			case symbol == "context.WithValue" && i == 2 || symbol == "(*net/http.Request).Context":
				r.visit(arg)
			}
		}
	}
}

// isService reports whether a receiver has no data of its own to speak of: a
// pointer to a struct that holds interfaces, functions or pointers.
func isService(t types.Type) bool {
	if roles.TypeSymbol(t) == "*net/http.Request" {
		return false // it is of somebody
	}
	st, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return types.IsInterface(t)
	}
	for field := range st.Fields() {
		switch field.Type().Underlying().(type) {
		case *types.Interface, *types.Signature, *types.Pointer, *types.Map, *types.Chan:
			return true
		}
	}
	return false
}

// variable visits what is stored in a local variable; one that is captured is
// also known by its name.
func (r *rootFinder) variable(a *ssa.Alloc) {
	if isCaptured(a) {
		r.found[capturedBy(r.fn, a.Comment)] = true
	}
	r.found[r.localRoot(a)] = true
	if len(r.collected[a]) > 0 {
		r.all(r.localRoot(a))
	}
	r.stores(a)
}

func isCaptured(a *ssa.Alloc) bool {
	return slices.ContainsFunc(*a.Referrers(), func(ref ssa.Instruction) bool {
		_, ok := ref.(*ssa.MakeClosure)
		return ok
	})
}

// localRoot returns the root that a value itself is.
func (f *frame) localRoot(v ssa.Value) string { return v.Name() + " of " + f.symbol }

// resultRoot returns the root that the i-th result of a call is.
func (f *frame) resultRoot(call *ssa.Call, i int) string {
	if call.Common().Signature().Results().Len() == 1 {
		return f.localRoot(call)
	}
	return f.localRoot(call) + "#" + itoa(i)
}
