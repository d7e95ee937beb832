// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Calls by reflection. What goes in and comes out are lists of reflect.Value, each
// of which holds an interface value; functions know their parameters by other types.

// reflectedField is the models' name for what a reflect.Value was made of.
var reflectedField = summary.Field("v")

// nameOfMethod is the models' name for the method that a reflect.Value is of.
var nameOfMethod = []string{".method"}

// onMethod notes that the function depends on the name of a method that it calls.
func (d *dependence) onMethod(fn *ssa.Function, m *catalogue.Model, args []ssa.Value) {
	for _, e := range m.Effects {
		if e.Op == catalogue.Value && slices.ContainsFunc(e.To, func(p catalogue.Port) bool { return slices.Equal(p.Path, nameOfMethod) }) {
			if i := slices.Index(argNames(m), e.From[0].Base); i >= 0 && i < len(args) {
				d.on(fn, args[i])
			}
		}
	}
}

// apply calls a function, or a method by its name, with the list of its arguments. What
// of neither is known may hand on all that it was given.
func (c *modelled) apply(e catalogue.Effect) {
	out := c.at(e.To[0]).value
	target := c.table.Whole(c.at(e.Target).value)
	if target == nil || c.inv.depth >= maxChain {
		return
	}
	name, isMethod := c.at(e.From[1]).value, !c.at(e.From[1]).value.IsClean()
	followed := false
	for i, k := range target.Kids {
		symbol, ok := k.Elem.IsDynamic()
		if !ok {
			continue
		}
		var results []*summary.Value
		sig := functionType(c.instanceOf(symbol))
		given := func(j int, t types.Type) *summary.Value { return c.listed(e.From[0], j, t, sig) }
		if isMethod {
			if sig = c.methodNamed(c.instanceOf(symbol), name); sig != nil {
				text, _, _ := name.Text()
				results = c.invokeOn(c.calledBack(c.inv, i, sig, given), k.Value, symbol, text, nil)
			}
		} else if sig != nil {
			results = c.callback(c.inv, &summary.Value{Funcs: k.Value.Funcs}, sig, i, given)
		}
		followed = followed || sig != nil
		for j, v := range results {
			if j < sig.Results().Len() && !v.IsClean() {
				c.store(c.extend(out, summary.Index(j)), c.reflects(v, sig.Results().At(j).Type()))
			}
		}
	}
	text, whole, known := name.Text()
	switch {
	case followed:
	case hasOpen(target) && (!isMethod || known && whole):
		c.applyOpen(e, target, text, out)
	default:
		c.markPointees(out, c.seenAt([]catalogue.Port{e.Target, e.From[0]}, summary.Raw))
	}
}

// applyOpen calls a function, or a method, of what came in: how many arguments it takes,
// callers know.
func (c *modelled) applyOpen(e catalogue.Effect, target *summary.Value, method string, out *summary.Value) {
	inv := &invocation{instr: c.inv.instr, path: c.inv.path + "/" + e.Pos, depth: c.inv.depth + 1, results: anyResults(2)}
	for j := range maxGiven {
		inv.args = append(inv.args, c.listed(e.From[0], j, anyType, nil))
		inv.types = append(inv.types, anyType)
		inv.roots = append(inv.roots, nil)
	}
	defer c.maybe(true)()
	for j, v := range c.open(inv, target, method, "", nil) {
		c.store(c.extend(out, summary.Index(j)), c.reflects(v, anyType))
	}
}

// methodNamed returns the signature of the method of a type that a constant names.
func (c *modelled) methodNamed(t types.Type, name *summary.Value) *types.Signature {
	text, whole, ok := name.Text()
	if t == nil || !ok || !whole {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, c.Types, text)
	if m, ok := obj.(*types.Func); ok {
		return m.Signature()
	}
	return nil
}

// listed returns what a function is given as its j-th parameter, of type t, from a
// list; a parameter that takes any number gets all that is in it.
func (c *modelled) listed(list catalogue.Port, j int, t types.Type, sig *types.Signature) *summary.Value {
	if sig != nil && sig.Variadic() && j == sig.Params().Len()-1 {
		return &summary.Value{Atoms: c.seenAt([]catalogue.Port{list}, summary.Raw)}
	}
	v := c.table.Project(c.load(c.extend(c.at(list).value, summary.Index(j))), reflectedField)
	return c.fitting(place{value: v, typ: anyType}, t)
}

// reflects returns the reflect.Value of a value of type t.
func (f *frame) reflects(v *summary.Value, t types.Type) *summary.Value {
	if !types.IsInterface(t) || isTypeParam(t) {
		v = f.boxed(f.dynamicName(t), v)
	}
	return f.table.Graft(summary.Clean, []summary.Elem{reflectedField}, v, true)
}

// packed calls a function that takes a list of what another is given, and returns the
// list of what that returns.
func (f *frame) packed(inv *invocation, fn *summary.Value) []*summary.Value {
	if inv.depth >= maxChain {
		return nil
	}
	defer f.maybe(true)()
	o := f.object(inv.instr, inv.path+"packed", "arguments", false)
	f.remember(o, summary.Clean)
	list := pointer(o)
	for i, v := range inv.args {
		t := inv.types[i]
		if t == nil {
			t = anyType
		}
		f.store(f.extend(list, summary.Index(i)), f.reflects(v, t))
	}
	next := &invocation{
		instr: inv.instr, path: inv.path + "/" + packer, depth: inv.depth + 1,
		args: []*summary.Value{list}, types: []types.Type{nil}, roots: make([][]string, 1), results: anyResults(1),
	}
	returned := at(f.callValue(next, fn), 0)
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		v := f.table.Project(f.load(f.extend(returned, summary.Index(i))), reflectedField)
		if t := inv.results.At(i).Type(); !types.IsInterface(t) {
			v = f.unboxed(v, f.dynamicName(t))
		}
		out[i] = v
	}
	return out
}
