// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What is one of several has the roots that all of them have. The others' roots are of
// one of several: a guard that was asked about it is about none of them alone, but data
// may be of each. What was chosen is a root of its own.

// oneOf begins a root that something may have or not.
const oneOf = "one of "

func isOneOf(root string) bool { return strings.HasPrefix(root, oneOf) }

// maxChoices bounds the values that are visited for all that something may be.
const maxChoices = 4 * maxRoots

// choice visits values of which something is one.
func (r *rootFinder) choice(vs ...ssa.Value) {
	var sets [][]string
	for _, v := range vs {
		sets = append(sets, r.alone(v))
	}
	r.add(chosenFrom(sets))
}

// alone returns the roots of one of several values.
func (r *rootFinder) alone(v ssa.Value) []string {
	in := r.fresh()
	in.read, in.mixed = nil, true
	return in.rootsFor(v)
}

// chosenFrom returns the roots of what is one of several with these. What has none is
// nobody's, such as an empty text.
func chosenFrom(sets [][]string) []string {
	sets = slices.DeleteFunc(slices.Clone(sets), func(set []string) bool { return len(set) == 0 })
	if len(sets) == 0 {
		return nil
	}
	both := sets[0]
	for _, set := range sets[1:] {
		both = inBoth(both, set)
	}
	out := slices.Clone(both)
	var others []string
	besides := false // one has nothing but what all have
	for _, set := range sets {
		besides = besides || len(set) == len(both)
		others = union(others, slices.DeleteFunc(slices.Clone(set), func(root string) bool { return slices.Contains(both, root) }))
	}
	if besides {
		return append(out, perhaps(others)...)
	}
	return append(out, eachOneOf(others)...)
}

func eachOneOf(roots []string) []string {
	var out []string
	for _, root := range roots {
		if !isOneOf(root) {
			root = oneOf + root
		}
		if !slices.Contains(out, root) {
			out = append(out, root)
		}
	}
	return out
}

// perhaps returns the roots of what something may have nothing of.
func perhaps(roots []string) []string {
	if len(roots) == 0 {
		return nil
	}
	return append(eachOneOf(roots), orNone)
}

// orNone is the root of what may be none of those of which it has the roots, whoever these
// are to callers.
const orNone = oneOf + lostRoot

// isChoice reports whether a value of type t is one of those that a phi brings: others are
// lists, to which a loop may add.
func isChoice(t types.Type) bool { return isBasic(t) || isRecord(t) || types.IsInterface(t) }

// phi visits what a phi may be.
func (r *rootFinder) phi(v *ssa.Phi) {
	self := r.localRoot(v)
	switch {
	case r.open[v]: // it goes round
		r.found[self] = true
		return
	case !isChoice(v.Type()):
		r.apart(v.Edges...)
		return
	}
	r.open[v] = true
	ways, more := r.ways(v)
	delete(r.open, v)
	roots := chosenFrom(ways)
	if slices.ContainsFunc(roots, isOneOf) || more != nil && !isNumber(v.Type()) || slices.ContainsFunc(roots, isBefore) {
		r.found[self] = true
	}
	r.add(slices.Concat(roots, more))
	if len(r.open) == 0 {
		r.together(v, ways)
	}
}

// ways returns the roots of what a phi may be, by edge, and of what it becomes by itself
// in a loop.
func (r *rootFinder) ways(v *ssa.Phi) (ways [][]string, more []string) {
	self := r.localRoot(v)
	for i, e := range v.Edges {
		roots := r.equated(r.alone(e), v.Block().Preds[i], v.Block())
		again := slices.Contains(roots, self)
		roots = slices.DeleteFunc(roots, func(root string) bool { return root == self })
		if v.Block().Dominates(v.Block().Preds[i]) {
			roots = r.turnBefore(roots, v.Block())
		}
		if again {
			more, roots = union(more, roots), nil
			if more == nil {
				more = []string{}
			}
		}
		ways = append(ways, roots)
	}
	return ways, more
}

// equated adds the roots of what a value was found to be equal to on the way from a block to
// another: an id that is replaced only where it is another than this one's.
func (r *rootFinder) equated(roots []string, b, succ *ssa.BasicBlock) []string {
	for br := range r.edgeBranches(b, succ).all() {
		is, ok := br.cond.(*ssa.BinOp)
		if !ok || is.Op != token.EQL && is.Op != token.NEQ || (is.Op == token.EQL) != br.yes {
			continue
		}
		x, y := r.alone(is.X), r.alone(is.Y)
		switch {
		case concern(x, roots):
			roots = union(roots, y)
		case concern(y, roots):
			roots = union(roots, x)
		}
	}
	return roots
}

// maxTogether bounds the choices that are compared with another.
const maxTogether = 8

// together adds the roots of choices that are made where this one is, each time of the
// same one: an id and a text that are both of one of two.
func (r *rootFinder) together(v *ssa.Phi, ways [][]string) {
	n := 0
	for _, instr := range v.Block().Instrs {
		other, ok := instr.(*ssa.Phi)
		if !ok {
			return
		}
		if other == v || !isChoice(other.Type()) || isNumber(other.Type()) && !isNumber(v.Type()) || n >= maxTogether {
			continue
		}
		n++
		r.open[other] = true
		others, _ := r.ways(other)
		delete(r.open, other)
		same := 0
		for i, way := range ways {
			if len(way) == 0 {
				continue
			}
			if !concern(others[i], way) {
				same = 0
				break
			}
			same++
		}
		if same > 1 {
			r.found[r.localRoot(other)] = true
		}
	}
}

func isNumber(t types.Type) bool { return isBasic(t) && !isString(t) }
