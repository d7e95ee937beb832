// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may come from one of several functions: the methods of the types that an
// interface value may have, or what a function value may be. It tells what all of them tell.

// An asking asks what a call tells if a result is as said, whoever is called.
type asking struct {
	*frame
	method string // "" for a call of a function value
	result int
	is     summary.Outcome
}

// targetFacts returns what a call tells if a result is as said: a call of a method of the
// target, or of the target itself.
func (f *frame) targetFacts(call *ssa.Call, target *summary.Value, result int, is summary.Outcome) []summary.Held {
	a := asking{frame: f, result: result, is: is}
	if c := call.Common(); c.IsInvoke() {
		a.method = c.Method.Name()
		return a.of(target, f.invoked(call), f.resultOf(call, result))
	}
	return a.of(target, f.asWritten(call), f.resultOf(call, result))
}

// lastOfEach returns what belongs to the arguments that a call was written with.
func lastOfEach[T any](list []T, call *ssa.Call) []T {
	return list[len(list)-len(call.Common().Args):]
}

// asWritten returns a call of a function value with the arguments that it was written with.
func (f *frame) asWritten(call *ssa.Call) *invocation {
	inv := f.invoked(call)
	inv.free, inv.args, inv.types, inv.roots = nil, lastOfEach(inv.args, call), lastOfEach(inv.types, call), lastOfEach(inv.roots, call)
	return inv
}

// resultOf returns a result of a call.
func (f *frame) resultOf(call *ssa.Call, result int) *summary.Value {
	if call.Common().Signature().Results().Len() == 1 {
		return f.regs[call]
	}
	return f.table.Project(f.regs[call], summary.Result(result))
}

// of returns what all tell that a target may be: out is what the call results in.
func (a asking) of(target *summary.Value, inv *invocation, out *summary.Value) []summary.Held {
	if target = a.table.Whole(target); target == nil || lost(target) {
		return nil
	}
	var all everyWay
	meet := func(held []summary.Held) bool {
		all.add(held)
		return len(all.held) > 0
	}
	if len(target.Atoms) > 0 && !meet(a.open(out)) {
		return nil
	}
	for symbol, next := range a.each(target, inv) {
		if symbol == "" || !meet(a.by(symbol, next)) {
			return nil
		}
	}
	return all.held
}

// each comes to the functions that a target may be, or the methods of the types that it may
// have, and how each is called; "" is one that is not known.
func (a asking) each(target *summary.Value, inv *invocation) iter.Seq2[string, *invocation] {
	return func(yield func(string, *invocation) bool) {
		for _, fn := range target.Funcs {
			symbol := Method(fn.Symbol)
			if a.method != "" {
				symbol = ""
			}
			if !yield(symbol, inv.by(fn)) {
				return
			}
		}
		for _, k := range target.Kids {
			typ, ok := k.Elem.IsDynamic()
			if !ok {
				continue
			}
			symbol, next := "", inv
			if a.method != "" {
				symbol, next = a.methodOf(typ, k.Value, inv)
			}
			if !yield(symbol, next) {
				return
			}
		}
	}
}

// by returns the call of a function value as one of the function.
func (inv *invocation) by(fn summary.Func) *invocation {
	next := begun(fn)
	next.instr, next.path, next.depth = inv.instr, inv.path, inv.depth
	next.args, next.types, next.roots = slices.Concat(next.args, inv.args), slices.Concat(next.types, inv.types), slices.Concat(next.roots, inv.roots)
	return next
}

// open returns what callers know, if part of a result is what an open call
// results in.
func (a asking) open(out *summary.Value) []summary.Held {
	if out == nil {
		return nil
	}
	var all everyWay
	for _, r := range out.Atoms {
		if !r.Exact() || r.Transform != 0 || r.Port.Root.Kind != summary.OpenValue || r.Port.Path != nil {
			return nil
		}
		all.add([]summary.Held{saying(r.Port, a.is)})
	}
	return all.held
}

// methodOf returns which function the method of a type is, and how it is called; "" if
// that is not known.
func (a asking) methodOf(typ string, recv *summary.Value, inv *invocation) (symbol string, next *invocation) {
	symbol, recv, t, ok := a.frame.method(recv, typ, a.method)
	if !ok || t != nil && types.IsInterface(t) {
		return "", nil
	}
	called := *inv
	called.args, called.types, called.roots = slices.Clone(inv.args), slices.Clone(inv.types), slices.Clone(inv.roots)
	a.receive(&called, recv, t, nil)
	return symbol, &called
}

// by returns what a function tells.
func (a asking) by(symbol string, inv *invocation) []summary.Held {
	inv.symbol = symbol
	inv.path += " asked"
	if g, ok := a.Roles.Guard(symbol); ok {
		return a.byGuard(g, inv)
	}
	s, ok := a.summaryOf(symbol)
	if _, isInterface := a.interfaceMethod(symbol); !ok || isInterface {
		return nil
	}
	var held []summary.Held
	b := a.inquired(inv, s)
	ensured, _ := s.Ensured(a.result, a.is)
	for _, h := range ensured {
		held = append(held, b.held(h)...)
	}
	return held
}

// byGuard returns what a declared guard tells: its first result, a bool or an error.
func (a asking) byGuard(g *roles.Guard, inv *invocation) []summary.Held {
	if a.result != 0 || a.is != summary.IsTrue && a.is != summary.IsNil {
		return nil
	}
	offset := 0
	if len(inv.symbol) > 0 && inv.symbol[0] == '(' {
		offset = 1
	}
	return []summary.Held{a.guardOf(g, offset, inv)}
}
