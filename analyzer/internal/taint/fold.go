// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What comes of a loop that calls each of the functions in a list with what the one before
// it returned (foldloop.go): where the list is known, they are called one after the other,
// so that it is known which is around which. Where callers know the list, that is an open
// call of a kind of its own. What the loop itself has found, whatever is in the list and
// however often it was called, is what comes of it where nobody knows.

// Folds are the loops of that kind in a function.
type folds struct {
	by      map[*ssa.Call]*ssa.Phi // by the call that they make
	of      map[*ssa.Phi]*fold
	ends    map[*ssa.Phi]*summary.Value // what comes of them
	unknown map[*ssa.Phi]bool           // of which nobody knows the list
}

func newFolds() folds {
	return folds{
		by: make(map[*ssa.Call]*ssa.Phi), of: make(map[*ssa.Phi]*fold),
		ends: make(map[*ssa.Phi]*summary.Value), unknown: make(map[*ssa.Phi]bool),
	}
}

// foldPath is the path of the call that carries out all of a loop.
const foldPath = "fold"

// findFolds finds them.
func (f *frame) findFolds() folds {
	var found folds
	for _, b := range f.fn.Blocks {
		if !f.beginsLoop(b) {
			continue
		}
		if l, phi := f.foldOf(b); l != nil {
			if found.of == nil {
				found = newFolds()
			}
			found.by[l.call], found.of[phi] = phi, l
		}
	}
	return found
}

// beginsLoop reports whether a block begins a loop that no other one is around.
func (f *frame) beginsLoop(b *ssa.BasicBlock) bool {
	return f.loop[b] && slices.ContainsFunc(b.Preds, func(p *ssa.BasicBlock) bool { return !f.loop[p] })
}

// foldAt returns what comes of a loop, for a register that is read at a block after it.
func (f *frame) foldAt(phi *ssa.Phi, b *ssa.BasicBlock) (*summary.Value, bool) {
	l := f.folds.of[phi]
	if l == nil || b == nil || l.loop[b] || f.folds.unknown[phi] || f.hurried {
		return nil, false
	}
	v, ok := f.folds.ends[phi]
	return v, ok
}

// fold carries out a loop, where it makes its call.
func (f *frame) fold(call *ssa.Call) {
	phi, ok := f.folds.by[call]
	if !ok || f.folds.unknown[phi] {
		return
	}
	l := f.folds.of[phi]
	end := f.folds.ends[phi]
	if next := f.comesOf(l, phi); next == nil {
		f.folds.unknown[phi] = true
	} else if next = f.table.Join(end, next); next.Equal(end) {
		return
	} else {
		f.folds.ends[phi] = next
	}
	f.moved = true
	f.reconsider(phi)
}

// comesOf returns what comes of a loop; nil if that is not known.
func (f *frame) comesOf(l *fold, phi *ssa.Phi) *summary.Value {
	c := l.call.Common()
	inv := f.invocationOf(l.call, c)
	inv.path, inv.depth, inv.must = foldPath, 1, false
	inv.args[l.Into] = f.val(l.begun)
	list, iface, method := f.val(l.over), "", ""
	if c.IsInvoke() {
		iface, method = roles.TypeSymbol(c.Value.Type()), c.Method.Name()
	}
	if slices.ContainsFunc(l.again, func(read ssa.Value) bool { return !f.val(read).Equal(list) }) {
		return nil
	}
	defer f.maybe(true)()
	if isGivenList(list) {
		return f.openFold(inv, list, l.Fold, f.regs[phi], method, iface)
	}
	return f.callInTurn(inv, list, l.Fold, func(now *invocation, elem *summary.Value) []*summary.Value {
		if c.IsInvoke() {
			return f.invoke(now, elem, c.Value.Type(), c.Method, nil)
		}
		return f.callValue(now, elem)
	})
}

// openFold leaves it to callers; whatever is what comes of it for those who do not know the
// list.
func (f *frame) openFold(inv *invocation, list *summary.Value, fold summary.Fold, whatever *summary.Value, method, iface string) *summary.Value {
	next := *inv
	next.fold = fold
	next.args = append(slices.Clip(inv.args), whatever)
	next.types = append(slices.Clip(inv.types), nil)
	next.roots = append(slices.Clip(inv.roots), nil)
	out := at(f.open(&next, list, method, iface, nil), 0)
	if out.IsClean() {
		return nil
	}
	return out
}

// callInTurn calls the elements of a list that is known, in order, and returns what the last
// one does; nil for another list.
func (f *frame) callInTurn(inv *invocation, list *summary.Value, fold summary.Fold, call func(*invocation, *summary.Value) []*summary.Value) *summary.Value {
	elems := f.elements(list)
	if fold.Order == summary.Backwards {
		slices.Reverse(elems)
	}
	var out *summary.Value
	for i, elem := range elems {
		now := *inv
		now.path += "[" + itoa(i) + "]"
		now.args, now.types, now.roots = slices.Clone(inv.args), slices.Clone(inv.types), slices.Clone(inv.roots)
		if i > 0 {
			now.args[fold.Into] = out
		}
		out = at(call(&now, elem), 0)
	}
	return out
}

// closeFold carries out a loop that a callee has left open.
func (b *binding) closeFold(i int, o *summary.Open) {
	target := b.value(o.Target)
	out := b.value(o.Args[len(o.Args)-1])
	defer func() { b.opens[i] = b.joinResults(b.opens[i], []*summary.Value{out}) }()
	inv := b.openInvocation(o, b.openPath(i, o))
	if inv == nil {
		return
	}
	for j, v := range inv.args {
		b.out[[2]int{i, j}] = v
	}
	leave, ok := b.deeper(&closing{sum: b.sum, open: i, target: target, args: inv.args})
	if !ok {
		return
	}
	defer leave()
	if o.Many {
		return
	}
	defer b.enter(i, o.Before)()
	defer b.maybe(true)()
	defer b.within(o)()
	last := len(inv.args) - 1
	inv.args, inv.types, inv.roots = inv.args[:last:last], inv.types[:last:last], inv.roots[:last:last]
	var known *summary.Value
	if isGivenList(target) {
		known = b.openFold(inv, target, o.Fold, out, o.Method, o.Iface)
	} else {
		known = b.callInTurn(inv, target, o.Fold, func(now *invocation, elem *summary.Value) []*summary.Value {
			if o.Method == "" {
				return b.callValue(now, elem)
			}
			return b.openInvoke(now, elem, o)
		})
	}
	if known != nil {
		out = known
	}
}
