// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a modelled function does with lists of functions, as routers do with middleware.

// addTo adds the elements of a list to another one, so that it is known of each where it
// is, if it is of both lists.
func (c *modelled) addTo(e catalogue.Effect) {
	more, to := c.at(e.From[0]).value, c.at(e.To[0])
	if n, ok := length(more); ok && n == 0 {
		return
	}
	added := c.load(c.extend(more, summary.AnyElem))
	o := c.object(c.inv.instr, c.inv.path+"added "+e.Pos, "append", true)
	content, is := c.added(o, to.value, more, c.appended(to.value, added))
	c.put(e.To[0], c.longerBy(o, to.value, content, is), true)
}

// wrap calls the functions of a list, the last one first, each with what the one before
// has returned. Of a list that is not known, any of them may be there, or none.
func (c *modelled) wrap(e catalogue.Effect) {
	list, fn := c.at(e.From[0]).value, c.at(e.From[1])
	inv := &invocation{
		instr: c.inv.instr, path: c.inv.path + "/" + e.Pos, depth: c.inv.depth + 1,
		via: c.inv.symbol, results: anyResults(1), logged: c.inv.logged,
	}
	inv.args, inv.types, inv.roots = append(inv.args, fn.value), append(inv.types, fn.typ), append(inv.roots, fn.cell.roots)
	defer c.maybe(true)()
	out := fn.value
	switch n, ok := length(list); {
	case inv.depth > maxChain:
		c.result.gap(Gap{"widened", c.symbol})
	case ok && n == 0:
	default:
		out = c.callInTurn(inv, list, summary.Fold{Order: summary.Backwards}, c.callValue)
		if out == nil {
			out = c.wrappedByAny(inv, c.load(c.extend(list, summary.AnyElem)), fn.value)
		}
	}
	c.put(e.To[0], out, true)
}

// wrappedByAny returns a function with any number of others around it.
func (c *modelled) wrappedByAny(inv *invocation, any, fn *summary.Value) *summary.Value {
	c.repeat(func() {
		inv.args[0] = fn
		fn = c.table.Join(fn, at(c.callValue(inv, any), 0))
	})
	return fn
}
