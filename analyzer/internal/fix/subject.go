// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// subject writes whom the data is about, as an argument for a parameter: the id
// beside the field that was read, or the record itself. Where data is read in what
// is called, that is the record which the call is given.
func (c *site) subject(param *types.Var, at token.Pos) (string, bool) {
	record := holder(c.source())
	if record == nil {
		record = c.recordGiven(param)
	}
	for record != nil {
		id := root(record)
		t := c.Info.TypeOf(record)
		if id == nil || t == nil || !c.visible(c.Info.ObjectOf(id), at) {
			return "", false
		}
		if types.AssignableTo(t, param.Type()) {
			return text(record), true
		}
		if name, ok := c.idField(t, param); ok {
			return c.converted(text(record)+"."+name, t, name, param.Type()), true
		}
		outer, ok := ast.Unparen(record).(*ast.SelectorExpr)
		if !ok {
			return c.key(id, param, at)
		}
		record = outer.X
	}
	return "", false
}

// key writes what a record was looked up by: the argument, called like an id, of
// the call that a variable was declared with.
func (c *site) key(record *ast.Ident, param *types.Var, at token.Pos) (string, bool) {
	var looked *ast.CallExpr
	ast.Inspect(c.file, func(n ast.Node) bool {
		if assign, ok := n.(*ast.AssignStmt); ok && assign.Tok == token.DEFINE && len(assign.Rhs) == 1 {
			for _, left := range assign.Lhs {
				if id, ok := left.(*ast.Ident); ok && c.Info.Defs[id] != nil && c.Info.Defs[id] == c.Info.ObjectOf(record) {
					looked, _ = ast.Unparen(assign.Rhs[0]).(*ast.CallExpr)
				}
			}
		}
		return true
	})
	if looked == nil {
		return "", false
	}
	for _, arg := range looked.Args {
		name := root(arg)
		if sel, ok := ast.Unparen(arg).(*ast.SelectorExpr); ok {
			name = sel.Sel
		}
		if name != nil && root(arg) != nil && idRank(name.Name, param.Name()) > 0 &&
			types.AssignableTo(c.Info.TypeOf(arg), param.Type()) && c.visible(c.Info.ObjectOf(root(arg)), at) {
			return text(arg), true
		}
	}
	return "", false
}

// recordGiven returns the one argument of the call, or its receiver, that has an id.
func (c *site) recordGiven(param *types.Var) ast.Expr {
	call, _ := c.call()
	if call == nil || c.source() != nil {
		return nil
	}
	given := call.Args
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && c.Info.Selections[sel] != nil {
		given = append([]ast.Expr{sel.X}, given...)
	}
	var found ast.Expr
	for _, x := range given {
		if u, ok := ast.Unparen(x).(*ast.UnaryExpr); ok && u.Op == token.AND {
			x = u.X
		}
		t := c.Info.TypeOf(x)
		if t == nil || root(x) == nil {
			continue
		}
		if _, ok := c.idField(t, param); !ok {
			continue
		}
		if found != nil {
			return nil
		}
		found = x
	}
	return found
}

// holder returns what data was read from: what a field is selected of, or what a
// method is called of, such as that of a wrapper.
func holder(source ast.Expr) ast.Expr {
	if call, ok := source.(*ast.CallExpr); ok {
		source = ast.Unparen(call.Fun)
	}
	if sel, ok := source.(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// idField returns the field of a record that says whose it is.
func (c *site) idField(t types.Type, param *types.Var) (string, bool) {
	var best string
	rank := 0
	for f := range structOf(t) {
		if !f.Exported() && f.Pkg() != c.Types || !assignable(f.Type(), param.Type()) {
			continue
		}
		if r := idRank(f.Name(), param.Name()); r > rank {
			best, rank = f.Name(), r
		}
	}
	return best, rank > 0
}

// idRank says how much a field's name looks like that of an id.
func idRank(field, param string) int {
	switch name := strings.ToLower(field); {
	case name == strings.ToLower(param):
		return 4
	case name == "id":
		return 3
	case name == "userid" || name == "customerid" || name == "subjectid" || name == "subject" || name == "clientid" || name == "personid":
		return 2
	case strings.HasSuffix(field, "ID") && strings.HasSuffix(strings.ToLower(param), "id"):
		return 1
	}
	return 0
}

// assignable reports whether a value of a type can be given for another, if need
// be by a conversion between types of text.
func assignable(t, to types.Type) bool {
	return types.AssignableTo(t, to) || isText(t) && isText(to)
}

// converted writes a field with a conversion if it needs one.
func (c *site) converted(expr string, owner types.Type, field string, to types.Type) string {
	obj, _, _ := types.LookupFieldOrMethod(owner, true, c.Types, field)
	if obj == nil || types.AssignableTo(obj.Type(), to) {
		return expr
	}
	return types.TypeString(to, c.qualifier) + "(" + expr + ")"
}

// qualifier writes packages by the names that the file has for them.
func (c *site) qualifier(pkg *types.Package) string {
	if pkg == c.Types {
		return ""
	}
	if q, _, ok := c.importing(pkg.Path(), pkg.Name()); ok {
		return q
	}
	return pkg.Name()
}
