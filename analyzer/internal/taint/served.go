// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Methods that a server calls by reflection. What they are given has come from
// elsewhere, and nothing is known of it; what the value holds that they are methods
// of is there whenever they are called.

// serve calls the methods of what a port holds that others may call from afar, in any
// order and any number of times.
func (c *modelled) serve(e catalogue.Effect) {
	v := c.table.Whole(c.at(e.Target).value)
	if v == nil || c.inv.depth >= maxChain {
		return
	}
	defer c.maybe(true)()
	c.repeat(func() { c.serveEach(v) })
}

// serveEach calls each of them.
func (c *modelled) serveEach(v *summary.Value) {
	received := func(int, types.Type) *summary.Value { return summary.Clean }
	for i, k := range v.Kids {
		symbol, ok := k.Elem.IsDynamic()
		if !ok {
			continue
		}
		t := c.instanceOf(symbol)
		if t == nil {
			continue
		}
		for m := range types.NewMethodSet(t).Methods() {
			if fn, ok := m.Obj().(*types.Func); ok && isRemote(fn) {
				inv := c.calledBack(c.inv, i, fn.Signature(), received)
				inv.path += "/served " + fn.Name()
				c.invokeOn(inv, k.Value, symbol, fn.Name(), nil)
			}
		}
	}
}

// isRemote reports whether package net/rpc takes a method for one that others may call:
// it is given what they ask for, and a pointer to the answer.
func isRemote(m *types.Func) bool {
	sig := m.Signature()
	return m.Exported() && sig.Params().Len() == 2 && isPointer(sig.Params().At(1).Type()) &&
		sig.Results().Len() == 1 && isError(sig.Results().At(0).Type())
}
