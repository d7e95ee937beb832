// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/token"
	"iter"
	"math"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A decision is a condition with the outcome that it had, after those that were decided
// before. All decisions of a function are a tree, since a function may return after each
// of thousands of conditions: lists of those before each would be too long. None at all
// is the root of the tree, or nil.
type decision struct {
	branch
	before *decision
	tree   *decisions
	depth  int

	is       outcome   // what it decides; nothing where that may be decided again
	from, to int       // those after it have numbers in between
	next     int       // the number of the next one after it
	up       *decision // the last one before it of the same condition and outcome
	against  *decision // the first one before it with the other outcome: it is never come to
	never    *decision // the last one with that, from here on
	met      int       // the first part in which a phi takes something from where this was decided
	counts   int       // the first part in which one takes something from where the other outcome was
	least    int       // of all before it, and it

	far      *decision // some before it
	farLeast int       // of those up to that
}

// decisions are those of a function.
type decisions struct {
	list  []*decision // each after those before it, in the end by their numbers; the root comes first
	of    []*decision // by block: the last one of those that decide whether it is reached
	on    map[edge]*decision
	kids  map[kid]*decision
	at    map[outcome][]*decision   // in the order of their numbers
	about map[ssa.Value][]*decision // likewise, by what they may say something of
}

// A matter is what is decided, wherever: a register, or what it is compared with.
type matter struct {
	of   ssa.Value
	op   token.Token
	with string
}

type outcome struct {
	matter
	yes bool
}

// A kid is the one decision on a condition that comes after another.
type kid struct {
	before *decision
	outcome
}

// decisions returns those of the function.
func (s *schedule) decisions() *decisions {
	if s.decided == nil {
		s.decided = s.findDecisions()
	}
	return s.decided
}

// findDecisions finds them: what decides whether a block is reached are the conditions of
// the blocks that dominate it, where only one way leads on to it.
func (s *schedule) findDecisions() *decisions {
	t := &decisions{
		of: make([]*decision, len(s.fn.Blocks)), on: make(map[edge]*decision), kids: make(map[kid]*decision),
		at: make(map[outcome][]*decision), about: make(map[ssa.Value][]*decision),
	}
	root := &decision{tree: t, met: math.MaxInt, counts: math.MaxInt, least: math.MaxInt, farLeast: math.MaxInt}
	root.far = root
	t.list = []*decision{root}
	for _, b := range s.fn.DomPreorder() {
		d := b.Idom()
		switch {
		case d == nil:
			t.of[b.Index] = root
		case len(b.Preds) == 1:
			t.of[b.Index] = t.on[edge{d, succIndex(d, b)}]
		default:
			t.of[b.Index] = t.of[d.Index]
		}
		for i, succ := range b.Succs {
			t.on[edge{b, i}] = t.of[b.Index]
			if br, ok := branchTo(b, succ); ok {
				t.on[edge{b, i}] = s.decide(t.of[b.Index], br)
			}
		}
	}
	for _, b := range s.fn.Blocks {
		if _, ok := b.Instrs[0].(*ssa.Phi); ok && !s.loop[b] {
			for _, pred := range b.Preds {
				on := t.on[edge{pred, succIndex(pred, b)}]
				on.met = min(on.met, s.turn[b.Index])
			}
		}
	}
	t.number()
	t.compare()
	return t
}

// decide returns the decision after others.
func (s *schedule) decide(before *decision, br branch) *decision {
	t := before.tree
	d := &decision{branch: br, before: before, tree: t, depth: before.depth + 1, met: math.MaxInt}
	if !s.isRepeated(br.cond) {
		d.is = outcomeIn(br)
		k := kid{before, d.is}
		if known, ok := t.kids[k]; ok {
			return known
		}
		t.kids[k] = d
	}
	t.list = append(t.list, d)
	return d
}

func (s *schedule) isRepeated(v ssa.Value) bool {
	instr, ok := v.(ssa.Instruction)
	return ok && s.loop[instr.Block()]
}

// outcomeIn returns what a branch decides, which is the same for two that compare one value
// with equal constants.
func outcomeIn(br branch) outcome {
	cmp, ok := br.cond.(*ssa.BinOp)
	if !ok {
		return outcome{matter{of: br.cond}, br.yes}
	}
	c, ok := cmp.Y.(*ssa.Const)
	switch {
	case !ok || c.Value == nil && !c.IsNil():
		return outcome{matter{of: br.cond}, br.yes}
	case cmp.Op == token.NEQ:
		return outcome{matter{cmp.X, token.EQL, constText(c)}, !br.yes}
	}
	return outcome{matter{cmp.X, cmp.Op, constText(c)}, br.yes}
}

// opposite returns the other outcome.
func (o outcome) opposite() outcome {
	o.yes = !o.yes
	return o
}

// constText returns a text that equal constants have in common.
func constText(c *ssa.Const) string {
	if c.Value == nil {
		return "nil"
	}
	return "=" + c.Value.ExactString()
}

