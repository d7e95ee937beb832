// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"fmt"
	"slices"
	"strings"
)

// A kind is a kind of type.
type kind int

const (
	text kind = iota
	number
	structure
	pointer
	sliced
	array
	mapping
	channel
	function
	iface
	anything
	box // the generic struct of the prelude
	parameter
)

// A typ is a type of the program. Equal types are the same pointer.
type typ struct {
	kind    kind
	name    string // of a declared type or a type parameter
	elem    *typ
	fields  []variable // of a struct
	params  []*typ     // of a function
	results []*typ
	methods []*fn  // of a declared type
	impls   []*typ // of an interface
}

// A variable is a variable, parameter or field.
type variable struct {
	name string
	typ  *typ
}

// A fn is a declared function or method.
type fn struct {
	name    string
	recv    *typ // a struct, or a pointer to one
	tparam  *typ // of a generic function
	counted bool // the first argument bounds how deep it recurs
	params  []variable
	results []*typ
	index   int // it calls those below only, unless it is counted
}

// of returns the type of a kind made of another.
func (g *generator) of(k kind, elem *typ) *typ {
	return g.intern(&typ{kind: k, elem: elem})
}

func (g *generator) intern(t *typ) *typ {
	key := g.typeText(t)
	if in, ok := g.interned[key]; ok {
		return in
	}
	g.interned[key] = t
	return t
}

// typeText writes a type as it is written where the generator is.
func (g *generator) typeText(t *typ) string {
	switch t.kind {
	case text:
		return "string"
	case number:
		return "int"
	case anything:
		return "any"
	case pointer:
		return "*" + g.typeText(t.elem)
	case sliced:
		return "[]" + g.typeText(t.elem)
	case array:
		return "[2]" + g.typeText(t.elem)
	case mapping:
		return "map[string]" + g.typeText(t.elem)
	case channel:
		return "chan " + g.typeText(t.elem)
	case box:
		return g.lib("Box") + "[" + g.typeText(t.elem) + "]"
	case function:
		return "func" + g.signature(t.params, t.results)
	case parameter:
		return t.name
	}
	return g.lib(t.name)
}

func (g *generator) signature(params, results []*typ) string {
	return "(" + g.typeList(params) + ") " + g.resultText(results)
}

func (g *generator) resultText(results []*typ) string {
	if len(results) == 0 {
		return ""
	}
	return "(" + g.typeList(results) + ")"
}

func (g *generator) typeList(ts []*typ) string {
	list := make([]string, len(ts))
	for i, t := range ts {
		list[i] = g.typeText(t)
	}
	return strings.Join(list, ", ")
}

// lib writes a name that the library package declares.
func (g *generator) lib(name string) string {
	if g.inLib {
		return name
	}
	return "lib." + name
}

// declareTypes invents the program's structs, and an interface with those that
// implement it. Structs contain those before them, and point to any.
func (g *generator) declareTypes() {
	n := 2 + g.rng.IntN(2)
	for i := range n {
		g.structs = append(g.structs, g.intern(&typ{kind: structure, name: fmt.Sprintf("%sT%d", g.prefix, i)}))
	}
	g.iface = g.intern(&typ{kind: iface, name: g.prefix + "I"})
	for i, t := range g.structs {
		for j := range 2 + g.rng.IntN(2) {
			t.fields = append(t.fields, variable{fmt.Sprintf("F%d", j), g.fieldType(i)})
		}
	}
	g.iface.methods = []*fn{
		{name: "Get" + g.prefix, results: []*typ{g.text}},
		{name: "Set" + g.prefix, params: []variable{{"s", g.text}}},
	}
	for _, t := range g.structs[:2] {
		recv := t
		if g.oneIn(2) {
			recv = g.of(pointer, t)
		}
		g.iface.impls = append(g.iface.impls, recv)
		for _, m := range g.iface.methods {
			own := *m
			own.recv = recv
			t.methods = append(t.methods, &own)
		}
	}
}

// fieldType returns a type for a field of the i-th struct.
func (g *generator) fieldType(i int) *typ {
	switch g.rng.IntN(9) {
	case 0, 1, 2:
		return g.text
	case 3:
		return g.of(pointer, g.structs[g.rng.IntN(len(g.structs))])
	case 4:
		if i > 0 {
			return g.structs[g.rng.IntN(i)]
		}
		return g.of(pointer, g.text)
	case 5:
		return g.iface
	}
	for {
		if t := g.anyType(1); !g.holdsLater(t, i) {
			return t
		}
	}
}

// holdsLater reports whether values of a type hold the i-th struct or one that
// comes after it, rather than point to it.
func (g *generator) holdsLater(t *typ, i int) bool {
	switch t.kind {
	case array, box:
		return g.holdsLater(t.elem, i)
	case structure:
		return slices.Index(g.structs, t) >= i
	}
	return false
}

// anyType returns a type at random, of types nested at most so deep.
func (g *generator) anyType(depth int) *typ {
	if depth == 0 || g.oneIn(4) {
		if g.oneIn(2) {
			return g.text
		}
		return g.structs[0]
	}
	switch g.rng.IntN(13) {
	case 0, 1, 2:
		return g.of(pointer, g.anyType(depth-1))
	case 3, 4:
		return g.of(sliced, g.anyType(depth-1))
	case 5:
		return g.of(array, g.anyType(depth-1))
	case 6:
		return g.of(mapping, g.anyType(depth-1))
	case 7:
		return g.of(channel, g.anyType(depth-1))
	case 8:
		return g.of(box, g.anyType(depth-1))
	case 9:
		return g.iface
	case 10:
		return g.any
	case 11:
		return g.funcType()
	}
	return g.structs[g.rng.IntN(len(g.structs))]
}

// funcType returns the type of a closure.
func (g *generator) funcType() *typ {
	t := &typ{kind: function}
	if g.oneIn(2) {
		t.params = []*typ{g.text}
	}
	if g.oneIn(2) || len(t.params) == 0 {
		t.results = []*typ{g.text}
	}
	return g.intern(t)
}
