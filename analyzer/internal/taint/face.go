// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// A face is an interface as far as it must be known to tell who implements it:
// the type, or the names and signatures of its methods. Those are handed on with
// lost calls, as types of an importer may implement an interface that nothing
// mentions which it imports directly.
type face struct {
	symbol  string
	iface   *types.Interface
	methods []string // if iface is nil
	lost    bool     // calls of it are lost here
}

// face finds an interface by its symbol; nil if nobody knows it.
func (e *engine) face(symbol string) *face {
	fc, ok := e.faces[symbol]
	if !ok {
		if t := e.typeOf(symbol); t != nil && types.IsInterface(t) {
			fc = &face{symbol: symbol, iface: t.Underlying().(*types.Interface)}
		} else if methods, ok := e.Imports.Interface(symbol); ok && len(methods) > 0 {
			fc = &face{symbol: symbol, methods: methods}
		}
		e.faces[symbol] = fc
	}
	return fc
}

// faceOf returns the face of an interface.
func (e *engine) faceOf(t types.Type) *face {
	symbol, ok := named(t)
	if !ok {
		symbol = types.TypeString(t, nil)
	}
	if fc := e.faces[symbol]; fc == nil || fc.iface == nil {
		e.faces[symbol] = &face{symbol: symbol, iface: t.Underlying().(*types.Interface)}
	}
	return e.faces[symbol]
}

// signatures describes the methods.
func (fc *face) signatures() []string {
	if fc.iface == nil {
		return fc.methods
	}
	var list []string
	for m := range fc.iface.Methods() {
		list = append(list, described(m))
	}
	return list
}

// implementedBy reports whether a type implements the interface.
func (fc *face) implementedBy(t types.Type) bool {
	if fc.iface != nil {
		return types.Implements(t, fc.iface)
	}
	if !hasNamed(t, fc.methods[0]) {
		return false
	}
	has := make(map[string]bool)
	for m := range types.NewMethodSet(t).Methods() {
		if fn, ok := m.Obj().(*types.Func); ok {
			has[described(fn)] = true
		}
	}
	return !slices.ContainsFunc(fc.methods, func(m string) bool { return !has[m] })
}

// hasNamed reports whether a type may have a method that was described, by its
// name: most have not even that.
func hasNamed(t types.Type, method string) bool {
	name, _, _ := strings.Cut(method, " ")
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	return obj != nil || !token.IsExported(name)
}

// described writes a method with its signature.
func described(m *types.Func) string { return m.Id() + " " + roles.TypeSymbol(bare(m.Signature())) }

// bare returns a type as it is identical to others: without aliases, and without
// the names of parameters.
func bare(t types.Type) types.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, bareTuple(t.Params()), bareTuple(t.Results()), t.Variadic())
	case *types.Pointer:
		return types.NewPointer(bare(t.Elem()))
	case *types.Slice:
		return types.NewSlice(bare(t.Elem()))
	case *types.Array:
		return types.NewArray(bare(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(bare(t.Key()), bare(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), bare(t.Elem()))
	case *types.Interface:
		if t.Empty() {
			return types.NewInterfaceType(nil, nil) // any
		}
		return t
	default:
		return t
	}
}

func bareTuple(tuple *types.Tuple) *types.Tuple {
	var vars []*types.Var
	for v := range tuple.Variables() {
		vars = append(vars, types.NewParam(0, nil, "", bare(v.Type())))
	}
	return types.NewTuple(vars...)
}

// implementers returns the types that are converted to an interface here and
// implement one, by their symbols.
func (e *engine) implementers(fc *face) []string {
	known, ok := e.implements[fc]
	if !ok {
		known = new(implementers)
		e.implements[fc] = known
	}
	for _, symbol := range e.convert[known.asked:] {
		if t := e.dynamic[symbol]; !types.IsInterface(t) && fc.implementedBy(t) {
			known.symbols = append(known.symbols, symbol)
		}
	}
	known.asked = len(e.convert)
	return known.symbols
}

// The implementers of an interface among the first types that are converted.
type implementers struct {
	symbols []string
	asked   int
}
