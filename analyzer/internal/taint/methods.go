// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// viewMethods are the methods by which a type decides what a view shows of
// its values, the first that it has.
var viewMethods = map[summary.View][]string{
	summary.Print:    {"Format", "Error", "String"},
	summary.GoSyntax: {"Format", "GoString"},
	summary.Digits:   {"Format"},
	summary.Template: {"Format", "Error", "String"},
	summary.Dump:     {"Error", "String"},
	summary.JSON:     {"MarshalJSON", "MarshalText"},
	summary.Revealed: {"MarshalJSON", "MarshalText"},
	summary.XML:      {"MarshalXML", "MarshalXMLAttr", "MarshalText"},
	summary.Gob:      {"GobEncode", "MarshalBinary"},
	summary.LogText:  {"LogValue", "MarshalText"},
	summary.LogJSON:  {"LogValue", "MarshalJSON", "Error"},
}

// logged are the views of log/slog, and how they show what a log value holds.
var logged = map[summary.View]summary.View{
	summary.LogText: summary.Print,
	summary.LogJSON: summary.JSON,
}

// depth returns how deep a value is searched: attributes of log/slog, which are
// values in values, twice as deep.
func (c *collector) depth() int {
	if _, ok := logged[c.view]; ok {
		return 2 * maxCollect
	}
	return maxCollect
}

// inLog returns the collector for a value of type t: the views of log/slog
// reach through its own types only, what these hold is printed or encoded.
func (c *collector) inLog(t types.Type) *collector {
	view, ok := logged[c.view]
	if !ok || t == nil || types.IsInterface(t) {
		return c
	}
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return c.inLog(u.Elem())
	case *types.Array:
		return c.inLog(u.Elem())
	case *types.Pointer, *types.Struct:
		if p := packageOf(t); p != nil && p.Path() == "log/slog" {
			return c
		}
	}
	inner := *c
	inner.view = view
	return &inner
}

// methodView returns what a view shows of a value whose type has a method for
// it: what the method returns.
func (c *collector) methodView(v *summary.Value, t types.Type) (summary.Set, bool) {
	names := viewMethods[c.view]
	if len(names) == 0 || c.viewing > 2 {
		return nil, false
	}
	named, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || types.IsInterface(t) {
		return nil, false
	}
	for _, name := range names {
		obj, _, _ := types.LookupFieldOrMethod(t, false, named.Obj().Pkg(), name)
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		symbol := roles.Symbol(fn)
		if _, known := c.summaryOf(symbol); !known {
			return nil, false
		}
		inv := &invocation{instr: c.anchor(), path: "view " + symbol, results: fn.Signature().Results()}
		c.viewing++
		defer func() { c.viewing-- }()
		defer c.maybe(true)()
		if c.prints() {
			return c.caught(func() summary.Set { return c.byMethod(inv, v, t, fn) }), true
		}
		return c.byMethod(inv, v, t, fn), true
	}
	return nil, false
}

// reads reports whether it is known what the Read of a type does: then what it
// reads is what that gives.
func (c *collector) reads(v *summary.Value, typ string) bool {
	symbol, _, t, ok := c.method(v, typ, "Read")
	if !ok || t != nil && types.IsInterface(t) {
		return false
	}
	if _, ok := c.summaryOf(symbol); ok {
		return true
	}
	_, ok = c.Roles.Model(symbol)
	return ok
}

// byMethod returns what a value's method shows of it.
func (c *collector) byMethod(inv *invocation, v *summary.Value, t types.Type, fn *types.Func) summary.Set {
	switch fn.Name() {
	case "Format":
		return c.formatView(inv, v, t)
	case "MarshalXML":
		return c.encoderView(inv, v, t)
	case "MarshalXMLAttr":
		inv.args, inv.types, inv.roots = []*summary.Value{summary.Clean}, []types.Type{nil}, [][]string{nil}
	}
	out := c.invokeOn(inv, v, c.dynamicName(t), fn.Name(), nil)
	if len(out) == 0 {
		return nil
	}
	c.hears(out, fn.Signature().Results())
	view := summary.All
	if fn.Name() == "LogValue" {
		view = c.view
	}
	return c.collect(out[0], fn.Signature().Results().At(0).Type(), view)
}

// caught returns what package fmt prints when it calls a method: should that
// panic, what the panic carries.
func (c *collector) caught(show func() summary.Set) summary.Set {
	panics, dirty := c.panics, c.dirty
	c.panics = nil
	set := show()
	set = set.Union(c.collect(c.panics, anyType, summary.All))
	c.panics, c.dirty = panics, dirty
	return set
}

// formatView returns what a value writes when it formats itself: what a buffer
// in the place of the fmt.State then holds.
func (c *collector) formatView(inv *invocation, v *summary.Value, t types.Type) summary.Set {
	return c.written(inv, v, t, "Format", func(buffer *summary.Value) *summary.Value { return buffer })
}

// encoderView returns what a value writes as XML: what a buffer behind the encoder
// then holds.
func (c *collector) encoderView(inv *invocation, v *summary.Value, t types.Type) summary.Set {
	return c.written(inv, v, t, "MarshalXML", func(buffer *summary.Value) *summary.Value {
		o := c.object(inv.instr, inv.path+" encoder", "xml.Encoder", false)
		c.remember(o, c.table.Graft(nil, []summary.Elem{summary.Field("w")}, buffer, true))
		return pointer(o)
	})
}

// written calls a method that writes, with what leads it to a buffer and one argument
// more that holds nothing, and returns what the buffer then holds.
func (c *collector) written(inv *invocation, v *summary.Value, t types.Type, method string, leading func(buffer *summary.Value) *summary.Value) summary.Set {
	const buffer = "*bytes.Buffer"
	o := c.object(inv.instr, inv.path, "buffer", false)
	c.remember(o, summary.Clean)
	inv.args = []*summary.Value{leading(c.boxed(buffer, pointer(o))), summary.Clean}
	inv.types = []types.Type{anyType, nil}
	inv.roots = [][]string{nil, nil}
	c.invokeOn(inv, v, c.dynamicName(t), method, nil)
	return c.collect(c.state.memory.of(o), nil, summary.All)
}
