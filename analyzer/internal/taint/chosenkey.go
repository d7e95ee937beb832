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

// A loop over a map may ask what the key is, and go on with some alone: what it has
// there is what goes by these.

// A choice says which keys a loop has somewhere: some alone, or all but some.
type choice struct {
	some bool
	keys []string // those, or all but those
}

// choice returns what conditions and their outcomes say of a key; ok is false if
// that is nothing.
func (f *frame) choice(key ssa.Value, under *decision) (c choice, ok bool) {
	for br := range under.all() {
		if cmp, differs := br.cond.(*ssa.BinOp); differs && cmp.Op == token.NEQ {
			br.yes = !br.yes
		}
		keys, known := f.among(key, br.cond)
		switch {
		case !known:
		case br.yes && c.some:
			c.keys = slices.DeleteFunc(c.keys, func(k string) bool { return !slices.Contains(keys, k) })
		case br.yes:
			c = choice{true, slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return slices.Contains(c.keys, k) })}
		case c.some:
			c.keys = slices.DeleteFunc(c.keys, func(k string) bool { return slices.Contains(keys, k) })
		default:
			c.keys = append(slices.Clip(c.keys), keys...)
		}
		ok = ok || known
	}
	return c, ok
}

// among returns the keys for which a condition is true, or, if it is that a key is
// another, is not; ok is false if they are not known.
func (f *frame) among(key, cond ssa.Value) (keys []string, ok bool) {
	switch cond := cond.(type) {
	case *ssa.BinOp:
		c, isConst := cond.Y.(*ssa.Const)
		if cond.Op != token.EQL && cond.Op != token.NEQ || cond.X != key || !isConst {
			return nil, false
		}
		return []string{f.constant(c).Const}, true
	case *ssa.Lookup:
		return f.truths(key, cond, func(v *summary.Value) bool { return v.Const != summary.BoolConst(false) })
	case *ssa.Extract:
		if l, isLookup := cond.Tuple.(*ssa.Lookup); isLookup && cond.Index == 1 {
			return f.truths(key, l, func(*summary.Value) bool { return true })
		}
	case *ssa.Call:
		c := cond.Common()
		if calleeSymbol(c) == "slices.Contains" && c.Args[1] == key {
			keys = f.constList(c.Args[0])
			return keys, len(keys) > 0
		}
	}
	return nil, false
}

// truths lists the keys that a map of constants has with a value of some kind.
func (f *frame) truths(key ssa.Value, l *ssa.Lookup, is func(*summary.Value) bool) (keys []string, ok bool) {
	if l.Index != key {
		return nil, false
	}
	table, ok := f.tableOf(l.X)
	for k, v := range table {
		if is(v) {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys, ok && len(keys) <= maxKeys
}

// rangeOf returns the loop over a map by texts that a value is the key, or the
// element, of.
func rangeOf(v ssa.Value, index int) (*ssa.Next, bool) {
	part, ok := v.(*ssa.Extract)
	if !ok || part.Index != index {
		return nil, false
	}
	next, ok := part.Tuple.(*ssa.Next)
	return next, ok && !next.IsString && hasTextKeys(next)
}

func hasTextKeys(next *ssa.Next) bool {
	m, ok := next.Iter.(*ssa.Range).X.Type().Underlying().(*types.Map)
	return ok && isString(m.Key())
}

// choosesKeys reports whether a loop over a map asks what the key is.
func (f *frame) choosesKeys(next *ssa.Next) bool {
	if !hasTextKeys(next) {
		return false
	}
	key := turnOf(next, 1)
	return key != nil && slices.ContainsFunc(*key.Referrers(), func(use ssa.Instruction) bool {
		if l, ok := use.(*ssa.Lookup); ok {
			_, ok = f.tableOf(l.X)
			return ok
		}
		cond, ok := use.(ssa.Value)
		if !ok {
			return false
		}
		_, ok = f.among(key, cond)
		return ok
	})
}

// here lists the conditions of the block being interpreted.
func (f *frame) here() *decision {
	f.heres++
	if f.block == nil {
		return nil
	}
	return f.conditions(f.block)
}

// chosen returns what the element of a loop over a map is where conditions had
// their outcomes.
func (f *frame) chosen(elem *ssa.Extract, under func() *decision) *summary.Value {
	v := f.regs[elem]
	next, ok := rangeOf(elem, 2)
	if !ok {
		return v
	}
	content, known := f.regs[next].Kid(summary.Result(3)) // only if it asks what the key is
	if !known {
		return v
	}
	c, ok := f.choice(turnOf(next, 1), under())
	if !ok {
		return v
	}
	var out *summary.Value
	if c.some {
		for _, k := range c.keys {
			out = f.table.Join(out, f.table.Project(content, summary.Key(k)))
		}
		return out
	}
	for _, k := range c.keys {
		content = f.table.Graft(content, []summary.Elem{summary.Key(k)}, summary.Clean, true)
	}
	return f.table.Project(content, summary.AnyKey)
}
