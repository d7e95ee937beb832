// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A field of a struct that was made here may be set to an answer on some way only, and
// otherwise be what it was. It tells what held wherever it was set to what is observed:
// see setby.go, which is about variables.

// whereFieldSet returns the guards that have answered yes wherever the field of a struct,
// or of what an address leads to, was set to what is said, if it was not so by itself.
func (a fieldAnswer) whereFieldSet(of ssa.Value, q *inquiry) []summary.Held {
	made, at := a.madeHere(of)
	if made == nil || q.isNarrow() || a.questions == nil {
		return nil
	}
	var ways everyWay
	var cell ssa.Value
	set := a.excludes(zeroConst(a.field.Type()), a.is)
	for _, store := range storesIn(made) {
		to, path := fieldsOf(store.Addr)
		switch {
		case to != ssa.Value(made) || len(path) > 0 && path[0] == summary.AnyElem:
			return nil
		case len(path) > 0 && path[0] != summary.Field(a.field.Name()) || !mayPrecede(store, at):
			continue
		case len(path) != 1:
			return nil // a whole one, of which nothing is known
		}
		cell = cellOf(store.Addr)
		set = set || precedes(store, at)
		if a.entry[store.Block()] == nil || a.denies(store.Val, a.is) {
			continue
		}
		then := a.questions.put[store]
		if then == nil {
			return nil
		}
		ways.add(withAll(then.held, a.factsThen(then, store.Val, a.is, q)))
	}
	if !set || cell == nil {
		return nil
	}
	return a.lasting(cell, ways.held, q)
}

// madeHere returns the variable that a struct is read from, or that an address is of, if
// nobody else has had it when it is read; and where that is.
func (a fieldAnswer) madeHere(of ssa.Value) (made *ssa.Alloc, at ssa.Instruction) {
	at, addr := a.at, of
	if load, isLoad := of.(*ssa.UnOp); isLoad {
		at, addr = load, load.X
	}
	made, ok := addr.(*ssa.Alloc)
	if !ok || handedOnBefore(made, at) {
		return nil, nil
	}
	return made, at
}

// cellOf returns what stands for the variable, or the field of one, that an address is of:
// of a field, the first address; nil for what is neither.
func cellOf(addr ssa.Value) ssa.Value {
	switch addr := addr.(type) {
	case *ssa.Alloc, *ssa.FreeVar:
		return addr
	case *ssa.FieldAddr:
		made, ok := addr.X.(*ssa.Alloc)
		if !ok {
			return nil
		}
		refs := *made.Referrers()
		i := slices.IndexFunc(refs, func(ref ssa.Instruction) bool {
			first, ok := ref.(*ssa.FieldAddr)
			return ok && first.Field == addr.Field
		})
		return refs[i].(*ssa.FieldAddr)
	}
	return nil
}
