// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Whoever asks whether there is something before it is overwritten has nothing left to
// overwrite where there is not: what is nil, an empty text, of no length, or not in a
// map, holds nothing there.
//
// Laws:
//
//   - The register that was asked about holds nothing wherever the answer is known.
//   - So does the place that it was just read from, if that is one place, and nobody
//     else writes to it.
//   - So does the object that it would refer to, and all that is reached from there.

// An emptiness says of a value that it is empty: nil or "", or of no length.
type emptiness struct {
	v      ssa.Value
	length bool // only that is known
}

// emptyIf returns what is empty where a condition had its outcome.
func emptyIf(br branch) (emptiness, bool) {
	switch cond := br.cond.(type) {
	case *ssa.Extract:
		l, ok := cond.Tuple.(*ssa.Lookup)
		return emptiness{v: l}, ok && cond.Index == 1 && !br.yes
	case *ssa.BinOp:
		if v, ok := equalsNothing(cond); ok {
			return emptiness{v: v}, (cond.Op == token.EQL) == br.yes
		}
		if list, none := measuresNone(cond); list != nil && none == br.yes {
			return emptiness{list, true}, true
		}
	}
	return emptiness{}, false
}

// equalsNothing returns what is compared with nil or an empty text.
func equalsNothing(cond *ssa.BinOp) (ssa.Value, bool) {
	if cond.Op != token.EQL && cond.Op != token.NEQ {
		return nil, false
	}
	isNothing := func(v ssa.Value) bool { return isNilConst(v) || isEmptyText(v) }
	switch {
	case isNothing(cond.Y):
		return cond.X, true
	case isNothing(cond.X):
		return cond.Y, true
	}
	return nil, false
}

// measuresNone returns the list, map or text whose length a condition compares, if that
// tells whether it is zero, and for which outcome it is.
func measuresNone(cond *ssa.BinOp) (list ssa.Value, none bool) {
	op, x, y := cond.Op, cond.X, cond.Y
	if calledBuiltin(y) == "len" {
		op, x, y = mirrored[op], y, x
	}
	if calledBuiltin(x) != "len" {
		return nil, false
	}
	list = x.(*ssa.Call).Call.Args[0]
	switch {
	case isIntConst(y, 0) && (op == token.EQL || op == token.LEQ), isIntConst(y, 1) && op == token.LSS:
		return list, true
	case isIntConst(y, 0) && (op == token.NEQ || op == token.GTR), isIntConst(y, 1) && op == token.GEQ:
		return list, false
	}
	return nil, false
}

var mirrored = map[token.Token]token.Token{
	token.EQL: token.EQL, token.NEQ: token.NEQ,
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ,
}

// emptyOn returns the empty value, if a value is that under some conditions.
func (f *frame) emptyOn(v ssa.Value, under *decision) (*summary.Value, bool) {
	if !f.asksAbout(v) {
		return nil, false
	}
	if part, isPart := v.(*ssa.Extract); isPart && part.Index == 0 && under.empties(part.Tuple, false) || under.empties(v, isMap(v.Type())) {
		return f.nothing(v.Type()), true
	}
	return nil, false
}

// empties reports whether it was decided that a value is empty; of a map, not only that
// it has no length.
func (d *decision) empties(v ssa.Value, ofMap bool) bool {
	for br := range d.about(v) {
		if e, ok := emptyIf(br); ok && e.v == v && !(e.length && ofMap) {
			return true
		}
	}
	return false
}

// asksAbout is isAsked, found once: a value may have as many uses as there are branches.
func (s *schedule) asksAbout(v ssa.Value) bool {
	is, known := s.asked[v]
	if !known {
		is = isAsked(v)
		s.asked[v] = is
	}
	return is
}

// isAsked reports whether something is asked of a value that may tell that it is empty.
func isAsked(v ssa.Value) bool {
	refs := v.Referrers()
	if part, ok := v.(*ssa.Extract); ok {
		if _, ok := part.Tuple.(*ssa.Lookup); ok {
			return true
		}
	}
	return refs != nil && slices.ContainsFunc(*refs, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.BinOp:
			return true
		case *ssa.Call:
			return calledBuiltin(use) == "len"
		}
		return false
	})
}

// nothing returns the empty value of a type.
func (f *frame) nothing(t types.Type) *summary.Value {
	if isString(t) {
		return f.constant(ssa.NewConst(constant.MakeString(""), t))
	}
	return summary.NothingElse.Only()
}

// empty forgets in a state what is empty on the way from b to its i-th successor.
func (f *frame) empty(st *state, b *ssa.BasicBlock, i int) {
	cond, ok := lastOf(b).(*ssa.If)
	if !ok {
		return
	}
	e, ok := emptyIf(positive(cond.Cond, i == 0))
	if !ok {
		return
	}
	f.notThere(st, e.v)
	if f.late || f.waited || f.going != nil || !isFresh(e.v, b) {
		return
	}
	if loc, ok := f.readFrom(e); ok {
		st.memory.set(loc.Object, f.table.Graft(f.contentIn(st, loc.Object), loc.Path.Elems(), f.nothing(e.v.Type()), true))
	}
}

// notThere forgets the input that a value refers to, and all that is reached from it:
// where paths join, what the others have done to it is all there is.
func (f *frame) notThere(st *state, v ssa.Value) {
	switch v.Type().Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
	default:
		return
	}
	p := f.val(v)
	places := f.places(p)
	if len(places) != 1 || len(p.Pts) > 0 || len(p.Atoms) != 1 || places[0].Path != nil || inVariable(places[0].Object) {
		return
	}
	gone := places[0].Object
	f.ifThere[gone] = true
	st.memory.set(gone, nil)
	for o := range st.memory.all() {
		if o.Input && o.Port.Within(gone.Port) {
			f.ifThere[o] = true
			st.memory.set(o, nil)
		}
	}
	if !slices.Contains(st.none, gone.Port) {
		st.none = append(st.none, gone.Port)
	}
}

// readFrom returns the place that an empty value was read from, if that is one.
func (f *frame) readFrom(e emptiness) (summary.Loc, bool) {
	var addr *summary.Value
	switch v := e.v.(type) {
	case *ssa.UnOp:
		if e.length && isMap(v.Type()) {
			return summary.Loc{}, false // others may fill it
		}
		addr = f.val(v.X)
	case *ssa.Lookup:
		at, ok := f.wholeAt(v.X)
		if !ok || !isPlace(at) || !f.certain(v.X, at.Object) {
			return summary.Loc{}, false
		}
		if at.Object.Input {
			f.ifThere[at.Object] = true
		}
		addr = f.extend(f.val(v.X), f.key(v.Index))
	}
	locs := f.targets(addr)
	if !leadsTo(addr, locs) {
		return summary.Loc{}, false
	}
	return locs[0], isPlace(locs[0])
}

// isPlace reports whether a location is one place of one object, and none that others
// write to.
func isPlace(loc summary.Loc) bool { return loc.Object.Single && isOnePlace(loc) }

// isOnePlace reports whether a location is one place, whatever object it is in.
func isOnePlace(loc summary.Loc) bool {
	several := slices.ContainsFunc(append(loc.Object.Port.Path.Elems(), loc.Path.Elems()...), summary.Elem.IsMany)
	return !loc.Deep && !inVariable(loc.Object) && !several
}
