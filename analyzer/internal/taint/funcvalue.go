// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function value may be one of several functions; a method value has its
// receiver bound.

// callValue calls a function value: each function that it may be, and, if an
// input decides, an open call.
func (f *frame) callValue(inv *invocation, fn *summary.Value) []*summary.Value {
	if fn = f.heldFunc(f.table.Whole(fn)); fn == nil {
		return nil
	}
	var out []*summary.Value
	inv.must = inv.must && len(fn.Funcs)+len(fn.Atoms) == 1
	defer f.maybe(len(fn.Funcs) > 1 || hasOpen(fn))()
	for _, target := range fn.Funcs {
		alone := f.afterThoseBefore(inv, target)
		out = f.joinResults(out, f.callFunc(inv, target))
		alone()
	}
	if hasOpen(fn) {
		out = f.joinResults(out, f.open(inv, fn, "", "", nil))
	} else if len(fn.Funcs) == 0 {
		out = f.obscure(inv, "a function value", fn)
	}
	return out
}

// heldFunc returns the function that an interface value holds, if it is one.
func (f *frame) heldFunc(fn *summary.Value) *summary.Value {
	if fn == nil || len(fn.Funcs) > 0 {
		return fn
	}
	out := fn
	for _, k := range fn.Kids {
		if isDynamic(k.Elem) && len(k.Value.Funcs) > 0 {
			out = f.table.Join(out, &summary.Value{Funcs: k.Value.Funcs})
		}
	}
	return out
}

// callFunc calls one function that a function value may be.
func (f *frame) callFunc(inv *invocation, target summary.Func) []*summary.Value {
	if out, ok := f.synthetic(inv, target); ok {
		return out
	}
	next := *inv
	generic, args := ofInstance(target.Symbol)
	next.targs = f.typesCalled(args)
	if symbol, ok := strings.CutPrefix(generic, boundPrefix); ok {
		recv := target.Bindings[0]
		if method, ok := f.interfaceMethod(symbol); ok {
			return f.invoke(&next, recv, method.Signature().Recv().Type(), method, nil)
		}
		next.symbol = symbol
		f.receive(&next, recv, f.receiverType(symbol, args), nil)
		return f.dispatch(&next)
	}
	next.symbol, next.free = generic, target.Bindings
	if out, ok := f.methodExpression(&next); ok {
		return out
	}
	return f.dispatch(&next)
}

// methodExpression calls a method of an interface by its expression: the
// receiver is the first argument. It reports false if that is not what is
// called.
func (f *frame) methodExpression(inv *invocation) ([]*summary.Value, bool) {
	method, ok := f.interfaceMethod(inv.symbol)
	if !ok || len(inv.args) == 0 {
		return nil, false
	}
	next := *inv
	recv, roots := inv.args[0], inv.roots[0]
	next.args, next.types, next.roots = inv.args[1:], inv.types[1:], inv.roots[1:]
	return f.invoke(&next, recv, method.Signature().Recv().Type(), method, roots), true
}

// onlyFunc returns the function that a value is, if it can be one only.
func onlyFunc(v *summary.Value) (fn summary.Func, ok bool) {
	if v == nil || len(v.Funcs) != 1 || len(v.Atoms) > 0 {
		return summary.Func{}, false
	}
	return v.Funcs[0], true
}

// begun returns the call of a function by its value, without its arguments: what it
// has captured, or the receiver that it is bound to.
func begun(fn summary.Func) *invocation {
	if strings.HasPrefix(fn.Symbol, boundPrefix) {
		return &invocation{args: []*summary.Value{fn.Bindings[0]}, types: []types.Type{nil}, roots: [][]string{nil}}
	}
	return &invocation{free: fn.Bindings}
}

// boundPrefix marks a method value: its binding is the receiver.
const boundPrefix = "bound "

// Method returns the symbol of the method that a method value is of, or of the generic
// function that a function value is an instance of; any other function's symbol is its
// own.
func Method(symbol string) string {
	symbol, _ = ofInstance(strings.TrimPrefix(symbol, boundPrefix))
	return symbol
}

// receive puts the receiver before the arguments.
func (f *frame) receive(inv *invocation, recv *summary.Value, t types.Type, roots []string) {
	inv.args = append([]*summary.Value{recv}, inv.args...)
	inv.types = append([]types.Type{t}, inv.types...)
	inv.roots = append([][]string{roots}, inv.roots...)
}

// callback calls a function, of type t if that is known, that was given to code
// that cannot be seen, with what that gives it, and returns the results, which are
// in the hands of that code.
func (f *frame) callback(inv *invocation, arg *summary.Value, t types.Type, i int, given func(j int, t types.Type) *summary.Value) (results []*summary.Value) {
	if arg = f.table.Whole(arg); arg == nil || inv.depth > maxChain {
		return nil
	}
	defer f.maybe(true)()
	for _, target := range arg.Funcs {
		next := f.calledBack(inv, i, f.signature(target.Symbol, t), given)
		out := f.callFunc(next, target)
		for j := range next.results.Len() {
			if inv.symbol == "" || !f.standard(inv.symbol) { // the library hands nothing on
				f.offer(inv, at(out, j), next.results.At(j).Type())
			}
		}
		results = f.joinResults(results, out)
	}
	return results
}

// calledBack returns the call of a function that was given to code that cannot be
// seen.
func (f *frame) calledBack(inv *invocation, i int, sig *types.Signature, given func(j int, t types.Type) *summary.Value) *invocation {
	next := &invocation{instr: inv.instr, path: inv.path + "callback" + itoa(i), depth: inv.depth + 1, results: types.NewTuple()}
	if sig == nil {
		return next
	}
	for j := range sig.Params().Len() {
		t := sig.Params().At(j).Type()
		v := summary.Clean
		if !roles.IsContext(t) {
			v = given(j, t)
		}
		next.args = append(next.args, v)
		next.types = append(next.types, t)
		next.roots = append(next.roots, nil)
	}
	next.results = sig.Results()
	return next
}

// signature returns the signature of a function: of one of this package, or by
// its type.
func (f *frame) signature(symbol string, t types.Type) *types.Signature {
	if fn, ok := f.local[Method(symbol)]; ok {
		return fn.Signature
	}
	if t == nil {
		return nil
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}
