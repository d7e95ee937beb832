// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// formValues proposes to pass what is read from a form through a function that
// marks it. No directive can stand at an expression, and the type stays a
// string; so the code around it need not change.
func (w *walker) formValues() {
	for _, file := range w.own() {
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				w.formsOf(file, fn)
			}
		}
	}
}

func (w *walker) formsOf(file *ast.File, fn *ast.FuncDecl) {
	asks := w.asks(file, fn)
	var stack []ast.Node
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		stack = append(stack, n)
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		key, ok := w.formKey(call)
		if !ok || w.marksArgument(stack) {
			return true
		}
		at := place{inquiry: asks || w.routed(stack)}
		if v := w.lexicon.judge(key, text, at); !v.none() {
			v.why = fmt.Sprintf("the key %q says so", key)
			w.propose(call.Pos(), Form, fmt.Sprintf("%q in %s", key, w.local(fn.Name.Name)), v)
			w.edit(call.Pos(), call.Pos(), w.marker(file, v)+"(")
			w.edit(call.End(), call.End(), ")")
		}
		return true
	})
}

// asks reports whether a handler is about an inquiry.
func (w *walker) asks(file *ast.File, fn *ast.FuncDecl) bool {
	names := []string{fn.Name.Name, w.pkg.Types.Name(), strings.TrimSuffix(filepath.Base(w.fileName(file)), ".go")}
	if obj, ok := w.pkg.TypesInfo.Defs[fn.Name].(*types.Func); ok {
		if w.asking[roles.Symbol(obj)] {
			return true
		}
		names = append(names, receiverName(obj))
	}
	return slices.ContainsFunc(names, w.lexicon.asks)
}

// asks reports whether a name is about an inquiry, or the form for one.
func (l *lexicon) asks(name string) bool {
	return l.has(inquiryWords, name) || l.has(handlerWords, name)
}

// route notes the handlers that a call registers for a route about an inquiry:
// mux.HandleFunc("POST /contact", h.post).
func (p *proposer) route(info *types.Info, call *ast.CallExpr) {
	if !p.aboutInquiry(info, call) {
		return
	}
	for _, arg := range call.Args {
		var id *ast.Ident
		switch x := ast.Unparen(arg).(type) {
		case *ast.Ident:
			id = x
		case *ast.SelectorExpr:
			id = x.Sel
		default:
			continue
		}
		if fn, ok := info.Uses[id].(*types.Func); ok {
			p.asking[roles.Symbol(fn)] = true
		}
	}
}

// aboutInquiry reports whether a call is given a path about an inquiry.
func (p *proposer) aboutInquiry(info *types.Info, call *ast.CallExpr) bool {
	return slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
		v := info.Types[arg].Value
		return v != nil && v.Kind() == constant.String && strings.Contains(constant.StringVal(v), "/") && p.lexicon.asks(constant.StringVal(v))
	})
}

// routed reports whether the innermost node lies in a function literal that is
// registered for such a route.
func (w *walker) routed(stack []ast.Node) bool {
	for i, n := range stack[:len(stack)-1] {
		if call, ok := n.(*ast.CallExpr); ok && w.aboutInquiry(w.pkg.TypesInfo, call) {
			if _, ok := stack[i+1].(*ast.FuncLit); ok {
				return true
			}
		}
	}
	return false
}

// formReaders are methods that return a form's value for a key, here and in the
// common frameworks.
var formReaders = []string{"FormValue", "PostFormValue", "PostForm", "DefaultPostForm"}

// formKey returns the key if a call reads a value of a form.
func (w *walker) formKey(call *ast.CallExpr) (string, bool) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 {
		return "", false
	}
	fn, ok := w.pkg.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !ok || fn.Signature().Recv() == nil || !types.Identical(w.pkg.TypesInfo.TypeOf(call), types.Typ[types.String]) {
		return "", false
	}
	if !slices.Contains(formReaders, fn.Name()) && !(fn.FullName() == "(net/url.Values).Get" && readsForm(sel.X)) {
		return "", false
	}
	key := w.pkg.TypesInfo.Types[call.Args[0]].Value
	if key == nil || key.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(key), true
}

// readsForm reports whether an expression is the form or the query of a request.
func readsForm(x ast.Expr) bool {
	x = ast.Unparen(x)
	if call, ok := x.(*ast.CallExpr); ok {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		return ok && sel.Sel.Name == "Query"
	}
	sel, ok := x.(*ast.SelectorExpr)
	return ok && (sel.Sel.Name == "Form" || sel.Sel.Name == "PostForm")
}

// marksArgument reports whether the innermost node is an argument of a function
// that marks it.
func (w *walker) marksArgument(stack []ast.Node) bool {
	for i := len(stack) - 2; i >= 0; i-- {
		switch n := stack[i].(type) {
		case *ast.ParenExpr:
		case *ast.CallExpr:
			fn := callee(w.pkg.TypesInfo, n)
			if fn == nil {
				return false
			}
			symbol := roles.Symbol(fn)
			_, source := w.roles.Source(symbol)
			return source || roles.OperationOf(symbol) == roles.Wrap
		default:
			return false
		}
	}
	return false
}

// marker returns the name of the function of this package that marks form values
// so, which is added where there is none.
func (w *walker) marker(file *ast.File, v verdict) string {
	name := "from" + strings.ReplaceAll(titled(v.classes), "-", "")
	scope := w.pkg.Types.Scope()
	for {
		obj := scope.Lookup(name)
		if obj == nil {
			break
		}
		if l, ok := w.roles.Source(roles.Symbol(obj)); ok && slices.Equal(l.Classes, v.classes) {
			return name
		}
		name += "Form"
	}
	key := w.pkg.PkgPath + "." + name
	if w.types[key] {
		return name
	}
	w.types[key] = true
	w.edit(file.FileEnd, file.FileEnd, fmt.Sprintf("\n// %s marks what came in by a form.\n//\n//lineage:source %s\nfunc %[1]s(value string) string { return value }\n", name, v.words()))
	return name
}

// titled joins classes as words of a name.
func titled(classes []policy.Class) string {
	var b strings.Builder
	for _, c := range classes {
		for word := range strings.SplitSeq(string(c), "-") {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}
