// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strconv"
	"strings"
)

// What an input is, callers may know: a key, an index. Until they are asked, it is an
// open constant, which names the input. It goes where the input goes as it is, and
// ends, as other constants do, where it meets another.
//
// So the cell of a container at that key is an open one: one and the same wherever a
// function speaks of it, and possibly any other, see [Elem.mayBe]. Callers say which it
// is, or that nobody knows.

// OpenMark begins open constants.
const OpenMark = "@"

// AsGiven is the open constant of a list that is what one input is, and nothing else: how
// many there are in it is for whoever knows that.
const AsGiven = OpenMark + "="

// Added is the open constant of a list that is one list added to another: what it refers to
// tells which, until somebody stores something there. Callers who know how long both are
// know how long it is, and where each element is.
const Added = OpenMark + "+"

// Parted reports whether v is the content of a list of which it is known of which lists it
// was made, or how many there are.
func (v *Value) Parted() bool {
	if v == nil || len(v.Kids) == 0 {
		return false
	}
	_, added := v.Kid(Before)
	_, known := v.Kid(Length)
	return added || known
}

// Unparted returns v without that.
func (v *Value) Unparted() *Value {
	if !v.Parted() {
		return v
	}
	out := *v
	out.memo = memo{}
	out.Kids = slices.DeleteFunc(slices.Clone(v.Kids), func(k Kid) bool { return k.Elem == Before || k.Elem == More || k.Elem == Length })
	return &out
}

// OpenConst returns the constant that a parameter is, or a field of one.
func OpenConst(param int, field Elem) string {
	return OpenMark + strconv.Itoa(param) + string(field)
}

// OpenPort returns the parameter, or the field of one, that a constant names if it is
// open.
func (t *Table) OpenPort(constant string) (p Port, ok bool) {
	text, ok := strings.CutPrefix(constant, OpenMark)
	if !ok {
		return p, false
	}
	field := strings.IndexByte(text, '.')
	if field < 0 {
		field = len(text)
	}
	param, err := strconv.Atoi(text[:field])
	if p.Root.Index = param; field < len(text) {
		p, ok = t.At(p, Elem(text[field:]))
	}
	return p, ok && err == nil
}

// Known returns the constant that v is known to be, all of it.
func (v *Value) Known() (constant string, ok bool) {
	if v == nil || v.Const == "" || v.Const == Several || v.Const[0] == 'p' || isOpenConst(v.Const) {
		return "", false
	}
	return v.Const, true
}

// IsOpenConst reports whether v is an open constant.
func (v *Value) IsOpenConst() bool { return v != nil && isOpenConst(v.Const) }

func isOpenConst(c string) bool { return strings.HasPrefix(c, OpenMark) }

// OpenCell returns the open constant that the cell e is at, as its text is in the
// element; false for others.
func (e Elem) OpenCell() (text string, ok bool) {
	switch s := string(e); {
	case strings.HasPrefix(s, "{="+OpenMark):
		return s[2 : len(s)-1], true
	case strings.HasPrefix(s, "["+OpenMark):
		return s[1 : len(s)-1], true
	}
	return "", false
}

// IsOpen reports whether callers know which cell e is.
func (e Elem) IsOpen() bool {
	_, ok := e.OpenCell()
	return ok
}

// Closed returns e for whoever cannot ask callers.
func (e Elem) Closed() Elem {
	if e.IsOpen() {
		return e.rest()
	}
	return e
}

// mayBe reports whether two cells that have different names may be one.
func (e Elem) mayBe(o Elem) bool {
	return e != o && (e.IsOpen() || o.IsOpen()) && e.rest() == o.rest()
}

// MayMeet reports whether two elements may speak of one part of a value: they are the
// same, or stand for several, or callers know which they are.
func (e Elem) MayMeet(o Elem) bool {
	return e == o || e.IsMany() || o.IsMany() || e.mayBe(o)
}

// IsOpen reports whether an element of p is open.
func (p *Path) IsOpen() bool { return p != nil && p.open }

// IsMany reports whether an element of p stands for several cells.
func (p *Path) IsMany() bool { return p != nil && p.many }

// MayBe reports whether two ports that have different names may be one, since callers
// know which elements some of them have, or some stand for several.
func (p Port) MayBe(q Port) bool {
	if p.Root != q.Root || p.Path == q.Path || p.Path == nil || q.Path == nil || p.Path.length != q.Path.length {
		return false
	}
	for a, b := p.Path, q.Path; a != b; a, b = a.parent, b.parent {
		if a.elem != b.elem && !a.elem.mayBe(b.elem) && a.elem.rest() != b.elem && b.elem.rest() != a.elem {
			return false
		}
	}
	return true
}

// ClosedPath returns a path for whoever cannot ask callers.
func (t *Table) ClosedPath(p *Path) *Path {
	if !p.IsOpen() {
		return p
	}
	path, _ := t.Extend(t.ClosedPath(p.parent), p.elem.Closed())
	return path
}

// ClosedConst returns the constant that v is for whoever cannot ask callers.
func (v *Value) ClosedConst() string {
	if isOpenConst(v.Const) {
		return ""
	}
	return v.Const
}

// ClosedAtom returns an atom for whoever cannot ask callers.
func (t *Table) ClosedAtom(a *Atom) *Atom {
	if !a.Open() || !a.Port.Path.IsOpen() {
		return a
	}
	b := *a
	b.Port.Path = t.ClosedPath(a.Port.Path)
	return t.Atom(b)
}

// ClosedLoc returns a location for whoever cannot ask callers.
func (t *Table) ClosedLoc(l Loc) Loc {
	l.Path = t.ClosedPath(l.Path)
	if l.Object.Input && l.Object.Port.Path.IsOpen() {
		l.Object = t.Input(Port{l.Object.Port.Root, t.ClosedPath(l.Object.Port.Path)})
	}
	return l
}
