// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Attributes of package log/slog. What records and loggers hold of them is told
// apart by key, as far as keys are constant, so that a function that hides what
// goes by some keys is called for each.

const (
	attrType  = "log/slog.Attr"
	attrKey   = summary.Elem(".Key")
	attrValue = summary.Elem(".Value")
	anyValue  = summary.Elem(".any")   // the models' name for a value of whatever type
	attrGroup = summary.Elem(".group") // and for the attributes that are one
)

// keyless is where attributes are whose key is not known.
var keyless = summary.Key("")

// attributes keeps what a logger is given as attributes.
func (c *modelled) attributes(e catalogue.Effect) {
	for _, p := range e.From {
		pl := c.at(p)
		if set := c.loose(pl.value); len(set) > 0 {
			c.attribute(e.To[0], &summary.Value{Atoms: set})
		}
		for _, loc := range c.places(pl.value) {
			for _, a := range c.paired(c.loadAt(loc), loc.Shifted) {
				c.attribute(e.To[0], a)
			}
		}
	}
}

// attribute adds one attribute to those at a port.
func (c *modelled) attribute(to catalogue.Port, a *summary.Value) {
	e := keyless
	if key := c.table.Project(a, attrKey); a.Carries() && len(key.Atoms) == 0 {
		if text, whole, ok := key.Text(); ok && whole {
			e = summary.Key(summary.StringConst(text))
		}
	}
	if e == keyless {
		a = c.withoutKey(a)
	}
	pl := c.at(to)
	if pl.addr != nil {
		pl.addr = c.extend(pl.addr, e)
	} else {
		pl.path = append(slices.Clip(pl.path), e)
	}
	c.write(pl, a, c.table.Project(pl.value, e).IsClean())
}

// withoutKey returns an attribute of which it is not known what key it goes by.
func (c *modelled) withoutKey(a *summary.Value) *summary.Value {
	return c.table.Graft(a, []summary.Elem{attrKey}, &summary.Value{Atoms: c.table.Project(a, attrKey).Atoms}, true)
}

// paired lists what the arguments of a logger are as attributes: one is an
// attribute already, or it is a key and the next one the value. Of arguments of
// which the order is not known, each may be the value of any key.
func (c *modelled) paired(content *summary.Value, shuffled bool) []*summary.Value {
	if content == nil {
		return nil
	}
	var list []*summary.Value
	if len(content.Atoms) > 0 {
		shuffled = true
		list = append(list, c.unpaired(c.table.Project(&summary.Value{Atoms: content.Atoms}, summary.AnyElem)))
	}
	for i := 0; i < len(content.Kids); i++ {
		arg := content.Kids[i].Value
		typ := ""
		if len(arg.Kids) == 1 && len(arg.Atoms) == 0 {
			typ, _ = arg.Kids[0].Elem.IsDynamic()
		}
		n, cell := content.Kids[i].Elem.IsCell()
		switch {
		case typ == attrType:
			list = append(list, arg.Kids[0].Value)
		case typ == "string" && cell && n == i && !shuffled && i+1 < len(content.Kids) && content.Kids[i+1].Elem == summary.Index(i+1):
			i++
			a := c.unpaired(content.Kids[i].Value)
			list = append(list, c.table.Graft(a, []summary.Elem{attrKey}, arg.Kids[0].Value, true))
		default:
			shuffled = shuffled || !isDynamicOnly(arg)
			list = append(list, c.unpaired(arg))
		}
	}
	return list
}

// unpaired returns an argument as the value of an attribute without a key, and as
// the attribute that it may be, in an interface or in a slice of attributes.
func (c *modelled) unpaired(arg *summary.Value) *summary.Value {
	if _, ok := arg.Kid(attrValue); ok {
		return arg
	}
	a := c.table.Graft(summary.Clean, []summary.Elem{attrValue, anyValue}, arg, true)
	if isDynamicOnly(arg) {
		return a
	}
	for _, of := range []*summary.Value{arg, c.unboxed(arg, attrType)} {
		a = c.table.Graft(a, []summary.Elem{attrValue}, c.table.Project(of, attrValue), false)
		a = c.table.Graft(a, []summary.Elem{attrKey}, &summary.Value{Atoms: c.table.Project(of, attrKey).Atoms}, false)
	}
	return a
}

func isDynamicOnly(v *summary.Value) bool {
	return len(v.Kids) == 1 && len(v.Atoms) == 0 && isDynamic(v.Kids[0].Elem)
}

// leaves keeps the attributes that a handler writes: those in groups as well.
func (c *modelled) leaves(e catalogue.Effect) {
	for _, p := range e.From {
		for _, k := range c.cellsOf(c.at(p).value) {
			c.leaf(e.To[0], k.Value, 0)
		}
	}
}

func (c *modelled) leaf(to catalogue.Port, a *summary.Value, depth int) {
	value := c.table.Project(a, attrValue)
	if group, ok := value.Kid(attrGroup); ok && depth < maxCollect {
		for _, k := range c.cellsOf(group) {
			c.leaf(to, k.Value, depth+1)
		}
		value = c.table.Graft(value, []summary.Elem{attrGroup}, summary.Clean, true)
		a = c.table.Graft(a, []summary.Elem{attrValue}, value, true)
	}
	if !a.Carries() {
		return
	}
	if c.mayBeGroup(c.table.Project(value, anyValue)) {
		a = c.withoutKey(a)
	}
	c.attribute(to, a)
}

// mayBeGroup reports whether an attribute may turn out to be a group when it is
// resolved: a handler asks for its members, and not for the group itself.
func (c *modelled) mayBeGroup(v *summary.Value) bool {
	if v.IsClean() {
		return false
	}
	if hasOpen(v) || len(v.Kids) == 0 {
		return true
	}
	return slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
		symbol, ok := k.Elem.IsDynamic()
		if !ok {
			return true
		}
		t := c.typeOf(symbol)
		if t == nil || strings.Contains(symbol, "log/slog.") {
			return true
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, packageOf(t), "LogValue")
		return obj != nil
	})
}

// cellsOf lists the elements of a place that only models know, told apart.
func (c *modelled) cellsOf(v *summary.Value) []summary.Kid {
	if v == nil {
		return nil
	}
	var list []summary.Kid
	if len(v.Atoms) > 0 {
		all := c.table.Project(&summary.Value{Atoms: v.Atoms}, summary.AnyKey)
		list = append(list, summary.Kid{Elem: summary.AnyKey, Value: all})
	}
	for _, k := range v.Kids {
		if !isDynamic(k.Elem) && k.Elem != summary.Deref {
			list = append(list, k)
		}
	}
	return list
}
