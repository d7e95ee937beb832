// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import (
	"fmt"

	"example.com/corpus/mark"
)

func badTypeSwitchSelectsString() {
	var v any = mark.Secret() // source: typeswitch
	switch v := v.(type) {
	case int:
		mark.Leak(v)
	case string:
		mark.Leak(v) // leak: typeswitch
	}
}

func goodTypeSwitchSelectsOther() {
	var v any = mark.Secret() // source: typeswitchother
	switch v := v.(type) {
	case []byte:
		mark.Leak(v)
	case fmt.Stringer:
		mark.Leak(v.String())
	}
}

func badAssertionToConcrete() {
	var t teller = person{mark.Secret()} // source: assertconcrete
	mark.Leak(t.(person).health)         // leak: assertconcrete
}

func goodAssertionToOtherConcrete() {
	var t teller = person{mark.Secret()} // source: assertother
	if m, ok := t.(mute); ok {
		mark.Leak(m)
	}
}

func badAssertionToInterface() {
	var v any = &memory{mark.Secret()} // source: assertiface
	if st, ok := v.(store); ok {
		mark.Leak(st.get()) // leak: assertiface
	}
}

func goodAssertionToInterfaceFails() {
	var v any = person{mark.Secret()} // source: assertfails
	if st, ok := v.(store); ok {
		mark.Leak(st.get())
	}
}

func badAnyMapHoldsSecret() {
	m := map[string]any{"n": 1, "health": mark.Secret()} // source: anymap
	mark.Leak(m["health"].(string))                      // leak: anymap
}

func goodAnyMapOtherKey() {
	m := map[string]any{"n": 1, "health": mark.Secret()} // source: anymapother
	mark.Leak(m["n"].(int))
}

func badAnySliceOfStructs() {
	vs := []any{1, person{mark.Secret()}} // source: anyslice
	for _, v := range vs {
		if p, ok := v.(person); ok {
			mark.Leak(p.health) // leak: anyslice
		}
	}
}

func goodAnySliceOtherType() {
	vs := []any{1, person{mark.Secret()}} // source: anysliceother
	for _, v := range vs {
		if n, ok := v.(int); ok {
			mark.Leak(n)
		}
	}
}

func badNestedAny() {
	var v any = map[string]any{"a": []any{map[string]any{"b": mark.Secret()}}} // source: nestedany
	list := v.(map[string]any)["a"].([]any)
	mark.Leak(list[0].(map[string]any)["b"]) // leak: nestedany
}

func goodNestedAnySibling() {
	var v any = map[string]any{"a": []any{map[string]any{"b": mark.Secret(), "c": 1}}} // source: nestedanysibling
	list := v.(map[string]any)["a"].([]any)
	mark.Leak(list[0].(map[string]any)["c"])
}

type shape interface{ accept(visitor) }

type visitor interface {
	text(*textNode)
	group(*groupNode)
}

type textNode struct{ s string }

type groupNode struct {
	title string
	kids  []shape
}

func (t *textNode) accept(v visitor)  { v.text(t) }
func (g *groupNode) accept(v visitor) { v.group(g) }

type printer struct{ out []string }

func (p *printer) text(t *textNode) { p.out = append(p.out, t.s) }
func (p *printer) group(g *groupNode) {
	for _, k := range g.kids {
		k.accept(p)
	}
}

type titles struct{ out []string }

func (t *titles) text(*textNode) {}
func (t *titles) group(g *groupNode) {
	t.out = append(t.out, g.title)
	for _, k := range g.kids {
		k.accept(t)
	}
}

func badVisitorCollectsText() {
	doc := &groupNode{"t", []shape{&textNode{mark.Secret()}, &groupNode{}}} // source: visitor
	p := &printer{}
	doc.accept(p)
	mark.Leak(p.out) // leak: visitor
}

func goodVisitorCollectsTitles() {
	doc := &groupNode{"t", []shape{&textNode{mark.Secret()}}} // source: visitortitles
	t := &titles{}
	doc.accept(t)
	mark.Leak(t.out)
}

type entry struct {
	table map[string]store
}

func newEntry(st store) entry { return entry{map[string]store{"main": st}} }

func badInterfaceInMapInStructFromFactory() {
	e := newEntry(&memory{})
	e.table["main"].put(mark.Secret()) // source: ifaceinmap
	mark.Leak(e.table["main"].get())   // leak: ifaceinmap
}

func goodNullInMapInStructFromFactory() {
	e := newEntry(null{})
	e.table["main"].put(mark.Secret()) // source: nullinmap
	mark.Leak(e.table["main"].get())
}
