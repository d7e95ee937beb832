// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Reader reads functions and variables out of an encoded bundle on demand.
// Open checks the frame of the bundle; what is damaged inside is an error when
// it is read, never a panic.
type Reader struct {
	Declarations []byte
	strings      []string
	functions    map[string][]byte
	globals      map[string][]byte
}

// errDamaged is what reading a bundle cut short or altered ends in.
var errDamaged = errors.New("the facts are damaged; clear the go command's cache of test and vet results with: go clean -cache")

// NewReader reads the frame of an encoded bundle.
func NewReader(data []byte) (*Reader, error) {
	d := &decoder{data: data}
	if v := d.uint(); d.err == nil && v != formatVersion {
		return nil, fmt.Errorf("the facts have format %d, this version reads %d; analyse the package again with one version of the tool", v, formatVersion)
	}
	r := new(Reader)
	for range d.count() {
		r.strings = append(r.strings, string(d.bytes(d.uint())))
	}
	d.strings = r.strings
	r.Declarations = d.bytes(d.uint())
	functions, lengths := d.section()
	variables, sizes := d.section()
	r.functions, r.globals = d.bodies(functions, lengths), d.bodies(variables, sizes)
	return r, d.err
}

// Function reads the summary of a function into a table. It reports false if
// there is none.
func (r *Reader) Function(t *Table, symbol string) (*Summary, bool, error) {
	body, ok := r.functions[symbol]
	if !ok {
		return nil, false, nil
	}
	d := &decoder{data: body, strings: r.strings, table: t}
	s := d.summary()
	return s, true, d.err
}

// Global reads the content of a variable into a table. It reports false if
// nothing is known of it.
func (r *Reader) Global(t *Table, symbol string) (*Value, bool, error) {
	body, ok := r.globals[symbol]
	if !ok {
		return nil, false, nil
	}
	d := &decoder{data: body, strings: r.strings, table: t}
	v := d.value()
	return v, true, d.err
}

// Symbols lists the functions of which there is a summary, in no order.
func (r *Reader) Symbols() []string {
	symbols := make([]string, 0, len(r.functions))
	for s := range r.functions {
		symbols = append(symbols, s)
	}
	return symbols
}

// Raw returns the encoded body of a function, to tell its size.
func (r *Reader) Raw(symbol string) []byte { return r.functions[symbol] }

// A decoder reads bytes; after the first error it reads zeros.
type decoder struct {
	data    []byte
	strings []string
	table   *Table
	depth   int
	err     error
}

func (d *decoder) fail() {
	d.err = errDamaged
	d.data = nil
}

func (d *decoder) uint() int {
	n, size := binary.Uvarint(d.data)
	if size <= 0 || n > 1<<31 {
		d.fail()
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}

// count reads the length of a list; every item takes a byte at least.
func (d *decoder) count() int {
	n := d.uint()
	if n > len(d.data) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.fail()
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) bool() bool { return d.uint() != 0 }

func (d *decoder) string() string {
	n := d.uint()
	if n >= len(d.strings) {
		d.fail()
		return ""
	}
	return d.strings[n]
}

func read[T any](d *decoder, item func() T) []T {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]T, 0, n)
	for range n {
		if d.err != nil {
			return nil
		}
		list = append(list, item())
	}
	return list
}

func (d *decoder) section() (names []string, lengths []int) {
	for range d.count() {
		names = append(names, d.string())
		lengths = append(lengths, d.uint())
	}
	return names, lengths
}

func (d *decoder) bodies(names []string, lengths []int) map[string][]byte {
	m := make(map[string][]byte, len(names))
	for i, name := range names {
		m[name] = d.bytes(lengths[i])
	}
	return m
}

func (d *decoder) summary() *Summary {
	s := &Summary{Notes: Transform(d.uint())}
	s.Results = read(d, d.value)
	s.Panic = d.value()
	s.Fresh = read(d, d.value)
	s.Updates = read(d, d.update)
	s.Opens = read(d, d.open)
	s.Sinks = read(d, d.sink)
	s.Ensures = read(d, func() Ensure {
		return Ensure{d.uint(), Outcome(d.string()), read(d, d.held)}
	})
	return s
}

func (d *decoder) open() *Open {
	return &Open{
		Target:  d.value(),
		Method:  d.string(),
		Iface:   d.string(),
		Args:    read(d, d.value),
		Types:   read(d, d.string),
		Purpose: policy.Purpose(d.string()),
		Roots:   read(d, func() []string { return read(d, d.string) }),
		Results: d.uint(),
		TParam:  d.uint(),
		Many:    d.bool(),
		Must:    d.bool(),
		Held:    read(d, d.held),
		Told:    d.datum(),
		Always:  d.bool(),
		Before:  read(d, d.update),
		Site:    d.step(),
	}
}

