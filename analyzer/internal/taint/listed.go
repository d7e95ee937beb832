// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A list of checks that is not written out where a loop goes over it: it is in a field, or
// was an argument. What it holds is what it held when a turn took its element (lists.go).
// Where callers know the list, what the loop tells is said of each element, and they know
// whether there is one.
//
// Laws:
//
//   - In every turn that is known of, the list held the same number of elements, and was the
//     one whose length was taken, if a turn reads it again.
//   - Where callers know the list, nobody has replaced it, or one of its elements, since.
//   - None of what callers have put into the list may put another in the place of the one
//     whom those before were asked about.

// A listHeld is what the list of a loop has held when a turn took its element.
type listHeld struct {
	elems []*summary.Value
	given bool // callers know
	lost  bool // nobody does
	left  bool // the loop is left, whether or not a turn has ended
}

// takes notes what a list of checks holds when a turn takes its element.
func (f *frame) takes(load *ssa.UnOp) {
	for _, l := range f.questions.lists {
		if l.call.Call.Value != ssa.Value(load) || len(l.list) > 0 || l.kept.lost {
			continue
		}
		if f.tookFrom(l, load) {
			for b := range l.blocks {
				f.pending[b] = f.entry[b] != nil
			}
		}
	}
}

// tookFrom notes what a list holds by now, and reports whether that is news.
func (f *frame) tookFrom(l *checklist, load *ssa.UnOp) (news bool) {
	list, elem := f.val(l.over), f.val(load)
	now := listHeld{elems: f.elements(list), given: f.isElementOf(list, elem), left: l.kept.left}
	now.lost = !now.given && len(now.elems) == 0
	switch was := l.kept; {
	case !f.val(load.X.(*ssa.IndexAddr).X).Equal(list):
		now = listHeld{lost: true, left: was.left}
	case !was.given && len(was.elems) == 0:
	case was.given != now.given || len(was.elems) != len(now.elems):
		now = listHeld{lost: true, left: was.left}
	default:
		for i, elem := range was.elems {
			now.elems[i] = f.table.Join(elem, now.elems[i])
			news = news || !now.elems[i].Equal(elem)
		}
		l.kept = now
		return news
	}
	l.kept = now
	return true
}

// isElementOf reports whether callers know a list, as it is now, and whether a value is
// one of its elements.
func (f *frame) isElementOf(list, elem *summary.Value) bool {
	if !isGivenList(list) {
		return false
	}
	in, ok := arrayOfElement(elem)
	at, same := f.table.At(list.Atoms[0].Port, summary.Deref)
	return ok && same && in == at && f.isUntouched(summary.Loc{Object: f.table.Input(at)})
}

// arrayOfElement returns the port of the array of which a value is one of the elements,
// and nothing else.
func arrayOfElement(elem *summary.Value) (array summary.Port, ok bool) {
	if elem == nil || len(elem.Pts)+len(elem.Kids)+len(elem.Funcs) > 0 {
		return array, false
	}
	for i, r := range elem.Atoms {
		in, part, isPart := r.Port.Above()
		_, isCell := part.IsCell()
		if !r.Exact() || !isPart || part != summary.AnyElem && !isCell || i > 0 && in != array {
			return array, false
		}
		array = in
	}
	return array, len(elem.Atoms) > 0
}

// leavesLists returns a block of a part that ends a loop over a checklist of which no turn
// ends, though it is not known to hold any.
func (f *frame) leavesLists(p part) *ssa.BasicBlock {
	if f.questions == nil {
		return nil
	}
	for _, b := range p.blocks {
		if l := f.questions.lists[b]; l != nil && len(l.list) == 0 && f.exit[b] != nil && f.notYetThrough(b, 1) {
			l.kept.left = true
			return b
		}
	}
	return nil
}

// turnsOf returns the turns of a loop over a checklist, none if it is not known what they
// are.
func (f *frame) turnsOf(l *checklist) []listTurn {
	var turns []listTurn
	for _, of := range l.list {
		turns = append(turns, listTurn{l, f.val(of)})
	}
	for _, of := range l.kept.elems {
		turns = append(turns, listTurn{l, of})
	}
	if l.kept.given {
		turns = append(turns, listTurn{l, nil})
	}
	return turns
}

// saidInTurn returns what the call of a turn tells if a result is as said.
func (f *frame) saidInTurn(t *listTurn, result int, is summary.Outcome) []summary.Held {
	if t.of != nil || !t.kept.given {
		return f.targetFacts(t.call, t.of, result, is)
	}
	return asking{frame: f, is: summary.OfEach(is)}.open(f.resultOf(t.call, result))
}

// eachFacts returns what the elements of a list tell that callers of the callee know, if
// what each results in is as said.
func (b *binding) eachFacts(t asking, o *summary.Open, inv *invocation, out *summary.Value) []summary.Held {
	list := b.listOf(o.Target)
	if isGivenList(list) {
		t.is = summary.OfEach(t.is)
		return t.open(out)
	}
	var held []summary.Held
	for _, elem := range b.elements(list) {
		if !t.leavesAll(elem, inv) {
			return nil
		}
		held = withAll(held, t.of(elem, inv, out))
	}
	return held
}

// listOf returns the list of which an open call of the callee is given each element.
func (b *binding) listOf(elem *summary.Value) *summary.Value {
	array, ok := arrayOfElement(elem)
	list, part, isPart := array.Above()
	if !ok || !isPart || part != summary.Deref {
		return nil
	}
	v := *b.table.In(list)
	v.Const = summary.AsGiven
	return b.value(&v)
}

// readsOf returns what reads the function, or what has the method, that is called.
func readsOf(called ssa.Value) []ssa.Instruction {
	switch v := called.(type) {
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return append(readsOf(v.X), v)
		}
	case *ssa.FieldAddr:
		return readsOf(v.X)
	case *ssa.IndexAddr:
		return readsOf(v.X)
	case *ssa.ChangeType:
		return readsOf(v.X)
	}
	return nil
}

// isListed reports whether a value was read from a list.
func isListed(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	_, ok = load.X.(*ssa.IndexAddr)
	return ok
}
