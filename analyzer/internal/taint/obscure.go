// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// obscure is the default for code that cannot be seen: results may hold what
// was given, a pointer receiver may keep it, and functions are called.
func (f *frame) obscure(inv *invocation, name string, extra *summary.Value) []*summary.Value {
	var set, given summary.Set
	std := f.standard(inv.symbol)
	x := summary.Obscure
	if std {
		x = 0
	}
	method := strings.HasPrefix(inv.symbol, "(*")
	for i, a := range inv.args {
		if inv.types[i] != nil && roles.IsContext(inv.types[i]) {
			continue
		}
		all := f.all(a, inv.types[i], x)
		set = set.Union(all)
		for _, loc := range f.targets(a) {
			f.exposed[loc.Object] = true
		}
		if !std || !method || i > 0 {
			given = given.Union(all) // a method of the library mixes nothing up in its receiver
		}
	}
	if extra != nil {
		set = set.Union(f.transform(extra.Atoms.Map(func(a *summary.Atom) *summary.Atom { return f.table.Seen(a, summary.Raw) }), x))
	}
	if len(set) > 0 && !std {
		f.result.gap(Gap{"unmodelled", name})
	}
	for i, a := range inv.args {
		if std || f.Roles.Quiet() {
			f.callback(inv, a, inv.types[i], i, set)
		} else {
			f.handOver(inv.part(i), a, inv.types[i], set, 0)
		}
	}
	if method {
		f.markPointees(at(inv.args, 0), given)
	}
	fills := decodes(inv.symbol)
	for i, a := range inv.args {
		if fills {
			f.markPointees(a, set)
		}
		if fills || !std {
			f.touched(a, inv.types[i])
		}
	}
	return f.spreadResults(inv, set, true, summary.Unknown)
}

// unfollowed is the result of a call that there are no steps left for: it may hold
// what was given. What functions among that would do is not known.
func (f *frame) unfollowed(inv *invocation) []*summary.Value {
	f.result.gap(Gap{"widened", f.symbol})
	var set summary.Set
	for i, a := range inv.args {
		set = set.Union(f.all(a, inv.types[i], summary.Widened))
		f.touched(a, inv.types[i])
	}
	return f.spreadResults(inv, set, true, summary.Unknown)
}

// handOver calls the functions, and offers the values of interfaces, that are
// handed to code that cannot be seen, also in lists, maps and the fields of
// structs.
func (f *frame) handOver(inv *invocation, v *summary.Value, t types.Type, set summary.Set, depth int) {
	if v == nil || t == nil {
		return
	}
	part := func(i int, v *summary.Value, t types.Type) { f.handOver(inv.part(i), v, t, set, depth+1) }
	switch u := t.Underlying().(type) {
	case *types.Signature:
		f.callback(inv, v, t, 0, set)
	case *types.Interface:
		f.offer(inv, v, t)
		for i, k := range v.Kids {
			if typ, ok := k.Elem.IsDynamic(); ok {
				part(i, k.Value, f.typeOf(typ))
			}
		}
	case *types.Struct:
		for i := range u.NumFields() {
			if field := u.Field(i); field.Exported() || field.Pkg() != f.Types { // others cannot be read there
				part(i, f.table.Project(v, summary.Field(field.Name())), field.Type())
			}
		}
	case *types.Pointer:
		for i, content := range f.handedOver(v, depth) {
			part(i, content, u.Elem())
		}
	case *types.Slice:
		f.handOverParts(inv, v, u.Elem(), set, depth)
	case *types.Map:
		f.handOverParts(inv, v, u.Elem(), set, depth)
	}
}

// handOverParts hands over the elements of a list or map.
func (f *frame) handOverParts(inv *invocation, v *summary.Value, elem types.Type, set summary.Set, depth int) {
	if _, plain := elem.Underlying().(*types.Basic); plain {
		return
	}
	for _, content := range f.handedOver(v, depth) {
		for i, k := range content.Kids {
			if k.Elem != summary.MapKeys {
				f.handOver(inv.part(i), k.Value, elem, set, depth+1)
			}
		}
	}
}

// maxHandedOver bounds how deep what is handed over is searched.
const maxHandedOver = 6

// handedOver returns what a reference refers to, if something is known of it.
func (f *frame) handedOver(v *summary.Value, depth int) []*summary.Value {
	var found []*summary.Value
	for _, loc := range v.Pts {
		if content := f.loadAt(loc); content != nil && len(content.Kids) > 0 {
			found = append(found, content)
		}
	}
	if len(found) > 0 && depth >= maxHandedOver {
		f.result.gap(Gap{"widened", f.symbol})
		return nil
	}
	return found
}

// part names the call for a part of what it is given.
func (inv *invocation) part(i int) *invocation {
	next := *inv
	next.path += "." + itoa(i)
	return &next
}

// decodes reports whether a function's name says that it fills what its
// arguments point to.
func decodes(symbol string) bool {
	name := symbol[strings.LastIndexByte(symbol, '.')+1:]
	for _, verb := range []string{"Unmarshal", "Decode", "Scan", "Bind", "Read", "Copy", "Into"} {
		if strings.Contains(name, verb) {
			return true
		}
	}
	return false
}

// markPointees adds atoms to what a value points to, but for what it was made
// of.
func (f *frame) markPointees(v *summary.Value, set summary.Set) {
	if v == nil || len(set) == 0 {
		return
	}
	f.markAt(v, set)
	for _, k := range v.Kids {
		if _, ok := k.Elem.IsDynamic(); ok {
			f.markPointees(k.Value, set)
		}
	}
}

// spreadResults gives every result the atoms, as far as its type can hold
// them, and nothing besides that the rest does not tell.
func (f *frame) spreadResults(inv *invocation, set summary.Set, byType bool, rest summary.Rest) []*summary.Value {
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		t := inv.results.At(i).Type()
		s := set
		if byType {
			s = f.transform(set, lossOf(t))
		}
		if refers(t) {
			o := f.object(inv.instr, inv.path+" result "+itoa(i), "result", true)
			f.state.memory[o] = f.table.Join(f.state.memory[o], &summary.Value{Atoms: s, Rest: rest})
			out[i] = pointer(o)
		} else {
			out[i] = &summary.Value{Atoms: s, Rest: rest}
		}
	}
	return out
}

// lossOf returns what is left of data in a result of type t of code that
// cannot be seen.
func lossOf(t types.Type) summary.Transform {
	if isError(t) {
		return summary.Err
	}
	if b, ok := t.Underlying().(*types.Basic); ok {
		switch {
		case b.Info()&types.IsBoolean != 0:
			return summary.Cmp
		case b.Info()&types.IsNumeric != 0:
			return summary.Num
		}
	}
	return 0
}

// standard reports whether a symbol is of the standard library.
func (f *frame) standard(symbol string) bool { return isStandard(roles.PackageOf(symbol)) }
