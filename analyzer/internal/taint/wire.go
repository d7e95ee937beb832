// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A pending call of an import (see lost.go) is carried out where a value is
// brought that may be its target: where one that implements the interface is
// converted to any interface, as candidates are, or where a function is that
// returns one; and where code that cannot be seen is given one that was converted
// elsewhere, or such a function.

// A waiting call is a pending call of an import whose interface is known here.
type waiting struct {
	key  string
	face *face
}

// await finds the pending calls of imports.
func (e *engine) await() {
	for _, key := range e.Imports.PendingKeys() {
		symbol, _ := summary.PendingCall(key)
		if fc := e.face(symbol); fc != nil {
			e.waiting = append(e.waiting, waiting{key, fc})
		}
	}
}

// converted offers a value that is converted to an interface: itself, or what it
// returns, if it is a function.
func (f *frame) converted(instr *ssa.MakeInterface, symbol string) {
	if !f.emit || !f.brings(instr) {
		return
	}
	defer f.near(instr)()
	inv, t := &invocation{instr: instr}, instr.X.Type()
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		f.offerAs(inv, symbol, f.val(instr.X), t)
		return
	}
	if !f.mayReturn(sig) {
		return
	}
	state := f.state
	f.state, f.calls = state.clone(), maxCalls
	f.callback(inv, f.val(instr.X), t, 0, nil)
	f.state = state
}

// mayReturn reports whether what a function returns may be waited for.
func (f *frame) mayReturn(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		t := v.Type()
		if types.IsInterface(t) && !isError(t) || slices.ContainsFunc(f.waiting, func(w waiting) bool { return w.face.implementedBy(t) }) {
			return true
		}
	}
	return false
}

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

// offer offers a value of type t that is handed to code that cannot be seen. Of
// a dynamic type that its package keeps to itself, the interface is known that it
// came as.
func (f *frame) offer(inv *invocation, v *summary.Value, t types.Type) {
	if !f.emit || len(f.waiting) == 0 || v == nil || t == nil {
		return
	}
	if !types.IsInterface(t) {
		f.offerAs(inv, f.noteDynamic(t), v, t)
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
		f.offerAs(inv, typ, k.Value, as)
	}
}

func (f *frame) offerAs(inv *invocation, typ string, v *summary.Value, as types.Type) {
	for _, w := range f.waiting {
		if w.face.implementedBy(as) {
			f.meet(w, inv, typ, v)
		}
	}
}

// meet carries out a pending call with a value as its target. What that leaves
// in memory is of no interest here: it is another program's turn.
func (f *frame) meet(w waiting, by *invocation, typ string, v *summary.Value) {
	name := "wired " + w.key + " to " + typ
	_, converts := by.instr.(*ssa.MakeInterface)
	if f.result.met[name] && !converts {
		return // it was converted here, and is now handed over
	}
	f.result.met[name] = true
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
