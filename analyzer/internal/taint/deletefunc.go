// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Who deletes from a map what a predicate is true for has deleted each key for which the
// predicate is true whatever is there.

// deletedBy forgets what a call of maps.DeleteFunc has certainly deleted.
func (f *frame) deletedBy(call *ssa.Call) {
	c := call.Common()
	if s := calleeSymbol(c); s != "maps.DeleteFunc" && s != "golang.org/x/exp/maps.DeleteFunc" || isNilOnSomeWay(c.Args[0]) {
		return
	}
	pred, ok := c.Args[1].(*ssa.Function)
	if lit, isLit := c.Args[1].(*ssa.MakeClosure); isLit {
		pred, ok = lit.Fn.(*ssa.Function)
	}
	if !ok {
		return
	}
	for _, key := range keysCompared(pred) {
		if (&trial{of: pred, key: key, steps: make(map[edge]bool)}).isTrue() {
			f.store(f.extend(f.val(c.Args[0]), f.key(key)), summary.Clean)
		}
	}
}

// keysCompared lists the constants that a predicate compares its first parameter with.
func keysCompared(pred *ssa.Function) []*ssa.Const {
	var list []*ssa.Const
	if len(pred.Params) == 0 || pred.Blocks == nil || pred.Recover != nil {
		return nil
	}
	for _, use := range *pred.Params[0].Referrers() {
		cmp, ok := use.(*ssa.BinOp)
		if !ok || len(list) >= maxKeys {
			continue
		}
		if key, ok := cmp.Y.(*ssa.Const); ok && key.Value != nil {
			list = append(list, key)
		}
	}
	return list
}

// A trial goes through a predicate with a key, all ways that there may be.
type trial struct {
	of    *ssa.Function
	key   *ssa.Const
	steps map[edge]bool // that were taken
}

// isTrue reports whether the predicate is true whenever it returns.
func (t *trial) isTrue() bool { return t.from(t.of.Blocks[0], nil) }

// from reports the same of all ways on from a block, that was come to from another.
func (t *trial) from(b, pred *ssa.BasicBlock) bool {
	switch last := lastOf(b).(type) {
	case *ssa.Return:
		return len(last.Results) == 1 && t.eval(last.Results[0], b, pred) == yes
	case *ssa.If:
		if is := t.eval(last.Cond, b, pred); is != maybe {
			i := 0
			if is == no {
				i = 1
			}
			return t.take(b, i)
		}
	case *ssa.Panic:
		return true
	}
	return !slices.ContainsFunc(b.Succs, func(succ *ssa.BasicBlock) bool { return !t.take(b, succIndex(b, succ)) })
}

// take goes on by an edge, once.
func (t *trial) take(b *ssa.BasicBlock, i int) bool {
	if t.steps[edge{b, i}] {
		return true
	}
	t.steps[edge{b, i}] = true
	return t.from(b.Succs[i], b)
}

// eval tells what a condition is in a block that was come to from another.
func (t *trial) eval(v ssa.Value, b, pred *ssa.BasicBlock) tristate {
	switch v := v.(type) {
	case *ssa.Const:
		return truth(v)
	case *ssa.Phi:
		if v.Block() == b && pred != nil {
			return t.eval(v.Edges[slices.Index(b.Preds, pred)], pred, nil)
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return t.eval(v.X, b, pred).not()
		}
	case *ssa.BinOp:
		key, ok := v.Y.(*ssa.Const)
		if !ok || v.X != t.of.Params[0] || key.Value == nil || v.Op != token.EQL && v.Op != token.NEQ {
			return maybe
		}
		return decided(isConst(key, t.key) == (v.Op == token.EQL))
	}
	return maybe
}
