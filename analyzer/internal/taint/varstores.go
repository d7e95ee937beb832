// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is stored in a local variable: in the same part of it, at several places, it is one of
// several, and where a loop reads it before it stores it, of the turn before.

// A partStore is a store to a variable, or to a part of it.
type partStore struct {
	*ssa.Store
	path string
}

// storesTo returns the stores at an address, and in parts of what is there.
func storesTo(addr ssa.Value, path string) []partStore {
	var list []partStore
	for _, ref := range *addr.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == addr {
				list = append(list, partStore{ref, path})
			}
		case *ssa.IndexAddr:
			if ref.X == addr {
				list = append(list, storesTo(ref, path+"["+ref.Index.Name()+"]")...)
			}
		case *ssa.FieldAddr:
			list = append(list, storesTo(ref, path+fieldRoot+itoa(ref.Field))...)
		}
	}
	return list
}

// storedAt returns what is stored at an address, and in parts of what is there.
func storedAt(addr ssa.Value) []ssa.Value {
	var vs []ssa.Value
	for _, s := range storesTo(addr, "") {
		vs = append(vs, s.Val)
	}
	return vs
}

// stores visits what is stored in a variable.
func (r *rootFinder) stores(a *ssa.Alloc) {
	if r.open[a] {
		return
	}
	at := r.read
	r.read = nil
	defer func() { r.read = at }()
	stores := storesTo(a, "")
	if len(stores) == 1 && !r.comesBefore(stores[0], at) {
		r.visit(stores[0].Val)
		return
	}
	r.open[a] = true
	defer delete(r.open, a)
	for len(stores) > 0 {
		path := stores[0].path
		var last []partStore
		var sets [][]string
		for _, s := range stores {
			if s.path != path {
				continue
			}
			roots := r.alone(s.Val)
			if slices.Contains(roots, r.localRoot(a)) { // it is made of itself
				r.add(roots)
				continue
			}
			if head := r.headBetween(s, at); head != nil {
				roots = r.turnBefore(roots, head)
			}
			if isOverwritten(s, stores, at) {
				r.add(perhaps(roots))
				continue
			}
			last, sets = append(last, s), append(sets, roots)
		}
		roots := chosenFrom(sets)
		r.add(roots)
		if slices.ContainsFunc(roots, isOneOf) {
			r.storedTogether(a, last, sets)
		}
		stores = slices.DeleteFunc(stores, func(s partStore) bool { return s.path == path })
	}
}

// isOverwritten reports whether another store always follows before what is there is read.
func isOverwritten(s partStore, all []partStore, read ssa.Instruction) bool {
	return read != nil && slices.ContainsFunc(all, func(later partStore) bool {
		return later.Store != s.Store && later.path == s.path && precedes(s.Store, later.Store) && precedes(later.Store, read)
	})
}

func (r *rootFinder) comesBefore(s partStore, read ssa.Instruction) bool {
	return r.headBetween(s, read) != nil
}

// headBetween returns the head of the loop that has to go on for what is stored to be read;
// nil if there is none.
func (r *rootFinder) headBetween(s partStore, read ssa.Instruction) *ssa.BasicBlock {
	if read == nil || !r.loop[s.Block()] || !r.loop[read.Block()] || s.Block() == read.Block() && precedes(s.Store, read) {
		return nil
	}
	for head := s.Block(); head != nil; head = head.Idom() {
		if !r.loop[head] || !head.Dominates(read.Block()) || !slices.ContainsFunc(head.Preds, head.Dominates) {
			continue
		}
		if reachedWithout(head, s.Block().Succs...)[read.Block()] {
			return nil
		}
		return head
	}
	return nil
}

// storedTogether adds the roots of variables to which the same one is stored wherever
// something is stored to this.
func (r *rootFinder) storedTogether(a *ssa.Alloc, stores []partStore, sets [][]string) {
	if len(r.open) > 1 {
		return
	}
	n := 0
	for _, b := range r.fn.Blocks {
		for _, instr := range b.Instrs {
			other, ok := instr.(*ssa.Alloc)
			if !ok || other == a || n >= maxTogether || !isChoice(deref(other.Type())) {
				continue
			}
			n++
			others := storesTo(other, "")
			if len(others) > 1 && !slices.ContainsFunc(stores, func(s partStore) bool {
				set := sets[slices.Index(stores, s)]
				return len(set) > 0 && !slices.ContainsFunc(others, func(o partStore) bool {
					return o.Block() == s.Block() && concern(r.alone(o.Val), set)
				})
			}) {
				r.found[r.localRoot(other)] = true
			}
		}
	}
}
