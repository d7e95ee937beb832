// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Which text a template has, and who decides that.

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
			return f.table.Follow(f.ofVariable(port.Root.Name), port.Path.Elems())
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
		if e.Op == catalogue.Value && slices.ContainsFunc(e.To, func(p catalogue.Port) bool { return slices.Equal(p.Path, textOfTemplate) }) {
			d.on(fn, of(e.From[0].Base))
		}
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

// nameOfTemplate is the parameter of models that names one of several templates, and
// textOfTemplate where they keep the text of one.
const nameOfTemplate = "name"

var textOfTemplate = []string{".source"}
