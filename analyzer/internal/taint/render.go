// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// render puts what a template shows of its data where the model says. Of a
// template whose text is known, that is what it mentions.
func (c *modelled) render(e catalogue.Effect) {
	c.taint(e.To[0], c.transform(c.rendered(e), e.Via))
}

func (c *modelled) rendered(e catalogue.Effect) summary.Set {
	text, ok := c.templateText(e.Target)
	if !ok {
		return c.seenAt(e.From, e.View)
	}
	m := readTemplate(text, c.executed)
	if m.all {
		return c.seenAt(e.From, e.View)
	}
	data := c.at(e.From[0])
	var set summary.Set
	for _, path := range m.paths {
		v, t, all := c.led(data.value, data.typ, path)
		view := e.View
		if all {
			view = summary.Print
		}
		set = set.Union(c.collect(v, t, view))
	}
	return set
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
func (c *modelled) led(v *summary.Value, t types.Type, path []string) (_ *summary.Value, _ types.Type, all bool) {
	for _, name := range path {
		part, typ, ok := c.member(v, t, name)
		if !ok {
			return v, t, false
		}
		v, t = part, typ
	}
	return v, t, true
}

// member returns what a name stands for in a template: a field, what a method
// returns, what a key leads to, or the elements.
func (c *modelled) member(v *summary.Value, t types.Type, name string) (_ *summary.Value, _ types.Type, ok bool) {
	if v, t = c.behind(v, t); t == nil {
		return nil, nil, false
	}
	if name == each {
		switch u := t.Underlying().(type) {
		case *types.Slice:
			return c.load(c.extend(v, summary.AnyElem)), u.Elem(), true
		case *types.Array:
			return c.table.Project(v, summary.AnyElem), u.Elem(), true
		case *types.Map:
			return c.load(c.extend(v, summary.AnyKey)), u.Elem(), true
		}
		return nil, nil, false
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, packageOf(t), name)
	switch obj := obj.(type) {
	case *types.Func:
		return c.returned(v, t, obj)
	case *types.Var:
		for _, i := range index {
			v, t = c.behind(v, t)
			st, isStruct := t.Underlying().(*types.Struct)
			if !isStruct {
				return nil, nil, false
			}
			v, _ = c.markField(c.table.Project(v, summary.Field(st.Field(i).Name())), t, i)
			t = st.Field(i).Type()
		}
		return v, t, true
	}
	if u, isMap := t.Underlying().(*types.Map); isMap {
		return c.load(c.extend(v, summary.Key(summary.StringConst(name)))), u.Elem(), true
	}
	return nil, nil, false
}

// returned calls a method without parameters.
func (c *modelled) returned(v *summary.Value, t types.Type, fn *types.Func) (_ *summary.Value, _ types.Type, ok bool) {
	sig := fn.Signature()
	if sig.Params().Len() > 0 || sig.Results().Len() == 0 || types.IsInterface(t) || c.inv.depth >= maxChain {
		return nil, nil, false
	}
	defer c.maybe(true)()
	inv := &invocation{instr: c.inv.instr, path: c.inv.path + "/template " + fn.Name(), depth: c.inv.depth + 1, results: sig.Results()}
	out := c.invokeOn(inv, v, c.noteDynamic(t), fn.Name(), nil)
	return at(out, 0), sig.Results().At(0).Type(), true
}

// templateText returns the text of a template if it is a constant, of one in a
// variable of a package too.
func (c *modelled) templateText(p catalogue.Port) (string, bool) {
	text, whole, ok := c.settledAt(c.at(p).value).Text()
	return text, ok && whole
}

// settledAt returns what a value is, if it is what a variable holds of which all is
// known that is ever stored there.
func (f *frame) settledAt(v *summary.Value) *summary.Value {
	if v != nil && len(v.Atoms) == 1 && v.Atoms[0].Exact() && v.Const == "" && len(v.Pts) == 0 {
		if port := v.Atoms[0].Port; port.Root.Kind == summary.Global {
			return f.table.Follow(f.global(port.Root.Name), port.Path.Elems())
		}
	}
	return v
}

// onTemplate notes that the function depends on the text of a template that it was
// given, or on the name by which it executes one, and on what its data is: all that
// tells what is shown.
func (d *dependence) onTemplate(fn *ssa.Function, m *catalogue.Model, args []ssa.Value) {
	names := argNames(m)
	of := func(p string) ssa.Value {
		if i := slices.Index(names, p); i >= 0 && i < len(args) {
			return args[i]
		}
		return nil
	}
	for _, e := range m.Effects {
		if e.Op != catalogue.Render {
			continue
		}
		d.on(fn, of(nameOfTemplate))
		d.onType(fn, of(e.From[0].Base))
		if in, ok := inputOf(fn, of(e.Target.Base)); ok && in.field == "" && len(e.Target.Path) == 1 {
			d.add(input{in.param, summary.Field(e.Target.Path[0][1:]), true})
		}
	}
}

// nameOfTemplate is the parameter of models that names one of several templates.
const nameOfTemplate = "name"
