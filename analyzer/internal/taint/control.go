// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// funcValue returns the value of a function that is mentioned, not called.
func (f *frame) funcValue(fn *ssa.Function) *summary.Value {
	return &summary.Value{Funcs: []summary.Func{{Symbol: f.functionSymbol(symbolOf(declared(fn)), typeArgsOf(fn))}}, Const: summary.Something}
}

// makeClosure makes a function value with what it captured: the cells of
// variables, or the receiver of a method value.
func (f *frame) makeClosure(instr *ssa.MakeClosure) {
	fn := instr.Fn.(*ssa.Function)
	symbol := symbolOf(fn)
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
		symbol = boundPrefix + roles.Symbol(obj)
	}
	target := summary.Func{Symbol: f.functionSymbol(symbol, typeArgsOf(fn))}
	for _, b := range instr.Bindings {
		target.Bindings = append(target.Bindings, f.val(b))
	}
	f.set(instr, &summary.Value{Funcs: []summary.Func{target}, Const: summary.Something})
}

// deferCall notes a deferred call, and the guards that hold where it is made:
// they have held if it runs.
func (f *frame) deferCall(d *ssa.Defer) {
	if d.DeferStack != nil && f.fn.Parent() != nil { // of the function whose loop body this is: it runs some time later
		defer f.maybe(true)()
		f.call(d, d.Common())
		return
	}
	f.state.defers = append(slices.Clip(f.state.defers), d)
	f.steady = false
	f.deferred[d] = f.state.held
}

// runDefers interprets the deferred calls that may be pending, last first,
// because of a panic or not.
func (f *frame) runDefers(panicking tristate) {
	defer func(old bool, was tristate, at token.Pos) { f.unwinding, f.panicking, f.pos = old, was, at }(f.unwinding, f.panicking, f.pos)
	f.unwinding, f.panicking = true, panicking
	pending := slices.Clone(f.state.defers)
	slices.SortFunc(pending, func(a, b *ssa.Defer) int { return deferOrder(b) - deferOrder(a) })
	for _, d := range pending {
		restore := f.maybe(!d.Block().Dominates(f.block) || f.loop[d.Block()])
		held := f.state.held
		for _, h := range f.deferred[d] {
			f.hold(h)
		}
		f.pos = d.Pos() // where a reader sees the call
		f.call(d, d.Common())
		f.state.held = held
		restore()
	}
}

// deferOrder orders the defers of a function as they stand in it.
func deferOrder(d *ssa.Defer) int {
	return d.Block().Index<<16 + slices.Index(d.Block().Instrs, ssa.Instruction(d))
}
