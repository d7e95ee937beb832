// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What code that cannot be seen may write to, here or, where callers gave it,
// there: a helper that hands on to a database where to put what it has read does
// not know that a field of a record lies there.

// touched notes that code that cannot be seen may have written to whatever a
// value leads to, and tells callers.
func (f *frame) touched(v *summary.Value, t types.Type) {
	f.touch(v, t, f.emit)
}

// fills is touched for code that is known to write there, if to anything.
func (c *modelled) fills(v *summary.Value, t types.Type) {
	c.touched(v, t)
	c.replacedIn(v, t)
}

// replacedIn notes that others may be in the places of all that a value leads to.
func (c *modelled) replacedIn(v *summary.Value, t types.Type) {
	if c.questions != nil {
		toucher{frame: c.frame, fills: true, seen: make(map[summary.Loc]bool)}.visit(v, t, 0)
	}
}

// mayTouch is touched for code of which callers decide what it is: what they
// gave it they know.
func (f *frame) mayTouch(v *summary.Value, t types.Type) {
	f.touch(v, t, false)
}

func (f *frame) touch(v *summary.Value, t types.Type, tells bool) {
	if tells || !f.Roles.Quiet() {
		toucher{frame: f, tells: tells, seen: make(map[summary.Loc]bool)}.visit(v, t, 0)
	}
}

// filled touches what a callee has given to code that cannot be seen. What the
// callee overwrites is left as it says.
func (b *binding) filled() {
	if len(b.sum.Filled) == 0 {
		return
	}
	for _, p := range b.sum.Filled {
		b.touched(b.port(p), b.typeAt(p))
	}
	b.forget()
}

type toucher struct {
	*frame
	tells bool // callers
	fills bool // and does no more than note what is replaced
	seen  map[summary.Loc]bool
}

func (c toucher) visit(v *summary.Value, t types.Type, depth int) {
	if v == nil || depth > maxHandedOver {
		return
	}
	c.engine.steps++
	if c.tells {
		c.tell(v)
	}
	labelled := t != nil && c.mayLabel(t) || slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool { return r.Source != nil })
	for _, loc := range c.places(v) {
		c.unseenAt(loc)
		// What callers gave and nobody changed matters where it has labels.
		matters := !loc.Object.Input || c.changed(loc.Object) || labelled
		if c.seen[loc] || !matters && !c.fills && !c.changedIn(loc.Object) {
			continue
		}
		c.seen[loc] = true
		old := c.loadAt(loc)
		if len(c.vouched) > 0 {
			if plain := old.Unvouched(); plain != old {
				c.storeAt(loc, plain, false)
			}
		}
		if c.fills {
			c.replaced([]summary.Loc{loc})
		} else if matters && old.Knows() && !c.Roles.Quiet() {
			c.storeAt(loc, old.Holding(summary.Unknown), false)
		}
		c.visit(c.spellOut(old), nil, depth+1)
	}
	for _, k := range v.Kids {
		var typ types.Type
		if symbol, ok := k.Elem.IsDynamic(); ok {
			typ = c.typeOf(symbol)
		}
		c.visit(k.Value, typ, depth+1)
	}
}

// maxFilled bounds the inputs of which callers are told.
const maxFilled = 8

// tell tells callers of what they gave.
func (c toucher) tell(v *summary.Value) {
	for _, r := range v.Atoms {
		if !r.Exact() || !c.fillable(c.typeOfInput(r.Port), 0) || slices.Contains(c.sum.Filled, r.Port) {
			continue
		}
		if len(c.sum.Filled) == maxFilled {
			c.sum.Notes |= summary.Widened
			return
		}
		c.sum.Filled = append(c.sum.Filled, r.Port)
	}
}

// typeOfInput returns the type of what is at a port of the function, nil if it
// cannot be told.
func (f *frame) typeOfInput(p summary.Port) types.Type {
	switch i := p.Root.Index; {
	case p.Root.Kind == summary.Param && i < len(f.fn.Params):
		return f.partAt(f.fn.Params[i].Type(), p.Path)
	case p.Root.Kind == summary.Free && i < len(f.fn.FreeVars):
		return f.partAt(f.fn.FreeVars[i].Type(), p.Path)
	}
	return nil
}

// fillable reports whether whoever has a value of type t may write to what
// callers have a label for: to a record, or where nobody knows what lies there.
func (e *engine) fillable(t types.Type, depth int) bool {
	if t == nil || depth > maxHandedOver || roles.IsContext(t) || isError(t) {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return true
	case *types.Pointer:
		return e.fillableAt(u.Elem(), depth)
	case *types.Slice:
		return e.fillableAt(u.Elem(), depth)
	case *types.Map:
		return e.fillableAt(u.Elem(), depth)
	}
	return false
}

// fillableAt is fillable for what lies behind a pointer.
func (e *engine) fillableAt(t types.Type, depth int) bool {
	_, plain := t.Underlying().(*types.Basic)
	return plain || e.mayLabel(t) || e.fillable(t, depth+1)
}
