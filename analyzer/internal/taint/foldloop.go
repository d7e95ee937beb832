// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A loop may call each of the functions in a list with what the one before it has
// returned, as a chain of middleware is built: see fold.go.
//
// Laws:
//
//   - Each turn makes the call, of the element that it has come to, and the next turn is
//     given what that returned.
//   - The loop ends where there is no more, and nowhere else.
//   - No other loop is around it.
//   - What is returned is no answer: those are for checklist.go.
//   - A turn does nothing else with what was returned, if that may refer to an object: what
//     comes of the loop refers to others.

// A fold is such a loop.
type fold struct {
	summary.Fold
	over  ssa.Value
	again []ssa.Value // the same, if nothing has been written where it was read
	loop  map[*ssa.BasicBlock]bool
	begun ssa.Value // what the first call is given
	call  *ssa.Call
}

// foldOf returns the loop that a block ends, and in which register it has what the last
// call returned.
func (f *frame) foldOf(b *ssa.BasicBlock) (*fold, *ssa.Phi) {
	l := new(fold)
	index, ok := l.goesOver(b)
	if !ok {
		return nil, nil
	}
	for x := range l.loop {
		for _, succ := range x.Succs {
			if !l.loop[succ] && x != b {
				return nil, nil
			}
		}
	}
	for _, instr := range b.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if !isBool(phi.Type()) && !isError(phi.Type()) && l.gathersIn(phi) && l.handsOn(phi) && l.callsEach(index) {
			return l, phi
		}
	}
	return nil, nil
}

// goesOver reports whether a loop that a block ends goes over a list, from either end,
// and returns the index that it has come to.
func (l *fold) goesOver(b *ssa.BasicBlock) (index ssa.Value, ok bool) {
	t, ok := tourOf(b)
	if !ok {
		return nil, false
	}
	l.over, l.loop, l.Order = t.over, t.blocks, summary.Forwards
	if t.down {
		l.Order = summary.Backwards
	}
	return t.key, t.over != nil && t.elem == nil && t.entry == nil
}

// countsDown returns of which list a value is the last index, the one before it, and so
// on each time a block is come to.
func countsDown(v ssa.Value, b *ssa.BasicBlock) (list ssa.Value) {
	phi, ok := v.(*ssa.Phi)
	if !ok || phi.Block() != b {
		return nil
	}
	for i, e := range phi.Edges {
		next, ok := e.(*ssa.BinOp)
		if !ok || next.Op != token.SUB || !isIntConst(next.Y, 1) {
			return nil
		}
		if b.Dominates(b.Preds[i]) {
			if next.X != v {
				return nil
			}
			continue
		}
		if calledBuiltin(next.X) != "len" || list != nil {
			return nil
		}
		list = next.X.(*ssa.Call).Call.Args[0]
	}
	return list
}

// gathersIn reports whether a register is what the call of the turn before returned, and
// notes that call.
func (l *fold) gathersIn(phi *ssa.Phi) bool {
	l.begun, l.call = nil, nil
	for i, e := range phi.Edges {
		if !l.loop[phi.Block().Preds[i]] {
			if l.begun != nil {
				return false
			}
			l.begun = e
			continue
		}
		call, ok := retyped(e).(*ssa.Call)
		if !ok || !l.loop[call.Block()] || l.call != nil && l.call != call {
			return false
		}
		l.call = call
	}
	if l.begun == nil || l.call == nil {
		return false
	}
	l.Into = -1
	for i, arg := range l.call.Call.Args {
		if retyped(arg) == ssa.Value(phi) {
			l.Into = i
		}
	}
	return l.Into >= 0
}

// handsOn reports whether a loop does nothing with what a call has returned but give it to
// the next one; what refers to no object is the same for whoever looks at it.
func (l *fold) handsOn(phi *ssa.Phi) bool {
	if _, basic := phi.Type().Underlying().(*types.Basic); basic {
		return true
	}
	given := func(arg ssa.Value) bool { return retyped(arg) == ssa.Value(phi) }
	return !slices.ContainsFunc(l.call.Call.Args[:l.Into], given) && l.onlyHanded(phi, phi) && l.onlyHanded(l.call, phi)
}

// onlyHanded reports whether what a value is comes to nothing in a loop but the call and the
// register.
func (l *fold) onlyHanded(v ssa.Value, phi *ssa.Phi) bool {
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.ChangeType:
			if !l.onlyHanded(use, phi) {
				return false
			}
		case *ssa.ChangeInterface:
			if !l.onlyHanded(use, phi) {
				return false
			}
		default:
			if use != ssa.Instruction(l.call) && use != ssa.Instruction(phi) && l.loop[use.Block()] {
				return false
			}
		}
	}
	return true
}

// retyped returns what a value was before it was given another type of the same kind.
func retyped(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.ChangeType:
		return retyped(v.X)
	case *ssa.ChangeInterface:
		return retyped(v.X)
	}
	return v
}

// callsEach reports whether what is called is the element at the index, or the one that is
// as far from the other end.
func (l *fold) callsEach(index ssa.Value) bool {
	load, ok := l.call.Call.Value.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || !l.loop[load.Block()] {
		return false
	}
	elem, ok := load.X.(*ssa.IndexAddr)
	if !ok || !l.isOver(elem.X) {
		return false
	}
	if elem.Index == index {
		return true
	}
	if l.Order == summary.Forwards && l.mirrors(elem.Index, index) {
		l.Order = summary.Backwards
		return true
	}
	return false
}

// isOver reports whether a list is the one that is gone over, or notes that it has to be.
func (l *fold) isOver(list ssa.Value) bool {
	if list == l.over {
		return true
	}
	l.again = append(l.again, list)
	return sameRead(list, l.over)
}

// mirrors reports whether an index is len(list)-1-i, or len(list)-i-1.
func (l *fold) mirrors(index, i ssa.Value) bool {
	outer, ok := index.(*ssa.BinOp)
	if !ok || outer.Op != token.SUB {
		return false
	}
	inner, ok := outer.X.(*ssa.BinOp)
	if !ok || inner.Op != token.SUB || calledBuiltin(inner.X) != "len" || !l.isOver(inner.X.(*ssa.Call).Call.Args[0]) {
		return false
	}
	return outer.Y == i && isIntConst(inner.Y, 1) || inner.Y == i && isIntConst(outer.Y, 1)
}
