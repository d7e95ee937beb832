// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A loop may come to all elements of a container, one by one: by the index, from 0 to
// the length, or by range. What it does in each turn it has then done to all.

// A sweep is such a loop that stores to something in each turn that is at the element.
type sweep struct {
	head   *ssa.BasicBlock
	stores []elementStore
}

// An elementStore is a store to an element of what a loop goes over, or to what that
// refers to.
type elementStore struct {
	ssa.Instruction
	over ssa.Value // what the loop goes over; nil for an array
	of   ssa.Value // where it stores: the same, maybe loaded again
	at   ssa.Value // the address it stores to; nil for the entry of a map
	ref  ssa.Value // the reference that was read from the element; nil if there is none between
}

// A sweeping finds the sweeps of a function.
type sweeping struct {
	at   map[*ssa.BasicBlock]*sweep   // by the head of the loop
	in   map[*ssa.BasicBlock][]*sweep // by block: those of which it is a part
	keys map[ssa.Value]bool           // by which they come to elements
}

func (e *engine) sweepsOf(fn *ssa.Function) *sweeping {
	if known, ok := e.sweeping[fn]; ok {
		return known
	}
	s := &sweeping{make(map[*ssa.BasicBlock]*sweep), make(map[*ssa.BasicBlock][]*sweep), make(map[ssa.Value]bool)}
	for _, p := range e.scheduleOf(fn).parts {
		for _, b := range p.blocks {
			if p.loop && len(b.Succs) == 2 {
				s.note(b, p.blocks)
			}
		}
	}
	e.sweeping[fn] = s
	return s
}

// note adds the sweep whose head a block is, if it is one.
func (s *sweeping) note(b *ssa.BasicBlock, among []*ssa.BasicBlock) {
	t, ok := tourOf(b)
	if !ok {
		return
	}
	blocks := loopOf(b)
	found := &sweep{head: b}
	for _, in := range among {
		if in != b && blocks[in] && eachTime(b, in) {
			found.stores = append(found.stores, t.stores(in)...)
		}
	}
	if blocks[b.Succs[1]] || len(found.stores) == 0 {
		return
	}
	s.at[b], s.keys[t.key] = found, true
	for _, in := range among {
		if blocks[in] {
			s.in[in] = append(s.in[in], found)
		}
	}
}

// A tour says what a loop comes to one by one, and by which index or key.
type tour struct {
	over   ssa.Value
	length int64 // of an array that it goes over instead
	key    ssa.Value
	elem   ssa.Value // of a map
}

// tourOf returns the tour of a loop that begins at a block.
func tourOf(b *ssa.BasicBlock) (tour, bool) {
	branch, ok := lastOf(b).(*ssa.If)
	if !ok {
		return tour{}, false
	}
	switch cond := branch.Cond.(type) {
	case *ssa.BinOp:
		if cond.Op != token.LSS || !counts(cond.X, b) && !countsUp(cond.X, b) {
			return tour{}, false
		}
		if n, ok := cond.Y.(*ssa.Const); ok {
			return tour{length: n.Int64(), key: cond.X}, true
		}
		list := measured(cond)
		return tour{over: list, key: cond.X}, list != nil
	case *ssa.Extract:
		if next, ok := cond.Tuple.(*ssa.Next); ok && !next.IsString && next.Block() == b {
			return tour{over: next.Iter.(*ssa.Range).X, key: turnOf(next, 1), elem: turnOf(next, 2)}, true
		}
	}
	return tour{}, false
}

// stores lists the instructions of a block that store at the element.
func (t tour) stores(b *ssa.BasicBlock) []elementStore {
	var list []elementStore
	for _, instr := range b.Instrs {
		switch instr := instr.(type) {
		case *ssa.Store:
			if store, ok := t.storeAt(instr.Addr); ok {
				store.Instruction = instr
				list = append(list, store)
			}
		case *ssa.MapUpdate:
			if instr.Key == t.key {
				list = append(list, elementStore{Instruction: instr, over: t.over, of: instr.Map})
			}
		}
	}
	return list
}

// storeAt returns a store to an address, if that is at the element.
func (t tour) storeAt(addr ssa.Value) (elementStore, bool) {
	store := elementStore{over: t.over, at: addr}
	where := base(addr)
	if _, direct := where.(*ssa.Alloc); !direct && t.elem != nil && where == t.elem && where != addr {
		store.of, store.ref = t.over, where
		return store, true
	}
	if elem := elementOf(addr); elem != nil {
		store.of = elem.X
		return store, elem.Index == t.key && t.isOver(elem.X)
	}
	load, ok := structOf(addr).(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load == addr {
		return store, false
	}
	elem := elementOf(load.X)
	if elem == nil || elem.Index != t.key || !t.isOver(elem.X) {
		return store, false
	}
	store.of, store.ref = elem.X, load
	return store, true
}

// isOver reports whether a list, or the address of an array, may be what is gone over.
func (t tour) isOver(list ssa.Value) bool {
	array, ok := deref(list.Type()).Underlying().(*types.Array)
	if t.over == nil {
		return ok && array.Len() == t.length
	}
	return !ok
}

// elementOf returns the element of a list in which an address is; nil for others.
func elementOf(addr ssa.Value) *ssa.IndexAddr {
	elem, _ := structOf(addr).(*ssa.IndexAddr)
	return elem
}

// structOf returns the address of what an address is a field of, or the address.
func structOf(addr ssa.Value) ssa.Value {
	for {
		field, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return addr
		}
		addr = field.X
	}
}

// turnOf returns what a loop has of a map in each turn, if it is asked for.
func turnOf(next *ssa.Next, index int) ssa.Value {
	for _, ref := range *next.Referrers() {
		if part, ok := ref.(*ssa.Extract); ok && part.Index == index {
			return part
		}
	}
	return nil
}
