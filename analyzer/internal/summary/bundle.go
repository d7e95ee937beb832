// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Bundle is all that a package hands on: its declarations, in a form that
// this package does not look into, the summaries of its functions and the
// content of its variables.
//
// Encoded, it is a table of strings, then one of nodes, then the declarations,
// then an index of the functions, variables and pending calls by name, then one
// body for each. The paths, atoms, trails, guards and values of which summaries are made
// are nodes: each is written once, however many summaries hold it, and refers
// to earlier ones by number. An importer reads only the functions that it calls,
// and the nodes that these refer to. The same bundle gives the same bytes.
type Bundle struct {
	Declarations []byte
	Functions    map[string]*Summary
	Globals      map[string]*Value
	Pending      map[string]*Summary // see PendingKey
	Interfaces   map[string][]string // what lost calls are of: by symbol, the methods
	Found        []FlowID            // flows that were told, here or in an import, in order
}

// A FlowID identifies a flow wherever it is found: by where its data comes from, where it
// is sent, and what is known of it.
type FlowID [8]byte

// PendingKey returns the name of a call of an interface's method whose target
// nobody knows yet, with all the data that it is given. It is kept as the
// summary of a function that makes this call alone. Whoever imports the package
// and has a value for the interface carries it out.
func PendingKey(iface, method, at string) string { return iface + " " + method + " " + at }

// PendingCall takes the name of a pending call apart.
func PendingCall(key string) (iface, method string) {
	iface, rest, _ := strings.Cut(key, " ")
	method, _, _ = strings.Cut(rest, " ")
	return iface, method
}

// formatVersion changes with the encoding. A bundle of another version is not
// read.
const formatVersion = 17

// A Locator tells where a position of the package under analysis is: the base
// name of the file, and the line.
type Locator func(pos int) (file string, line int)

// Encode writes the bundle of the package with the path. Its own steps are
// located.
func (b *Bundle) Encode(path string, locate Locator) []byte {
	e := &encoder{path: path, locate: locate, strings: newNumbering(), nodes: newNumbering()}
	symbols := slices.Sorted(maps.Keys(b.Functions))
	bodies := make([]string, len(symbols))
	for i, s := range symbols {
		bodies[i] = e.written(func() { e.summary(b.Functions[s]) })
	}
	variables := slices.Sorted(maps.Keys(b.Globals))
	contents := make([]string, len(variables))
	for i, s := range variables {
		contents[i] = e.written(func() { e.value(b.Globals[s]) })
	}
	waiting := slices.Sorted(maps.Keys(b.Pending))
	calls := make([]string, len(waiting))
	for i, key := range waiting {
		calls[i] = e.written(func() { e.summary(b.Pending[key]) })
	}
	index := e.written(func() {
		e.section(symbols, bodies)
		e.section(variables, contents)
		e.section(waiting, calls)
		list(e, slices.Sorted(maps.Keys(b.Interfaces)), func(symbol string) {
			e.string(symbol)
			list(e, b.Interfaces[symbol], e.string)
		})
		list(e, b.Found, func(id FlowID) { e.buf = append(e.buf, id[:]...) })
	})
	out := binary.AppendUvarint(nil, formatVersion)
	out = e.strings.append(out)
	out = e.nodes.append(out)
	out = binary.AppendUvarint(out, uint64(len(b.Declarations)))
	out = append(out, b.Declarations...)
	out = append(out, index...)
	for _, list := range [][]string{bodies, contents, calls} {
		for _, body := range list {
			out = append(out, body...)
		}
	}
	return out
}

// A nodeKind is what a node is of.
type nodeKind int

const (
	plainText nodeKind = iota // not a node; strings have a numbering of their own
	valueNode
	atomNode
	trailNode
	stepNode
	pathNode
	heldNode
	rootsNode
)

// A numbering gives texts numbers, in the order in which they are first seen.
// Nodes of two kinds that are written alike are two: of what the numbers in them
// stand for, one may come later than the other node.
type numbering struct {
	texts   []string
	numbers map[numbered]int
}

type numbered struct {
	kind nodeKind
	text string
}

func newNumbering() *numbering { return &numbering{numbers: make(map[numbered]int)} }

