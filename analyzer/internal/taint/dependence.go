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

// On what of its inputs the way of a function depends, see variant.go.

// An input is a parameter, or a field of one.
type input struct {
	param  int
	field  summary.Elem // "" for the parameter itself
	behind bool         // it is a field of what the parameter points to
}

// A knownInput is an input that is a constant.
type knownInput struct {
	input
	is string
}

// A dependence says on what of its inputs a function's way depends.
type dependence struct {
	consts   []input // what decides a branch, or is an index or a key
	dynamics []int   // parameters whose dynamic type is asked
	pointers bool    // several parameters may refer to one object
	recovers bool    // it asks whether there was a panic
	encoded  []int   // parameters of which it makes text
	decodes  bool    // it reads text
	lists    []int   // parameters from which it takes keys
}

// dependence returns nil for a function of which all calls are alike.
func (e *engine) dependence(fn *ssa.Function) *dependence {
	if d, ok := e.dependences[fn]; ok {
		return d
	}
	e.dependences[fn] = nil // for now, if it calls itself
	if instructions(fn) > variantInstrs {
		return nil
	}
	d := new(dependence)
	refs := 0
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			e.note(d, fn, instr)
		}
	}
	for _, p := range fn.Params {
		if refers(p.Type()) {
			refs++
		}
	}
	d.pointers = refs > 1
	d.throughText(fn)
	if !d.pointers && !d.recovers && !d.decodes && len(d.consts)+len(d.dynamics)+len(d.encoded)+len(d.lists) == 0 {
		d = nil
	}
	e.dependences[fn] = d
	return d
}

// note adds what an instruction depends on.
func (e *engine) note(d *dependence, fn *ssa.Function, instr ssa.Instruction) {
	switch instr := instr.(type) {
	case *ssa.If:
		cond := positive(instr.Cond, true).cond
		d.on(fn, cond)
		if cmp, ok := cond.(*ssa.BinOp); ok {
			d.on(fn, cmp.X)
			d.on(fn, cmp.Y)
		}
	case *ssa.TypeAssert:
		if !isTypeParam(instr.AssertedType) { // callers know which type that is
			d.onType(fn, instr.X)
		}
	case *ssa.Lookup:
		d.onKey(fn, instr.Index)
	case *ssa.MapUpdate:
		d.onKey(fn, instr.Key)
	case *ssa.IndexAddr:
		d.on(fn, instr.Index)
	case *ssa.Call:
		c := instr.Common()
		switch callee := c.Value.(type) {
		case *ssa.Builtin:
			switch callee.Name() {
			case "delete":
				d.onKey(fn, c.Args[1])
			case "recover":
				d.recovers = true
			}
		case *ssa.Function:
			if m, ok := e.Roles.Model(symbolOf(declared(callee))); ok {
				d.onTemplate(fn, m, c.Args)
				d.onText(fn, m, c.Args)
				d.onMethod(fn, m, c.Args)
				return
			}
			local, ok := e.local[symbolOf(declared(callee))]
			if !ok || !slices.ContainsFunc(c.Args, func(v ssa.Value) bool { return decides(v.Type()) }) {
				return
			}
			if of := e.dependence(local); of != nil {
				for _, in := range of.consts {
					if in.field == "" {
						d.on(fn, c.Args[in.param])
					} else if out, ok := inputOf(fn, c.Args[in.param]); ok && out.field == "" {
						d.add(input{out.param, in.field, in.behind})
					}
				}
				for _, i := range of.dynamics {
					d.onType(fn, c.Args[i])
				}
				d.onTextOf(of, fn, c.Args)
				for _, i := range of.lists {
					d.onList(fn, c.Args[i])
				}
			}
		}
	}
}

// decides reports whether a function may depend on an input of type t.
func decides(t types.Type) bool {
	return isBasic(t) || isRecord(t) || isTexts(t) || types.IsInterface(t)
}

// on notes that the function depends on a value, if that is an input.
func (d *dependence) on(fn *ssa.Function, v ssa.Value) {
	if in, ok := inputOf(fn, v); ok && isBasic(v.Type()) {
		d.add(in)
	}
}

// onType notes that the function depends on the dynamic type of a value, if that
// is a parameter.
func (d *dependence) onType(fn *ssa.Function, v ssa.Value) {
	if p, ok := v.(*ssa.Parameter); ok {
		d.dynamics = withParam(d.dynamics, fn, p)
	}
}

// withParam adds a parameter to some of a function's, if it is not among them yet.
func withParam(list []int, fn *ssa.Function, p *ssa.Parameter) []int {
	if i := slices.Index(fn.Params, p); !slices.Contains(list, i) {
		list = append(list, i)
	}
	return list
}

func (d *dependence) add(in input) {
	if !slices.Contains(d.consts, in) {
		d.consts = append(d.consts, in)
	}
}

// inputOf returns which input a value is: a parameter that is a struct may be in
// a variable, since it is changed later.
func inputOf(fn *ssa.Function, v ssa.Value) (input, bool) {
	switch v := v.(type) {
	case *ssa.Parameter:
		return input{param: slices.Index(fn.Params, v)}, true
	case *ssa.Field:
		in, ok := inputOf(fn, v.X)
		return in.at(v.X.Type(), v.Field), ok && in.field == ""
	case *ssa.UnOp:
		if v.Op != token.MUL {
			break
		}
		addr := v.X
		field, isField := addr.(*ssa.FieldAddr)
		if isField {
			addr = field.X
		}
		alloc, ok := addr.(*ssa.Alloc)
		if !ok {
			break
		}
		in, ok := spilled(fn, alloc)
		if ok && isField {
			in = in.at(deref(field.X.Type()), field.Field)
		}
		return in, ok
	}
	return input{}, false
}

// at returns the i-th field of a parameter of type t.
func (in input) at(t types.Type, i int) input {
	if st, ok := t.Underlying().(*types.Struct); ok {
		in.field = summary.Field(st.Field(i).Name())
	}
	return in
}

// spilled returns which parameter a variable was made for.
func spilled(fn *ssa.Function, alloc *ssa.Alloc) (input, bool) {
	for _, use := range *alloc.Referrers() {
		store, ok := use.(*ssa.Store)
		if !ok || store.Addr != alloc {
			continue
		}
		if p, ok := store.Val.(*ssa.Parameter); ok {
			return input{param: slices.Index(fn.Params, p)}, true
		}
	}
	return input{}, false
}
