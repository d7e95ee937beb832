// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Answers that a function was given: as an argument, in a captured variable, or by
// a method or function that an input brings. What they tell of is known to callers,
// so that an answer holds as something that was said, until it meets who has asked.

// isSaid reports whether values of type t may be answers that callers know.
func isSaid(t types.Type) bool { return isBool(t) || isError(t) }

// hearsAnswers reports whether a function may tell callers about what they have asked,
// though it knows no guard: it is given an answer, and results in one or panics.
func hearsAnswers(fn *ssa.Function) bool {
	results := fn.Signature.Results()
	return slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool {
		return isError(p.Type()) || isBool(p.Type()) && (results.Len() == 0 || isSaid(results.At(results.Len()-1).Type()))
	})
}

// givenRoot begins the subject of an answer of which callers know about whom it is.
const givenRoot = "said of "

// saying returns an answer that callers know.
func saying(p summary.Port, is summary.Outcome) summary.Held {
	return summary.Held{Said: is, Of: p, Roots: []string{givenRoot + p.String() + " " + string(is)}}
}

// inputFacts returns what an input tells if it is as said.
func (f *frame) inputFacts(p summary.Port, t types.Type, is summary.Outcome, q *inquiry) []summary.Held {
	if q.key != nil || f.questions == nil || !isSaid(t) && (p.Path == nil || !isObjections(t)) || q.expired[answer{nil, callers}] {
		return nil
	}
	held := []summary.Held{saying(p, is)}
	f.heard(callers, held)
	return held
}

func (f *frame) paramPort(v *ssa.Parameter) summary.Port {
	return summary.Port{Root: summary.Root{Kind: summary.Param, Index: slices.Index(f.fn.Params, v)}}
}

// capturedFacts returns what a captured variable tells if it is as said, in a function
// that stores nothing else there.
func (f *frame) capturedFacts(v *ssa.FreeVar, is summary.Outcome, q *inquiry) []summary.Held {
	if slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool { return !f.harmless(ref, v, is, maxCells) }) {
		return nil
	}
	return f.inputFacts(summary.Port{Root: summary.Root{Kind: summary.Free, Index: slices.Index(f.fn.FreeVars, v)}}, deref(v.Type()), is, q)
}

// learnt returns what the caller has asked if what the callee was given is as said.
// What goes on in the background may meet others than those who were asked about.
func (b *binding) learnt(p summary.Port, is summary.Outcome) []summary.Held {
	if b.going != nil {
		return nil
	}
	switch p.Root.Kind {
	case summary.Param:
		q := b.inquiry
		if q == nil {
			q = b.inquire()
		}
		arg := b.argument(p.Root)
		switch {
		case arg == nil:
		case p.Path == nil:
			return b.facts(arg, is, q)
		default:
			return b.fieldFacts(arg, p.Path, is, q)
		}
	case summary.Free:
		return b.captured(p.Root.Index, is)
	case summary.OpenValue:
		return b.openFacts(p.Root, is)
	}
	return nil
}

// captured returns the same of a variable of the caller that the callee, a function
// literal in it, has captured.
func (b *binding) captured(i int, is summary.Outcome) []summary.Held {
	fn := b.local[b.inv.symbol]
	if fn == nil || fn.Parent() != b.fn {
		return nil
	}
	for _, block := range b.fn.Blocks {
		for _, instr := range block.Instrs {
			lit, ok := instr.(*ssa.MakeClosure)
			if !ok || lit.Fn != fn {
				continue
			}
			switch v := lit.Bindings[i].(type) {
			case *ssa.FreeVar:
				return b.capturedFacts(v, is, b.inquire())
			case *ssa.Alloc:
				if b.isCell(v, is) {
					return b.everFacts(v, b.inv.instr, is, b.inquire())
				}
			}
			return nil
		}
	}
	return nil
}

// openFacts returns the same of what an open call of the callee results in.
func (b *binding) openFacts(r summary.Root, is summary.Outcome) []summary.Held {
	if r.Index >= len(b.sum.Opens) {
		return nil
	}
	o := b.sum.Opens[r.Index]
	if o.TParam > 0 || o.Lost {
		return nil
	}
	inv := b.openInvocation(o, b.openPath(r.Index, o))
	if inv == nil {
		return nil
	}
	t := asking{frame: b.frame, method: o.Method, result: r.Arg, is: is}
	return t.of(b.target(o), inv, at(b.opens[r.Index], r.Arg))
}

