// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Proposal is a mark that a declaration may want.
type Proposal struct {
	Position token.Position // of the name
	Kind     Kind
	What     string // such as "field shop.Customer.Email"
	Classes  []policy.Class
	Why      string // such as `the name says "email"`
}

// A Kind tells what a Proposal marks.
type Kind string

// The kinds.
const (
	Field     Kind = "field"
	Type      Kind = "type"
	Parameter Kind = "parameter"
	Form      Kind = "form value"
)

// Kinds returns the kinds, in the order in which they are looked for.
func Kinds() []Kind { return []Kind{Field, Type, Parameter, Form} }

// Words writes the classes as a mark has them.
func (p Proposal) Words() string { return words(p.Classes) }

// A Result is what there is to propose, by position, and the files that have
// the marks, by name.
type Result struct {
	Proposals []Proposal
	Files     []File
}

// A File is one with marks. Old is nil for a file that is not there yet.
type File struct {
	Name     string
	Old, New []byte
}

// Propose looks at packages that were loaded with their syntax and types, and
// without their tests. An error tells of a file that cannot be read.
func Propose(pkgs []*packages.Package) (*Result, error) {
	p := &proposer{
		lexicon:   theLexicon(),
		tags:      theTags(),
		types:     make(map[string]bool),
		called:    make(map[string]bool),
		elsewhere: make(map[string]bool),
		asking:    make(map[string]bool),
		marked:    make(map[string]*roles.Roles),
		edits:     make(map[string][]edit),
		byPath:    make(map[string]*packages.Package),
	}
	pkgs = slices.Clone(pkgs)
	slices.SortFunc(pkgs, func(a, b *packages.Package) int { return strings.Compare(a.PkgPath, b.PkgPath) })
	for _, pkg := range pkgs {
		p.byPath[pkg.PkgPath] = pkg
	}
	for _, pkg := range pkgs {
		p.rolesOf(pkg)
		p.calls(pkg)
	}
	for _, pkg := range pkgs { // fields of a marked type need no mark
		p.in(pkg).definedTypes()
	}
	for _, pkg := range pkgs {
		w := p.in(pkg)
		w.fields()
		w.parameters()
		w.formValues()
		w.besideGenerated()
	}
	slices.SortStableFunc(p.proposals, func(a, b Proposal) int {
		return cmp.Or(strings.Compare(a.Position.Filename, b.Position.Filename), cmp.Compare(a.Position.Offset, b.Position.Offset))
	})
	files, err := p.changed()
	return &Result{p.proposals, files}, err
}

// A proposer gathers proposals for all packages.
type proposer struct {
	lexicon   *lexicon
	tags      *tagTable
	byPath    map[string]*packages.Package
	marked    map[string]*roles.Roles // what is marked already, by package
	elsewhere map[string]bool         // symbols of what a directive in some package marks
	asking    map[string]bool         // symbols of handlers whose route is about an inquiry
	called    map[string]bool         // symbols of functions, and names of methods
	types     map[string]bool         // symbols of types that get a mark
	proposals []Proposal
	edits     map[string][]edit // by file
}

// rolesOf reads the marks of a package and of those that it imports.
func (p *proposer) rolesOf(pkg *packages.Package) *roles.Roles {
	if r, ok := p.marked[pkg.PkgPath]; ok {
		return r
	}
	var imports []*roles.Declarations
	for _, imp := range pkg.Types.Imports() {
		if from, ok := p.byPath[imp.Path()]; ok {
			imports = append(imports, p.rolesOf(from).Declarations())
		}
	}
	directives, _ := directive.Parse(pkg.Fset, pkg.Syntax)
	for _, d := range directives {
		if _, ok := d.Decl.(*directive.Source); ok && d.Symbol != "" {
			p.elsewhere[d.Symbol] = true
		}
	}
	r, _ := roles.New(roles.Package{Files: pkg.Syntax, Info: pkg.TypesInfo, Types: pkg.Types, Directives: directives, Imports: imports})
	p.marked[pkg.PkgPath] = r
	return r
}

// calls notes what is called in a package. A method is known by its name, since
// the call may go by an interface.
func (p *proposer) calls(pkg *packages.Package) {
	for _, file := range pkg.Syntax {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if fn := callee(pkg.TypesInfo, call); fn != nil {
					p.called[calledAs(fn)] = true
				}
				p.route(pkg.TypesInfo, call)
			}
			return true
		})
	}
}

func calledAs(fn *types.Func) string {
	if fn.Signature().Recv() != nil {
		return fn.Name()
	}
	return roles.Symbol(fn)
}

// callee returns the function that a call names, if it does.
func callee(info *types.Info, call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	switch f := fun.(type) {
	case *ast.IndexExpr:
		fun = f.X
	case *ast.IndexListExpr:
		fun = f.X
	}
	var id *ast.Ident
	switch f := fun.(type) {
	case *ast.Ident:
		id = f
	case *ast.SelectorExpr:
		id = f.Sel
	default:
		return nil
	}
	fn, _ := info.Uses[id].(*types.Func)
	return fn
}

// in returns a walker over one package.
func (p *proposer) in(pkg *packages.Package) *walker {
	w := &walker{proposer: p, pkg: pkg, roles: p.rolesOf(pkg)}
	for _, file := range pkg.Syntax {
		if slices.Contains(pkg.GoFiles, w.fileName(file)) { // and not what cgo made of it
			w.files = append(w.files, file)
		}
	}
	return w
}

// A walker looks at one package.
type walker struct {
	*proposer
	pkg       *packages.Package
	roles     *roles.Roles
	files     []*ast.File
	generated []string // directives for what generated files declare
}

func (w *walker) fileName(file *ast.File) string { return w.pkg.Fset.File(file.FileStart).Name() }

// own returns the files that people write.
func (w *walker) own() []*ast.File {
	return slices.DeleteFunc(slices.Clone(w.files), ast.IsGenerated)
}

// propose notes a proposal at a name.
func (w *walker) propose(at token.Pos, kind Kind, what string, v verdict) {
	w.proposals = append(w.proposals, Proposal{
		Position: w.pkg.Fset.PositionFor(at, false),
		Kind:     kind,
		What:     string(kind) + " " + what,
		Classes:  v.classes,
		Why:      v.why,
	})
}

// edit notes a change of the file that at lies in.
func (w *walker) edit(from, to token.Pos, text string) {
	file := w.pkg.Fset.File(from)
	w.edits[file.Name()] = append(w.edits[file.Name()], edit{file.Offset(from), file.Offset(to), text})
}