// number numbers the decisions, so that those after each have the next numbers, and
// lists them by what they are about.
func (t *decisions) number() {
	for _, d := range slices.Backward(t.list) { // to: how many they are
		d.to++
		if d.before != nil {
			d.before.to += d.to
			d.before.met = min(d.before.met, d.met)
		}
	}
	for _, d := range t.list {
		if d.before != nil {
			d.from = d.before.next
			d.before.next += d.to
		}
		d.to += d.from - 1
		d.next = d.from + 1
	}
	slices.SortFunc(t.list, func(a, b *decision) int { return cmp.Compare(a.from, b.from) })
	for _, d := range t.list[1:] {
		if d.is.of != nil {
			t.at[d.is] = append(t.at[d.is], d)
		}
		for _, v := range concerned(d.cond) {
			t.about[v] = append(t.about[v], d)
		}
	}
}

// concerned lists the values that a condition may say something of.
func concerned(cond ssa.Value) []ssa.Value {
	switch cond := cond.(type) {
	case *ssa.Extract:
		return []ssa.Value{cond.Tuple}
	case *ssa.BinOp:
		list := []ssa.Value{cond.X}
		if cond.Y != cond.X {
			list = append(list, cond.Y)
		}
		for _, v := range list {
			if calledBuiltin(v) == "len" {
				list = append(list, v.(*ssa.Call).Call.Args[0])
			}
		}
		return list
	}
	return nil
}

// compare finds which decisions are against others.
func (t *decisions) compare() {
	first := make(map[outcome]int) // where something was decided, which a phi takes something from
	for out, list := range t.at {
		first[out] = math.MaxInt
		for _, d := range list {
			first[out] = min(first[out], d.met)
		}
	}
	for _, d := range t.list[1:] {
		d.counts = math.MaxInt
		d.never = d.before.never
		if d.is.of != nil {
			d.up = d.before.last(d.is)
			for x := d.before.last(d.is.opposite()); x != nil; x = x.up {
				d.against, d.never = x, d
			}
			if n, ok := first[d.is.opposite()]; ok {
				d.counts = n
			}
		}
		d.least = min(d.before.least, d.counts)
		if far := d.before.far; d.before.depth-far.depth == far.depth-far.far.depth {
			d.far, d.farLeast = far.far, min(d.counts, d.before.farLeast, far.farLeast)
		} else {
			d.far, d.farLeast = d.before, d.counts
		}
	}
}

// isBefore reports whether another is this one, or comes after it.
func (d *decision) isBefore(other *decision) bool { return d.from <= other.from && other.from <= d.to }

// last returns the last one up to this with an outcome; nil if there is none.
func (d *decision) last(out outcome) *decision {
	list := d.tree.at[out]
	i, found := slices.BinarySearchFunc(list, d.from, func(x *decision, from int) int { return cmp.Compare(x.from, from) })
	if !found {
		i--
	}
	if i < 0 {
		return nil
	}
	x := list[i]
	for x != nil && !x.isBefore(d) {
		x = x.up
	}
	return x
}

// all goes through all, the last one first.
func (d *decision) all() iter.Seq[branch] {
	return func(yield func(branch) bool) {
		for ; d != nil && d.before != nil; d = d.before {
			if !yield(d.branch) {
				return
			}
		}
	}
}

// about goes through those that may say something of a value, the last one first.
func (d *decision) about(v ssa.Value) iter.Seq[branch] {
	if d == nil {
		return d.all()
	}
	list := d.tree.about[v]
	if d.depth < len(list) {
		return d.all()
	}
	return func(yield func(branch) bool) {
		for _, x := range slices.Backward(list) {
			if x.isBefore(d) && !yield(x.branch) {
				return
			}
		}
	}
}

// meeting returns the last one that two have in common.
func meeting(a, b *decision) *decision {
	for !a.isBefore(b) {
		if a.far.isBefore(b) {
			a = a.before
		} else {
			a = a.far
		}
	}
	return a
}

// contradicts reports whether something was decided otherwise up to one than up to the
// other, which is the same at both places because nothing is in a loop.
func (d *decision) contradicts(other *decision) bool {
	at := meeting(d, other)
	if d.isAgainst(at) || other.isAgainst(at) {
		return true
	}
	if d.depth > other.depth {
		d, other = other, d
	}
	for ; d != at; d = d.before {
		if d.is.of != nil && other.last(d.is.opposite()) != nil {
			return true
		}
	}
	return false
}

// isAgainst reports whether something was decided otherwise up to one before.
func (d *decision) isAgainst(at *decision) bool {
	for x := d.never; x != nil; x = x.before.never {
		if x.against.depth <= at.depth {
			return true
		}
	}
	return false
}

// counting returns the last one that may contradict where phis, up to a part, take
// something from.
func (d *decision) counting(place int) *decision {
	if d.never != nil {
		return d
	}
	for d.before != nil && d.counts > place {
		switch {
		case d.least > place:
			return d.tree.list[0]
		case d.farLeast > place:
			d = d.far
		default:
			d = d.before
		}
	}
	return d
}
