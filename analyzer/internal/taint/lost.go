// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"fmt"
	"go/types"
	"hash/fnv"
	"maps"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A call of an interface's method is lost where the value came out of code that
// cannot be seen: a container that injects dependencies, a registry. Then the
// types that are converted to interfaces in this package are asked. Who knows
// more is told of the call in two ways. To callers, as far as data of theirs is
// given to it, it is an open call without a target. To packages that import this
// one, as far as it is given labelled data, it is a pending call: they may bring
// the type (see wire.go).

// candidates carries out a lost call.
func (f *frame) candidates(inv *invocation, recv *summary.Value, iface types.Type, method *types.Func, roots []string) []*summary.Value {
	if f.calls--; f.calls < 0 { // a candidate may hold another, and so on
		return f.unfollowed(inv)
	}
	var out []*summary.Value
	found := false
	if it, ok := iface.Underlying().(*types.Interface); ok && !isError(iface) && it.NumMethods() > 0 {
		marked := f.byDispatch(inv)
		out, found = f.askImplementers(marked, recv, f.faceOf(iface), method.Name(), roots)
		if named, ok := named(iface); ok && !nilReceiver(inv) {
			f.lose(marked, named, method.Name())
		}
	}
	switch {
	case found:
		return out
	case isError(iface):
		return f.spreadResults(inv, f.collect(recv, iface, summary.Print), true, summary.Unknown)
	}
	next := *inv
	f.receive(&next, recv, iface, roots)
	return f.obscure(&next, roles.Symbol(method), nil)
}

// byDispatch marks what a lost call is given.
func (f *frame) byDispatch(inv *invocation) *invocation {
	marked := *inv
	marked.args = make([]*summary.Value, len(inv.args))
	for i, a := range inv.args {
		marked.args[i] = f.table.MapAtoms(a, func(a *summary.Atom) *summary.Atom { return f.table.With(a, summary.Dispatch) })
	}
	return &marked
}

// askImplementers calls the method of each type that is converted to an
// interface here and implements this one. It reports whether there is any.
func (f *frame) askImplementers(inv *invocation, recv *summary.Value, fc *face, method string, roots []string) (out []*summary.Value, found bool) {
	defer f.maybe(true)()
	f.reads[allConverted] = true
	for n, symbol := range f.implementers(fc) {
		if n >= maxCandidates {
			f.result.gap(Gap{"widened", "(" + fc.symbol + ")." + method})
			break
		}
		found = true
		out = f.joinResults(out, f.invokeOn(inv, &summary.Value{Atoms: f.loose(recv)}, symbol, method, roots))
	}
	return out, found
}

// named returns the symbol of an interface that other packages may know by it
// and implement. Those of the standard library everything implements, which says
// nothing of what is meant.
func named(iface types.Type) (string, bool) {
	n, ok := types.Unalias(iface).(*types.Named)
	if !ok || n.TypeArgs().Len() > 0 || n.Obj().Pkg() == nil || n.Obj().Parent() != n.Obj().Pkg().Scope() || isStandard(n.Obj().Pkg().Path()) {
		return "", false
	}
	return roles.TypeSymbol(n), true
}

// nilReceiver reports whether the instruction calls a method of nil.
func nilReceiver(inv *invocation) bool {
	call, ok := inv.instr.(ssa.CallInstruction)
	if !ok || inv.depth > 0 {
		return false
	}
	c, ok := call.Common().Value.(*ssa.Const)
	return ok && c.IsNil()
}

// lose tells callers and importers of a lost call. Labelled data is for
// importers, unless it goes to callers who may have asked a guard about it.
func (f *frame) lose(inv *invocation, iface, method string) {
	if !f.emit || f.Roles.Quiet() {
		return
	}
	given, labelled := f.dataOf(inv)
	asked := labelled && f.mayBeAsked(inv)
	if !given && !labelled {
		return
	}
	if fc := f.face(iface); fc != nil {
		fc.lost = true
	}
	if labelled && !asked && f.Types.Name() != "main" {
		f.pendCall(inv, iface, method)
	}
	if !given && !asked {
		return
	}
	entry := *inv
	entry.path += " lost"
	n, ok := f.openNumber(&entry, method)
	if !ok {
		return
	}
	f.exportOpen(n, entry.path, f.lostOpen(inv, iface, method, func(a *summary.Atom) bool { return asked || a.Open() }))
}

