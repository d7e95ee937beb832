// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A summary holds for all calls of a function. Where a call knows more than
// that, and the function's way depends on it, the function is interpreted once
// more for calls of that kind: render(user, false) does not do what
// render(user, true) does.

// A kind is what calls of one kind have in common.
type kind struct {
	consts []knownInput // the inputs that are constants
	types  []knownType  // the parameters whose dynamic type is known
	same   []int        // by parameter: an earlier one that refers to the same object, or -1
	targs  []types.Type // the type arguments, where they decide
	lists  []knownList  // the parameters that are lists of constants, where keys are from there
	panics tristate     // whether it is deferred and runs because of a panic
}

// A knownType is the dynamic type of a parameter.
type knownType struct {
	param int
	is    summary.Elem
}

func (k *kind) String() string {
	return fmt.Sprintf("%#v %v %v %v %#v %d", k.consts, k.types, k.same, k.targs, k.lists, k.panics)
}

// limit returns how many kinds of calls of its function are told apart.
func (k *kind) limit() int {
	if len(k.types)+len(k.targs)+len(k.lists) > 0 || slices.ContainsFunc(k.consts, func(in knownInput) bool { return in.field != "" }) {
		return manyKinds
	}
	return maxKinds
}

// Bounds of the kinds of calls that are told apart.
const (
	maxKinds      = 4   // of a function
	manyKinds     = 16  // of one that fields or types decide on: the key of an attribute, the type of an event
	maxVariants   = 256 // of a package
	variantInstrs = 400 // a larger function is interpreted once
)

// A variant is the interpretation of a function for one kind of calls.
type variant struct {
	sum    *summary.Summary // nil while it is being made
	begun  int              // see news
	reads  map[string]bool
	result *results
}

// variant returns the summary of a function for calls like this one; nil if that
// tells nothing more.
func (f *frame) variant(inv *invocation, general *summary.Summary) *summary.Summary {
	fn, ok := f.local[inv.symbol]
	if !ok || f.current[inv.symbol] || f.Roles.Quiet() || len(inv.args) != len(fn.Params) {
		return nil
	}
	k := f.kindOf(fn, inv, general)
	if k == nil {
		return nil
	}
	key := inv.symbol + " " + k.String()
	v, ok := f.variants[key]
	if !ok {
		if f.kinds[inv.symbol] >= k.limit() || len(f.variants) >= maxVariants {
			return nil
		}
		f.kinds[inv.symbol]++
		v = new(variant)
		f.variants[key] = v
	}
	if !ok || v.sum != nil && f.outdated(v.reads, v.begun) {
		v.sum, v.begun = nil, f.another()
		steps := f.steps
		g := f.newFrame(fn)
		g.kind = k
		g.interpret()
		f.steps = steps // a bound of its own holds for it
		v.sum, v.reads, v.result = g.sum, g.reads, g.result
	}
	maps.Copy(f.reads, v.reads)
	return v.sum
}

// kindOf returns what a call tells of a function's inputs; nil for nothing that
// the function depends on.
func (f *frame) kindOf(fn *ssa.Function, inv *invocation, general *summary.Summary) *kind {
	d := f.dependence(fn)
	if d == nil {
		return nil
	}
	k := &kind{same: make([]int, len(fn.Params))}
	for _, in := range d.consts {
		v := inv.args[in.param]
		switch {
		case in.behind:
			v = f.settledAt(f.load(f.extend(v, in.field)))
		case in.field != "":
			v = f.table.Project(v, in.field)
		}
		if is, ok := v.Known(); ok && len(v.Atoms) == 0 {
			k.consts = append(k.consts, knownInput{in, is})
		}
	}
	for _, i := range d.dynamics {
		if typ, ok := onlyType(inv.args[i]); ok {
			k.types = append(k.types, knownType{i, typ})
		}
	}
	if d.rereads() {
		k.targs = f.typeArgs(inv)
	}
	k.lists = f.listsOf(d, inv)
	more := len(k.consts)+len(k.types)+len(k.targs)+len(k.lists) > 0
	if d.recovers && f.panicking != maybe {
		k.panics, more = f.panicking, true
	}
	for i, p := range fn.Params {
		k.same[i] = -1
		if j := f.sameObject(inv, fn.Params[:i+1]); j >= 0 && refers(p.Type()) && writes(general, i, j) {
			k.same[i], more = j, true
		}
	}
	if !more {
		return nil
	}
	return k
}

