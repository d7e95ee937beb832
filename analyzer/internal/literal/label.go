// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package literal

import (
	"go/ast"
	"go/types"
	"reflect"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Label reads the label that a marker type's Label method returns. Its body
// must be one return of one literal of constants. An error is an *[Error].
func Label(info *types.Info, method *ast.FuncDecl) (policy.Label, error) {
	var label policy.Label
	result, bad := returned(method)
	if bad != nil {
		return label, bad
	}
	err := Eval(info, result, reflect.ValueOf(&label).Elem(), nil)
	return label, err
}

// returned returns the expression of a body that is one return statement.
func returned(method *ast.FuncDecl) (ast.Expr, *Error) {
	const want = "the label of a marker must be known without running the program; let the body be: return policy.Label{...}"
	if method.Body == nil || len(method.Body.List) != 1 {
		return nil, errorAt(method.Name, want)
	}
	ret, ok := method.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return nil, errorAt(method.Body.List[0], want)
	}
	return ret.Results[0], nil
}
