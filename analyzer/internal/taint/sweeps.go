// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A sweep is such a loop that stores to something in each turn that is at the element.
type sweep struct {
	tour
	stores []elementStore
}

// An elementStore is a store to an element of what a loop goes over, or to what that
// refers to.
type elementStore struct {
	ssa.Instruction
	over ssa.Value  // what the loop goes over; nil for an array
	of   ssa.Value  // where it stores: the same, maybe loaded again
	elem ssa.Value  // the address of the element; nil for the entry of a map
	at   ssa.Value  // the address it stores to; nil for the entry of a map
	ref  ssa.Value  // the reference that was read from the element; nil if there is none between
	arg  int        // of a call that is given the address, and may store there
	only *ssa.Const // the one key for which it does; nil for all
}

func (s elementStore) isCall() bool {
	_, ok := s.Instruction.(*ssa.Call)
	return ok
}

// A sweeping finds the sweeps of a function.
type sweeping struct {
	at   map[*ssa.BasicBlock]*sweep   // by the blocks that end the loop, or do not begin it
	in   map[*ssa.BasicBlock][]*sweep // by block: those of which it is a part
	keys map[ssa.Value]bool           // by which they come to elements
}

func (e *engine) sweepsOf(fn *ssa.Function) *sweeping {
	if known, ok := e.sweeping[fn]; ok {
		return known
	}
	s := &sweeping{make(map[*ssa.BasicBlock]*sweep), make(map[*ssa.BasicBlock][]*sweep), make(map[ssa.Value]bool)}
	for _, p := range e.scheduleOf(fn).parts {
		if !p.loop {
			continue
		}
		var tours []tour
		for _, b := range p.blocks {
			if t, ok := tourOf(b); ok {
				tours = append(tours, t)
			}
		}
		for _, t := range tours {
			s.note(t, p.blocks, tours)
		}
	}
	e.sweeping[fn] = s
	return s
}

// note adds a tour that is a sweep, also by what tours inside of it store.
func (s *sweeping) note(t tour, among []*ssa.BasicBlock, tours []tour) {
	found := &sweep{tour: t}
	for _, in := range among {
		if conditions, ok := t.under(in); ok {
			for _, store := range t.stores(in, nil) {
				if t.coversUnder(&store, conditions) {
					found.stores = append(found.stores, store)
				}
			}
		}
		for _, inner := range tours {
			if t.goesThrough(inner) && inner.always(in) {
				found.stores = append(found.stores, t.stores(in, &inner)...)
			}
		}
	}
	if len(found.stores) == 0 {
		return
	}
	s.at[t.test], s.keys[t.key] = found, true
	if t.entry != nil {
		s.at[t.entry] = found
	}
	for _, in := range among {
		if t.blocks[in] {
			s.in[in] = append(s.in[in], found)
		}
	}
}

// stores lists the instructions of a block that store at the element, or at all that
// a tour inside comes to there.
func (t *tour) stores(b *ssa.BasicBlock, inner *tour) []elementStore {
	var list []elementStore
	add := func(instr ssa.Instruction, addr ssa.Value, arg int) {
		if store, ok := t.storeAt(addr, inner); ok {
			store.Instruction, store.arg = instr, arg
			list = append(list, store)
		}
	}
	for _, instr := range b.Instrs {
		switch instr := instr.(type) {
		case *ssa.Store:
			add(instr, instr.Addr, 0)
		case *ssa.MapUpdate:
			if inner == nil && instr.Key == t.key {
				list = append(list, elementStore{Instruction: instr, over: t.over, of: instr.Map})
			}
		case *ssa.Call:
			if instr.Call.StaticCallee() == nil {
				continue
			}
			for i, arg := range instr.Call.Args {
				if refers(arg.Type()) {
					add(instr, arg, i)
				}
			}
		}
	}
	return list
}

// storeAt returns a store to an address, if that is at the element, and at that of a
// tour inside, if there is one.
func (t *tour) storeAt(addr ssa.Value, inner *tour) (elementStore, bool) {
	store := elementStore{over: t.over, at: addr}
	where, came := liesIn(addr, inner)
	if inner != nil && !came {
		return store, false
	}
	if _, direct := where.(*ssa.Alloc); !direct && t.elem != nil && where == t.elem {
		store.of, store.ref = t.over, where
		return store, true
	}
	if elem, ok := where.(*ssa.IndexAddr); ok {
		store.of, store.elem = elem.X, elem
		return store, elem.Index == t.key && t.isOver(elem.X)
	}
	if entry, ok := where.(*ssa.Lookup); ok {
		store.of, store.ref = entry.X, entry
		return store, !entry.CommaOk && entry.Index == t.key
	}
	load, ok := where.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return store, false
	}
	at, _ := liesIn(load.X, nil)
	if of := copiedFrom(at); of != nil && precedes(storesIn(at.(*ssa.Alloc))[0], load) {
		at, _ = liesIn(of, nil)
	}
	elem, ok := at.(*ssa.IndexAddr)
	if !ok || elem.Index != t.key || !t.isOver(elem.X) {
		return store, false
	}
	store.of, store.elem, store.ref = elem.X, elem, load
	return store, true
}

// liesIn returns what an address is that of a part of: a field, an element at a
// constant index, or one that a tour comes to, and whether it is such. An element of a
// list that was loaded is a part of what is there.
func liesIn(addr ssa.Value, inner *tour) (of ssa.Value, came bool) {
	for {
		switch part := addr.(type) {
		case *ssa.FieldAddr:
			addr = part.X
		case *ssa.IndexAddr:
			if inner != nil && part.Index == inner.key && inner.isOverSame(part.X) {
				addr, came = part.X, true
				continue
			}
			if _, ok := part.Index.(*ssa.Const); !ok || isList(part.X.Type()) {
				return addr, came
			}
			addr = part.X
		default:
			return addr, came
		}
	}
}

// copiedFrom returns what a variable is a copy of, whose fields are only read; nil for
// others.
func copiedFrom(variable ssa.Value) ssa.Value {
	made, ok := variable.(*ssa.Alloc)
	if !ok || handedOn(made) {
		return nil
	}
	stores := storesIn(made)
	if len(stores) != 1 || stores[0].Addr != made {
		return nil
	}
	if read, ok := stores[0].Val.(*ssa.UnOp); ok && read.Op == token.MUL && read.Block() == stores[0].Block() && nothingStored(read, stores[0]) {
		return read.X
	}
	return nil
}
