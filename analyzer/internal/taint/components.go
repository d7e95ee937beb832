// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "slices"

// components returns the strongly connected components of a graph, successors
// first (Tarjan, 1972). Their order, and the order in each, follow from the
// order of nodes and succs alone.
func components[N comparable](nodes []N, succs func(N) []N) [][]N {
	t := &tarjan[N]{succs: succs, visits: make(map[N]*visit)}
	for _, n := range nodes {
		if t.visits[n] == nil {
			t.visit(n)
		}
	}
	return t.groups
}

type tarjan[N comparable] struct {
	succs  func(N) []N
	visits map[N]*visit
	stack  []N
	groups [][]N
}

type visit struct {
	index, low int
	onStack    bool
}

func (t *tarjan[N]) visit(n N) *visit {
	v := &visit{index: len(t.visits), onStack: true}
	v.low = v.index
	t.visits[n] = v
	t.stack = append(t.stack, n)
	for _, m := range t.succs(n) {
		if w := t.visits[m]; w == nil {
			v.low = min(v.low, t.visit(m).low)
		} else if w.onStack {
			v.low = min(v.low, w.index)
		}
	}
	if v.low == v.index {
		at := slices.Index(t.stack, n)
		group := slices.Clone(t.stack[at:])
		t.stack = t.stack[:at]
		for _, m := range group {
			t.visits[m].onStack = false
		}
		t.groups = append(t.groups, group)
	}
	return v
}
