// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A package of the library may keep something for the whole process, such as the
// default logger. It is in a variable of that package which only models name. What
// this package and its imports have put there is there, at any time; whoever else puts
// something there is not asked for, since nearly every function would ask.

// processWide returns the place of such a variable.
func (c *modelled) processWide() *cell {
	return &cell{value: pointer(c.table.Input(summary.Port{Root: c.processRoot()}))}
}

func (c *modelled) processRoot() summary.Root {
	return summary.Root{Kind: summary.Global, Name: c.model.Package + "." + catalogue.ProcessWide}
}

// putThere returns what is known of a value that is in such a variable.
func (c *modelled) putThere(v *summary.Value) *summary.Value {
	root := c.processRoot()
	return c.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if a.Open() && a.Port.Root == root {
			return nil
		}
		return a
	})
}
