// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An invocation is one call of one target.
type invocation struct {
	instr   ssa.Instruction
	path    string // which call of instr this is, where one leads to others
	symbol  string
	via     string           // the modelled function that makes the call, if one does
	args    []*summary.Value // the receiver first
	types   []types.Type     // of the arguments
	untold  map[int]bool     // those of which only the callee tells the type
	roots   [][]string       // what the arguments were taken from
	free    []*summary.Value // captured variables
	targs   []types.Type     // of a generic function; nil for one that is not known
	tparam  int              // see summary.Open
	results *types.Tuple
	asked   *embedded
	depth   int          // how many calls deep instr has led
	must    bool         // it happens whenever instr is executed
	logged  bool         // see summary.Open
	fold    summary.Fold // the target is a list
}

// typeSymbols returns the types of the arguments as a summary names them.
func (inv *invocation) typeSymbols() []string {
	var list []string
	for _, t := range inv.types {
		list = append(list, typeSymbol(t))
	}
	return list
}

// withTypes returns the call with the types of arguments that only the callee tells,
// where its parameters are of no more general ones: of what an iterator yields. What
// types yield there the callee reports, see strangers.go.
func (f *frame) withTypes(inv *invocation) *invocation {
	fn, ok := f.local[inv.symbol]
	if !ok || len(fn.Params) != len(inv.types) || !slices.Contains(inv.types, nil) {
		return inv // as nearly always
	}
	next := *inv
	next.types, next.untold = slices.Clone(inv.types), make(map[int]bool)
	for i, p := range fn.Params {
		if next.types[i] == nil && !types.IsInterface(p.Type()) {
			next.types[i], next.untold[i] = p.Type(), true
		}
	}
	return &next
}

// Bounds of what one call instruction may lead to by open calls: how deep, and
// how many calls in all.
const (
	maxChain = 16
	maxCalls = 512
	fewCalls = 48 // the same, where nothing is marked
)

// maxCalls returns how many calls one may lead to.
func (e *engine) maxCalls() int { return e.bound(maxCalls, fewCalls) }

// beginCall gives the call that is made now what each has for itself: so many calls that it
// may lead to, and steps, see hadItsOwn.
func (f *frame) beginCall() { f.calls, f.atCall, f.gotten = f.maxCalls(), f.engine.steps, gotten{} }

// call interprets a call instruction and returns its result, a tuple if there
// are several.
func (f *frame) call(instr ssa.CallInstruction, c *ssa.CallCommon) *summary.Value {
	f.rewritten = nil
	v := f.called(instr, c)
	f.noteCall(instr, len(c.Args))
	if call, ok := instr.(*ssa.Call); ok {
		f.fold(call)
		f.holdKept(call)
		f.deletedBy(call)
		return f.checked(v, func() []string { return f.rootsOf(call) })
	}
	return v
}

func (f *frame) called(instr ssa.CallInstruction, c *ssa.CallCommon) *summary.Value {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return f.builtin(instr, b, c.Args)
	}
	f.beginCall()
	inv := f.invocationOf(instr, c)
	if c.IsInvoke() {
		return f.results(inv, f.invoke(inv, f.val(c.Value), c.Value.Type(), c.Method, f.rootsOf(c.Value)))
	}
	if fn, ok := c.Value.(*ssa.Function); ok {
		inv.symbol, inv.targs = symbolOf(declared(fn)), typeArgsOf(fn)
		if fn.Synthetic != "" {
			if out, ok := f.methodExpression(inv); ok {
				return f.results(inv, out)
			}
		}
		return f.results(inv, f.dispatch(inv))
	}
	return f.results(inv, f.callValue(inv, f.val(c.Value)))
}

// invocationOf returns a call as it is written, without its target.
func (f *frame) invocationOf(instr ssa.CallInstruction, c *ssa.CallCommon) *invocation {
	inv := &invocation{instr: instr, results: c.Signature().Results(), must: !f.weak}
	for _, arg := range c.Args {
		inv.args = append(inv.args, f.handed(arg))
		inv.types = append(inv.types, arg.Type())
		inv.roots = append(inv.roots, f.rootsOf(arg))
	}
	return inv
}

// results packs the results of a call as SSA has them.
func (f *frame) results(inv *invocation, vs []*summary.Value) *summary.Value {
	switch inv.results.Len() {
	case 0:
		return summary.Clean
	case 1:
		return at(vs, 0)
	}
	all := make([]*summary.Value, inv.results.Len())
	for i := range all {
		all[i] = at(vs, i)
	}
	return f.tuple(all...)
}

func at(vs []*summary.Value, i int) *summary.Value {
	if i < len(vs) && vs[i] != nil {
		return vs[i]
	}
	return summary.Clean
}

// maybe makes effects weak while a call is interpreted that may not happen.
func (f *frame) maybe(weak bool) (restore func()) {
	old := f.weak
	f.weak = f.weak || weak
	return func() { f.weak = old }
}

// repeatedly notes that a call may happen any number of times while it is interpreted.
func (f *frame) repeatedly(many bool) (restore func()) {
	old := f.many
	f.many = f.many || many
	return func() { f.many = old }
}

// Bounds of how often a call is made that may happen any number of times, and where
// nothing is marked.
const (
	maxRepeats = 4
	fewRepeats = 2
)

// repeat makes a call that may happen any number of times: what one leaves, the next one
// finds.
func (f *frame) repeat(call func()) {
	defer f.repeatedly(true)()
	defer f.watch()()
	for turn := range f.bound(maxRepeats, fewRepeats) {
		before, counted := len(f.journal), maps.Clone(f.result.gaps)
		call()
		if turn > 0 {
			maps.Copy(f.result.gaps, counted) // it is the same call
		}
		if !f.changedSince(before) {
			return
		}
	}
	f.result.gap(Gap{"widened", f.symbol})
}

func (f *frame) joinResults(a, b []*summary.Value) []*summary.Value {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := append([]*summary.Value(nil), a...)
	for i, v := range b {
		out[i] = f.table.Join(out[i], v)
	}
	return out
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// refers reports whether values of type t refer to an object.
func refers(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return true
	}
	return false
}
