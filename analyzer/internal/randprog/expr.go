// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"fmt"
	"strings"
)

// A place is an expression that reads a variable or a part of one.
type place struct {
	text        string
	typ         *typ
	assignable  bool
	addressable bool
}

// maxPath is how many selections, indices and dereferences a place may have.
const maxPath = 3

// places returns what in scope the filter wants.
func (g *generator) places(want func(place) bool) []place {
	var list []place
	depth := maxPath - g.rng.IntN(2)
	for _, v := range g.scope {
		g.walk(place{v.name, v.typ, true, true}, depth, func(p place) {
			if want(p) {
				list = append(list, p)
			}
		})
	}
	return list
}

func ofType(t *typ) func(place) bool { return func(p place) bool { return p.typ == t } }

func ofKind(k kind) func(place) bool { return func(p place) bool { return p.typ.kind == k } }

func (g *generator) walk(p place, depth int, visit func(place)) {
	visit(p)
	if depth == 0 {
		return
	}
	part := func(text string, t *typ, assignable, addressable bool) {
		g.walk(place{text, t, assignable, addressable}, depth-1, visit)
	}
	switch p.typ.kind {
	case structure:
		for _, f := range p.typ.fields {
			part(p.text+"."+f.name, f.typ, p.addressable, p.addressable)
		}
	case pointer:
		part("(*"+p.text+")", p.typ.elem, true, true)
	case sliced:
		part(p.text+"[0]", p.typ.elem, true, true)
		part(p.text+"[1]", p.typ.elem, true, true)
	case array:
		part(p.text+"[0]", p.typ.elem, p.addressable, p.addressable)
		part(p.text+"[1]", p.typ.elem, p.addressable, p.addressable)
	case mapping:
		part(p.text+`["a"]`, p.typ.elem, true, false)
		part(p.text+`["b"]`, p.typ.elem, true, false)
	case box:
		part(p.text+".V", p.typ.elem, p.addressable, p.addressable)
	}
}

// expr writes an expression of a type.
func (g *generator) expr(t *typ, depth int) string {
	if list := g.places(ofType(t)); len(list) > 0 && (g.oneIn(2) || t.kind != text && g.oneIn(2)) {
		return pick(g, list).text
	}
	if depth > 0 && g.oneIn(3) {
		if call, ok := g.callFor(t, depth-1); ok {
			return call
		}
	}
	return g.construct(t, depth)
}

func (g *generator) exprs(ts []*typ) string {
	list := make([]string, len(ts))
	for i, t := range ts {
		list[i] = g.expr(t, 1)
	}
	return strings.Join(list, ", ")
}

// construct writes an expression that makes a value.
func (g *generator) construct(t *typ, depth int) string {
	name := g.typeText(t)
	below := func(t *typ) string {
		if depth <= 0 {
			return g.zero(t)
		}
		return g.expr(t, depth-1)
	}
	switch t.kind {
	case text:
		return g.textExpr(depth)
	case structure:
		fields := make([]string, len(t.fields))
		for i, f := range t.fields {
			fields[i] = f.name + ": " + below(f.typ)
		}
		return name + "{" + strings.Join(fields, ", ") + "}"
	case pointer:
		if t.elem.kind == structure {
			return "&" + g.construct(t.elem, depth)
		}
		return fmt.Sprintf("%s[%s](%s)", g.lib("Ref"), g.typeText(t.elem), below(t.elem))
	case sliced, array:
		return fmt.Sprintf("%s{%s, %s}", name, below(t.elem), below(t.elem))
	case mapping:
		return fmt.Sprintf(`%s{"a": %s, "b": %s}`, name, below(t.elem), below(t.elem))
	case channel:
		return fmt.Sprintf("%s[%s](%s)", g.lib("Queue"), g.typeText(t.elem), below(t.elem))
	case box:
		if g.oneIn(2) {
			return fmt.Sprintf("*%s[%s](%s)", g.lib("NewBox"), g.typeText(t.elem), below(t.elem))
		}
		return fmt.Sprintf("%s{V: %s}", name, below(t.elem))
	case function:
		return g.closure(t)
	case iface:
		return fmt.Sprintf("%s(%s)", name, g.construct(pick(g, t.impls), depth))
	case anything:
		return fmt.Sprintf("any(%s)", below(g.anyType(1)))
	}
	return g.zero(t)
}

