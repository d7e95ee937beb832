// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A pending call of an import (see lost.go) is carried out where a value is
// brought that may be its target: where one that implements the interface is
// converted to any interface, as candidates are, or where a function is that
// returns one; and where code that cannot be seen is given one that was converted
// elsewhere, or such a function.

// A waiting is the pending calls of one interface.
type waiting struct {
	face *face
	keys []string
}

// await finds the pending calls of imports, by their interfaces.
func (e *engine) await() {
	for _, key := range e.Imports.PendingKeys() { // in order, so by interface
		symbol, _ := summary.PendingCall(key)
		fc := e.face(symbol)
		if fc == nil {
			continue
		}
		if n := len(e.waiting); n == 0 || e.waiting[n-1].face != fc {
			e.waiting = append(e.waiting, waiting{face: fc})
		}
		last := &e.waiting[len(e.waiting)-1]
		last.keys = append(last.keys, key)
	}
}

// awaited lists the pending calls that a type may be the target of.
func (e *engine) awaited(t types.Type) []string {
	symbol := roles.TypeSymbol(t)
	keys, ok := e.targets[symbol]
	if !ok {
		for _, w := range e.waiting {
			if w.face.implementedBy(t) {
				keys = append(keys, w.keys...)
			}
		}
		e.targets[symbol] = keys
	}
	return keys
}

// converted offers a value that is converted to an interface: itself, or what it
// returns, if it is a function.
func (f *frame) converted(instr *ssa.MakeInterface, symbol string) {
	t := instr.X.Type()
	if !f.emit || isTypeParam(t) || !f.brings(instr) {
		return
	}
	defer f.near(instr)()
	inv := &invocation{instr: instr}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		f.offerAs(inv, symbol, f.val(instr.X), t, instr.Type())
		return
	}
	if !f.mayReturn(sig) {
		return
	}
	defer f.apart()()
	f.callback(inv, f.val(instr.X), t, 0, func(int, types.Type) *summary.Value { return summary.Clean })
}

// apart lets calls be interpreted that happen at another time: no guard has been
// asked, no deferred call waits.
func (f *frame) apart() (restore func()) {
	state, writes, calls, inside, panics, dirty := f.state, len(f.journal), f.calls, f.inside, f.panics, f.dirty
	f.state, f.calls, f.inside = state.clone(), f.maxCalls(), nil
	f.state.held, f.state.defers = nil, nil
	sure := f.maybe(true)
	return func() {
		sure()
		f.state, f.journal, f.calls, f.inside, f.panics, f.dirty = state, f.journal[:writes], calls, inside, panics, dirty
	}
}

// mayReturn reports whether what a function returns may be waited for.
func (f *frame) mayReturn(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		t := v.Type()
		if types.IsInterface(t) {
			if !isError(t) {
				return true
			}
		} else if len(f.awaited(t)) > 0 {
			return true
		}
	}
	return false
}

// offer offers a value of type t that is handed to code that cannot be seen. Of
// a dynamic type that its package keeps to itself, the interface is known that it
// came as.
func (f *frame) offer(inv *invocation, v *summary.Value, t types.Type) {
	if !f.emit || len(f.waiting) == 0 || v == nil || t == nil {
		return
	}
	if !types.IsInterface(t) {
		f.offerAs(inv, f.dynamicName(t), v, t, t)
		return
	}
	for _, k := range v.Kids {
		typ, ok := k.Elem.IsDynamic()
		if !ok {
			continue
		}
		as := f.typeOf(typ)
		if as == nil {
			as = t
		}
		f.offerAs(inv, typ, k.Value, as, t)
	}
}

// offerAs offers a value of a dynamic type, as one of a type that is known, which
// was converted to another. A type of the standard library may have the methods
// by chance, unless it was converted to what is called.
func (f *frame) offerAs(inv *invocation, typ string, v *summary.Value, as, to types.Type) {
	if f.standard(strings.TrimPrefix(typ, "*")) && !(types.IsInterface(to) && len(f.awaited(to)) > 0) {
		return
	}
	for _, key := range f.awaited(as) {
		f.meet(key, inv, typ, v)
	}
}

// meet carries out a pending call with a value as its target: at some time, so
// that only what it sends counts, and not what it leaves in memory.
func (f *frame) meet(key string, by *invocation, typ string, v *summary.Value) {
	name := "wired " + key + " to " + typ
	_, converts := by.instr.(*ssa.MakeInterface)
	if f.result.met[name] && !converts {
		return // it was converted here, and is now handed over
	}
	f.result.met[name] = true
	call, ok := f.Imports.Pending(f.table, key)
	if !ok || len(call.Opens) != 1 {
		return
	}
	b := f.bind(&invocation{
		instr: by.instr, path: by.path + name, depth: by.depth, roots: unseenRoots,
	}, call)
	defer f.apart()()
	b.close(0, call.Opens[0], f.boxed(typ, v))
}

// unseenRoots are the roots of the parameters of a function whose call is not
// seen here: each is one thing.
var unseenRoots = func() [][]string {
	list := make([][]string, maxRoots)
	for i := range list {
		list[i] = []string{"unseen " + itoa(i) + " "}
	}
	return list
}()
