// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"fmt"
	"slices"
	"testing"
)

// trials is how many random values each law is tried on.
const trials = 3000

// law tries a law on random values of one table; what holds returns is what
// was wrong, as the arguments of an error.
func law(t *testing.T, holds func(t *testing.T, r *random)) {
	t.Helper()
	for seed := range uint64(trials) {
		if holds(t, newRandom(seed)); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// same fails unless a and b say the same, trails aside.
func same(t *testing.T, law string, a, b *Value) {
	t.Helper()
	if !a.Equal(b) {
		t.Errorf("%s:\n %v\nis not\n %v", law, a, b)
	}
}

// covers fails unless joining part to whole adds nothing.
func covers(t *testing.T, r *random, law string, whole, part *Value) {
	t.Helper()
	same(t, law, r.t.Join(whole, part), whole)
}

func TestJoinIsCommutative(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		s := r.shape(2)
		a, b := r.value(s), r.value(s)
		same(t, "a+b = b+a", r.t.Join(a, b), r.t.Join(b, a))
	})
}

func TestJoinIsIdempotent(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		a := r.value(r.shape(2))
		again := *a
		same(t, "a+a = a", r.t.Join(a, &again), a)
		covers(t, r, "a+b covers a", r.t.Join(a, r.value(r.shape(0))), a)
	})
}

func TestNilIsTheUnitOfJoin(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		a := r.value(r.shape(2))
		if r.t.Join(a, nil) != a || r.t.Join(nil, a) != a {
			t.Errorf("%v and nothing is not the same value", a)
		}
	})
	if v := NewTable().Join(nil, nil); v != nil {
		t.Errorf("nothing and nothing is %v", v)
	}
}

// A cell that only one value has is, in the other, that cell of the input or
// any of the input's cells, according to what was joined first. So joins are
// associative up to which cell of an input an atom names, and where no cell is open:
// that may be any other which has been named by then.
func TestJoinIsAssociative(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		r.closed = true
		s := r.shape(2)
		a, b, c := r.value(s), r.value(s), r.value(s)
		left, right := r.t.Join(r.t.Join(a, b), c), r.t.Join(a, r.t.Join(b, c))
		same(t, "(a+b)+c = a+(b+c)", r.anyCell(left), r.anyCell(right))
	})
}

// anyCell returns v with each atom naming all cells of a container instead of
// one.
func (r *random) anyCell(v *Value) *Value {
	return r.t.MapAtoms(v, func(a *Atom) *Atom {
		b := *a
		b.Port = Port{Root: a.Port.Root}
		for _, e := range a.Port.Path.Elems() {
			if rest := e.rest(); rest != "" {
				e = rest
			}
			b.Port, _ = r.t.At(b.Port, e)
		}
		return r.t.Atom(b)
	})
}

func TestAStrongGraftReplaces(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		s := r.shape(2)
		v := r.value(s)
		elems, at := r.path(s)
		if slices.ContainsFunc(elems, Elem.IsMany) {
			return // a write to one of many never overwrites
		}
		part := r.value(at)
		before := v.String()
		same(t, "what was grafted is there", r.t.Follow(r.t.Graft(v, elems, part, true), elems), part)
		if v.String() != before {
			t.Errorf("the value that was written to was %s and is %s", before, v)
		}
	})
}

func TestAGraftToOneOfManyIsWeak(t *testing.T) {
	r := newRandom(1)
	old, added := &Value{Atoms: Of(Ref{Atom: r.atoms[0]})}, &Value{Atoms: Of(Ref{Atom: r.atoms[1]})}
	for _, e := range []Elem{AnyElem, AnyKey, MapKeys} {
		v := r.t.Graft(nil, []Elem{e}, old, true)
		covers(t, r, "what was at "+string(e)+" stays", r.t.Project(r.t.Graft(v, []Elem{e}, added, true), e), old)
	}
}

