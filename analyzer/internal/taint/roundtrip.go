// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
)

// What a function makes text of and reads again, such as one that turns any struct
// into a map: which fields come back is known where it is known what it was given,
// see variant.go.

// onText notes which parameters a function encodes, and whether it decodes.
func (d *dependence) onText(fn *ssa.Function, m *catalogue.Model, args []ssa.Value) {
	names := argNames(m)
	for _, e := range m.Effects {
		switch e.Op {
		case catalogue.Encode:
			if i := slices.Index(names, e.From[0].Base); i >= 0 && i < len(args) {
				d.encode(fn, args[i])
			}
		case catalogue.Decode:
			d.decodes = true
		}
	}
}

// onTextOf notes that a function does by another what that does.
func (d *dependence) onTextOf(of *dependence, fn *ssa.Function, args []ssa.Value) {
	for _, i := range of.encoded {
		d.encode(fn, args[i])
	}
	d.decodes = d.decodes || of.decodes
}

func (d *dependence) encode(fn *ssa.Function, v ssa.Value) {
	if p := paramOf(v); p != nil {
		d.encoded = withParam(d.encoded, fn, p)
	}
}

// rereads reports whether a function may read text that it has made of an input.
func (d *dependence) rereads() bool { return d.decodes && len(d.encoded) > 0 }

// throughText notes that the types of what is encoded decide about what is decoded.
func (d *dependence) throughText(fn *ssa.Function) {
	for _, i := range d.encoded {
		if d.decodes && types.IsInterface(fn.Params[i].Type()) {
			d.onType(fn, fn.Params[i])
		}
	}
}

// paramOf returns the parameter that a value is, as an interface or not.
func paramOf(v ssa.Value) *ssa.Parameter {
	switch v := v.(type) {
	case *ssa.Parameter:
		return v
	case *ssa.MakeInterface:
		return paramOf(v.X)
	case *ssa.ChangeInterface:
		return paramOf(v.X)
	case *ssa.ChangeType:
		return paramOf(v.X)
	}
	return nil
}

// typeArgs returns the type arguments of a call, if they are known.
func (f *frame) typeArgs(inv *invocation) []types.Type {
	var args []types.Type
	known := true
	for _, t := range inv.targs {
		t = f.instance(t)
		typeParamsIn(t, func(*types.TypeParam) { known = false })
		args = append(args, t)
	}
	if !known {
		return nil
	}
	return args
}

// instance returns the type that t is, if it is a type parameter, in calls of the
// kind for which the function is interpreted.
func (f *frame) instance(t types.Type) types.Type {
	if t == nil || f.kind == nil || !isTypeParam(t) {
		return t
	}
	if i := f.typeParam(types.Unalias(t).(*types.TypeParam)); i < len(f.kind.targs) {
		return f.kind.targs[i]
	}
	return t
}

// instanceOf returns the type of a dynamic type, likewise.
func (f *frame) instanceOf(symbol string) types.Type {
	if n, ok := strings.CutPrefix(symbol, anyDynamic); ok && f.kind != nil {
		if i, err := strconv.Atoi(n); err == nil && i < len(f.kind.targs) {
			return f.kind.targs[i]
		}
	}
	return f.typeOf(symbol)
}
