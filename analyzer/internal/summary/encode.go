// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Bundle is all that a package hands on: its declarations, in a form that
// this package does not look into, the summaries of its functions and the
// content of its variables.
//
// Encoded, it is a table of strings, then the declarations, then an index of
// the functions by symbol, then one body for each, so that an importer reads
// only the functions that it calls. The same bundle gives the same bytes.
type Bundle struct {
	Declarations []byte
	Functions    map[string]*Summary
	Globals      map[string]*Value
}

// formatVersion changes with the encoding. A bundle of another version is not
// read.
const formatVersion = 2

// A Locator tells where a position of the package under analysis is: the base
// name of the file, and the line.
type Locator func(pos int) (file string, line int)

// Encode writes the bundle of the package with the path. Its own steps are
// located.
func (b *Bundle) Encode(path string, locate Locator) []byte {
	e := &encoder{path: path, locate: locate, index: make(map[string]int)}
	symbols := slices.Sorted(maps.Keys(b.Functions))
	bodies := make([][]byte, len(symbols))
	for i, s := range symbols {
		bodies[i] = e.body(func() { e.summary(b.Functions[s]) })
	}
	variables := slices.Sorted(maps.Keys(b.Globals))
	contents := make([][]byte, len(variables))
	for i, s := range variables {
		contents[i] = e.body(func() { e.value(b.Globals[s]) })
	}
	index := e.body(func() {
		e.section(symbols, bodies)
		e.section(variables, contents)
	})
	var out []byte
	out = binary.AppendUvarint(out, formatVersion)
	out = binary.AppendUvarint(out, uint64(len(e.strings)))
	for _, s := range e.strings {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	out = binary.AppendUvarint(out, uint64(len(b.Declarations)))
	out = append(out, b.Declarations...)
	out = append(out, index...)
	for _, list := range [][][]byte{bodies, contents} {
		for _, body := range list {
			out = append(out, body...)
		}
	}
	return out
}

type encoder struct {
	path    string
	locate  Locator
	strings []string
	index   map[string]int
	buf     []byte
}

// body returns what write writes.
func (e *encoder) body(write func()) []byte {
	e.buf = nil
	write()
	return e.buf
}

// section writes names and the lengths of their bodies.
func (e *encoder) section(names []string, bodies [][]byte) {
	e.uint(len(names))
	for i, s := range names {
		e.string(s)
		e.uint(len(bodies[i]))
	}
}

func (e *encoder) uint(n int) { e.buf = binary.AppendUvarint(e.buf, uint64(n)) }

func (e *encoder) bool(b bool) {
	if b {
		e.uint(1)
	} else {
		e.uint(0)
	}
}

func (e *encoder) string(s string) {
	n, ok := e.index[s]
	if !ok {
		n = len(e.strings)
		e.index[s] = n
		e.strings = append(e.strings, s)
	}
	e.uint(n)
}

func list[T any](e *encoder, items []T, write func(T)) {
	e.uint(len(items))
	for _, item := range items {
		write(item)
	}
}

func (e *encoder) summary(s *Summary) {
	e.uint(int(s.Notes))
	list(e, s.Results, e.value)
	e.value(s.Panic)
	list(e, s.Fresh, e.value)
	list(e, s.Updates, e.update)
	list(e, s.Opens, e.open)
	list(e, slices.DeleteFunc(slices.Clone(s.Sinks), func(s *Sink) bool { return s.Pending != "" }), e.sink)
	list(e, s.Ensures, func(x Ensure) {
		e.uint(x.Result)
		e.string(string(x.Outcome))
		list(e, x.Held, e.held)
	})
}

func (e *encoder) open(o *Open) {
	e.value(o.Target)
	e.string(o.Method)
	e.string(o.Iface)
	list(e, o.Args, e.value)
	list(e, o.Types, e.string)
	e.string(string(o.Purpose))
	list(e, o.Roots, func(roots []string) { list(e, roots, e.string) })
	e.uint(o.Results)
	e.uint(o.TParam)
	e.bool(o.Many)
	e.bool(o.Must)
	list(e, o.Held, e.held)
	e.datum(o.Told)
	e.bool(o.Always)
	list(e, o.Before, e.update)
	e.step(o.Site)
}

func (e *encoder) update(u Update) {
	e.port(u.Port)
	e.value(u.Content)
}

func (e *encoder) sink(s *Sink) {
	e.string(s.Name)
	e.uint(int(s.Kind))
	e.use(s.Use)
	e.string(s.Address)
	e.label(s.Label)
	e.value(s.Host)
	e.value(s.Recipient)
	e.value(s.Purpose)
	list(e, s.Data, e.datum)
	e.bool(s.Always)
	list(e, s.Held, e.held)
	list(e, s.Trail.Steps(), e.step)
}

func (e *encoder) datum(d Datum) {
	list(e, d.Atoms, e.ref)
	list(e, d.Roots, e.string)
}

func (e *encoder) use(u policy.Use) {
	e.string(string(u.Purpose))
	e.string(string(u.Recipient))
	e.string(string(u.Vendor))
	e.string(string(u.Country))
}

func (e *encoder) held(h Held) {
	e.string(h.Guard)
	e.string(string(h.Condition))
	e.string(string(h.Purpose))
	e.string(string(h.Recipient))
	list(e, h.Roots, e.string)
	list(e, h.Or, e.held)
}

// Parts of a value that are there.
const (
	hasAtoms = 1 << iota
	hasPts
	hasFuncs
	hasConst
	hasKids
	isNil
)

func (e *encoder) value(v *Value) {
	if v == nil {
		e.uint(isNil)
		return
	}
	parts := 0
	for i, there := range []bool{len(v.Atoms) > 0, len(v.Pts) > 0, len(v.Funcs) > 0, v.Const != "", len(v.Kids) > 0} {
		if there {
			parts |= 1 << i
		}
	}
	e.uint(parts)
	if parts&hasAtoms != 0 {
		list(e, v.Atoms, e.ref)
	}
	if parts&hasPts != 0 {
		list(e, v.Pts, e.loc)
	}
	if parts&hasFuncs != 0 {
		list(e, v.Funcs, func(f Func) { e.string(f.Symbol); list(e, f.Bindings, e.value) })
	}
	if parts&hasConst != 0 {
		e.string(v.Const)
	}
	if parts&hasKids != 0 {
		list(e, v.Kids, func(k Kid) { e.string(string(k.Elem)); e.value(k.Value) })
	}
}

func (e *encoder) loc(l Loc) {
	e.bool(l.Object.Input)
	if l.Object.Input {
		e.port(l.Object.Port)
	} else {
		e.uint(l.Object.ID)
	}
	e.elems(l.Path)
	e.bool(l.Shifted)
}

func (e *encoder) elems(p *Path) { list(e, p.Elems(), func(x Elem) { e.string(string(x)) }) }

func (e *encoder) port(p Port) {
	e.uint(int(p.Root.Kind))
	e.uint(p.Root.Index)
	e.uint(p.Root.Arg)
	e.string(p.Root.Name)
	e.elems(p.Path)
}

func (e *encoder) ref(r Ref) {
	e.bool(r.Source != nil)
	if r.Source != nil {
		e.source(r.Source)
	} else {
		e.port(r.Port)
		e.uint(int(r.View))
	}
	e.uint(int(r.Transform))
	e.string(string(r.Taken))
	e.string(string(r.Cleared))
	e.bool(r.Why.Valid)
	if r.Why.Valid {
		e.port(r.Why.Port)
	}
	list(e, r.Checked.List(), e.held)
	list(e, r.Trail.Steps(), e.step)
}

func (e *encoder) source(s *Source) {
	e.label(s.Label)
	e.string(s.What)
	e.string(s.Text)
	e.step(s.At)
}

func (e *encoder) label(l policy.Label) {
	list(e, l.Classes, func(c policy.Class) { e.string(string(c)) })
	list(e, l.Purposes, func(p policy.Purpose) { e.string(string(p)) })
	list(e, l.Recipients, func(r policy.Recipient) { e.string(string(r)) })
	e.string(string(l.Origin))
}

func (e *encoder) step(s Step) {
	if s.File == "" && s.Pos != 0 {
		s.File, s.Line = e.locate(s.Pos)
		s.Package = e.path
	}
	e.string(s.Package)
	e.string(s.File)
	e.uint(s.Line)
	e.string(s.Func)
	e.string(s.Text)
}
