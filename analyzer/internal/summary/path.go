// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"cmp"
	"strconv"
	"strings"
)

// An Elem is one element of an access path, in its written form.
type Elem string

// The elements without a name of their own; see also [Field], [Index],
// [Key] and [Dynamic].
const (
	Deref   Elem = "^"      // what a pointer, slice, map or channel refers to
	AnyElem Elem = "[*]"    // the elements of a slice or array that have no cell of their own
	MapKeys Elem = "{key}"  // all keys of a map
	AnyKey  Elem = "{elem}" // the elements of a map or channel that have no cell of their own
	Head    Elem = "<"      // what a text begins with, where that is not what all of it is
	Else    Elem = "|"      // the text that was there, if an open call leaves it

	Before Elem = "+0" // of a list: the one that was added to, see [Added]
	More   Elem = "+1" // likewise: the one that was added
	Length Elem = "+n" // how many there are, once that is known

	Somewhere Elem = "~" // what a value holds in some part, nobody knows which; it sorts last
)

// Field returns the element for a field, or for a named part of an opaque
// object's state.
func Field(name string) Elem { return Elem("." + name) }

// Index returns the element for a constant index.
func Index(i int) Elem { return Elem("[" + strconv.Itoa(i) + "]") }

// Result returns the element for a part of a tuple.
func Result(i int) Elem { return Elem("#" + strconv.Itoa(i)) }

// Key returns the element for a constant map key, as its exact text.
func Key(text string) Elem { return Elem("{=" + text + "}") }

// Bound returns the element for what a function value has captured.
func Bound(i int) Elem { return Elem("!" + strconv.Itoa(i)) }

// IsBound reports whether e is of a captured value, and which.
func (e Elem) IsBound() (i int, ok bool) {
	s, ok := strings.CutPrefix(string(e), "!")
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(s)
	return i, err == nil
}

// Dynamic returns the element for an interface's content of one dynamic type.
func Dynamic(typ string) Elem { return Elem("(" + typ + ")") }

// IsDynamic reports whether e selects by dynamic type, and which.
func (e Elem) IsDynamic() (typ string, ok bool) {
	if s, ok := strings.CutPrefix(string(e), "("); ok {
		return s[:len(s)-1], true
	}
	return "", false
}

// IsField reports whether e names a field, and which.
func (e Elem) IsField() (name string, ok bool) {
	return strings.CutPrefix(string(e), ".")
}

// isInside reports whether e is a field, or a cell of an array or map.
func (e Elem) isInside() bool { return e != "" && strings.ContainsRune(".[{", rune(e[0])) }

// rest returns the element that stands for all cells that e is one of, or ""
// when e is not one of many.
func (e Elem) rest() Elem {
	switch {
	case e == AnyElem || e == AnyKey || e == MapKeys:
		return ""
	case strings.HasPrefix(string(e), "["):
		return AnyElem
	case strings.HasPrefix(string(e), "{="):
		return AnyKey
	}
	return ""
}

// IsCell reports whether e is one element of a slice or array, and which.
func (e Elem) IsCell() (i int, ok bool) {
	s, ok := strings.CutPrefix(string(e), "[")
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(strings.TrimSuffix(s, "]"))
	return i, err == nil
}

// IsIndex reports whether e is an element of a slice or array.
func (e Elem) IsIndex() bool { return strings.HasPrefix(string(e), "[") }

// IsElement reports whether e is of the elements or keys of a slice, array, map or
// channel.
func (e Elem) IsElement() bool { return e.IsIndex() || strings.HasPrefix(string(e), "{") }

// IsMany reports whether e stands for several cells, so that a write to it
// never overwrites.
func (e Elem) IsMany() bool { return e == AnyElem || e == AnyKey || e == MapKeys }

// A Path is an access path, interned in a [Table]: equal paths are the same
// pointer, and nil is the empty path.
type Path struct {
	parent *Path
	elem   Elem
	depth  int  // elements other than Deref
	length int  // all elements
	open   bool // callers know which some of them are
	many   bool // some stand for several cells
	longer branching
}

// Elems returns the elements from the root.
func (p *Path) Elems() []Elem {
	var elems []Elem
	for ; p != nil; p = p.parent {
		elems = append(elems, p.elem)
	}
	for i, j := 0, len(elems)-1; i < j; i, j = i+1, j-1 {
		elems[i], elems[j] = elems[j], elems[i]
	}
	return elems
}

// Depth returns the number of elements that count against the bound.
func (p *Path) Depth() int {
	if p == nil {
		return 0
	}
	return p.depth
}

// String returns the path as written, such as "^.Client.Name".
func (p *Path) String() string {
	var b strings.Builder
	for _, e := range p.Elems() {
		b.WriteString(string(e))
	}
	return b.String()
}

// compare orders paths by their elements.
func (p *Path) compare(q *Path) int {
	switch {
	case p == q:
		return 0
	case p == nil:
		return -1
	case q == nil:
		return 1
	case p.length > q.length:
		return cmp.Or(p.parent.compare(q), 1)
	case p.length < q.length:
		return cmp.Or(p.compare(q.parent), -1)
	}
	return cmp.Or(p.parent.compare(q.parent), cmp.Compare(p.elem, q.elem))
}

// A RootKind is where a port begins.
type RootKind uint8

// The roots.
const (
	Param     RootKind = iota // parameter Index; a receiver is parameter 0
	Free                      // captured variable Index of a closure: a pointer to its cell
	Global                    // package variable Name: the cell itself
	OpenValue                 // result Arg of open call Index
	OpenArg                   // what open call Index leaves behind its argument Arg
	Panicked                  // what a panic carried
	Awaited                   // what is in the object that Summary.Awaited lists as Index: its content
	rootKinds = iota
)

// A Root is the beginning of a port.
type Root struct {
	Kind  RootKind
	Index int
	Arg   int
	Name  string // of a global: "path.Name"
}

// String returns the root as written, such as "param1".
func (r Root) String() string {
	switch r.Kind {
	case Param:
		return "param" + strconv.Itoa(r.Index)
	case Free:
		return "free" + strconv.Itoa(r.Index)
	case Global:
		return "global " + r.Name
	case OpenValue:
		return "open" + strconv.Itoa(r.Index) + "#" + strconv.Itoa(r.Arg)
	case OpenArg:
		return "open" + strconv.Itoa(r.Index) + "@" + strconv.Itoa(r.Arg)
	case Awaited:
		return "awaited" + strconv.Itoa(r.Index)
	}
	return "panic"
}

// A Port is a place at the boundary of a function: a root and a path below it.
// Ports of one [Table] are comparable.
type Port struct {
	Root Root
	Path *Path
}

// Above returns the port of which p is a part, and which part it is; false for a
// root.
func (p Port) Above() (Port, Elem, bool) {
	if p.Path == nil {
		return p, "", false
	}
	return Port{p.Root, p.Path.parent}, p.Path.elem, true
}

// String returns the port as written, such as "param0^.sender".
func (p Port) String() string { return p.Root.String() + p.Path.String() }
