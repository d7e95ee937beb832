// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// render puts what a template shows of its data where the model says. Of a
// template whose text is known, that is what it mentions.
func (c *modelled) render(e catalogue.Effect) {
	r := &rendering{modelled: c, view: e.View, given: make(map[string]summary.Set), called: make(map[string]bool)}
	r.funcs = c.settledAt(c.at(e.From[1]).value)
	text, known := c.templateText(e.Target)
	defer c.guesses(!known)()
	for _, fn := range r.data(e, text, known) {
		if fn.to != "" && !r.knows(fn.to) {
			fn.to = "" // it may show what it is given
		}
		if fn.name == "call" {
			r.callsNext = append(r.callsNext, fn.to)
		}
		r.function(r.named(fn.name), nil, fn)
	}
	r.call()
	c.taint(e.To[0], c.transform(r.shown, e.Via))
	if len(r.failures) > 0 {
		c.taint(e.To[1], r.failures)
	}
}

// A rendering is what a template shows and hands on.
type rendering struct {
	*modelled
	view     summary.View
	funcs    *summary.Value // by name
	shown    summary.Set
	given    map[string]summary.Set // to functions, by name
	parts    []shownPart            // what was shown or given
	asked    []request              // calls that are given arguments
	failures summary.Set            // what methods and functions have failed with

	callsNext []string        // by "call": the functions that are given what it returns
	called    map[string]bool // functions that others have returned, so
}

// A shownPart is a value of a known type.
type shownPart struct {
	value *summary.Value
	typ   types.Type
	to    string // the function that is given it; "" if it is shown
}

// show notes that the template shows a part.
func (r *rendering) show(v *summary.Value, t types.Type, view summary.View) {
	r.parts = append(r.parts, shownPart{value: v, typ: t})
	r.shown = r.shown.Union(r.collect(v, t, view))
}

// give notes that the template gives a part to a function.
func (r *rendering) give(v *summary.Value, t types.Type, to string) {
	v, t = r.behind(v, t)
	r.parts = append(r.parts, shownPart{v, t, to})
	r.given[to] = r.given[to].Union(r.collect(v, t, summary.Raw))
}

// data shows what the text, if it is known, mentions of the data, and returns the functions that it mentions.
func (r *rendering) data(e catalogue.Effect, text string, known bool) (funcs []calling) {
	data := r.at(e.From[0])
	m := &mentions{all: true, unread: true}
	if known {
		m = readTemplate(text, r.executed)
	}
	funcs = m.funcs
	if m.unread {
		funcs = append(funcs, calling{})
	}
	if m.all {
		r.shown = r.seenAt(e.From[:1], r.view)
		r.within(data.value, data.typ, 0)
		return funcs
	}
	for _, p := range m.parts {
		v, t, all := r.led(data.value, data.typ, p.path)
		view := r.view
		if all {
			view = summary.Print
		}
		if p.to != "" && r.knows(p.to) {
			r.give(v, t, p.to)
		} else {
			r.show(v, t, view)
		}
		r.functionOf(v, t)
	}
	return funcs
}

// knows reports whether the function of a name is one that can be called here, or by
// callers; what another is given may be shown.
func (r *rendering) knows(name string) bool {
	if name == ofData {
		return true
	}
	fn := r.table.Whole(r.named(name))
	if fn == nil {
		return false
	}
	fn = r.heldFunc(fn)
	return len(fn.Funcs) > 0 || hasOpen(fn)
}

// named returns the function of a name, "" for any.
func (r *rendering) named(name string) *summary.Value {
	if name == "" {
		return r.table.Project(r.funcs, summary.AnyKey)
	}
	return r.table.Project(r.funcs, summary.Key(summary.StringConst(name)))
}

// executed returns which of the templates that a text defines is executed, if
// that is by name: all of them where the name is not known.
func (c *modelled) executed(defined []string) []string {
	cell := c.cells[nameOfTemplate]
	if cell == nil {
		return nil
	}
	name, whole, ok := cell.value.Text()
	switch {
	case !ok || !whole:
		return defined
	case slices.Contains(defined, name):
		return []string{name}
	}
	return nil
}

// led follows a path of a template, as far as it is known where that leads, and
// reports whether that is all of it.
func (r *rendering) led(v *summary.Value, t types.Type, path []string) (_ *summary.Value, _ types.Type, all bool) {
	for _, name := range path {
		part, typ, ok := r.member(v, t, name)
		if !ok {
			return v, t, false
		}
		v, t = part, typ
	}
	return v, t, true
}

// member returns what a name stands for in a template: a field, what a method
// returns, what a key leads to, or the elements.
func (r *rendering) member(v *summary.Value, t types.Type, name string) (_ *summary.Value, _ types.Type, ok bool) {
	recv, of := r.pointerIn(v, t)
	if v, t = r.behind(v, t); t == nil {
		return nil, nil, false
	}
	if name == each {
		switch u := t.Underlying().(type) {
		case *types.Slice:
			return r.load(r.extend(v, summary.AnyElem)), u.Elem(), true
		case *types.Array:
			return r.table.Project(v, summary.AnyElem), u.Elem(), true
		case *types.Map:
			return r.load(r.extend(v, summary.AnyKey)), u.Elem(), true
		}
		return nil, nil, false
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, packageOf(t), name)
	switch obj := obj.(type) {
	case *types.Func:
		if of != nil && types.Identical(deref(of), t) {
			return r.returned(recv, of, obj) // it may write there
		}
		return r.returned(v, t, obj)
	case *types.Var:
		for _, i := range index {
			v, t = r.behind(v, t)
			st, isStruct := t.Underlying().(*types.Struct)
			if !isStruct {
				return nil, nil, false
			}
			v, _ = r.markField(r.table.Project(v, summary.Field(st.Field(i).Name())), t, i)
			t = st.Field(i).Type()
		}
		return v, t, true
	}
	if u, isMap := t.Underlying().(*types.Map); isMap {
		return r.load(r.extend(v, summary.Key(summary.StringConst(name)))), u.Elem(), true
	}
	return nil, nil, false
}

// pointerIn returns the pointer that a value is, or that an interface value holds; no type
// if it is none.
func (r *rendering) pointerIn(v *summary.Value, t types.Type) (*summary.Value, types.Type) {
	if t != nil && types.IsInterface(t) && v != nil && len(v.Atoms) == 0 && len(v.Kids) == 1 {
		if symbol, ok := v.Kids[0].Elem.IsDynamic(); ok {
			v, t = v.Kids[0].Value, r.instanceOf(symbol)
		}
	}
	if t == nil || !isPointer(t) {
		return nil, nil
	}
	return v, t
}

// returned calls a method: one with parameters later, when it is known what is shown
// and may be given.
func (r *rendering) returned(v *summary.Value, t types.Type, fn *types.Func) (_ *summary.Value, _ types.Type, ok bool) {
	sig := fn.Signature()
	if sig.Results().Len() == 0 || types.IsInterface(t) || r.inv.depth >= maxChain {
		return nil, nil, false
	}
	call := func() []*summary.Value {
		defer r.maybe(true)()
		inv := r.calledBack(r.inv, 0, sig, func(_ int, t types.Type) *summary.Value { return r.argument(t, ofData) })
		inv.path = r.inv.path + "/template " + fn.Name()
		return r.results(r.invokeOn(inv, v, r.noteDynamic(t), fn.Name(), nil), sig, "")
	}
	if sig.Params().Len() > 0 {
		r.asked = append(r.asked, request{call, "", sig})
		return summary.Clean, sig.Results().At(0).Type(), true
	}
	return at(call(), 0), sig.Results().At(0).Type(), true
}