// onlyType returns the dynamic type of an interface value, if that is known.
func onlyType(v *summary.Value) (summary.Elem, bool) {
	if v == nil || len(v.Atoms)+len(v.Pts)+len(v.Funcs) > 0 || len(v.Kids) != 1 {
		return "", false
	}
	typ, ok := v.Kids[0].Elem.IsDynamic()
	return v.Kids[0].Elem, ok && !isOpenType(typ)
}

// sameObject returns which parameter before the last one refers to the same
// place, or -1.
func (f *frame) sameObject(inv *invocation, params []*ssa.Parameter) int {
	i := len(params) - 1
	if inv.args[i] == nil || len(inv.args[i].Pts) != 1 || !refers(params[i].Type()) {
		return -1
	}
	return slices.IndexFunc(params[:i], func(p *ssa.Parameter) bool {
		v := inv.args[slices.Index(params, p)]
		return v != nil && len(v.Pts) == 1 && v.Pts[0] == inv.args[i].Pts[0] && types.Identical(p.Type(), params[i].Type())
	})
}

// writes reports whether a function changes what is behind one of two
// parameters.
func writes(s *summary.Summary, i, j int) bool {
	return slices.ContainsFunc(s.Updates, func(u summary.Update) bool {
		return u.Port.Root.Kind == summary.Param && (u.Port.Root.Index == i || u.Port.Root.Index == j)
	})
}

// known gives the inputs that are known of calls of this kind.
func (f *frame) known() {
	if f.kind == nil {
		return
	}
	for _, in := range f.kind.consts {
		p, known := f.fn.Params[in.param], &summary.Value{Const: in.is}
		if in.behind {
			for _, loc := range f.places(f.regs[p]) {
				f.initials[loc.Object] = f.table.Graft(f.initial(loc.Object), []summary.Elem{in.field}, known, true)
			}
			continue
		}
		if in.field != "" {
			known = f.table.Graft(f.regs[p], []summary.Elem{in.field}, known, true)
		}
		f.regs[p] = known
	}
	for _, k := range f.kind.types {
		p := f.fn.Params[k.param]
		f.regs[p] = f.table.Graft(summary.Clean, []summary.Elem{k.is}, f.table.Project(f.regs[p], k.is), true)
	}
	for i, p := range f.fn.Params {
		if j := f.kind.same[i]; j >= 0 {
			f.regs[p] = f.regs[f.fn.Params[j]]
		}
	}
}

// recoverIsNil returns what recover() != nil or recover() == nil is for calls of
// this kind.
func (f *frame) recoverIsNil(instr *ssa.BinOp) (*summary.Value, bool) {
	if f.kind == nil || f.kind.panics == maybe || instr.Op != token.EQL && instr.Op != token.NEQ {
		return nil, false
	}
	v := instr.X
	if isNilConst(v) {
		v = instr.Y
	}
	if calledBuiltin(v) != "recover" {
		return nil, false
	}
	return &summary.Value{Const: summary.BoolConst((f.kind.panics == no) == (instr.Op == token.EQL))}, true
}

// variantFlows lists what was found only for some kind of calls.
func (e *engine) variantFlows(known map[string]*Flow) []*Flow {
	var list []*Flow
	for _, key := range slices.Sorted(maps.Keys(e.variants)) {
		symbol, _, _ := strings.Cut(key, " ")
		found := e.variants[key].result
		for _, id := range found.order {
			if id := symbol + " " + id; known[id] == nil {
				known[id] = found.flows[strings.TrimPrefix(id, symbol+" ")]
				list = append(list, known[id])
			}
		}
	}
	return list
}
