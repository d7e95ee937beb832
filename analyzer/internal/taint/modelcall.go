// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a modelled function calls in turn: what it was given, or the methods of that.

// application calls a function or method that the model was given.
func (c *modelled) application(e catalogue.Effect) {
	target := c.at(e.Target)
	inv := &invocation{
		instr: c.inv.instr, path: c.inv.path + "/" + e.Pos, depth: c.inv.depth + 1,
		via: c.inv.symbol, results: anyResults(len(e.To)), logged: c.wrote || c.inv.logged,
	}
	if inv.depth > maxChain {
		c.result.gap(Gap{"widened", c.symbol})
		return
	}
	for _, p := range e.From {
		pl := c.at(p)
		v := pl.value
		switch {
		case e.View != summary.Exact:
			v = &summary.Value{Atoms: c.transform(c.seenAt([]catalogue.Port{p}, e.View), e.Via)}
		case pl.typ == nil && pl.addr != nil:
			v = &summary.Value{Pts: c.places(pl.addr)} // a buffer of the model's own
		}
		if c.wrote {
			v = c.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom { return c.table.With(a, summary.Logged) })
		}
		inv.args = append(inv.args, v)
		inv.types = append(inv.types, pl.typ)
		inv.roots = append(inv.roots, pl.cell.roots)
	}
	if e.Async {
		s := c.start(site{inv.instr, inv.path}, len(e.To))
		s.target, s.args = target.value, inv.args
		s.Method, s.Roots, s.Types = e.Method, inv.roots, inv.typeSymbols()
		s.call = func() {
			c.beginCall()
			c.applied(e, inv, target)
		}
		return
	}
	defer c.maybe(true)()
	if !e.Repeats() {
		c.applied(e, inv, target)
		return
	}
	c.repeat(func() { c.appliedToEach(e, inv, target) })
}

// appliedToEach makes the call of an application, or one for each element.
func (c *modelled) appliedToEach(e catalogue.Effect, inv *invocation, target place) {
	i := slices.IndexFunc(e.From, catalogue.Port.Each)
	if i < 0 {
		c.applied(e, inv, target)
		return
	}
	of := e.From[i]
	for _, k := range c.cellsOf(c.at(catalogue.Port{Base: of.Base, Path: of.Path[:len(of.Path)-1]}).value) {
		next := *inv
		next.path += string(k.Elem)
		next.args = slices.Clone(inv.args)
		next.args[i] = k.Value
		c.applied(e, &next, target)
	}
}

// applied makes the call of an application.
func (c *modelled) applied(e catalogue.Effect, inv *invocation, target place) {
	var out []*summary.Value
	switch {
	case e.Else != nil && target.value.Const != summary.Something:
		out = []*summary.Value{c.at(*e.Else).value}
		if hasOpen(target.value) || len(target.value.Funcs) > 0 {
			out = c.joinResults(out, c.callValue(inv, target.value))
		}
	case e.Method == "" && e.Own:
		out = c.callValue(inv, &summary.Value{Funcs: target.value.Funcs})
	case e.Method == "":
		c.unbox(&target)
		out = c.callValue(inv, target.value)
	case e.Own:
		for _, k := range target.value.Kids {
			if symbol, ok := k.Elem.IsDynamic(); ok && !isStandard(roles.PackageOf(strings.TrimPrefix(symbol, "*"))) {
				out = c.joinResults(out, c.invokeOn(inv, k.Value, symbol, e.Method, nil))
			}
		}
	default:
		out = c.invokeMethod(inv, target, e.Method)
	}
	for i, p := range e.To {
		if v := at(out, i); !v.IsClean() {
			pl := c.at(p)
			c.put(p, v, pl.addr == nil && pl.value.IsClean())
		}
	}
}

// invokeMethod calls a method by name on whatever the target is.
func (c *modelled) invokeMethod(inv *invocation, target place, method string) []*summary.Value {
	if target.typ != nil && !types.IsInterface(target.typ) {
		return c.invokeOn(inv, target.value, c.noteDynamic(target.typ), method, nil)
	}
	if target.typ != nil {
		obj, _, _ := types.LookupFieldOrMethod(target.typ, false, c.Types, method)
		if m, ok := obj.(*types.Func); ok {
			return c.invoke(inv, target.value, target.typ, m, nil)
		}
	}
	var out []*summary.Value
	target.value = c.variablesIn(target.value)
	for _, k := range target.value.Kids {
		if symbol, ok := k.Elem.IsDynamic(); ok && c.mayHaveMethod(k.Value, symbol, method) {
			out = c.joinResults(out, c.invokeOn(inv, k.Value, symbol, method, nil))
		}
	}
	if hasOpen(target.value) { // callers know whether what it holds has the method
		out = c.joinResults(out, c.open(inv, target.value, method, "", nil))
	}
	return out
}

// variablesIn returns a value with what is in variables of packages in the place of
// these, as far as that is known: what an error of a package may be asked is no
// question to callers.
func (f *frame) variablesIn(v *summary.Value) *summary.Value {
	known := summary.Clean
	rest := *v
	rest.Atoms = v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if !a.Exact() || a.Port.Root.Kind != summary.Global {
			return a
		}
		held := f.ofVariable(a.Port.Root.Name)
		if held.IsClean() {
			return a
		}
		known = f.table.Join(known, f.table.Follow(held, a.Port.Path.Elems()))
		return nil
	})
	return f.table.Join(known, &rest)
}

// mayHaveMethod reports whether a dynamic type may have a method that its interface does
// not ask for. Of a type that nobody knows here it is the weaker question: such a type may
// have the method if it is not of the library, and lacksMethod says no in any case.
func (f *frame) mayHaveMethod(v *summary.Value, symbol, method string) bool {
	if f.typeOf(symbol) == nil { // of the library, models know
		_, modelled := f.Roles.Model("(" + symbol + ")." + method)
		return modelled || !isStandard(roles.PackageOf(strings.TrimPrefix(symbol, "*")))
	}
	_, _, _, ok := f.method(v, symbol, method)
	return ok
}
