// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// recipient names who receives what is sent by a general transport: in the policy
// where it is in this package and the host is known, else at a function. The
// recipient is a third party, as it counts already, so that nothing becomes
// permitted by the fix; who it is, its author writes in that place.
func (c *site) recipient() []Fix {
	if c.found.Rule != "undeclared-recipient" {
		return nil
	}
	var fixes []Fix
	if host := c.from.Flow.Address; host != "" {
		fixes = append(fixes, c.nameVendor(host)...)
	}
	call, _ := c.call()
	if call == nil {
		return fixes
	}
	if fn, decl := c.own(call); decl != nil {
		return append(fixes, Fix{
			Message: fmt.Sprintf("declare to whom %s sends (//lineage:sink)", fn.Name()),
			Edits:   declare(decl, c.sinkDirective()),
		})
	}
	return append(fixes, c.extractSink(call)...)
}

func (c *site) sinkDirective() string {
	line := "//lineage:sink recipient=third-party"
	if p := c.found.Flow.Use.Purpose; p != "" {
		line += " purpose=" + string(p)
	}
	return line
}

// nameVendor lists a host under a vendor of the policy.
func (c *site) nameVendor(host string) []Fix {
	lit := c.policyLiteral()
	if lit == nil {
		return nil
	}
	q := ""
	if sel, ok := lit.Type.(*ast.SelectorExpr); ok {
		q = text(sel.X) + "."
	}
	element := fmt.Sprintf("{ID: %q, Recipient: %sThirdParty, Hosts: []string{%q}}", strings.NewReplacer(".", "-", "_", "-").Replace(host), q, host)
	edits := c.addElement(lit, "Vendors", "[]"+q+"VendorDef", element)
	return []Fix{{Message: "name " + host + " in the policy, as a third party", Edits: edits}}
}

// policyLiteral finds the literal of the policy that this package declares.
func (c *site) policyLiteral() *ast.CompositeLit {
	for _, file := range c.Files {
		for _, d := range file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.VAR {
				continue
			}
			for _, s := range decl.Specs {
				spec := s.(*ast.ValueSpec)
				if hasDirective("policy", decl.Doc, spec.Doc, spec.Comment) && len(spec.Values) == 1 {
					return literalOf(spec.Values[0])
				}
			}
		}
	}
	return nil
}

func literalOf(x ast.Expr) *ast.CompositeLit {
	if u, ok := ast.Unparen(x).(*ast.UnaryExpr); ok {
		x = u.X
	}
	lit, _ := ast.Unparen(x).(*ast.CompositeLit)
	return lit
}

func hasDirective(name string, groups ...*ast.CommentGroup) bool {
	for _, g := range groups {
		if g == nil {
			continue
		}
		for _, comment := range g.List {
			if d, ok := ast.ParseDirective(comment.Slash, comment.Text); ok && d.Tool == "lineage" && d.Name == name {
				return true
			}
		}
	}
	return false
}

// addElement adds an element to the list that a field of the policy's literal
// holds, which need not be there.
func (c *site) addElement(lit *ast.CompositeLit, field, typ, element string) []analysis.TextEdit {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return nil // without keys, all fields are there in order
		}
		if id, ok := kv.Key.(*ast.Ident); !ok || id.Name != field {
			continue
		}
		list, ok := kv.Value.(*ast.CompositeLit)
		if !ok {
			return nil
		}
		return []analysis.TextEdit{c.appendTo(list, "\t\t", element)}
	}
	return []analysis.TextEdit{c.appendTo(lit, "\t", field+": "+typ+"{"+element+"}")}
}

// appendTo adds a last element to a literal, on a line of its own where the
// others have theirs.
func (c *site) appendTo(lit *ast.CompositeLit, indent, element string) analysis.TextEdit {
	line := func(pos token.Pos) int { return c.Fset.PositionFor(pos, false).Line }
	switch n := len(lit.Elts); {
	case n == 0:
		return analysis.TextEdit{Pos: lit.Lbrace + 1, End: lit.Rbrace, NewText: []byte("\n" + indent + element + ",\n" + indent[1:])}
	case line(lit.Lbrace) == line(lit.Elts[n-1].Pos()):
		return insert(lit.Elts[n-1].End(), ", "+element)
	default:
		return insert(lit.Elts[n-1].End(), ",\n"+indent+element)
	}
}

// extractSink moves a call into a function of its own, with the same parameters,
// which is declared to be where data leaves.
func (c *site) extractSink(call *ast.CallExpr) []Fix {
	fn := c.callee(call)
	if fn == nil || call.Ellipsis.IsValid() || fn.Signature().TypeParams() != nil || fn.Signature().RecvTypeParams() != nil {
		return nil
	}
	w := &extraction{site: c, call: call, taken: make(map[string]bool)}
	if !w.signature(fn) {
		return nil
	}
	name := w.free("sendTo" + exportedName(c.from.Flow.Address))
	decl := fmt.Sprintf("\n\n// %s is where data leaves the program.\n//\n%s\nfunc %s(%s)%s {\n\t%s\n}",
		name, c.sinkDirective(), name, strings.Join(w.params, ", "), w.results, w.body)
	at := c.declarationEnd(call.Pos())
	if !at.IsValid() {
		return nil
	}
	edits := append(w.imports,
		analysis.TextEdit{Pos: call.Fun.Pos(), End: call.Lparen + 1, NewText: []byte(name + "(" + w.first)},
		insert(at, decl))
	return []Fix{{Message: "declare who receives, at a function of its own that sends (//lineage:sink)", Edits: edits}}
}

