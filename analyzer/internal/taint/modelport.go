// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Where the ports of a model are at a call.

// A place is where a port is: its value, its type, and its address, if it has
// one beyond the call.
type place struct {
	value *summary.Value
	typ   types.Type
	addr  *summary.Value
	cell  *cell
	path  []summary.Elem // below the cell, where there is no address
}

// at finds the place of a port.
func (c *modelled) at(p catalogue.Port) place {
	base := c.cells[p.Base]
	switch {
	case p.Base == catalogue.ProcessWide:
		base = c.processWide()
	case base == nil:
		base = &cell{value: summary.Clean}
		if p.Base != "_" {
			c.cells[p.Base] = base
		}
	}
	pl := place{value: base.value, typ: base.typ, cell: base}
	for _, text := range p.Path {
		switch {
		case text == "^":
			c.indirect(&pl)
		case text[0] == '.':
			c.through(&pl)
			c.into(&pl, summary.Field(text[1:]), c.fieldType(pl.typ, text[1:]))
		case text == "[*]":
			c.element(&pl, summary.AnyElem)
		case text == catalogue.Each:
			c.container(&pl, summary.AnyKey, nil)
		case text == "{key}":
			c.container(&pl, summary.MapKeys, nil)
		case text == "{elem}":
			c.container(&pl, summary.AnyKey, nil)
		default:
			c.container(&pl, c.selected(text[1:len(text)-1]), nil)
		}
	}
	if p.Base == catalogue.ProcessWide {
		pl.value = c.putThere(pl.value)
	}
	return pl
}

// fieldType returns the type of a field. An unexported name is the models' own
// name for state, whatever the type has of that name.
func (c *modelled) fieldType(t types.Type, name string) types.Type {
	if !token.IsExported(name) {
		return nil
	}
	return c.part(t, summary.Field(name))
}

// into moves a place into a part of it.
func (c *modelled) into(pl *place, e summary.Elem, t types.Type) {
	if pl.addr != nil {
		pl.addr = c.extend(pl.addr, e)
	} else {
		pl.path = append(slices.Clip(pl.path), e)
	}
	pl.value = c.table.Project(pl.value, e)
	pl.typ = t
}

// indirect moves a place to what it points to: a pointer, or an interface that
// holds one.
func (c *modelled) indirect(pl *place) {
	c.unbox(pl)
	pl.addr = pl.value
	pl.value = c.load(pl.addr)
	pl.path = nil
	if pl.typ != nil {
		if p, ok := pl.typ.Underlying().(*types.Pointer); ok {
			pl.typ = p.Elem()
			return
		}
	}
	pl.typ = nil
}

// heldAt finds the places of a port that leads to what a pointer refers to: one for each
// type of pointer that an interface may hold.
func (c *modelled) heldAt(p catalogue.Port) []place {
	var held []place
	if n := len(p.Path) - 1; n >= 0 && p.Path[n] == "^" {
		holder := c.at(catalogue.Port{Base: p.Base, Path: p.Path[:n]})
		for _, k := range holder.value.Kids {
			if isDynamic(k.Elem) {
				pl := holder
				pl.value = &summary.Value{Kids: []summary.Kid{k}, Atoms: holder.value.Atoms}
				c.indirect(&pl)
				held = append(held, pl)
			}
		}
	}
	if len(held) < 2 {
		return []place{c.at(p)}
	}
	return held
}

// unbox replaces an interface value by what it holds.
func (c *modelled) unbox(pl *place) {
	var inner *summary.Value
	var t types.Type
	for _, k := range pl.value.Kids {
		if symbol, ok := k.Elem.IsDynamic(); ok {
			inner = c.table.Join(inner, k.Value)
			t = c.typeOf(symbol)
		}
	}
	if inner != nil {
		pl.value, pl.typ = c.table.Mark(inner, pl.value.Atoms), t
	}
}

// through follows a pointer in front of a field: of an interface, the one that
// it holds, or the object that only models know.
func (c *modelled) through(pl *place) {
	if (pl.typ == nil || types.IsInterface(pl.typ)) && slices.ContainsFunc(pl.value.Kids, func(k summary.Kid) bool { return isDynamic(k.Elem) }) {
		c.unbox(pl)
	}
	switch {
	case pl.typ == nil || types.IsInterface(pl.typ):
		if len(pl.value.Pts) > 0 {
			c.indirect(pl)
		}
	case isPointer(pl.typ):
		c.indirect(pl)
	}
}

// element moves a place to the elements of a slice, array or map.
func (c *modelled) element(pl *place, e summary.Elem) {
	if pl.typ != nil && types.IsInterface(pl.typ) {
		c.unbox(pl)
	}
	if pl.typ != nil {
		if _, ok := pl.typ.Underlying().(*types.Array); ok {
			c.into(pl, e, c.part(pl.typ, e))
			return
		}
		if _, ok := pl.typ.Underlying().(*types.Map); ok {
			e = summary.AnyKey
		}
	}
	c.container(pl, e, nil)
}

// container moves a place into what a slice, map or channel refers to; a place
// that only the model knows is its own container.
func (c *modelled) container(pl *place, e summary.Elem, _ types.Type) {
	if pl.typ != nil && refers(pl.typ) || len(pl.value.Pts) > 0 {
		var elem types.Type
		if pl.typ != nil {
			switch u := pl.typ.Underlying().(type) {
			case *types.Slice:
				elem = u.Elem()
			case *types.Map:
				if elem = u.Elem(); e == summary.MapKeys {
					elem = u.Key()
				}
			case *types.Chan:
				elem = u.Elem()
			}
		}
		pl.addr, pl.path = pl.value, nil
		pl.value = c.load(pl.addr)
		c.into(pl, e, elem)
		return
	}
	c.into(pl, e, nil)
}

// selected returns the element that a key parameter selects.
func (c *modelled) selected(param string) summary.Elem {
	cell := c.cells[param]
	if cell == nil {
		return summary.AnyKey
	}
	if isHeaderMethod(c.inv.symbol) {
		return c.headerElem(cell.value, cell.typ)
	}
	return c.keyElem(cell.value, cell.typ)
}

// put writes a value to a place.
func (c *modelled) put(p catalogue.Port, v *summary.Value, strong bool) {
	if p.Base == "_" {
		return
	}
	pl := c.at(p)
	if pl.addr == nil && len(pl.path) == 0 && pl.typ != nil && refers(pl.typ) && len(v.Pts) == 0 && len(v.Kids) == 0 && !hasOpen(v) {
		// Data that goes into what a pointer-like result refers to.
		c.markPointees(pl.value, v.Atoms)
		c.fills(pl.value, pl.typ)
		return
	}
	c.write(pl, v, strong)
}

// write writes a value to a place, as it is.
func (c *modelled) write(pl place, v *summary.Value, strong bool) {
	if pl.addr == nil {
		pl.cell.value = c.table.Graft(pl.cell.value, pl.path, v, strong)
		return
	}
	locs := c.places(pl.addr)
	c.replaced(locs)
	for _, loc := range locs {
		c.storeAt(loc, v, strong && len(locs) == 1 && !c.weak)
	}
}
