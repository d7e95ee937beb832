// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// assign stores to an address, and says so in the trail where the place has a
// name.
func (f *frame) assign(addr ssa.Value, v *summary.Value) {
	name := placeName(addr)
	if name == "" && f.late {
		name = variableName(addr)
	}
	if name != "" {
		v = v.Stepped(f.step("stored in " + name))
	}
	f.storeBy(addr, v)
}

// variableName names what an address is of that goroutines may share.
func variableName(addr ssa.Value) string {
	switch addr := addr.(type) {
	case *ssa.Alloc:
		if addr.Heap {
			return addr.Comment
		}
	case *ssa.FreeVar:
		return addr.Name()
	}
	return ""
}

// placeName names what an address is of, if a reader would know it.
func placeName(addr ssa.Value) string {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		t := deref(addr.X.Type())
		if st, ok := t.Underlying().(*types.Struct); ok {
			return typeName(t) + "." + st.Field(addr.Field).Name()
		}
	case *ssa.Global:
		return "variable " + addr.Name()
	}
	return ""
}
