// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// Which conversions to an interface bring a value to those who ask for it, and
// where they are written.

// brings reports whether a conversion may bring a value to those who ask for it.
// That of nil says of a type that it implements the interface; what is returned
// is brought by whoever calls the function, and what is given to a function that
// is known goes no further.
func (f *frame) brings(instr *ssa.MakeInterface) bool {
	if c, ok := instr.X.(*ssa.Const); ok && c.IsNil() {
		return false
	}
	return !everyUse(instr, func(use ssa.Instruction) bool {
		if store, ok := use.(*ssa.Store); ok {
			return f.listed(store)
		}
		return f.ends(use)
	})
}

// ends reports whether a use leads nowhere.
func (f *frame) ends(use ssa.Instruction) bool {
	switch use := use.(type) {
	case *ssa.Return, *ssa.DebugRef:
		return true
	case ssa.CallInstruction:
		fn := use.Common().StaticCallee()
		if fn == nil {
			return false
		}
		symbol := symbolOf(declared(fn))
		_, modelled := f.Roles.Model(symbol)
		return modelled || f.standard(symbol) || roles.InSDK(roles.PackageOf(symbol)) || f.hasRole(symbol)
	}
	return false
}

// listed reports whether a value is stored in a list of arguments that leads
// nowhere.
func (f *frame) listed(store *ssa.Store) bool {
	at, ok := store.Addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	list, ok := at.X.(*ssa.Alloc)
	return ok && everyUse(list, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.IndexAddr, *ssa.DebugRef:
			return true
		case *ssa.Slice:
			return everyUse(use, f.ends)
		}
		return false
	})
}

// near moves the position to a conversion. One that nobody wrote has none, or
// that of what it converts, which for a function is where that is declared: then
// to where the function is named, or else to what the conversion is a part of.
func (f *frame) near(instr *ssa.MakeInterface) (restore func()) {
	old := f.pos
	fn, named := instr.X.(*ssa.Function)
	if pos := instr.Pos(); pos.IsValid() && !named {
		f.pos = pos
	} else if pos := f.naming(fn, f.conversionsBefore(instr)); pos.IsValid() {
		f.pos = pos
	} else {
		f.pos = following(instr, fn)
	}
	return func() { f.pos = old }
}

// conversionsBefore counts the earlier conversions of the same function.
func (f *frame) conversionsBefore(instr *ssa.MakeInterface) (n int) {
	for _, b := range f.fn.Blocks {
		for _, other := range b.Instrs {
			if other == instr {
				return n
			}
			if mi, ok := other.(*ssa.MakeInterface); ok && mi.X == instr.X {
				n++
			}
		}
	}
	return n
}

// naming returns where the function that is being interpreted names another as a
// value, after it has done so n times.
func (f *frame) naming(fn *ssa.Function, n int) (pos token.Pos) {
	if fn == nil || f.fn.Syntax() == nil {
		return token.NoPos
	}
	object, called := declared(fn).Object(), make(map[*ast.Ident]bool)
	ast.Inspect(f.fn.Syntax(), func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.CallExpr:
			switch fun := ast.Unparen(node.Fun).(type) {
			case *ast.Ident:
				called[fun] = true
			case *ast.SelectorExpr:
				called[fun.Sel] = true
			}
		case *ast.Ident:
			if object != nil && f.Info.Uses[node] == object && !called[node] && !pos.IsValid() {
				if n == 0 {
					pos = node.Pos()
				}
				n--
			}
		}
		return !pos.IsValid()
	})
	return pos
}

// following returns the position of what follows on an instruction, but for that
// of a function which is converted.
func following(instr *ssa.MakeInterface, fn *ssa.Function) token.Pos {
	block := instr.Block().Instrs
	for _, next := range block[slices.Index(block, ssa.Instruction(instr)):] {
		if pos := next.Pos(); pos.IsValid() && (fn == nil || pos != fn.Pos()) {
			return pos
		}
	}
	return instr.X.Pos()
}
