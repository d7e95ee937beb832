// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/literal"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What is marked by the SDK alone, without a directive.

// markers reads the labels of this package's label types: those with a method
// Label() policy.Label.
func (d *declarer) markers() {
	for _, file := range d.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil {
				continue
			}
			if fn.Name.Name == levelMethod {
				d.level(fn)
			}
			if fn.Name.Name != labelMethod {
				continue
			}
			obj, ok := d.Info.Defs[fn.Name].(*types.Func)
			if !ok || !returnsOnly(obj.Signature(), PolicyPath+".Label") {
				continue
			}
			label, err := literal.Label(d.Info, fn)
			if err != nil {
				d.literalProblem(fn.Name, err, false)
				continue
			}
			put(&d.roles.decls.Markers, receiver(obj), label)
			d.used = append(d.used, usedLabel{at: directive.Directive{Pos: fn.Name.Pos(), End: fn.Name.End()}, label: label})
		}
	}
}

// level reads how far a type says that its values are de-identified: a method
// Level() policy.Level that returns one constant.
func (d *declarer) level(fn *ast.FuncDecl) {
	obj, ok := d.Info.Defs[fn.Name].(*types.Func)
	if !ok || !returnsOnly(obj.Signature(), PolicyPath+".Level") || fn.Body == nil || len(fn.Body.List) != 1 {
		return
	}
	ret, ok := fn.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return
	}
	if v := d.Info.Types[ret.Results[0]].Value; v != nil && v.Kind() == constant.String {
		put(&d.roles.decls.Levels, receiver(obj), policy.Level(constant.StringVal(v)))
	}
}
