// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is in a list of what can be called that was added to another (lists.go). Where both
// are known, so is each element. Where callers know one of them, what the list refers to
// says of which two it was made, as they were then.

// listAppended returns the content of what an append makes, which is otherwise, with which
// lists it was made of or where each of their elements is; and the constant of the list.
// Where the same list is added to twice, one may have taken the other's place.
func (f *frame) listAppended(o *summary.Object, args []ssa.Value, s, more, otherwise *summary.Value) (content *summary.Value, is string) {
	if !isCallables(args[0].Type()) || !isCallables(args[1].Type()) || isAddedToTwice(args[0]) {
		return otherwise, ""
	}
	return f.added(o, s, more, otherwise)
}

// asItIs returns a list of which it is known how many there are as it is now, whatever is
// stored in it later; and one that callers give, if it is as they gave it.
func (f *frame) asItIs(added *summary.Object, which summary.Elem, list *summary.Value) *summary.Value {
	if list == nil {
		return summary.Clean
	}
	if isGivenList(list) {
		at, ok := f.table.At(list.Atoms[0].Port, summary.Deref)
		if ok && f.isUntouched(summary.Loc{Object: f.table.Input(at)}) {
			return list
		}
		return inconstant(list)
	}
	if n, ok := length(list); !ok || n == 0 {
		return list
	}
	o := f.copyOf(added, which)
	f.makes(o, f.arrayOf(list))
	out := pointer(o)
	out.Const = list.Const
	return out
}

// isAddedToTwice reports whether more than one append, or slice expression, is of a list.
func isAddedToTwice(list ssa.Value) bool {
	refs, n := list.Referrers(), 0
	if refs == nil {
		return false
	}
	for _, use := range *refs {
		v, ok := use.(ssa.Value)
		if _, slice := use.(*ssa.Slice); slice || ok && calledBuiltin(v) == "append" {
			n++
		}
	}
	return n > 1
}

// added is listAppended of two values.
func (f *frame) added(o *summary.Object, s, more, otherwise *summary.Value) (content *summary.Value, is string) {
	n, known := length(s)
	m, moreKnown := length(more)
	if elems := f.elements(more); known && moreKnown && len(elems) == m && m > 0 && n+m <= maxListed {
		content = f.arrayOf(s)
		for i, elem := range elems {
			content = f.table.Graft(content, []summary.Elem{summary.Index(n + i)}, elem, true)
		}
		content = f.inPlace(o, s, n, content)
		return content, summary.IntConst(itoa(n + m))
	}
	otherwise = f.inPlace(o, s, 0, otherwise)
	s, more = f.asItIs(o, summary.Before, s), f.asItIs(o, summary.More, more)
	if (known || saysLength(s.Const)) && saysLength(more.Const) {
		content = f.table.Graft(otherwise, []summary.Elem{summary.Before}, s, true)
		return f.table.Graft(content, []summary.Elem{summary.More}, more, true), summary.Added
	}
	return otherwise, ""
}

// inPlace returns the content of a list that was made by adding to one of n elements, and
// adds to the others that were made of that: behind it there may have been room, in which
// what was added last has taken the place of what was added before.
func (f *frame) inPlace(o *summary.Object, s *summary.Value, n int, content *summary.Value) *summary.Value {
	if s == nil {
		return content
	}
	for _, loc := range s.Pts {
		for _, other := range f.longer[loc.Object] {
			if other != o {
				theirs := f.contentIn(f.state, other)
				f.remember(other, f.withCells(theirs, content, n))
				content = f.withCells(content, theirs, n)
			}
		}
		if !slices.Contains(f.longer[loc.Object], o) {
			f.longer[loc.Object] = append(f.longer[loc.Object], o)
		}
	}
	return content
}

// withCells returns the content of an array in which from some index on there may be what
// there is in another one.
func (f *frame) withCells(content, others *summary.Value, from int) *summary.Value {
	if others == nil {
		return content
	}
	for _, k := range others.Kids {
		if i, ok := k.Elem.IsCell(); ok && i >= from || k.Elem == summary.AnyElem {
			content = f.table.Graft(content, []summary.Elem{k.Elem}, k.Value, false)
		}
	}
	return content
}

// copyOf returns the object for what a list held when it was added to another, or another
// to it.
func (f *frame) copyOf(added *summary.Object, which summary.Elem) *summary.Object {
	key := copied{added, which}
	o, ok := f.copies[key]
	if !ok {
		f.engine.objects++
		o = &summary.Object{ID: f.engine.objects, Name: "copy", Single: added.Single}
		f.copies[key] = o
	}
	return o
}

// A copied is a list of those of which another is made.
type copied struct {
	of    *summary.Object
	which summary.Elem
}

// addedUp returns the content of what a callee made of two lists, as they are here.
func (b *binding) addedUp(o *summary.Object, content *summary.Value) *summary.Value {
	more, ok := content.Kid(summary.More)
	if !ok {
		return content
	}
	before, _ := content.Kid(summary.Before)
	content, is := b.added(o, before, more, content.Unparted())
	if isCount(is) {
		content = b.table.Graft(content, []summary.Elem{summary.Length}, &summary.Value{Const: is}, true)
	}
	return content
}
