// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// log replaces what is logged raw: by the mark that it was taken out of, by what
// the mark would print, or by the id of whose it is.
func (c *site) log() []Fix {
	if c.found.Rule != "raw-in-log" {
		return nil
	}
	call, _ := c.call()
	if call == nil {
		return nil
	}
	var fixes []Fix
	if taken := c.takenOut(call); taken != nil {
		return append(fixes, c.putBack(call, taken)...)
	}
	source := c.source()
	if source == nil || !inside(source, call) || !c.onlyPrinted(call, source) {
		return nil
	}
	fixes = append(fixes, c.redact(call, source)...)
	return append(fixes, c.logID(call, source)...)
}

// onlyPrinted reports whether a log call does nothing with an expression in it but
// print it: on the way are operators, and functions that make a text or an
// attribute of it.
func (c *site) onlyPrinted(call *ast.CallExpr, source ast.Expr) bool {
	logger := c.callee(call)
	for _, n := range c.path(source.Pos()) {
		switch n := n.(type) {
		case *ast.CallExpr:
			if n == call {
				return true
			}
			if c.Info.Types[n.Fun].IsType() {
				continue
			}
			fn := c.callee(n)
			if fn == nil || !makesText(fn) && (logger == nil || fn.Pkg() != logger.Pkg() || fn.Pkg() == c.Types) {
				return false
			}
		case ast.Expr:
		default:
			return false
		}
	}
	return false
}

// makesText reports whether a function only makes a text or an attribute of what
// it is given.
func makesText(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "strings", "strconv", "log/slog", "errors", "bytes":
		return true
	case "fmt":
		return strings.HasPrefix(fn.Name(), "Sprint") || fn.Name() == "Errorf"
	}
	return false
}

// logs reports whether what is called is a logger itself, which does no more with
// its arguments. A function of ours may, and what is printed on the standard
// output may be what the program is for.
func (c *site) logs(call *ast.CallExpr) bool {
	fn := c.callee(call)
	return fn != nil && fn.Pkg() != nil && "func "+roles.Symbol(fn) == c.from.Flow.Sink &&
		!slices.Contains([]string{"fmt", "os", "io"}, fn.Pkg().Path())
}

// takenOut returns the call in a log call that takes data out of a wrapper, if it
// is an argument by itself and the argument may be anything.
func (c *site) takenOut(call *ast.CallExpr) *ast.CallExpr {
	sig, ok := c.Info.TypeOf(call.Fun).(*types.Signature)
	if !ok {
		return nil
	}
	for i, arg := range call.Args {
		taken, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok {
			continue
		}
		fn := c.callee(taken)
		if fn == nil || !isAny(parameter(sig, i)) {
			continue
		}
		if op := roles.OperationOf(roles.Symbol(fn)); (op == roles.Use || op == roles.Expose) && c.onTheWay(taken) {
			return taken
		}
	}
	return nil
}

// onTheWay reports whether a step of the flow lies in an expression.
func (c *site) onTheWay(x ast.Expr) bool {
	for _, s := range c.from.Flow.Steps {
		if pos := token.Pos(s.Pos); s.File == "" && x.Pos() <= pos && pos <= x.End() {
			return true
		}
	}
	return false
}

