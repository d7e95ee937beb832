// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// addresses reports whether the view shows an address for a pointer that is a part
// of what it shows.
func (c *collector) addresses() bool {
	return c.nested || c.prints() && c.view != summary.Dump && c.view != summary.Template
}

// prints reports whether the view is one of package fmt, or like it.
func (c *collector) prints() bool {
	switch c.view {
	case summary.Print, summary.GoSyntax, summary.Digits, summary.Dump, summary.Template:
		return true
	}
	return false
}

// part returns the collector for the parts of what is shown.
func (c *collector) part() *collector {
	if c.nested || !c.addresses() {
		return c
	}
	inner := *c
	inner.nested = true
	return &inner
}

// isAddress reports whether package fmt shows a value of type t as an address: any
// pointer but one to a struct, slice, array or map that is an operand.
func (c *collector) isAddress(t types.Type) bool {
	if t == nil || !c.addresses() {
		return false
	}
	p, ok := t.Underlying().(*types.Pointer)
	if !ok || c.nested {
		return ok
	}
	switch p.Elem().Underlying().(type) {
	case *types.Struct, *types.Slice, *types.Array, *types.Map, *types.TypeParam:
		return false
	}
	return true
}