func (n *numbering) of(kind nodeKind, text string) int {
	key := numbered{kind, text}
	i, ok := n.numbers[key]
	if !ok {
		i = len(n.texts)
		n.numbers[key] = i
		n.texts = append(n.texts, text)
	}
	return i
}

// append writes the texts.
func (n *numbering) append(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(len(n.texts)))
	for _, s := range n.texts {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	return out
}

// A Reader reads functions and variables out of an encoded bundle on demand.
// NewReader checks the frame of the bundle; what is damaged inside is an error
// when it is read, never a panic. It is not safe for concurrent use.
type Reader struct {
	Declarations []byte
	strings      []string
	nodes        [][]byte
	functions    map[string][]byte
	globals      map[string][]byte
	pending      map[string][]byte
	interfaces   map[string][]string
	found        []FlowID

	read  []any  // what nodes were read as
	table *Table // into which
}

// errDamaged is what reading a bundle cut short or altered ends in.
var errDamaged = errors.New("the facts are damaged; clear the go command's cache of test and vet results with: go clean -cache")

// NewReader reads the frame of an encoded bundle.
func NewReader(data []byte) (*Reader, error) {
	r := new(Reader)
	d := &decoder{Reader: r, data: data}
	if v := d.uint(); d.err == nil && v != formatVersion {
		return nil, fmt.Errorf("the facts have format %d, this version reads %d; analyse the package again with one version of the tool", v, formatVersion)
	}
	for range d.count() {
		r.strings = append(r.strings, string(d.bytes(d.uint())))
	}
	for range d.count() {
		r.nodes = append(r.nodes, d.bytes(d.uint()))
	}
	r.Declarations = d.bytes(d.uint())
	functions, lengths := d.section()
	variables, sizes := d.section()
	waiting, widths := d.section()
	r.interfaces = make(map[string][]string)
	for range d.count() {
		symbol := d.string()
		r.interfaces[symbol] = read(d, d.string)
	}
	r.found = read(d, func() (id FlowID) {
		copy(id[:], d.bytes(len(id)))
		return id
	})
	r.functions, r.globals, r.pending = d.bodies(functions, lengths), d.bodies(variables, sizes), d.bodies(waiting, widths)
	return r, d.err
}

// Function reads the summary of a function into a table. It reports false if
// there is none.
func (r *Reader) Function(t *Table, symbol string) (*Summary, bool, error) {
	return readBody(r, t, r.functions, symbol, (*decoder).summary)
}

// Global reads the content of a variable into a table. It reports false if
// nothing is known of it.
func (r *Reader) Global(t *Table, symbol string) (*Value, bool, error) {
	return readBody(r, t, r.globals, symbol, (*decoder).value)
}

// Pending reads a pending call, by its key, into a table.
func (r *Reader) Pending(t *Table, key string) (*Summary, bool, error) {
	return readBody(r, t, r.pending, key, (*decoder).summary)
}

// PendingKeys lists the pending calls, in order.
func (r *Reader) PendingKeys() []string { return slices.Sorted(maps.Keys(r.pending)) }

// Interface returns the methods of an interface that lost calls are of.
func (r *Reader) Interface(symbol string) ([]string, bool) {
	methods, ok := r.interfaces[symbol]
	return methods, ok
}

// Found lists the flows that were told in the package, or in an import of it, in order.
func (r *Reader) Found() []FlowID { return r.found }

func readBody[T any](r *Reader, t *Table, bodies map[string][]byte, symbol string, read func(*decoder) T) (_ T, ok bool, _ error) {
	body, ok := bodies[symbol]
	if !ok {
		var none T
		return none, false, nil
	}
	if r.table != t {
		r.table, r.read = t, make([]any, len(r.nodes))
	}
	defer t.Limit(maxDepth)() // what is read now is not read again
	d := &decoder{Reader: r, data: body, below: len(r.nodes)}
	v := read(d)
	return v, true, d.err
}

// Symbols lists the functions of which there is a summary, in no order.
func (r *Reader) Symbols() []string { return slices.Collect(maps.Keys(r.functions)) }

// Raw returns the encoded body of a function, to tell its size.
func (r *Reader) Raw(symbol string) []byte { return r.functions[symbol] }

// Shared returns the size of all nodes.
func (r *Reader) Shared() int {
	n := 0
	for _, node := range r.nodes {
		n += len(node)
	}
	return n
}