// declarationEnd returns where the declaration around a position ends.
func (c *site) declarationEnd(pos token.Pos) token.Pos {
	for _, d := range c.file.Decls {
		if d.Pos() <= pos && pos < d.End() {
			return d.End()
		}
	}
	return token.NoPos
}

// An extraction is a call on its way into a function of its own.
type extraction struct {
	*site
	call    *ast.CallExpr
	taken   map[string]bool
	params  []string // with types
	results string   // with parentheses if need be
	first   string   // the receiver, as the first argument
	body    string
	imports []analysis.TextEdit
}

// signature writes the function that does what the called one does. It reports
// false where a type has no name here.
func (w *extraction) signature(fn *types.Func) bool {
	sig := fn.Signature()
	target := text(w.call.Fun)
	if sel, ok := ast.Unparen(w.call.Fun).(*ast.SelectorExpr); ok && sig.Recv() != nil {
		recv := w.Info.TypeOf(sel.X)
		name, ok := w.param("by", recv)
		if !ok {
			return false
		}
		w.first, target = text(sel.X), name+"."+fn.Name()
		if _, pointer := sig.Recv().Type().(*types.Pointer); pointer && !isPointer(recv) {
			w.first = "&" + w.first
			w.params[0] = name + " *" + types.TypeString(recv, w.qualifier)
		}
		if len(w.call.Args) > 0 {
			w.first += ", "
		}
	}
	var args []string
	for i := range w.call.Args {
		t := parameter(sig, i)
		v := sig.Params().At(min(i, sig.Params().Len()-1))
		name, ok := w.param(v.Name(), t)
		if !ok {
			return false
		}
		args = append(args, name)
	}
	w.body = target + "(" + strings.Join(args, ", ") + ")"
	return w.resultTypes(sig)
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// param adds a parameter with a name like the one given.
func (w *extraction) param(name string, t types.Type) (string, bool) {
	if t == nil || !w.nameable(t) {
		return "", false
	}
	if name == "" || name == "_" {
		name = "arg"
	}
	for base, n := name, 2; w.taken[name] || w.shadows(name); n++ {
		name = base + strconv.Itoa(n)
	}
	w.taken[name] = true
	w.params = append(w.params, name+" "+types.TypeString(t, w.qualifier))
	return name, true
}

// shadows reports whether a parameter's name would hide what the body or the
// types of the function name: an import.
func (w *extraction) shadows(name string) bool {
	for _, imp := range w.file.Imports {
		if pkg := w.Info.PkgNameOf(imp); pkg != nil && pkg.Name() == name {
			return true
		}
	}
	return false
}

func (w *extraction) resultTypes(sig *types.Signature) bool {
	var list []string
	for v := range sig.Results().Variables() {
		if !w.nameable(v.Type()) {
			return false
		}
		list = append(list, types.TypeString(v.Type(), w.qualifier))
	}
	switch len(list) {
	case 0:
	case 1:
		w.results = " " + list[0]
	default:
		w.results = " (" + strings.Join(list, ", ") + ")"
	}
	if len(list) > 0 {
		w.body = "return " + w.body
	}
	return true
}

// nameable reports whether the file can write a type: it imports the packages of
// all names in it, or can do so, and none is declared within a function.
func (w *extraction) nameable(t types.Type) bool {
	ok := true
	types.TypeString(t, func(pkg *types.Package) string {
		if pkg != w.Types {
			_, edits, importable := w.importing(pkg.Path(), pkg.Name())
			ok = ok && importable && !strings.Contains(pkg.Path()+"/", "internal/")
			if len(edits) > 0 && !w.taken[pkg.Path()] {
				w.taken[pkg.Path()] = true
				w.imports = append(w.imports, edits...)
			}
		}
		return ""
	})
	if n, named := types.Unalias(t).(*types.Named); named && n.Obj().Pkg() != nil && n.Obj().Parent() != n.Obj().Pkg().Scope() {
		return false
	}
	_, typeParam := types.Unalias(t).(*types.TypeParam)
	return ok && !typeParam
}

// free returns a name that is not taken in the package or around the call.
func (w *extraction) free(name string) string {
	scope := w.Types.Scope().Innermost(w.call.Pos())
	for base, n := name, 2; ; n++ {
		if _, obj := scope.LookupParent(name, token.NoPos); obj == nil {
			return name
		}
		name = base + strconv.Itoa(n)
	}
}

// exportedName makes a host a part of a name.
func exportedName(host string) string {
	var b strings.Builder
	for part := range strings.FieldsFuncSeq(host, func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9') }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	if b.Len() == 0 {
		return "Recipient"
	}
	return b.String()
}