func TestMarkIsMonotone(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		v, few, more := r.value(r.shape(2)), r.set(), r.set()
		marked := r.t.Mark(v, few)
		covers(t, r, "a mark only adds", marked, v)
		covers(t, r, "more atoms mark more", r.t.Mark(v, few.Union(more)), marked)
		same(t, "a second mark adds nothing", r.t.Mark(marked, few), marked)
		everywhere(t, marked, few)
	})
}

// everywhere fails unless each part of v has the atoms.
func everywhere(t *testing.T, v *Value, atoms Set) {
	t.Helper()
	if !v.Atoms.Covers(atoms) {
		t.Errorf("%v lacks some of %v", v, atoms)
	}
	for _, k := range v.Kids {
		everywhere(t, k.Value, atoms)
	}
}

func TestUnionOfSets(t *testing.T) {
	law(t, func(t *testing.T, r *random) {
		a, b, c := r.set(), r.set(), r.set()
		ab := a.Union(b)
		if !ab.Equal(b.Union(a)) || !ab.Union(c).Equal(a.Union(b.Union(c))) || !a.Union(a).Equal(a) || !Set(nil).Union(a).Equal(a) {
			t.Errorf("a law of sets does not hold for %v, %v, %v", a, b, c)
		}
		if !slices.IsSortedFunc(ab, func(x, y Ref) int { return int(x.id - y.id) }) || len(slices.Compact(slices.Clone(ab))) != len(ab) {
			t.Errorf("%v is not in order", ab)
		}
		for _, x := range a {
			i := slices.IndexFunc(ab, func(y Ref) bool { return y.Atom == x.Atom })
			if i < 0 || ab[i].Trail != x.Trail {
				t.Errorf("%v has lost %v or its trail", ab, x)
			}
			if !ab.Has(x.Atom) {
				t.Errorf("%v says that it has not %v", ab, x)
			}
		}
	})
}

// The atoms that were interned first are kept, so that a bound does not make
// the order of joins matter.
func TestUnionIsBoundedAndStillAssociative(t *testing.T) {
	table := NewTable()
	parts := make([]Set, 3)
	for i := range 2 * maxAtoms {
		a := table.Atom(Atom{Port: Port{Root: Root{Kind: Param, Index: i}}})
		parts[i%3] = parts[i%3].Union(Set{{Atom: a}})
	}
	left := parts[0].Union(parts[1]).Union(parts[2])
	right := parts[0].Union(parts[1].Union(parts[2]))
	if len(left) != maxAtoms || !left.Equal(right) || left[maxAtoms-1].id != maxAtoms {
		t.Errorf("%d atoms, the last is %d: %v and %v", len(left), left[len(left)-1].id, left, right)
	}
}

func TestATrailIsBounded(t *testing.T) {
	var trail *Trail
	for i := range 3 * maxTrail {
		trail = trail.Then(Step{Line: i})
	}
	if steps := trail.Steps(); len(steps) != maxTrail || steps[0].Line != 0 {
		t.Errorf("%d steps from line %d", len(steps), steps[0].Line)
	}
}

// Of a value with more parts of variables than a set holds, what is no part of a
// variable is kept when it is flattened, however late it came.
func TestFlatKeepsWhatIsKnownOfNoOther(t *testing.T) {
	r := newRandom(1)
	v := &Value{}
	for i := range 2 * maxAtoms {
		p := r.port(Root{Kind: Global, Name: "p.V"}, Field(fmt.Sprintf("f%d", i)))
		v = r.t.Graft(v, []Elem{Index(i % 4)}, &Value{Atoms: Set{{Atom: r.t.Atom(Atom{Port: p})}}}, false)
	}
	last := r.t.Atom(Atom{Source: r.source(77)})
	v = r.t.Graft(v, []Elem{Index(5)}, &Value{Atoms: Set{{Atom: last}}}, true)
	if flat := r.t.Flat(v); !slices.ContainsFunc(flat.Atoms, func(a Ref) bool { return a.Source == last.Source }) {
		t.Errorf("%v does not hold %v", flat, last)
	}
}
