// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What was asked about all that a collection holds is not known of what others
// were added to: a collection has a root of its own for it, which what is made of
// several things does not have.

// allRoot begins the root of a collection, as that of all it holds.
const allRoot = "all of "

func isAll(root string) bool { return strings.HasPrefix(root, allRoot) }

// all adds the root of all that a collection holds.
func (r *rootFinder) all(root string) {
	if !r.mixed {
		r.found[allRoot+root] = true
	}
}

// result adds the roots that the i-th result of a call is.
func (r *rootFinder) result(call *ssa.Call, i int) {
	root := r.resultRoot(call, i)
	r.found[root] = true
	results := call.Common().Signature().Results()
	if i < results.Len() && isCollectionOfRecords(results.At(i).Type()) {
		r.all(root)
	}
}

// given adds the roots that an input is.
func (r *rootFinder) given(v ssa.Value, root string) {
	r.found[root] = true
	if isCollectionOfRecords(v.Type()) || isCollectionOfRecords(deref(v.Type())) {
		r.all(root)
	}
}

// mixing says that what is visited from now on is a part, until it is undone.
func (r *rootFinder) mixing() (restore func()) {
	old := r.mixed
	r.mixed = true
	return func() { r.mixed = old }
}

// apart visits values that something is made of, besides others.
func (r *rootFinder) apart(vs ...ssa.Value) {
	defer r.mixing()()
	for _, v := range vs {
		r.visit(v)
	}
}

// made visits all that something is made of.
func (r *rootFinder) made(of []ssa.Value) {
	records := 0
	for _, v := range of {
		if isRecords(v.Type()) || isList(v.Type()) {
			records++
		}
	}
	if records > 1 {
		defer r.mixing()()
	}
	for _, v := range of {
		r.visit(v)
	}
}

// isCollectionOfRecords reports whether values of type t hold several records.
func isCollectionOfRecords(t types.Type) bool {
	switch underlying(t).(type) {
	case *types.Slice, *types.Map, *types.Chan:
		return isRecords(t)
	}
	return false
}

// collects reports whether an argument holds several records.
func (inv *invocation) collects(i int) bool {
	return i < len(inv.types) && inv.types[i] != nil && isCollectionOfRecords(inv.types[i])
}

// resultsRoot returns the root that guards are about that were asked about the
// i-th result of a call, or all that it holds.
func (f *frame) resultsRoot(call *ssa.Call, i int) string {
	root := f.resultRoot(call, i)
	if isCollectionOfRecords(call.Common().Signature().Results().At(i).Type()) {
		return allRoot + root
	}
	return root
}

// withoutAll returns the roots that are not of all that a collection holds.
func withoutAll(roots []string) []string {
	if !slices.ContainsFunc(roots, isAll) {
		return roots
	}
	return slices.DeleteFunc(slices.Clone(roots), isAll)
}
