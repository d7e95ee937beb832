// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Which element of a container is meant: the one at a constant, the one at an open
// constant, of which callers know what it is, or any.

// index returns the path element for an index.
func (f *frame) index(i ssa.Value) summary.Elem {
	if f.sweeps.keys[i] {
		return summary.AnyElem
	}
	return indexElem(f.val(i))
}

// indexElem returns the element at an index: exact if that is constant, and not so
// large that there must be many.
func indexElem(i *summary.Value) summary.Elem {
	if text, ok := i.Int(); ok && len(text) < 4 {
		return summary.Elem("[" + text + "]")
	}
	if i.IsOpenConst() {
		return summary.Elem("[" + i.Const + "]")
	}
	return summary.AnyElem
}

// key returns the path element for a map's element.
func (f *frame) key(k ssa.Value) summary.Elem { return f.keyElem(f.val(k), k.Type()) }

// keyElem returns the element at a key of type t: exact if what tells it from others is
// constant.
func (f *frame) keyElem(k *summary.Value, t types.Type) summary.Elem {
	if text := f.keyText(k, t); text != "" {
		return summary.Key(text)
	}
	return summary.AnyKey
}

// keyText returns what tells a key from others: its constant, those of its parts, and
// its type if it is an interface; "" if that is not known.
func (f *frame) keyText(k *summary.Value, t types.Type) string {
	if e, ok := boxedOnly(k); ok {
		typ, _ := e.IsDynamic()
		inner, _ := k.Kid(e)
		return boxedKey(typ, f.keyText(inner, f.typeOf(typ)))
	}
	if text, ok := k.Known(); ok {
		return text
	}
	if k.IsOpenConst() {
		return k.Const
	}
	return f.partsText(k, t)
}

// partsText is keyText for structs and arrays.
func (f *frame) partsText(k *summary.Value, t types.Type) string {
	if k == nil || t == nil {
		return ""
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		text := "("
		for field := range u.Fields() {
			part := f.partText(k, summary.Field(field.Name()), field.Type())
			if part == "" {
				return ""
			}
			text += part
		}
		return text + ")"
	case *types.Array:
		text := "("
		for i := range int(min(u.Len(), maxElements+1)) {
			part := f.partText(k, summary.Index(i), u.Elem())
			if part == "" || i == maxElements {
				return ""
			}
			text += part
		}
		return text + ")"
	}
	return ""
}

// maxElements bounds the elements of an array that are looked at to tell it from others.
const maxElements = 4

// partText returns what tells a part of a key from others, so that it shows where it
// ends.
func (f *frame) partText(k *summary.Value, e summary.Elem, t types.Type) string {
	part, said := k.Kid(e)
	switch {
	case said:
	case k.Rest == summary.NothingElse && len(k.Atoms)+len(k.Pts) == 0: // it is zero
		if part = zeroOf(t); part.IsClean() {
			part = summary.NothingElse.Only()
		}
	default:
		return ""
	}
	text := f.keyText(part, t)
	if text == "" || strings.HasPrefix(text, summary.OpenMark) {
		return ""
	}
	return strconv.Quote(text) + ","
}

// boxedOnly returns the one dynamic type that an interface value has, be it one that
// callers know. It is not nil then.
func boxedOnly(v *summary.Value) (summary.Elem, bool) {
	if v == nil || v.Rest != summary.NothingElse || len(v.Atoms)+len(v.Pts)+len(v.Funcs) > 0 || len(v.Kids) != 1 {
		return "", false
	}
	return v.Kids[0].Elem, isDynamic(v.Kids[0].Elem)
}

// boxedKey returns what tells a key of a dynamic type from others that an interface
// may be. Of an open one, the type stands behind it.
func boxedKey(typ, text string) string {
	open := strings.HasPrefix(text, summary.OpenMark)
	switch {
	case open && !strings.Contains(text, " "):
		return text + " " + typ
	case open || text == "" || strings.HasPrefix(typ, anyDynamic):
		return ""
	}
	return typ + " " + text
}