func (d *decoder) update() Update { return Update{d.port(), d.value()} }

func (d *decoder) sink() *Sink {
	return &Sink{
		Name:      d.string(),
		Kind:      SinkKind(d.uint()),
		Use:       d.use(),
		Address:   d.string(),
		Label:     d.label(),
		Host:      d.value(),
		Recipient: d.value(),
		Purpose:   d.value(),
		Data:      read(d, d.datum),
		Always:    d.bool(),
		Held:      read(d, d.held),
		Trail:     d.trail(),
	}
}

func (d *decoder) datum() Datum {
	return Datum{Atoms: Of(read(d, d.ref)...), Roots: read(d, d.string)}
}

func (d *decoder) use() policy.Use {
	return policy.Use{
		Purpose:   policy.Purpose(d.string()),
		Recipient: policy.Recipient(d.string()),
		Vendor:    policy.Vendor(d.string()),
		Country:   policy.Country(d.string()),
	}
}

func (d *decoder) held() Held {
	if d.depth++; d.depth > maxNesting {
		d.fail()
	}
	defer func() { d.depth-- }()
	return Held{
		Guard:     d.string(),
		Condition: policy.Condition(d.string()),
		Purpose:   policy.Purpose(d.string()),
		Recipient: policy.Recipient(d.string()),
		Roots:     read(d, d.string),
		Or:        read(d, d.held),
	}
}

// maxNesting bounds the depth of a value, against facts that were altered.
const maxNesting = 200

func (d *decoder) value() *Value {
	parts := d.uint()
	if d.depth++; d.depth > maxNesting {
		d.fail()
	}
	defer func() { d.depth-- }()
	if parts == isNil || d.err != nil {
		return nil
	}
	v := new(Value)
	if parts&hasAtoms != 0 {
		v.Atoms = Of(read(d, d.ref)...)
	}
	if parts&hasPts != 0 {
		v.Pts = read(d, d.loc)
	}
	if parts&hasFuncs != 0 {
		v.Funcs = read(d, func() Func { return Func{d.string(), read(d, d.value)} })
	}
	if parts&hasConst != 0 {
		if v.Const = d.string(); v.Const == "" {
			d.fail()
		}
	}
	if parts&hasKids != 0 {
		v.Kids = read(d, func() Kid { return Kid{Elem(d.string()), d.value()} })
	}
	return v.Normal()
}

func (d *decoder) loc() Loc {
	var l Loc
	if d.bool() {
		l.Object = d.table.Input(d.port())
	} else {
		l.Object = d.table.made(d.uint())
	}
	l.Path = d.path()
	l.Shifted = d.bool()
	return l
}

// path reads a path. One that is deeper than the table's bound is cut, which
// only happens while the bound is lowered.
func (d *decoder) path() *Path {
	var p *Path
	for _, e := range read(d, d.string) {
		next, ok := d.table.Extend(p, Elem(e))
		if !ok {
			return p
		}
		p = next
	}
	return p
}

func (d *decoder) port() Port {
	root := Root{Kind: RootKind(d.uint()), Index: d.uint(), Arg: d.uint(), Name: d.string()}
	return Port{Root: root, Path: d.path()}
}

func (d *decoder) ref() Ref {
	var a Atom
	if d.bool() {
		a.Source = d.source()
	} else {
		a.Port = d.port()
		a.View = View(d.uint())
	}
	a.Transform = Transform(d.uint())
	a.Taken = policy.Purpose(d.string())
	a.Cleared = policy.Recipient(d.string())
	if a.Why.Valid = d.bool(); a.Why.Valid {
		a.Why.Port = d.port()
	}
	a.Checked = d.table.Checks(read(d, d.held))
	return Ref{d.table.Atom(a), d.trail()}
}

func (d *decoder) source() *Source {
	s := &Source{Label: d.label(), What: d.string(), Text: d.string(), At: d.step()}
	return d.table.source(s)
}

func (d *decoder) label() policy.Label {
	return policy.Label{
		Classes:    read(d, func() policy.Class { return policy.Class(d.string()) }),
		Purposes:   read(d, func() policy.Purpose { return policy.Purpose(d.string()) }),
		Recipients: read(d, func() policy.Recipient { return policy.Recipient(d.string()) }),
		Origin:     policy.Origin(d.string()),
	}
}

func (d *decoder) step() Step {
	return Step{Package: d.string(), File: d.string(), Line: d.uint(), Func: d.string(), Text: d.string()}
}

func (d *decoder) trail() *Trail {
	var t *Trail
	for _, s := range read(d, d.step) {
		t = t.Then(s)
	}
	return t
}
