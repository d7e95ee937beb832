// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A wrapper hides its data by methods. Here is where none is called: then what
// prints it opens it.

// An opening says why no method of a wrapper is called. The zero opening says
// that they are.
type opening struct {
	kind MisuseKind
	what string
	typ  *types.TypeName // that a method would mend
}

// opens notes that the collector's wrapper is opened, and returns the collector
// for what it then shows.
func (c *collector) opens(o opening) *collector {
	c.noteOpening(o)
	return c.apart(summary.All)
}

// bare returns the collector for a place where package fmt calls no methods.
func (c *collector) bare(o opening) *collector {
	inner := c.apart(summary.Raw)
	inner.opening = o
	return inner
}

// behind returns the collector for what a pointer points to: where fmt calls no
// methods, it shows the address.
func (c *collector) behind() *collector {
	if c.follows || c.opening == (opening{}) {
		return c
	}
	return c.bare(opening{})
}

// printsItself reports whether a type of a package that is not analysed has a
// method by which it prints.
func (c *collector) printsItself(t types.Type) bool {
	return slices.ContainsFunc(viewMethods[c.view], func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, true, packageOf(t), name)
		fn, ok := obj.(*types.Func)
		if !ok {
			return false
		}
		_, known := c.summaryOf(roles.Symbol(fn))
		return !known
	})
}

// stripped notes a type that is defined over a wrapper and has none of its
// methods, where it is printed.
func (c *collector) stripped(t types.Type) {
	if (c.prints() || c.opening != opening{}) && c.Roles.Stripped(t) {
		c.noteOpening(opening{Stripped, typeName(t), nameOf(t)})
	}
}

// noteOpening notes an opening.
func (f *frame) noteOpening(o opening) {
	if f.emit {
		f.result.misuse(Misuse{Kind: o.kind, Pos: f.pos, Label: policy.Label{}.String(), What: o.what, Func: f.symbol, Type: o.typ})
	}
}

// inField is the opening of what an unexported field holds.
func inField(owner types.Type, field *types.Var) opening {
	return opening{Printed, typeName(owner) + "." + field.Name(), nameOf(owner)}
}

// nameOf returns the name of a type, if it has one.
func nameOf(t types.Type) *types.TypeName {
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

// unasked returns what the verbs %p and %w show. Neither asks a method of what
// is no pointer and no error.
func (c *modelled) unasked(letter byte, operand *summary.Value) summary.Set {
	var set summary.Set
	for _, k := range operand.Kids {
		symbol, ok := k.Elem.IsDynamic()
		t := c.typeOf(symbol)
		if !ok || t == nil {
			continue
		}
		under := collector{frame: c.frame, seen: make(map[visited]bool)}
		bare := under.bare(opening{kind: Mistaken, what: "%" + string(letter)})
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			if letter == 'w' && !isErrorType(t) {
				set = set.Union(bare.pointees(k.Value, u.Elem(), 0)) // fmt follows the first pointer
			}
		case *types.Slice, *types.Map, *types.Chan, *types.Signature:
			if letter == 'w' && !isErrorType(t) {
				set = set.Union(bare.value(k.Value, t, 0))
			}
		default:
			if letter == 'p' || !isErrorType(t) {
				set = set.Union(bare.value(k.Value, t, 0))
			}
		}
	}
	return set
}

// isErrorType reports whether values of a type are errors.
func isErrorType(t types.Type) bool {
	return types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

// reflected returns what a function that reads by reflection sees.
func (c *modelled) reflected(p catalogue.Port) summary.Set {
	pl := c.at(p)
	col := collector{frame: c.frame, view: summary.Raw, seen: make(map[visited]bool), opening: opening{kind: Reflected, what: c.inv.symbol}, follows: true}
	return c.table.Collapse(col.value(pl.value, pl.typ, 0))
}

// setting notes a call that sets up what will open wrappers, where any may get
// there.
func (c *modelled) setting(e catalogue.Effect) {
	if c.emit && !c.Roles.Quiet() {
		c.result.misuse(Misuse{
			Kind: Configured, Pos: c.pos, Label: policy.Label{}.String(), What: c.inv.symbol, Func: c.symbol, Text: e.Why, Fix: e.Fix,
		})
	}
}

// keeps reports whether what a port points to has a place for marks, so that
// what is copied there by reflection need not be opened.
func (c *modelled) keeps(p catalogue.Port) bool {
	target := c.at(catalogue.Port{Base: p.Base})
	return target.value != nil && slices.ContainsFunc(target.value.Kids, func(k summary.Kid) bool {
		symbol, ok := k.Elem.IsDynamic()
		t := c.typeOf(symbol)
		return ok && t != nil && c.mayLabel(deref(t))
	})
}
