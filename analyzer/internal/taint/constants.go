// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

func (e *engine) constant(c *ssa.Const) *summary.Value {
	if c.Value == nil {
		return e.zero(c.Type())
	}
	v := &summary.Value{Rest: summary.NothingElse}
	switch c.Value.Kind() {
	case constant.String:
		v.Const = summary.StringConst(constant.StringVal(c.Value))
	case constant.Bool:
		v.Const = summary.BoolConst(constant.BoolVal(c.Value))
	case constant.Int:
		v.Const = summary.IntConst(c.Value.ExactString())
	}
	return v
}

// zero returns nil, or the zero value of a struct or array. That nothing is in it
// matters where there is data otherwise.
func (e *engine) zero(t types.Type) *summary.Value {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array, *types.Pointer, *types.Slice, *types.Map:
		return summary.NothingElse.Only()
	}
	return summary.Clean
}