// zero writes a value of a type that is made of nothing else.
func (g *generator) zero(t *typ) string {
	switch t.kind {
	case text:
		return g.literal()
	case number:
		return "1"
	case structure, array, box:
		return g.typeText(t) + "{}"
	case parameter:
		if list := g.places(ofType(t)); len(list) > 0 {
			return pick(g, list).text
		}
		return "*new(" + t.name + ")"
	case iface:
		return fmt.Sprintf("%s(%s)", g.typeText(t), g.zero(pick(g, t.impls)))
	case sliced:
		return fmt.Sprintf("make(%s, 2)", g.typeText(t))
	case mapping:
		return g.typeText(t) + "{}"
	case pointer:
		return fmt.Sprintf("new(%s)", g.typeText(t.elem))
	case channel:
		return fmt.Sprintf("make(%s, 8)", g.typeText(t))
	case function:
		return g.inert(t)
	}
	return "nil"
}

func (g *generator) zeros(ts []*typ) string {
	list := make([]string, len(ts))
	for i, t := range ts {
		list[i] = g.zero(t)
	}
	return strings.Join(list, ", ")
}

// inert writes a function that does nothing.
func (g *generator) inert(t *typ) string {
	params := make([]string, len(t.params))
	for i, p := range t.params {
		params[i] = "_ " + g.typeText(p)
	}
	body := ""
	if len(t.results) > 0 {
		body = `return "w"`
	}
	return fmt.Sprintf("func(%s) %s { %s }", strings.Join(params, ", "), g.resultText(t.results), body)
}

func (g *generator) literal() string { return pick(g, []string{`"w"`, `"x"`, `"y"`}) }

// source writes a secret, where there may be one.
func (g *generator) source() string {
	if g.marks() {
		return "mark.Secret()"
	}
	return g.literal()
}

// textExpr writes a new text.
func (g *generator) textExpr(depth int) string {
	if depth <= 0 || g.oneIn(3) {
		if g.oneIn(2) {
			return g.source()
		}
		return g.literal()
	}
	s := func() string { return g.expr(g.text, depth-1) }
	switch g.rng.IntN(8) {
	case 0:
		return s() + " + " + s()
	case 1:
		return "strings.ToUpper(" + s() + ")"
	case 2:
		return "string([]byte(" + s() + "))"
	case 3:
		return fmt.Sprintf("fmt.Sprint(%s, %s)", s(), g.literal())
	case 4:
		return fmt.Sprintf("strings.Join([]string{%s, %s}, %q)", s(), s(), "-")
	case 5:
		return fmt.Sprintf("%s(%s, %s)", g.lib("Choose"), s(), s())
	}
	return g.source()
}

// closure writes a function literal, which captures what is in scope.
func (g *generator) closure(t *typ) string {
	if g.nesting > 2 {
		return g.inert(t)
	}
	scope := g.scope
	var params []variable
	for _, p := range t.params {
		params = append(params, variable{g.name(), p})
	}
	g.scope = append(g.scope[:len(g.scope):len(g.scope)], params...)
	results, named := g.namedResults(t.results)
	g.nesting++
	body := g.bodyText(&fn{results: t.results, index: g.limit()}, 3, named)
	g.nesting--
	g.scope = scope
	return fmt.Sprintf("func(%s) %s {\n%s}", g.paramText(params), results, body)
}

// limit returns the index below which functions may be called here.
func (g *generator) limit() int {
	if g.body == nil {
		return 0
	}
	return g.body.index
}
