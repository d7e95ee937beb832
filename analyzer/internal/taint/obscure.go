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
// was given and what functions among that return, a pointer receiver may keep
// what was given, and functions are called.
func (f *frame) obscure(inv *invocation, name string, extra *summary.Value) []*summary.Value {
	f.mayBeWritten()
	var given summary.Set
	u := f.unseen(inv)
	method := strings.HasPrefix(inv.symbol, "(*")
	for i, a := range inv.args {
		if inv.types[i] != nil && roles.IsContext(inv.types[i]) {
			continue
		}
		all := f.all(a, inv.types[i], u.loss)
		u.set = u.set.Union(all)
		u.gather(a, u.params[i], all, 0)
		for _, loc := range f.targets(a) {
			f.exposed[loc.Object] = true
		}
		if !u.std || !method || i > 0 {
			given = given.Union(all) // a method of the library mixes nothing up in its receiver
		}
	}
	if extra != nil {
		u.set = u.set.Union(f.transform(extra.Atoms.Map(func(a *summary.Atom) *summary.Atom { return f.table.Seen(a, summary.Raw) }), u.loss))
	}
	u.callBack()
	if u.carries() && !u.std {
		f.result.gap(Gap{"unmodelled", name})
	}
	if method {
		f.markPointees(at(inv.args, 0), given)
	}
	fills := decodes(inv.symbol)
	for i, a := range inv.args {
		if fills {
			f.markPointees(a, u.set)
		}
		if fills || !u.std {
			f.touched(a, inv.types[i])
		}
	}
	return u.hands()
}

// unfollowed is the result of a call that there are no steps left for: it may hold
// what was given. What functions among that would do is not known.
func (f *frame) unfollowed(inv *invocation) []*summary.Value {
	f.result.gap(Gap{"widened", f.symbol})
	var set summary.Set
	for i, a := range inv.args {
		set = set.Union(f.gotBy(a, inv.types[i]))
	}
	return f.spreadResults(inv, set, true, summary.Unknown)
}

// Gotten is what calls that are not followed have got at, in the call at the cursor:
// where it may be of many functions, each is given the same.
type gotten struct {
	memory int // its version
	sets   map[typedValue]summary.Set
}

type typedValue struct {
	*summary.Value
	types.Type
}

// gotBy returns what a call that is not followed gets at by an argument.
func (f *frame) gotBy(v *summary.Value, t types.Type) summary.Set {
	if f.gotten.memory != f.state.version || f.gotten.sets == nil {
		f.gotten = gotten{f.state.version, make(map[typedValue]summary.Set)}
	}
	set, ok := f.gotten.sets[typedValue{v, t}]
	if !ok {
		set = f.all(v, t, summary.Widened)
		f.gotten.sets[typedValue{v, t}] = set
		f.touched(v, t)
	}
	return set
}

// handOver calls the functions, and offers the values of interfaces, that are
// handed to code that cannot be seen, also in lists, maps and the fields of
// structs. What declared is, the code itself calls the type: of a function in an
// interface it is nil, and what that returns is for a container to inject.
func (u *unseen) handOver(inv *invocation, v *summary.Value, t, declared types.Type, depth int) {
	if v == nil || t == nil {
		return
	}
	switch under := t.Underlying().(type) {
	case *types.Signature:
		u.callFunction(inv, v, t, declared, 0)
	case *types.Interface:
		u.offer(inv, v, t)
		for i, k := range v.Kids {
			if typ, ok := k.Elem.IsDynamic(); ok {
				u.handOver(inv.part(i), k.Value, u.typeOf(typ), nil, depth+1)
			}
		}
	case *types.Struct:
		for i := range under.NumFields() {
			if field := under.Field(i); field.Exported() || field.Pkg() != u.Types { // others cannot be read there
				u.handOver(inv.part(i), u.table.Project(v, summary.Field(field.Name())), field.Type(), partType(declared, i), depth+1)
			}
		}
	case *types.Pointer:
		for i, content := range u.handedOver(v, depth) {
			u.handOver(inv.part(i), content, under.Elem(), partType(declared, 0), depth+1)
		}
	case *types.Slice:
		u.handOverParts(inv, v, under.Elem(), partType(declared, 0), depth)
	case *types.Map:
		u.handOverParts(inv, v, under.Elem(), partType(declared, 1), depth)
	}
}

// handOverParts hands over the elements of a list or map.
func (u *unseen) handOverParts(inv *invocation, v *summary.Value, elem, declared types.Type, depth int) {
	if _, plain := elem.Underlying().(*types.Basic); plain {
		return
	}
	for _, content := range u.handedOver(v, depth) {
		for i, k := range content.Kids {
			if k.Elem != summary.MapKeys {
				u.handOver(inv.part(i), k.Value, elem, declared, depth+1)
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
		out[i] = f.placed(inv, itoa(i), t, &summary.Value{Atoms: s, Rest: rest})
	}
	return out
}

// placed returns a result of type t, or a part of one: what it holds, or a
// reference to a new object that does.
func (f *frame) placed(inv *invocation, name string, t types.Type, content *summary.Value) *summary.Value {
	if !refers(t) {
		return content
	}
	o := f.object(inv.instr, inv.path+" result "+name, "result", true)
	f.typeOfMade[o] = referred(t)
	f.remember(o, f.table.Join(f.state.memory.of(o), content))
	return pointer(o)
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
