// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Keys that come from a list of constants, such as the names of the fields that
// may be shown: a map is looked at, or filled, under these alone.

// A knownList is a parameter that is a list of constants.
type knownList struct {
	param int
	is    []string
}

// maxKeys bounds how many constants a list may hold.
const maxKeys = 16

// under returns the address of what a map has under a key.
func (f *frame) under(m *summary.Value, key ssa.Value) *summary.Value {
	e := f.key(key)
	if e != summary.AnyKey {
		return f.extend(m, e)
	}
	keys := f.constList(listOf(key))
	if _, ok := rangeOf(key, 1); ok {
		if c, ok := f.choice(key, f.here()); ok && c.some {
			keys = c.keys
		}
	}
	if len(keys) == 0 {
		return f.extend(m, e)
	}
	var out *summary.Value
	for _, k := range keys {
		out = f.table.Join(out, f.extend(m, summary.Key(k)))
	}
	return out
}

// listOf returns the list of texts of which a value is an element; nil if it is not
// one.
func listOf(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	elem, ok := load.X.(*ssa.IndexAddr)
	if !ok || !isTexts(elem.X.Type()) {
		return nil
	}
	return elem.X
}

func isTexts(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	return ok && isString(s.Elem())
}

// constList returns the constants of a list; nothing if there may be others.
func (f *frame) constList(list ssa.Value) []string {
	switch list := list.(type) {
	case *ssa.Parameter:
		if f.kind == nil || !f.readsList(list, 0) {
			return nil
		}
		i := slices.IndexFunc(f.kind.lists, func(l knownList) bool { return f.fn.Params[l.param] == list })
		if i < 0 {
			return nil
		}
		return f.kind.lists[i].is
	case *ssa.Slice:
		if f.readsList(list, 0) {
			return f.literal(list)
		}
	case *ssa.UnOp:
		if g, ok := list.X.(*ssa.Global); ok && g.Pkg == f.pkg {
			f.constMaps()
			return f.lists[g]
		}
	}
	return nil
}

// literal returns the constants of which a list is made, if it is of these alone.
func (e *engine) literal(list *ssa.Slice) []string {
	array, ok := list.X.(*ssa.Alloc)
	if !ok || list.Low != nil || list.High != nil {
		return nil
	}
	var texts []string
	constants := everyUse(array, func(use ssa.Instruction) bool {
		elem, ok := use.(*ssa.IndexAddr)
		return use == ssa.Instruction(list) || ok && everyUse(elem, func(use ssa.Instruction) bool {
			store, ok := use.(*ssa.Store)
			if !ok {
				return false
			}
			c, ok := store.Val.(*ssa.Const)
			if ok {
				texts = append(texts, e.constant(c).Const)
			}
			return ok
		})
	})
	if !constants || len(texts) > maxKeys {
		return nil
	}
	return texts
}

// readsList reports whether all that is done with a list is to look at its
// elements.
func (e *engine) readsList(list ssa.Value, depth int) bool {
	return everyUse(list, func(use ssa.Instruction) bool { return e.readsTexts(use, list, depth) })
}

func (e *engine) readsTexts(use ssa.Instruction, list ssa.Value, depth int) bool {
	switch use := use.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.IndexAddr:
		return everyUse(use, func(use ssa.Instruction) bool {
			_, ok := use.(*ssa.UnOp)
			return ok
		})
	case *ssa.Call:
		c := use.Common()
		if name := calledBuiltin(use); name != "" {
			return name == "len"
		}
		callee := c.StaticCallee()
		if callee == nil || depth >= maxChain {
			return false
		}
		symbol := symbolOf(declared(callee))
		if readers[symbol] {
			return true
		}
		fn, ok := e.local[symbol]
		return ok && len(fn.Params) == len(c.Args) && !slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool {
			return c.Args[slices.Index(fn.Params, p)] == list && !e.readsList(p, depth+1)
		})
	}
	return false
}

// readers are functions of libraries that only look at lists.
var readers = map[string]bool{"slices.Contains": true, "slices.Index": true, "strings.Join": true, "errors.Join": true}

// onKey notes that the function depends on what a key is, or on the list that it is
// from.
func (d *dependence) onKey(fn *ssa.Function, key ssa.Value) {
	d.on(fn, key)
	d.onList(fn, listOf(key))
}

func (d *dependence) onList(fn *ssa.Function, list ssa.Value) {
	if p, ok := list.(*ssa.Parameter); ok && isTexts(p.Type()) {
		d.lists = withParam(d.lists, fn, p)
	}
}

// listsOf returns which of the parameters that a function takes keys from are lists
// of constants in a call.
func (f *frame) listsOf(d *dependence, inv *invocation) []knownList {
	call, ok := inv.instr.(ssa.CallInstruction)
	if !ok || len(d.lists) == 0 || calleeSymbol(call.Common()) != inv.symbol || call.Common().IsInvoke() || inv.path != "" {
		return nil
	}
	var lists []knownList
	for _, i := range d.lists {
		if is := f.constList(call.Common().Args[i]); len(is) > 0 {
			lists = append(lists, knownList{i, is})
		}
	}
	return lists
}
