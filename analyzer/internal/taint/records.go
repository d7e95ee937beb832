// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// Where a struct or a container holds several records, such as a buyer and a seller, each
// of them has roots of its own.

// element visits an element of a container: the index tells it from the others
// if elements are records.
func (r *rootFinder) element(v, container, index ssa.Value) {
	r.position(index)
	if !isRecord(v.Type()) {
		r.simpleElement(container, index)
		return
	}
	name := r.indexName(index)
	if s, ok := container.(*ssa.Slice); ok && s.Low != nil { // counted from there
		name += " from " + r.indexName(s.Low)
	}
	for _, root := range r.container(container) {
		r.found[root+"["+name+"]"] = true
	}
}

// position visits an index: how much there is in a list says nothing of whom.
func (r *rootFinder) position(index ssa.Value) {
	defer func(old bool) { r.counts = old }(r.counts)
	r.counts = true
	r.apart(index)
}

// simpleElement visits an element that is no record: the one at the index, or one of them
// all, if the list is written out.
func (r *rootFinder) simpleElement(container, index ssa.Value) {
	name := r.indexName(index)
	elems := r.elementsOf(container)
	switch i, ok := constIndex(index); {
	case len(elems) < 2 && r.keyRoots(container, keyPart{list: container, index: name}, name):
	case len(elems) < 2 || r.open[container]:
		r.visit(container)
	case ok && i < len(elems):
		r.visit(elems[i])
	default:
		r.open[container] = true
		r.choice(elems...)
		delete(r.open, container)
		r.found[r.localRoot(container)+"["+name+"]"] = true
	}
}

func constIndex(v ssa.Value) (int, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return int(c.Int64()), true
}

// entry visits the key or value of a map of records that a loop comes to, if v is that.
func (r *rootFinder) entry(v *ssa.Extract) bool {
	next, ok := v.Tuple.(*ssa.Next)
	if !ok || v.Index == 0 || next.IsString {
		return false
	}
	over := next.Iter.(*ssa.Range).X
	if !isCollectionOfRecords(over.Type()) {
		return false
	}
	for _, root := range r.container(over) {
		r.found[root+"["+r.indexName(next)+"]"] = true
	}
	return true
}

// received visits what was received from a channel, each time another.
func (r *rootFinder) received(v *ssa.UnOp) {
	for _, root := range r.container(v.X) {
		r.found[root+"["+r.indexName(v)+"]"] = true
	}
}

// field visits a field of a struct: its name tells it from others that hold a
// record of the same kind.
func (r *rootFinder) field(container ssa.Value, i int) {
	st, ok := deref(container.Type()).Underlying().(*types.Struct)
	if ok && r.keyRoots(container, keyPart{of: st, field: i}, st.Field(i).Name()) {
		return
	}
	if !ok || !oneOfSeveral(st, i) {
		r.visit(container)
		return
	}
	for _, root := range r.container(container) {
		r.found[root+fieldRoot+st.Field(i).Name()] = true
	}
}

// container returns the roots of what holds records.
func (r *rootFinder) container(v ssa.Value) []string {
	roots, ok := r.within[v]
	if !ok {
		r.within[v] = nil
		in := r.fresh()
		in.mixed = false
		roots = in.rootsFor(v)
		r.within[v] = roots
	}
	if r.mixed {
		return withoutAll(roots)
	}
	return roots
}

// indexName returns a name that is the same for the same index.
func (f *frame) indexName(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Const:
		return v.Name()
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return "*" + f.indexName(v.X)
		}
	case *ssa.Extract:
		if next, ok := v.Tuple.(*ssa.Next); ok && v.Index == 1 {
			return f.indexName(next)
		}
	}
	return v.Name() + " of " + f.symbol
}

// isRecord reports whether t is of structs, or of pointers to them, or may be.
func isRecord(t types.Type) bool {
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 { // v, ok := m[k]
		t = tuple.At(0).Type()
	}
	for range 2 {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok || isTypeParam(t)
}

// oneOfSeveral reports whether a field of a struct holds a record, and another
// field one of the same kind: a buyer and a seller.
func oneOfSeveral(st *types.Struct, i int) bool {
	kind := recordKind(st.Field(i).Type())
	if kind == nil {
		return false
	}
	for j := range st.NumFields() {
		if j != i && recordKind(st.Field(j).Type()) == kind {
			return true
		}
	}
	return false
}

// recordKind returns the type's name if values of type t, or what they point to,
// are records: structs of this program with several things to say, unlike a
// time, or a text that may be missing.
func recordKind(t types.Type) *types.TypeName {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || isStandard(named.Obj().Pkg().Path()) || roles.InSDK(named.Obj().Pkg().Path()) {
		return nil
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	things := 0
	for field := range st.Fields() {
		if !isBool(field.Type()) {
			things++
		}
	}
	if things < 2 {
		return nil
	}
	return named.Obj()
}
