// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A call whose target an input decides is open: callers carry it out (see
// close.go).

// Openings are the open calls of a function.
type openings struct {
	opens  map[openKey]int  // their numbers
	opened []*summary.Value // their targets
}

func newOpenings() openings {
	return openings{opens: make(map[openKey]int)}
}

// open notes a call whose target an input decides and returns the symbolic
// results. What it may write through its arguments is symbolic too. What a declared
// sink calls is no news to callers.
func (f *frame) open(inv *invocation, target *summary.Value, method, iface string, roots []string) []*summary.Value {
	if f.way != nil {
		return nil
	}
	f.mayBeWritten()
	target = f.openPart(target)
	switch {
	case inv.tparam > 0:
		target.Const = summary.IntConst(itoa(inv.tparam))
	case len(target.Atoms) == 0: // the library's own
		return make([]*summary.Value, inv.results.Len())
	}
	n, ok := f.openNumber(inv, method)
	if !ok {
		return f.obscure(inv, method, nil)
	}
	f.opened[n] = f.table.Join(f.opened[n], target)
	target = f.opened[n]
	if f.emit && !f.leftOpen() {
		f.promiseVouchers(summary.TellsOpen(summary.IsTrue))
		x := newExporter(f)
		f.exportOpen(n, inv.path, x.open(inv, target, method, iface))
		x.contents()
	}
	f.handOut(n, inv.args)
	f.writtenBy(n, inv.args)
	f.runBodies(inv)
	for i, a := range inv.args {
		f.mayTouch(a, inv.types[i])
	}
	f.touchedInputs()
	f.mayPanicIn(n, inv.results.Len())
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		out[i] = f.table.In(summary.Port{Root: summary.Root{Kind: summary.OpenValue, Index: n, Arg: i}})
		if "("+iface+")."+method == contextValue { // what it has is what was put there, and nothing else
			out[i] = out[i].Holds(summary.NothingElse)
		}
	}
	return out
}

// openPart returns of a value what callers decide.
func (f *frame) openPart(v *summary.Value) *summary.Value {
	out := &summary.Value{Atoms: v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Moves() && f.fromCaller(a.Port.Root) {
			return a
		}
		return nil
	})}
	if v.Const == summary.AsGiven {
		out.Const = v.Const
	}
	return out
}

// An openKey tells open calls apart. Those that turns of a recursion bring have a path
// and no place: they are one, wherever the next turn is called. A loop over an
// iterator is two calls at one position, that which returns the iterator and its own.
type openKey struct {
	instr  ssa.Instruction
	pos    token.Pos // of the defer, where deferred calls are run
	path   string
	method string
	tparam int
}

// openNumber numbers an open call. It reports false if there are too many.
func (f *frame) openNumber(inv *invocation, method string) (n int, ok bool) {
	key := openKey{inv.instr, f.pos, inv.path, method, inv.tparam}
	if isTurn(inv.path) {
		key.instr, key.pos = nil, token.NoPos
	}
	n, ok = f.opens[key]
	if !ok {
		if n = len(f.opens); n >= f.bound(manyEntries, fewOpens) {
			f.result.gap(Gap{"widened", f.symbol})
			return 0, false
		}
		f.opens[key] = n
	}
	for len(f.opened) <= n {
		f.opened = append(f.opened, nil)
	}
	return n, true
}

// open writes an open call as it is with the final state.
func (x *exporter) open(inv *invocation, target *summary.Value, method, iface string) *summary.Open {
	f := x.frame
	told := f.told()
	o := &summary.Open{
		Purpose: f.declaredPurpose(),
		Target:  x.value(target),
		Method:  method,
		Iface:   iface,
		Results: inv.results.Len(),
		TParam:  inv.tparam,
		Fold:    inv.fold,
		Many:    f.repeats(inv) || f.many || f.late || f.going != nil, // what goes on beside it leaves more meanwhile
		Must:    inv.must && f.always(f.block),
		Held:    slices.Clone(f.state.held),
		Told:    told.Datum,
		Logged:  inv.logged,
		Guessed: f.guessed,
		Always:  told.always,
		Site:    f.calling("calls " + cmp.Or(method, "a function value")),
		Roots:   inv.roots,
		Types:   inv.typeSymbols(),
	}
	if inv.tparam > 0 && inv.types[0] != nil {
		o.Types[0] = f.dynamicName(inv.types[0])
	}
	for _, a := range inv.args {
		o.Args = append(o.Args, x.value(a))
	}
	o.Before = x.before()
	return o
}

// repeats reports whether a call may be made any number of times.
func (f *frame) repeats(inv *invocation) bool {
	return f.loop[f.block] && inv.path != foldPath
}

// maxBefore bounds the objects whose content a callee of an open call is told.
const maxBefore = 8

// before lists what has been changed by now of the objects that whoever is
// called may look at: it sees them as they are, not as they were.
func (x *exporter) before() []summary.Update {
	var list []summary.Update
	for o, content := range x.state.memory.all() {
		if !o.Input || o.Port.Root.Kind > summary.OpenValue {
			continue
		}
		if content == nil || content.Equal(x.initial(o)) {
			continue
		}
		if len(list) == maxBefore {
			x.sum.Notes |= summary.Widened
			break
		}
		list = append(list, summary.Update{Port: o.Port, Content: x.value(content)})
	}
	slices.SortFunc(list, byPort)
	return list
}

// always reports whether the function cannot return without having been in a
// block, and is there once.
func (f *frame) always(b *ssa.BasicBlock) bool {
	return !f.loop[b] && !slices.ContainsFunc(f.fn.Blocks, func(end *ssa.BasicBlock) bool {
		_, returns := lastOf(end).(*ssa.Return)
		return returns && !b.Dominates(end)
	})
}

// typeSymbol writes the type of an argument; "" for one that has no name.
func typeSymbol(t types.Type) string {
	if t == nil {
		return ""
	}
	if _, ok := types.Unalias(deref(t)).(*types.Named); !ok {
		return ""
	}
	return roles.TypeSymbol(t)
}
