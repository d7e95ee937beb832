// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"iter"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// leadsTo returns a value and all that it leads to now: its parts, what functions in
// it have captured, and what the objects hold that it refers to. It asks enter once
// for each object whether to go on there, before it does.
func (f *frame) leadsTo(v *summary.Value, enter func(*summary.Object) bool) iter.Seq[*summary.Value] {
	return func(yield func(*summary.Value) bool) {
		w := walk{f, enter, yield, make(map[*summary.Object]bool)}
		w.in(v)
	}
}

// madeHere is for leadsTo, to go on in objects that are not the callers'.
func madeHere(o *summary.Object) bool { return !o.Input }

// A walk is one by leadsTo.
type walk struct {
	*frame
	enter func(*summary.Object) bool
	yield func(*summary.Value) bool
	asked map[*summary.Object]bool
}

// in reports whether to go on after a value and all that it leads to.
func (w *walk) in(v *summary.Value) bool {
	if v == nil {
		return true
	}
	if !w.yield(v) {
		return false
	}
	for _, loc := range v.Pts {
		if o := loc.Object; !w.asked[o] {
			w.asked[o] = true
			if w.enter(o) && !w.in(w.content(o)) {
				return false
			}
		}
	}
	for _, fn := range v.Funcs {
		for _, b := range fn.Bindings {
			if !w.in(b) {
				return false
			}
		}
	}
	for _, k := range v.Kids {
		if !w.in(k.Value) {
			return false
		}
	}
	return true
}