// mayBeAsked reports whether callers, which are all in this package, may have
// asked a guard about what a call is given (see pend).
func (f *frame) mayBeAsked(inv *invocation) bool {
	return f.Roles.Guarded() && f.callersAreHere() && slices.ContainsFunc(inv.roots, f.anyGiven)
}

// lostOpen writes a lost call as an open one. What it is given, also behind
// pointers, is marked; only some of it is kept.
func (f *frame) lostOpen(inv *invocation, iface, method string, keeps func(*summary.Atom) bool) *summary.Open {
	x, before := newExporter(f), len(f.sum.Fresh)
	x.apart = true
	o := x.open(inv, nil, method, iface)
	o.Lost = true
	x.contents()
	kept := func(a *summary.Atom) *summary.Atom {
		if !keeps(a) {
			return nil
		}
		return f.table.With(a, summary.Dispatch)
	}
	step := f.handing("given to whoever is the " + roles.Local(iface))
	for _, list := range [][]*summary.Value{o.Args, f.sum.Fresh[before:]} {
		for i, v := range list {
			list[i] = f.table.MapAtoms(v, kept).Stepped(step)
		}
	}
	o.Told.Atoms = o.Told.Atoms.Map(kept)
	return o
}

// dataOf reports whether what a call is given may hold data of callers, and
// whether it holds any that is labelled here.
func (f *frame) dataOf(inv *invocation) (given, labelled bool) {
	all := f.told().Atoms
	for i, a := range inv.args {
		all = all.Union(f.collect(a, inv.types[i], summary.All))
	}
	for _, r := range all {
		switch {
		case !r.Open():
			labelled = true
		case r.Port.Root.Kind != summary.Global:
			given = true
		}
	}
	return given, labelled
}

// pendCall notes a pending call: a summary that makes this call alone.
func (f *frame) pendCall(inv *invocation, iface, method string) {
	own, call := f.sum, new(summary.Summary)
	f.sum = call
	o := f.lostOpen(inv, iface, method, func(a *summary.Atom) bool { return !a.Open() || a.Port.Root.Kind == summary.Global })
	f.sum = own
	o.Before = nil // it is about objects of callers
	call.Opens = []*summary.Open{o}
	f.sum.Notes |= call.Notes
	p, which := f.Fset.Position(f.pos), fnv.New64a()
	which.Write([]byte(f.symbol + inv.path)) // a hash does not fail
	at := fmt.Sprintf("%s:%d:%d %x", filepath.Base(p.Filename), p.Line, p.Column, which.Sum64())
	f.result.pending[summary.PendingKey(iface, method, at)] = call
}

// stillLost carries out a lost call of a callee, with what it is given here. The
// callee's package has asked the types that it knows.
func (b *binding) stillLost(inv *invocation, o *summary.Open) {
	if fc := b.face(o.Iface); fc != nil && o.Site.File != "" {
		b.askImplementers(inv, summary.Clean, fc, o.Method, nil)
	}
	b.lose(inv, o.Iface, o.Method)
}

// maxPending bounds the pending calls that a package hands on.
const maxPending = 64

// handOn gathers the pending calls for importers: those of this package, and
// then those of its imports, whose importers are not told of these themselves.
func (e *engine) handOn(r *Result, fns []*ssa.Function) {
	r.Pending, r.Interfaces = make(map[string]*summary.Summary), make(map[string][]string)
	for symbol, fc := range e.faces {
		if fc != nil && fc.lost {
			r.Interfaces[symbol] = fc.signatures()
		}
	}
	room := func(key string) bool {
		if len(r.Pending) < maxPending {
			return true
		}
		iface, method := summary.PendingCall(key)
		r.Gaps[Gap{"widened", "(" + iface + ")." + method}]++
		return false
	}
	for _, fn := range fns {
		found := e.results[symbolOf(fn)].pending
		for _, key := range slices.Sorted(maps.Keys(found)) {
			if room(key) {
				r.Pending[key] = found[key]
			}
		}
	}
	for _, key := range e.Imports.PendingKeys() {
		if r.Pending[key] == nil && room(key) {
			if call, ok := e.Imports.Pending(e.table, key); ok {
				r.Pending[key] = call
			}
		}
	}
}
