// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "strconv"

// maxDepth bounds the paths of ports and locations (ENGINE 2.9). Below it, a
// port stands for everything under it.
const maxDepth = 8

// maxTurns bounds how often a path goes through one field: a list is known to
// its second element, and what comes after is taken together.
const maxTurns = 2

// A Table interns paths and atoms, so that equal ones are the same pointer.
// There is one per package under analysis. It is not safe for concurrent use.
type Table struct {
	paths   branching // of one element; longer ones hang on them
	atoms   map[Atom]*Atom
	derived [][]derived // by the id of an atom, less one
	kins    map[kin]int32
	objects map[Port]*Object
	fresh   map[int]*Object
	sources map[string]*Source
	checks  map[string]*Checks
	limit   int
	turns   int
}

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{
		atoms:   make(map[Atom]*Atom),
		kins:    make(map[kin]int32),
		objects: make(map[Port]*Object),
		fresh:   make(map[int]*Object),
		sources: make(map[string]*Source),
		checks:  make(map[string]*Checks),
		limit:   maxDepth,
		turns:   maxTurns,
	}
}

// Limit bounds paths from now on, until the function it returns is called.
func (t *Table) Limit(depth int) (restore func()) {
	old := t.limit
	t.limit = depth
	return func() { t.limit = old }
}

// Coarsen makes all paths from now on go through a field once at most, which is
// enough where nothing is marked.
func (t *Table) Coarsen() { t.turns = 1 }

// Extend returns the path p.e, or false where that would be deeper than the
// bounds.
func (t *Table) Extend(p *Path, e Elem) (*Path, bool) {
	depth := p.Depth()
	if e != Deref {
		depth++
	}
	if depth > t.limit || e == Deref && p.derefs() > t.limit {
		return p, false
	}
	longer, length := &t.paths, 1
	if p != nil {
		longer, length = &p.longer, p.length+1
	}
	if q := longer.by(e); q != nil {
		return q, true
	}
	if _, ok := e.IsField(); ok && p.count(e) >= t.turns {
		return p, false
	}
	q := &Path{parent: p, elem: e, depth: depth, length: length, open: p.IsOpen() || e.IsOpen(), many: p.IsMany() || e.IsMany()}
	longer.add(q)
	return q, true
}

// A branching are the paths that are longer than another by one element: few mostly, but
// as many as a map has keys that are constants.
type branching struct {
	list  []*Path
	index map[Elem]*Path // nil while they are few
}

// fewPaths is how many are looked through one by one.
const fewPaths = 16

// by returns the one with an element; nil if there is none.
func (b *branching) by(e Elem) *Path {
	if b.index != nil {
		return b.index[e]
	}
	for _, q := range b.list {
		if q.elem == e {
			return q
		}
	}
	return nil
}

func (b *branching) add(q *Path) {
	if b.index == nil && len(b.list) == fewPaths {
		b.index = make(map[Elem]*Path)
		for _, other := range b.list {
			b.index[other.elem] = other
		}
		b.list = nil
	}
	if b.index != nil {
		b.index[q.elem] = q
		return
	}
	b.list = append(b.list, q)
}

// count returns how often a field is in p, without those that lie in one another: no
// struct holds itself, so they are of several types.
func (p *Path) count(e Elem) int {
	for p != nil && p.elem != Deref && !p.elem.IsElement() {
		p = p.parent
	}
	n := 0
	for ; p != nil; p = p.parent {
		if p.elem == e {
			n++
		}
	}
	return n
}

// derefs counts the pointers followed at the end of p without a field between.
func (p *Path) derefs() int {
	n := 0
	for ; p != nil; p = p.parent {
		if p.elem == Deref {
			n++
		}
	}
	return n
}

// At returns the port p.e, or false where that would be too deep.
func (t *Table) At(p Port, e Elem) (Port, bool) {
	path, ok := t.Extend(p.Path, e)
	return Port{Root: p.Root, Path: path}, ok
}

// Atom returns the interned atom equal to a.
func (t *Table) Atom(a Atom) *Atom {
	a.id, a.kin = 0, 0
	if in, ok := t.atoms[a]; ok {
		return in
	}
	in := new(Atom)
	*in = a
	in.id = int32(len(t.atoms)) + 1
	in.kin = t.kinOf(in)
	t.atoms[a] = in
	t.derived = append(t.derived, nil)
	return in
}

// In returns the value "whatever is at port". What callers give is all that it
// is; what variables and open calls hold, others have a hand in too.
func (t *Table) In(p Port) *Value {
	v := &Value{Atoms: Set{{Atom: t.Atom(Atom{Port: p})}}}
	if p.Root.Kind == Param || p.Root.Kind == Free {
		v.Rest = NothingElse
	}
	return v
}

// Input returns the object whose content is at port.
func (t *Table) Input(p Port) *Object {
	o, ok := t.objects[p]
	if !ok {
		o = &Object{Port: p, Input: true, Single: true, ID: -1 - len(t.objects)}
		t.objects[p] = o
	}
	return o
}

// InputIf returns the object whose content is at port, if anybody has asked for
// it yet.
func (t *Table) InputIf(p Port) (*Object, bool) {
	o, ok := t.objects[p]
	return o, ok
}

// Made returns the object that stands for the i-th one made by a function
// that was read in.
func (t *Table) Made(i int) *Object {
	o, ok := t.fresh[i]
	if !ok {
		o = &Object{ID: i}
		t.fresh[i] = o
	}
	return o
}

// source returns the one source equal to s.
func (t *Table) source(s *Source) *Source {
	key := s.What + "|" + s.At.Package + "|" + s.At.File + "|" + strconv.Itoa(s.At.Line) + "|" + s.Label.String()
	if in, ok := t.sources[key]; ok {
		return in
	}
	t.sources[key] = s
	return s
}
