// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A pending call of an import (see lost.go) is carried out where a value is
// brought that may be its target: where one is converted to the interface that is
// called, or to one with more methods; and where code that cannot be seen is
// given one, as a value of any interface or as what a function returns.

// A waiting call is a pending call of an import whose interface is known here.
type waiting struct {
	key   string
	iface *types.Interface
}

// await finds the pending calls of imports.
func (e *engine) await() {
	for _, key := range e.Imports.PendingKeys() {
		symbol, _ := summary.PendingCall(key)
		if t := e.typeOf(symbol); t != nil && types.IsInterface(t) {
			e.waiting = append(e.waiting, waiting{key, t.Underlying().(*types.Interface)})
		}
	}
}

// converted offers a value that is converted to an interface. Converting nil
// says of a type that it implements the interface, and brings nothing.
func (f *frame) converted(instr *ssa.MakeInterface, symbol string) {
	if _, constant := instr.X.(*ssa.Const); constant || !f.emit {
		return
	}
	defer f.near(instr)()
	for _, w := range f.waiting {
		if types.Implements(instr.Type(), w.iface) {
			f.meet(w, &invocation{instr: instr}, symbol, f.val(instr.X))
		}
	}
}

// near moves the position to what comes next, where an instruction has none
// itself: a conversion that nobody wrote is a part of that.
func (f *frame) near(instr ssa.Instruction) (restore func()) {
	old := f.pos
	for _, next := range instr.Block().Instrs[indexOf(instr):] {
		if pos := next.Pos(); pos.IsValid() {
			f.pos = pos
			break
		}
	}
	return func() { f.pos = old }
}

func indexOf(instr ssa.Instruction) int {
	for i, other := range instr.Block().Instrs {
		if other == instr {
			return i
		}
	}
	return 0
}

// handOver calls the functions, and offers the values, that are handed to code
// that cannot be seen as values of interfaces, also in a list of these.
func (f *frame) handOver(inv *invocation, v *summary.Value, t types.Type, set summary.Set, path string) {
	if v == nil || t == nil || len(path) > maxHandedOver {
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		f.offer(inv, v, t)
		for i, k := range v.Kids {
			if typ, ok := k.Elem.IsDynamic(); ok && k.Value != nil {
				next := *inv
				next.path += path + "." + itoa(i)
				f.callback(&next, k.Value, f.typeOf(typ), 0, set)
			}
		}
	case *types.Slice:
		f.handOverParts(inv, v, u.Elem(), set, path)
	case *types.Map:
		f.handOverParts(inv, v, u.Elem(), set, path)
	}
}

// maxHandedOver bounds how deep lists in lists are searched.
const maxHandedOver = 12

func (f *frame) handOverParts(inv *invocation, v *summary.Value, elem types.Type, set summary.Set, path string) {
	if !types.IsInterface(elem) {
		return
	}
	for _, loc := range v.Pts {
		content := f.loadAt(loc)
		if content == nil {
			continue
		}
		for i, k := range content.Kids {
			if k.Elem != summary.MapKeys {
				f.handOver(inv, k.Value, elem, set, path+"["+itoa(i)+"]")
			}
		}
	}
}

// offer offers a value of type t that is handed to code that cannot be seen.
func (f *frame) offer(inv *invocation, v *summary.Value, t types.Type) {
	if !f.emit || len(f.waiting) == 0 || v == nil || t == nil {
		return
	}
	if types.IsInterface(t) {
		for _, k := range v.Kids {
			if typ, ok := k.Elem.IsDynamic(); ok {
				if t := f.typeOf(typ); t != nil && !types.IsInterface(t) {
					f.offer(inv, k.Value, t)
				}
			}
		}
		return
	}
	for _, w := range f.waiting {
		if types.Implements(t, w.iface) {
			f.meet(w, inv, f.noteDynamic(t), v)
		}
	}
}

// meet carries out a pending call with a value as its target. What that leaves
// in memory is of no interest here: it is another program's turn.
func (f *frame) meet(w waiting, by *invocation, typ string, v *summary.Value) {
	name := "wired " + w.key + " to " + typ
	if slices.ContainsFunc(f.result.met[name], v.Equal) {
		return // it was converted, and is now handed over
	}
	f.result.met[name] = append(f.result.met[name], v)
	call, ok := f.Imports.Pending(f.table, w.key)
	if !ok || len(call.Opens) != 1 {
		return
	}
	b := f.bind(&invocation{
		instr: by.instr, path: by.path + name, depth: by.depth, roots: unseenRoots,
	}, call)
	state, calls, inside := f.state, f.calls, f.inside
	defer func() { f.state, f.calls, f.inside = state, calls, inside }()
	f.state, f.calls, f.inside = state.clone(), maxCalls, nil
	f.state.held = nil
	defer f.maybe(true)()
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
