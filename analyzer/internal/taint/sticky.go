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

// A validator keeps the first objection, or all of them, in a field, and its methods only
// ever add to that. So where there is none in the end, there was none after each call: what
// a method promises then holds. See also objected.go.

// sticks promises callers, of each field that functions add objections to, what held if
// there is none when it returns; nor was there one before.
func (f *frame) sticks() []summary.Ensure {
	if f.questions == nil || f.resumes != nil || f.sum.Notes&summary.Widened != 0 {
		return nil
	}
	var out []summary.Ensure
	for i, p := range f.fn.Params {
		if !isPointer(p.Type()) || !isOnlySetAndRead(p) {
			continue
		}
		for _, field := range answerFields(p.Type()) {
			if !setsField(p, field) {
				continue
			}
			for _, is := range f.outcomes(i, field.Type()) {
				s := sticking{f, p, field, is, make(map[*ssa.BasicBlock]ending)}
				if held, ok := s.atEnd(); ok {
					out = append(out, summary.Ensure{Result: i, Outcome: summary.Leaves(field.Name(), is), Held: held})
				}
			}
		}
	}
	return out
}

// isOnlySetAndRead reports whether all that is done with an address is to read what is there,
// and to set fields.
func isOnlySetAndRead(addr ssa.Value) bool {
	return everyUse(addr, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.DebugRef, *ssa.BinOp:
			return true
		case *ssa.UnOp:
			return use.Op == token.MUL
		case *ssa.FieldAddr:
			return everyUse(use, func(in ssa.Instruction) bool {
				store, isStore := in.(*ssa.Store)
				_, isLoad := in.(*ssa.UnOp)
				return isLoad || isStore && store.Addr == use
			})
		}
		return false
	})
}

// setsField reports whether a function sets a field of what an address leads to.
func setsField(addr ssa.Value, field *types.Var) bool {
	return !everyUse(addr, func(use ssa.Instruction) bool {
		at, ok := use.(*ssa.FieldAddr)
		return !ok || fieldOf(at) != field || everyUse(at, func(in ssa.Instruction) bool { _, ok := in.(*ssa.Store); return !ok })
	})
}

// A sticking asks, from the end to the beginning, about a field that is as said in the end.
type sticking struct {
	*frame
	of    *ssa.Parameter
	field *types.Var
	is    summary.Outcome
	ends  map[*ssa.BasicBlock]ending // those that are being looked at are not known
}

// An ending is what holds at the end of a block if the field is as said there; never is
// true if it is not, and known false if it may have been so before.
type ending struct {
	held         []summary.Held
	never, known bool
}

// atEnd returns what held wherever the function returns and the field is as said; ok is
// false if the field may have been otherwise when the function was called.
func (s sticking) atEnd() (held []summary.Held, ok bool) {
	all := ending{never: true, known: true}
	for _, b := range s.fn.Blocks {
		if _, returns := lastOf(b).(*ssa.Return); returns && s.exit[b] != nil {
			all = all.or(s.end(b))
		}
	}
	return all.held, all.known
}

// or returns what holds on either of two ways.
func (e ending) or(other ending) ending {
	switch {
	case !e.known || !other.known:
		return ending{}
	case e.never:
		return other
	case other.never:
		return e
	}
	return ending{common(e.held, other.held), false, true}
}

func (s sticking) end(b *ssa.BasicBlock) ending {
	e, ok := s.ends[b]
	if !ok {
		s.engine.steps++
		s.ends[b] = ending{}
		e = s.findEnd(b)
		s.ends[b] = e
	}
	return e
}

func (s sticking) findEnd(b *ssa.BasicBlock) ending {
	quiet := true
	for _, instr := range slices.Backward(b.Instrs) {
		if store, isStore := instr.(*ssa.Store); isStore && s.isField(store.Addr) {
			never := s.denies(store.Val, s.is) || s.is == summary.IsNil && s.neverNilAt(b, store.Val)
			return ending{nil, never, never}
		}
		quiet = quiet && !mayReplace(instr)
	}
	if b == s.fn.Blocks[0] {
		return ending{known: true}
	}
	all := ending{never: true, known: true}
	for _, pred := range b.Preds {
		if s.exit[pred] == nil {
			continue
		}
		if br, ok := branchTo(pred, b); ok && s.contradicts(br, pred) {
			continue
		}
		before := s.end(pred)
		if before.known && !before.never {
			before.held = withAll(before.held, s.edges[edge{pred, succIndex(pred, b)}])
		}
		all = all.or(before)
	}
	if !quiet {
		all.held = nil
	}
	return all
}

func (s sticking) isField(addr ssa.Value) bool {
	at, ok := addr.(*ssa.FieldAddr)
	return ok && at.X == s.of && fieldOf(at) == s.field
}

// contradicts reports whether a branch at the end of a block says that the field is not as
// said there.
func (s sticking) contradicts(br branch, at *ssa.BasicBlock) bool {
	isRead := func(v ssa.Value) bool {
		load, ok := v.(*ssa.UnOp)
		return ok && load.Op == token.MUL && s.isField(load.X) && load.Block() == at && nothingStored(load, lastOf(at))
	}
	if isRead(br.cond) {
		return outcomeOf(br.yes) == s.is.Opposite()
	}
	cmp, ok := br.cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	if v, ok := equalsNothing(cmp); ok && isRead(v) {
		return s.is == summary.IsNil && (cmp.Op == token.EQL) != br.yes || s.is == summary.NotNil && (cmp.Op == token.EQL) == br.yes
	}
	list, none := measuresNone(cmp)
	return list != nil && isRead(list) && s.is == summary.IsEmpty && none != br.yes
}
