// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"fmt"
	"math/rand/v2"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A random makes values of one table, the same ones for the same seed.
type random struct {
	*rand.Rand
	t     *Table
	atoms []*Atom

	closed bool // no cell is open
}

func newRandom(seed uint64) *random {
	r := &random{Rand: rand.New(rand.NewPCG(seed, 1)), t: NewTable()}
	for i := range 3 {
		for _, elems := range [][]Elem{nil, {Deref}, {Deref, Field("a")}, {Deref, Index(i)}} {
			r.atoms = append(r.atoms, r.t.Atom(Atom{Port: r.port(Root{Kind: Param, Index: i}, elems...)}))
		}
		r.atoms = append(r.atoms, r.t.Atom(Atom{Source: r.source(i), Transform: Transform(i)}))
	}
	r.atoms = append(r.atoms,
		r.t.Atom(Atom{Port: r.port(Root{Kind: Global, Name: "p.V"}), View: JSON, Transform: Encode}),
		r.t.Atom(Atom{Source: r.source(9), Taken: policy.InquiryResponse, Cleared: policy.Partner}),
		r.t.Atom(Atom{Source: r.source(8), Why: Input{Port: r.port(Root{Kind: Param, Index: 1}), Valid: true, Decided: true}}))
	return r
}

func (r *random) port(root Root, elems ...Elem) Port {
	p := Port{Root: root}
	for _, e := range elems {
		p, _ = r.t.At(p, e)
	}
	return p
}

func (r *random) source(i int) *Source {
	return r.t.source(&Source{
		Label: policy.Label{
			Classes: []policy.Class{policy.Personal, policy.Inquiry}[:1+i%2], Purposes: []policy.Purpose{policy.Promotion},
			Recipients: []policy.Recipient{policy.Partner}, Origin: policy.Direct,
		},
		What: fmt.Sprintf("field p.T.F%d", i), Text: "it is read", At: r.step(),
	})
}

// step returns a step that another package recorded, so that it is written as
// it is.
func (r *random) step() Step {
	n := r.IntN(9) + 1
	return Step{Package: "example.com/p", File: "p.go", Line: n, Func: "example.com/p.F", Text: fmt.Sprintf("step %d", n)}
}

func (r *random) trail() *Trail {
	var t *Trail
	for range r.IntN(3) {
		t = t.Then(r.step())
	}
	return t
}

// some calls make up to n times and lists what it returns.
func some[T any](r *random, n int, item func() T) []T {
	var list []T
	for range r.IntN(n + 1) {
		list = append(list, item())
	}
	return list
}

func (r *random) set() Set {
	return Of(some(r, 3, func() Ref { return Ref{r.atoms[r.IntN(len(r.atoms))], r.trail()} })...)
}

// A shape is what the type of a value lets it have. Values are joined with
// those of their own type only.
type shape struct {
	kind  string
	parts map[Elem]*shape
	order []Elem
}

// elements are the parts that a value of a kind can have.
var elements = map[string][]Elem{
	"struct":    {Field("a"), Field("b")},
	"slice":     {Index(0), Index(1), AnyElem, Elem("[" + OpenConst(0, "") + "]")},
	"map":       {Key("s1"), AnyKey, MapKeys, Key(OpenConst(0, "")), Key(OpenConst(1, Field("a")))},
	"interface": {Dynamic("int"), Dynamic("p.T")},
}

func (r *random) shape(depth int) *shape {
	kinds := []string{"scalar", "pointer", "func", "struct", "slice", "map", "interface"}
	if depth == 0 {
		kinds = kinds[:3]
	}
	s := &shape{kind: kinds[r.IntN(len(kinds))], parts: make(map[Elem]*shape)}
	part := (*shape)(nil)
	for _, e := range elements[s.kind] {
		if r.closed && e.IsOpen() {
			continue
		}
		if part == nil || s.kind == "struct" || s.kind == "interface" {
			part = r.shape(depth - 1)
		}
		s.parts[e] = part // the elements of a container have one type
		s.order = append(s.order, e)
	}
	return s
}

// value returns a value of the shape; its kids are in order.
func (r *random) value(s *shape) *Value {
	v := &Value{Atoms: r.set()}
	switch s.kind {
	case "scalar":
		v.Const = []string{"", "", StringConst("x"), PrefixConst("https://"), IntConst("1"), BoolConst(true)}[r.IntN(6)]
	case "pointer":
		v.Pts = some(r, 3, r.loc)
	case "func":
		for _, name := range []string{"p.F", "p.G"} {
			if r.IntN(2) == 0 {
				v.Funcs = append(v.Funcs, Func{name, []*Value{{Atoms: r.set()}}})
			}
		}
	}
	v.Normal()
	for _, e := range s.order {
		if r.IntN(2) == 0 {
			v = v.with(e, r.value(s.parts[e]))
		}
	}
	return v
}

func (r *random) loc() Loc {
	l := Loc{Object: r.t.Made(r.IntN(2)), Shifted: r.IntN(3) == 0, Deep: r.IntN(3) == 0}
	if r.IntN(2) == 0 {
		l.Object = r.t.Input(r.port(Root{Kind: Param}, Deref))
	}
	if r.IntN(2) == 0 {
		l.Path, _ = r.t.Extend(nil, Field("a"))
	}
	return l
}

// path returns the elements that lead to some part of a shape.
func (r *random) path(s *shape) (elems []Elem, at *shape) {
	for len(s.order) > 0 && r.IntN(4) > 0 {
		e := s.order[r.IntN(len(s.order))]
		elems, s = append(elems, e), s.parts[e]
	}
	return elems, s
}
