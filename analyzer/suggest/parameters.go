// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"go/ast"
	"go/types"
	"strings"
)

// parameters proposes directives for parameters by which data comes in: those of
// exported functions that nothing here calls. What others pass on was marked
// where it came from.
func (w *walker) parameters() {
	for _, file := range w.own() {
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			obj, ok := w.pkg.TypesInfo.Defs[fn.Name].(*types.Func)
			if ok && !w.called[calledAs(obj)] && !w.lexicon.endsIn(apparatusWords, receiverName(obj)) && !setter(obj) {
				w.parametersOf(fn, obj)
			}
		}
	}
}

// setter reports whether a method sets a field of its receiver, which is where the
// mark is then.
func setter(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	if recv == nil {
		return false
	}
	for _, prefix := range []string{"Set", "With"} {
		if name, ok := strings.CutPrefix(fn.Name(), prefix); ok && name != "" {
			obj, _, _ := types.LookupFieldOrMethod(recv.Type(), true, fn.Pkg(), name)
			if obj == nil {
				obj, _, _ = types.LookupFieldOrMethod(recv.Type(), true, fn.Pkg(), strings.ToLower(name[:1])+name[1:])
			}
			if _, field := obj.(*types.Var); field {
				return true
			}
		}
	}
	return false
}

func receiverName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

func (w *walker) parametersOf(fn *ast.FuncDecl, obj *types.Func) {
	at := place{inquiry: w.lexicon.has(inquiryWords, obj.Name()) || w.lexicon.has(inquiryWords, receiverName(obj))}
	var lines []string
	for v := range obj.Signature().Params().Variables() {
		if _, marked := w.roles.Param(v); marked || w.markedType(v.Type()) {
			continue
		}
		found := w.lexicon.judge(v.Name(), holds(v.Type()), at)
		if found.none() {
			found = w.judgeType(v.Type(), at)
		}
		if found.none() || v.Name() == "" || v.Name() == "_" {
			continue
		}
		name := obj.Name()
		if r := receiverName(obj); r != "" {
			name = r + "." + name
		}
		w.propose(v.Pos(), Parameter, v.Name()+" of "+w.local(name), found)
		lines = append(lines, "//lineage:source "+found.words()+" param="+v.Name())
	}
	if len(lines) > 0 {
		w.directive(fn.Pos(), fn.Doc, strings.Join(lines, "\n"))
	}
}
