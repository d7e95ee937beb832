// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// How the data of a modelled call moves.

// create makes a new object, of a type of its own where the port does not tell.
func (c *modelled) create(e catalogue.Effect) {
	o := c.object(c.inv.instr, c.inv.path+"fresh "+e.Pos+" "+e.To[0].String(), "fresh", true)
	c.remember(o, summary.Clean)
	c.made[o] = true
	v := pointer(o)
	switch to, isPointer := strings.CutPrefix(e.Type, "&"); {
	case isPointer:
		if t := c.at(catalogue.Port{Base: to}).typ; t != nil {
			v = c.boxed(c.noteDynamic(types.NewPointer(t)), v)
		}
	case e.Type != "":
		v = c.boxed(c.errorType(e.Type), v)
	}
	c.put(e.To[0], v, true)
}

// take moves what interface values refer to into objects of their own: with
// what they hold, but nobody else has them.
func (c *modelled) take(e catalogue.Effect) {
	var v *summary.Value
	for _, p := range e.From {
		v = c.table.Join(v, c.at(p).value)
	}
	if t := c.assertedType(); t != nil && len(v.Kids) == 0 {
		name := c.dynamicName(t)
		v = c.boxed(name, c.unboxed(v, name))
	}
	var out *summary.Value
	for i, k := range v.Kids {
		typ, dynamic := k.Elem.IsDynamic()
		if !dynamic {
			continue
		}
		inner := k.Value
		if len(c.places(inner)) > 0 {
			o := c.object(c.inv.instr, c.inv.path+"take "+e.Pos+" "+itoa(i), "taken", true)
			c.remember(o, c.load(inner))
			inner = pointer(o)
		}
		out = c.table.Join(out, c.boxed(typ, inner))
	}
	if out == nil {
		out = v // of types that are not known
	}
	c.put(e.To[0], out, true)
}

// assertedType returns the type that the caller takes the result for, and panics
// if it is of another; nil if it does anything else with it.
func (c *modelled) assertedType() types.Type {
	call, ok := c.inv.instr.(*ssa.Call)
	if !ok || c.inv.depth > 0 || call.Referrers() == nil {
		return nil
	}
	var t types.Type
	for _, ref := range *call.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.TypeAssert:
			if ref.CommaOk || types.IsInterface(ref.AssertedType) || t != nil {
				return nil
			}
			t = ref.AssertedType
		default:
			return nil
		}
	}
	return t
}

// initial reports whether an effect gives a part of an object that this call
// made its first value. Overwriting what the object was marked with keeps
// constants known, such as the host of a request.
func (c *modelled) initial(e catalogue.Effect, pl place) bool {
	if pl.addr == nil || pl.value.IsClean() {
		return pl.addr != nil
	}
	for _, loc := range c.places(pl.addr) {
		if loc.Object.Input || !c.made[loc.Object] {
			return false
		}
	}
	return c.leads(e)
}

// leads reports whether an effect is the first of the model that moves a value
// to its port. What others move there may be there as well.
func (c *modelled) leads(e catalogue.Effect) bool {
	return slices.IndexFunc(c.model.Effects, func(x catalogue.Effect) bool {
		return x.Op == catalogue.Value && x.To[0].Base == e.To[0].Base && slices.Equal(x.To[0].Path, e.To[0].Path)
	}) == slices.IndexFunc(c.model.Effects, func(x catalogue.Effect) bool { return x.Pos == e.Pos })
}

// fitting returns of a value what a place of type t can hold: of an interface
// value that goes to a concrete type, its content of that type.
func (c *modelled) fitting(from place, t types.Type) *summary.Value {
	v := from.value
	boxed := from.typ != nil && types.IsInterface(from.typ) || slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return isDynamic(k.Elem) })
	if !boxed || t == nil || types.IsInterface(t) {
		return v
	}
	return c.table.Mark(c.unboxed(v, c.noteDynamic(t)), v.Atoms)
}

// taint adds atoms to a place and to all below it.
func (c *modelled) taint(p catalogue.Port, set summary.Set) {
	if p.Base == "_" {
		return
	}
	pl := c.at(p)
	switch {
	case len(set) == 0 && pl.addr == nil:
		c.fills(pl.value, pl.typ)
	case len(set) == 0:
		c.fills(pl.addr, pl.typ)
	case pl.addr != nil:
		c.markAt(pl.addr, set)
	case len(pl.path) == 0 && pl.value != nil && len(pl.value.Pts) > 0:
		c.markPointees(pl.value, set)
	default:
		pl.cell.value = c.table.Graft(pl.cell.value, pl.path, c.table.Mark(pl.value, set), true)
	}
}

// seenAt returns the atoms at ports, as a view shows them.
func (c *modelled) seenAt(ports []catalogue.Port, view summary.View) summary.Set {
	if view == summary.All {
		view = summary.Raw // code that does not know the SDK cannot open a wrapper
	}
	var set summary.Set
	format, formats := c.format()
	for _, p := range ports {
		if formats && view == summary.Print {
			set = set.Union(c.formatted(p, format))
			continue
		}
		if view == summary.Reflect {
			set = set.Union(c.reflected(p))
			continue
		}
		pl := c.at(p)
		set = set.Union(c.collect(pl.value, pl.typ, view))
	}
	return set
}
