// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// Values are bounded in size wherever they are kept: one that holds an earlier
// state of itself, in an interface, a method value or a variable, would grow
// without end, and is as large as all the ways to its parts.

// bounded returns a value that is small enough to be stored: of one that is not,
// parts that lie deep are taken together.
func (f *frame) bounded(v *summary.Value) *summary.Value {
	f.sayFull(v)
	return f.within(v, f.maxSize())
}

// joined is bounded for what many stores, paths or visits have joined.
func (f *frame) joined(v *summary.Value) *summary.Value {
	return f.within(v, timesLarge*f.maxSize())
}

func (f *frame) within(v *summary.Value, size int) *summary.Value {
	for depth := maxClosed; v.Size() > size && depth >= 0; depth-- {
		f.result.gap(Gap{"widened", f.symbol})
		v = f.shallow(v, depth)
	}
	return v
}

// shallow returns a value with what is below a depth taken together.
func (f *frame) shallow(v *summary.Value, depth int) *summary.Value {
	if v == nil {
		return nil
	}
	if depth == 0 {
		return f.table.Flat(v)
	}
	out := &summary.Value{Atoms: v.Atoms, Pts: v.Pts, Const: v.Const, Rest: v.Rest}
	for _, fn := range v.Funcs {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, b := range fn.Bindings {
			bindings[i] = f.shallow(b, depth-1)
		}
		out.Funcs = append(out.Funcs, summary.Func{Symbol: fn.Symbol, Bindings: bindings})
	}
	for _, k := range v.Kids {
		out.Kids = append(out.Kids, summary.Kid{Elem: k.Elem, Value: f.shallow(k.Value, depth-1)})
	}
	return out
}
