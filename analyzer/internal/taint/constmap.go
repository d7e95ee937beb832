// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A map of constants that a variable of the package holds, and that nobody
// changes, tells what is at a constant key: such as which keys of a log are to be
// hidden. A list of constants tells which keys may be shown, see keylist.go.

// A constMap is such a map: the values by key.
type constMap map[string]*summary.Value

// tabled returns what a map of constants has at a known key, and whether it is
// there.
func (f *frame) tabled(m, key ssa.Value) (v *summary.Value, there, ok bool) {
	k := f.val(key)
	is, ok := k.Known()
	if !ok || len(k.Atoms) > 0 {
		return nil, false, false
	}
	table, ok := f.tableOf(m)
	if !ok {
		return nil, false, false
	}
	if v, there = table[is]; !there {
		v = zeroOf(m.Type().Underlying().(*types.Map).Elem())
	}
	return v, there, true
}

// tableOf returns what a map of constants holds.
func (f *frame) tableOf(m ssa.Value) (constMap, bool) {
	load, ok := m.(*ssa.UnOp)
	if !ok {
		return nil, false
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Pkg != f.pkg {
		return nil, false
	}
	table, ok := f.constMaps()[g]
	return table, ok
}

// constMaps finds the maps of constants of the package, when one is first asked
// for.
func (e *engine) constMaps() map[*ssa.Global]constMap {
	if e.constants != nil {
		return e.constants
	}
	e.constants = make(map[*ssa.Global]constMap)
	e.lists, e.literals = make(map[*ssa.Global][]string), make(map[*ssa.Global][]ssa.Value)
	made, spoilt := make(map[*ssa.Global]ssa.Value), make(map[*ssa.Global]bool)
	for _, fn := range functions(e.pkg, e.Input) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, op := range instr.Operands(nil) {
					g, ok := (*op).(*ssa.Global)
					if !ok || g.Object() == nil || g.Object().Exported() {
						continue
					}
					if m, ok := fills(instr, g); ok && made[g] == nil && fn.Synthetic == initializer {
						made[g] = m
					} else if !e.onlyReads(instr) {
						spoilt[g] = true
					}
				}
			}
		}
	}
	for g, m := range made {
		if spoilt[g] {
			continue
		}
		switch m := m.(type) {
		case *ssa.MakeMap:
			if table, ok := e.entries(m, g); ok {
				e.constants[g] = table
			}
		case *ssa.Slice:
			e.lists[g], e.literals[g] = e.literal(m), writtenOut(m)
		}
	}
	return e.constants
}

// fills returns the new map, or list, that an instruction gives to a variable.
func fills(instr ssa.Instruction, g *ssa.Global) (ssa.Value, bool) {
	store, ok := instr.(*ssa.Store)
	if !ok || store.Addr != g {
		return nil, false
	}
	switch store.Val.(type) {
	case *ssa.MakeMap, *ssa.Slice:
		return store.Val, true
	}
	return nil, false
}

// onlyReads reports whether an instruction loads a map, or a list, in order to look
// at it.
func (e *engine) onlyReads(instr ssa.Instruction) bool {
	load, ok := instr.(*ssa.UnOp)
	return ok && everyUse(load, func(use ssa.Instruction) bool {
		switch use.(type) {
		case *ssa.Lookup, *ssa.Range:
			return true
		}
		return e.readsTexts(use, load, 0)
	})
}

// entries returns what the map of a variable holds; ok is false if that is more
// than constants.
func (e *engine) entries(m *ssa.MakeMap, g *ssa.Global) (_ constMap, ok bool) {
	table := make(constMap)
	return table, everyUse(m, func(use ssa.Instruction) bool {
		update, ok := use.(*ssa.MapUpdate)
		if !ok {
			store, ok := use.(*ssa.Store)
			return ok && store.Addr == g
		}
		key, isConst := update.Key.(*ssa.Const)
		value, ok := update.Value.(*ssa.Const)
		if ok && isConst && key.Value != nil {
			table[e.constant(key).Const] = e.constant(value)
			return true
		}
		return false
	})
}

// zeroOf returns the zero value of a type, as far as constants are known.
func zeroOf(t types.Type) *summary.Value {
	b, ok := t.Underlying().(*types.Basic)
	switch {
	case !ok:
	case b.Info()&types.IsBoolean != 0:
		return &summary.Value{Const: summary.BoolConst(false)}
	case b.Info()&types.IsString != 0:
		return &summary.Value{Const: summary.StringConst("")}
	case b.Info()&types.IsInteger != 0:
		return &summary.Value{Const: summary.IntConst("0")}
	}
	return summary.Clean
}