// putBack logs the wrapper and not what is in it.
func (c *site) putBack(call, taken *ast.CallExpr) []Fix {
	sel, ok := ast.Unparen(taken.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	edits := []analysis.TextEdit{{Pos: sel.X.End(), End: taken.End()}}
	return []Fix{{
		Message:    "log the mark, which prints " + marker(c.found.Flow.Label),
		Edits:      append(edits, c.dropImports(taken)...),
		Unattended: c.logs(call),
	}}
}

// redact puts what a mark would print in the place of a text.
func (c *site) redact(call *ast.CallExpr, source ast.Expr) []Fix {
	if !isText(c.Info.TypeOf(source)) || !c.replaceable(source) || !c.usedElsewhere(source) {
		return nil
	}
	return []Fix{{
		Message:    "log " + marker(c.found.Flow.Label) + " in its place",
		Edits:      append([]analysis.TextEdit{replace(source, strconv.Quote(marker(c.found.Flow.Label)))}, c.dropImports(source)...),
		Unattended: c.logs(call),
	}}
}

// logID puts the id beside a field in its place.
func (c *site) logID(call *ast.CallExpr, source ast.Expr) []Fix {
	sel, ok := source.(*ast.SelectorExpr)
	if !ok || !c.replaceable(source) {
		return nil
	}
	owner := c.Info.TypeOf(sel.X)
	for f := range structOf(owner) {
		if idRank(f.Name(), "id") < 3 || !f.Exported() && f.Pkg() != c.Types || f.Name() == sel.Sel.Name {
			continue
		}
		if c.marked(owner, f) || !types.Identical(f.Type(), c.Info.TypeOf(source)) && (!c.isArgument(call, source) || c.formats(call)) {
			continue
		}
		return []Fix{{
			Message: "log " + text(sel.X) + "." + f.Name() + " in its place",
			Edits:   []analysis.TextEdit{replace(sel.Sel, f.Name())},
		}}
	}
	return nil
}

// marked reports whether a field has a mark.
func (c *site) marked(owner types.Type, field *types.Var) bool {
	if p, ok := owner.Underlying().(*types.Pointer); ok {
		owner = p.Elem()
	}
	tag := ""
	if st, ok := owner.Underlying().(*types.Struct); ok {
		for i := range st.NumFields() {
			if st.Field(i) == field {
				tag = st.Tag(i)
			}
		}
	}
	_, byField := c.Roles.Field(owner, field, tag)
	_, byType := c.Roles.Type(field.Type())
	return byField || byType
}

// isArgument reports whether an expression is an argument by itself that may be
// anything.
func (c *site) isArgument(call *ast.CallExpr, x ast.Expr) bool {
	sig, ok := c.Info.TypeOf(call.Fun).(*types.Signature)
	for i, arg := range call.Args {
		if ok && ast.Unparen(arg) == x && isAny(parameter(sig, i)) {
			return true
		}
	}
	return false
}

// formats reports whether a call has a format, whose verbs are for the types that
// are there.
func (c *site) formats(call *ast.CallExpr) bool {
	for _, arg := range call.Args {
		if v := c.Info.Types[arg].Value; v != nil && v.Kind() == constant.String && strings.Contains(constant.StringVal(v), "%") {
			return true
		}
	}
	return false
}

// replaceable reports whether a value of the same type can stand where an
// expression does: it is neither assigned to, nor is its address taken, nor is a
// method or part of it selected.
func (c *site) replaceable(x ast.Expr) bool {
	path := c.path(x.Pos())
	for i, n := range path {
		if n != x || i+1 == len(path) {
			continue
		}
		switch parent := path[i+1].(type) {
		case *ast.UnaryExpr:
			return parent.Op != token.AND
		case *ast.SelectorExpr, *ast.IndexExpr, *ast.SliceExpr, *ast.RangeStmt, *ast.StarExpr, *ast.IncDecStmt:
			return false
		case *ast.CallExpr:
			return parent.Fun != x
		}
		return true
	}
	return false
}

// usedElsewhere reports whether the variable that an expression begins with is
// still used without it, so that the compiler does not complain.
func (c *site) usedElsewhere(x ast.Expr) bool {
	id := root(x)
	if id == nil {
		return false
	}
	v, ok := c.Info.Uses[id].(*types.Var)
	if !ok || v.IsField() {
		return false
	}
	if v.Kind() != types.LocalVar {
		return true
	}
	for other, obj := range c.Info.Uses {
		if obj == v && other != id {
			return true
		}
	}
	return false
}

// dropImports removes imports that nothing but an expression needs.
func (c *site) dropImports(x ast.Expr) []analysis.TextEdit {
	var edits []analysis.TextEdit
	for _, imp := range c.file.Imports {
		name := c.Info.PkgNameOf(imp)
		if name == nil {
			continue
		}
		here, elsewhere := false, false
		for id, obj := range c.Info.Uses {
			if obj == name {
				here, elsewhere = here || inside(id, x), elsewhere || !inside(id, x)
			}
		}
		if here && !elsewhere {
			edits = append(edits, c.removeImport(imp))
		}
	}
	return edits
}

// removeImport removes an import, with its line or declaration.
func (c *site) removeImport(imp *ast.ImportSpec) analysis.TextEdit {
	for _, d := range c.file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT || !inside(imp, decl) {
			continue
		}
		if len(decl.Specs) == 1 {
			return c.line(decl)
		}
	}
	return c.line(imp)
}

// line removes the lines of a node, with the newline after them.
func (c *site) line(n ast.Node) analysis.TextEdit {
	file := c.Fset.File(n.Pos())
	from, last := file.LineStart(file.Line(n.Pos())), file.Line(n.End())
	to := n.End()
	if last < file.LineCount() {
		to = file.LineStart(last + 1)
	}
	return analysis.TextEdit{Pos: from, End: to}
}

// marker is what a wrapper with a label prints.
func marker(l policy.Label) string {
	var classes []string
	for _, class := range l.Classes {
		classes = append(classes, string(class))
	}
	return "[" + strings.Join(classes, "+") + "]"
}

func isAny(t types.Type) bool {
	if t == nil {
		return false
	}
	iface, ok := t.Underlying().(*types.Interface)
	return ok && iface.Empty()
}
