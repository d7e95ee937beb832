// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// builtin interprets a call of a predeclared function.
func (f *frame) builtin(instr ssa.CallInstruction, b *ssa.Builtin, args []ssa.Value) *summary.Value {
	switch b.Name() {
	case "append":
		return f.appendTo(instr, args)
	case "copy":
		f.copyElements(args)
	case "len", "cap":
		return summary.Clean // how much there is is not what there is
	case "delete":
		m := f.val(args[0])
		if e := f.key(args[1]); e != summary.AnyKey && !isNilOnSomeWay(args[0]) {
			f.store(f.extend(m, e), summary.Clean)
		}
	case "clear":
		if !isNilOnSomeWay(args[0]) {
			f.clear(f.val(args[0]))
		}
	case "min", "max":
		var v *summary.Value
		for _, a := range args {
			v = f.table.Join(v, f.derived(f.val(a), 0))
		}
		return v
	case "print", "println":
		for _, a := range args {
			f.logged("func "+b.Name(), f.all(f.val(a), a.Type(), 0))
		}
	case "recover":
		return f.recovered()
	case "real", "imag", "complex":
		var v *summary.Value
		for _, a := range args {
			v = f.table.Join(v, f.derived(f.val(a), summary.Num))
		}
		return v
	case "ssa:wrapnilchk":
		return f.val(args[0])
	case "SliceData", "StringData": // package unsafe
		return f.val(args[0])
	case "Slice":
		return f.sliceOf(f.val(args[0]))
	case "Add":
		return f.somewhereNear(f.val(args[0]))
	case "String":
		return &summary.Value{Atoms: f.all(f.val(args[0]), nil, 0)}
	}
	return summary.Clean
}

// appendTo returns a slice of a fresh array that holds what both had. The old
// array is written too where it may have room behind a slice expression.
func (f *frame) appendTo(instr ssa.CallInstruction, args []ssa.Value) *summary.Value {
	s := f.val(args[0])
	if len(args) < 2 {
		return s
	}
	more := f.val(args[1])
	var added *summary.Value
	if isString(args[1].Type()) {
		added = f.derived(more, 0)
	} else {
		added = f.load(f.extend(more, summary.AnyElem))
	}
	added = f.putIn(instr, added)
	o := f.object(instr, "append", "append", true)
	if f.late {
		added = added.Stepped(f.step("appended"))
		f.gives(o, added)
	}
	old := s
	if slice, ok := args[0].(*ssa.Slice); ok && f.isZero(slice.High) {
		old = summary.Clean // written from the beginning
	}
	content, is := f.listAppended(o, args, old, more, f.appended(old, added))
	out := f.longerBy(o, old, content, is)
	if resliced(args[0]) {
		f.store(f.extend(s, summary.AnyElem), added)
	}
	return out
}

// longerBy returns the list of an array that was made by adding to a list, with what is
// known of how many there are.
func (f *frame) longerBy(o *summary.Object, list, content *summary.Value, is string) *summary.Value {
	f.makes(o, content)
	out := pointer(o)
	if loose := f.loose(list); len(loose) > 0 {
		out.Atoms, is = loose, ""
	}
	out.Const = is
	return out
}

// appended returns the content of the array after an append: the cells keep
// their indices, what was added is somewhere among the rest.
func (f *frame) appended(s, added *summary.Value) *summary.Value {
	return f.table.Graft(f.arrayOf(s), []summary.Elem{summary.AnyElem}, added, false)
}

// arrayOf returns the content of the array that a slice is of.
func (f *frame) arrayOf(s *summary.Value) *summary.Value {
	var content *summary.Value
	locs := f.places(s)
	for _, loc := range locs {
		old := f.loadAt(loc)
		if loc.Shifted || len(locs) > 1 {
			old = f.table.Graft(old.RestOnly(), []summary.Elem{summary.AnyElem}, f.table.Project(old, summary.AnyElem), true)
		}
		content = f.table.Join(content, old)
	}
	if content == nil {
		return s.RestOnly()
	}
	return content.Unparted()
}

// resliced reports whether a slice comes from a slice expression with an upper
// bound, so that there may be more of its array behind it.
func resliced(v ssa.Value) bool {
	s, ok := v.(*ssa.Slice)
	return ok && s.High != nil && s.Max == nil
}

func (f *frame) copyElements(args []ssa.Value) {
	src := f.val(args[1])
	var v *summary.Value
	if isString(args[1].Type()) {
		v = f.derived(src, 0)
	} else {
		v = f.load(f.extend(src, summary.AnyElem))
	}
	dst := f.extend(f.val(args[0]), summary.AnyElem)
	f.replaced(f.places(dst))
	for _, loc := range f.places(dst) {
		f.storeAt(loc, v, false)
	}
}

// clear forgets what a map holds; of a slice, what its cells hold.
func (f *frame) clear(v *summary.Value) {
	locs := f.places(v)
	for _, loc := range locs {
		f.storeAt(loc, summary.Clean, len(locs) == 1 && !f.weak && !loc.Shifted && !loc.Short)
	}
}

// calledBuiltin returns which built-in function a value is a call of; "" for others.
func calledBuiltin(v ssa.Value) string {
	if call, ok := v.(*ssa.Call); ok {
		if b, ok := call.Call.Value.(*ssa.Builtin); ok {
			return b.Name()
		}
	}
	return ""
}

// recovered returns what the panics of this function may carry, and those of
// whoever deferred it.
func (f *frame) recovered() *summary.Value {
	f.recovers = true
	callers := f.table.In(summary.Port{Root: summary.Root{Kind: summary.Panicked}})
	return f.table.Join(callers, f.panics)
}