// methodFacts returns what a method tells that is called on an interface value, by
// the types that it may have.
func (f *frame) methodFacts(call *ssa.Call, result int, is summary.Outcome) []summary.Held {
	t := asking{frame: f, method: call.Common().Method.Name(), result: result, is: is}
	return t.of(f.val(call.Common().Value), f.invoked(call), f.resultOf(call, result))
}

// targetFacts returns the same of a function value that may be several, or that an
// input brings.
func (f *frame) targetFacts(call *ssa.Call, result int, is summary.Outcome) []summary.Held {
	t := asking{frame: f, result: result, is: is}
	return t.of(f.val(call.Common().Value), f.asWritten(call), f.resultOf(call, result))
}

// lastOfEach returns what belongs to the arguments that a call was written with.
func lastOfEach[T any](list []T, call *ssa.Call) []T {
	return list[len(list)-len(call.Common().Args):]
}

// eachTelling comes to all functions that a call is known to be of, and how it calls each,
// of those that say from where they have read about whom guards were asked.
func (f *frame) eachTelling(call *ssa.Call, visit func(*binding)) {
	c := call.Common()
	bound := func(symbol string, inv func() *invocation) {
		if s, ok := f.summaryOf(symbol); ok && slices.ContainsFunc(s.Ensures, func(e summary.Ensure) bool {
			return slices.ContainsFunc(e.Held, func(h summary.Held) bool { return len(h.Read) > 0 })
		}) {
			visit(f.bind(inv(), s))
		}
	}
	if symbol := calleeSymbol(c); symbol != "" && !c.IsInvoke() {
		bound(symbol, func() *invocation { return f.invoked(call) })
		return
	}
	target := f.table.Whole(f.val(c.Value))
	switch {
	case target == nil:
	case c.IsInvoke():
		a := asking{frame: f, method: c.Method.Name()}
		for _, k := range target.Kids {
			if typ, ok := k.Elem.IsDynamic(); ok {
				symbol, _, _, _ := f.method(k.Value, typ, a.method)
				bound(symbol, func() *invocation { _, inv := a.methodOf(typ, k.Value, f.invoked(call)); return inv })
			}
		}
	default:
		for _, fn := range target.Funcs {
			bound(Method(fn.Symbol), func() *invocation { return f.asWritten(call).by(fn) })
		}
	}
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

// An asking asks what a call tells if a result is as said, whoever is called.
type asking struct {
	*frame
	method string // "" for a call of a function value
	result int
	is     summary.Outcome
}

// of returns what all tell that a target may be: out is what the call results in.
func (a asking) of(target *summary.Value, inv *invocation, out *summary.Value) []summary.Held {
	if target = a.table.Whole(target); target == nil || lost(target) {
		return nil
	}
	var all []summary.Held
	first := true
	meet := func(held []summary.Held) bool {
		if first {
			all, first = held, false
		} else {
			all = common(all, held)
		}
		return len(all) > 0
	}
	if len(target.Atoms) > 0 && !meet(a.open(out)) {
		return nil
	}
	for _, fn := range target.Funcs {
		if a.method != "" || !meet(a.by(Method(fn.Symbol), inv.by(fn))) {
			return nil
		}
	}
	for _, k := range target.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok && (a.method == "" || !meet(a.byMethodOf(typ, k.Value, inv))) {
			return nil
		}
	}
	return all
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
	var all []summary.Held
	if out == nil {
		return nil
	}
	for i, r := range out.Atoms {
		if !r.Exact() || r.Transform != 0 || r.Port.Root.Kind != summary.OpenValue || r.Port.Path != nil {
			return nil
		}
		held := []summary.Held{saying(r.Port, a.is)}
		if i == 0 {
			all = held
		} else {
			all = common(all, held)
		}
	}
	return all
}

// byMethodOf returns what the method of a type tells.
func (a asking) byMethodOf(typ string, recv *summary.Value, inv *invocation) []summary.Held {
	symbol, next := a.methodOf(typ, recv, inv)
	if symbol == "" {
		return nil
	}
	return a.by(symbol, next)
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
	b := a.bind(inv, s)
	for _, e := range s.Ensures {
		if e.Result == a.result && e.Outcome == a.is {
			for _, h := range e.Held {
				held = append(held, b.held(h)...)
			}
		}
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
