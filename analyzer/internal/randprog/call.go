// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"fmt"
	"strings"
)

// A callee is something that can be called here.
type callee struct {
	text    string
	params  []*typ
	results []*typ
	fn      *fn
	dynamic bool
}

// callees returns what can be called here: functions, methods of what is in
// scope, function values.
func (g *generator) callees() []callee {
	var list []callee
	for _, f := range g.funcs {
		switch {
		case f.index < g.limit() && f != g.body:
			list = append(list, callee{text: g.lib(f.name), params: types(f.params), results: f.results, fn: f})
		case f.counted && g.body != nil && g.body.counted && g.inLib:
			list = append(list, callee{text: f.name, params: types(f.params), results: f.results, fn: f})
		}
	}
	if g.body == nil || g.limit() < 1 && g.body.recv == nil {
		return list
	}
	for _, p := range g.places(func(p place) bool { return len(methodsOf(p.typ)) > 0 || p.typ.kind == function }) {
		if p.typ.kind == function {
			list = append(list, callee{text: p.text, params: p.typ.params, results: p.typ.results, dynamic: true})
			continue
		}
		for _, m := range methodsOf(p.typ) {
			if m.recv != nil && m.recv.kind == pointer && p.typ.kind == structure && !p.addressable {
				continue
			}
			list = append(list, callee{text: p.text + "." + m.name, params: types(m.params), results: m.results, dynamic: true})
		}
	}
	return list
}

// methodsOf returns the methods that can be called on a value of a type.
func methodsOf(t *typ) []*fn {
	if t.kind == pointer && t.elem.kind == structure {
		t = t.elem
	}
	return t.methods
}

func types(vs []variable) []*typ {
	list := make([]*typ, len(vs))
	for i, v := range vs {
		list[i] = v.typ
	}
	return list
}

// callFor writes a call whose only result is of a type.
func (g *generator) callFor(t *typ, depth int) (string, bool) {
	var list []callee
	for _, c := range g.callees() {
		if len(c.results) != 1 {
			continue
		}
		if r := c.results[0]; r == t || c.fn != nil && c.fn.tparam != nil && r == c.fn.tparam && !g.hasParam(t) {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return "", false
	}
	return g.call(pick(g, list), t, depth), true
}

// hasParam reports whether a type is made of a type parameter.
func (g *generator) hasParam(t *typ) bool {
	return t.kind == parameter || t.elem != nil && g.hasParam(t.elem)
}

// call writes a call. A type parameter of the callee is as in the result that
// is wanted, or anything.
func (g *generator) call(c callee, want *typ, depth int) string {
	g.dynamic = g.dynamic || c.dynamic
	params, name := c.params, c.text
	if c.fn != nil && c.fn.tparam != nil {
		arg := want
		if arg == nil || c.results[0] != c.fn.tparam {
			arg = g.anyType(1)
		}
		params = make([]*typ, len(c.params))
		for i, p := range c.params {
			params[i] = g.instance(p, c.fn.tparam, arg)
		}
		name += "[" + g.typeText(arg) + "]"
	}
	var args []string
	if c.fn != nil && c.fn.counted {
		n := "2"
		if g.body != nil && g.body.counted && g.nesting == 0 {
			n = "n-1"
		}
		args = append(args, n)
	}
	for _, p := range params {
		args = append(args, g.expr(p, depth))
	}
	return fmt.Sprintf("%s(%s)", name, strings.Join(args, ", "))
}

// instance returns a type with a type parameter replaced.
func (g *generator) instance(t, param, arg *typ) *typ {
	switch {
	case t == param:
		return arg
	case t.elem != nil:
		return g.of(t.kind, g.instance(t.elem, param, arg))
	}
	return t
}
