// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Variables may share what is behind their pointers: a cache that a reader and a
// writer have. Such an object is at home in one place of one variable, and the
// others refer to it there, so that what is put in by way of one is found by way of
// the other.

// A spot is where in a variable a value is; not known where paths end, or among
// the elements of anything but the variable itself, which move about.
type spot struct {
	summary.Port
	known bool
}

func (h *holding) part(p spot, e summary.Elem) spot {
	port, ok := h.table.At(p.Port, e)
	return spot{port, p.known && ok && e != summary.Somewhere && (!e.IsElement() || p.Path.Depth() == 0)}
}

// home returns where else variables hold the object of a place that the value at a
// spot refers to. An object is at home where it is seen first, and only there is said
// what it holds. At the end of the function all is seen anew.
func (h *holding) home(loc summary.Loc, at spot) (home summary.Loc, elsewhere bool) {
	o, ok := h.homes[loc.Object]
	if !ok {
		if at.known && loc.Path == nil && !loc.Deep && (at.Path.Depth() <= maxHome || runsOnce(h.fn)) {
			h.homes[loc.Object] = h.table.Input(at.Port)
		}
		return home, false
	}
	return h.table.Within(summary.Loc{Object: o}, loc, nil), o.Port != at.Port
}

// maxHome bounds how deep in a variable an object is at home that is made by a
// function which may run again: that is one of many, which get mixed up, and what
// lies deep is in many places.
const maxHome = 2

// runsOnce reports whether a function is one that initializes its package.
func runsOnce(fn *ssa.Function) bool {
	return isInitializer(fn) == 1 || strings.HasPrefix(fn.Name(), declaredInit)
}
