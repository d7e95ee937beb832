// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// build makes the SSA form of the package. Imports get no bodies: what they do
// is in their summaries.
func build(in *Input) *ssa.Package {
	prog := ssa.NewProgram(in.Fset, 0)
	for _, p := range in.Types.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	files, info := withPlainLoops(in)
	pkg := prog.CreatePackage(in.Types, files, info, false)
	pkg.Build()
	return pkg
}

// functions lists all functions with a body in the package: declared ones,
// methods, also those that are promoted, closures at any depth, and the initialiser
// with its closures. The order is that of their symbols.
func functions(pkg *ssa.Package, in *Input) []*ssa.Function {
	var list []*ssa.Function
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || fn.Blocks == nil {
			return
		}
		list = append(list, fn)
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	for _, file := range in.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := in.Info.Defs[decl.Name].(*types.Func); ok {
					add(pkg.Prog.FuncValue(obj))
				}
			}
		}
	}
	add(pkg.Func("init"))
	for _, fn := range promoted(pkg) {
		add(fn)
	}
	slices.SortStableFunc(list, func(a, b *ssa.Function) int {
		return cmp.Or(strings.Compare(symbolOf(a), symbolOf(b)), position(in, a.Pos(), b.Pos()))
	})
	return list
}

// position orders two positions by file name and line, so that the order in
// which files were parsed does not matter.
func position(in *Input, a, b token.Pos) int {
	p, q := in.Fset.Position(a), in.Fset.Position(b)
	return cmp.Or(strings.Compare(p.Filename, q.Filename), cmp.Compare(p.Offset, q.Offset))
}

// globalSymbol names a variable of a package.
func globalSymbol(g *ssa.Global) string { return g.Pkg.Pkg.Path() + "." + g.Name() }

// symbolOf returns the symbol of a function: of a declared one as in
// [roles.Symbol], of a closure that of its parent and "$n". An instance of a
// generic function has the symbol of its origin.
func symbolOf(fn *ssa.Function) string {
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	if parent := fn.Parent(); parent != nil {
		if i := indexIn(parent, fn); i >= 0 {
			return symbolOf(parent) + "$" + itoa(i+1)
		}
	}
	if isPromoted(fn) {
		return promotedSymbol(fn)
	}
	if obj, ok := fn.Object().(*types.Func); ok && !strings.HasPrefix(fn.Name(), declaredInit) {
		return roles.Symbol(obj)
	}
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Path() + "." + fn.Name()
	}
	return fn.String()
}

// indexIn returns which of the function literals in another a function is; -1 if it is
// none. Its name ends in that, counted from 1, so that thousands need not be gone through.
func indexIn(parent, fn *ssa.Function) int {
	name := fn.Name()
	digits := name[len(strings.TrimRight(name, "0123456789")):]
	if i, err := strconv.Atoi(digits); err == nil && i > 0 && i <= len(parent.AnonFuncs) && parent.AnonFuncs[i-1] == fn {
		return i - 1
	}
	return slices.Index(parent.AnonFuncs, fn)
}

// declaredInit begins the names of the functions init of a package, of which there
// may be several. The one that calls them all, and initializes variables, is init.
const declaredInit = "init#"

// order sorts functions so that callees come before callers, as far as calls
// are known before the analysis, and returns the groups of functions that
// call each other. What initializes variables comes as early as it can: of what
// is known of a variable, nothing is forgotten that was found while it seemed
// that anything may be there.
func order(fns []*ssa.Function, methods map[string][]*ssa.Function) [][]*ssa.Function {
	members := make(map[*ssa.Function]bool)
	for _, fn := range fns {
		members[fn] = true
	}
	first := slices.Clone(fns)
	slices.SortStableFunc(first, func(a, b *ssa.Function) int { return isInitializer(b) - isInitializer(a) })
	return components(first, func(fn *ssa.Function) []*ssa.Function { return mentioned(fn, members, methods) })
}

// isInitializer returns 1 for the function that initializes a package's variables,
// 0 for others.
func isInitializer(fn *ssa.Function) int {
	if fn.Pkg != nil && fn == fn.Pkg.Func("init") {
		return 1
	}
	return 0
}

// mentioned lists the members that fn mentions, and the methods that its
// interface calls may reach in this package.
func mentioned(fn *ssa.Function, members map[*ssa.Function]bool, methods map[string][]*ssa.Function) []*ssa.Function {
	var out []*ssa.Function
	seen := make(map[*ssa.Function]bool)
	add := func(f *ssa.Function) {
		if f = declared(f); members[f] && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	var operands []*ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			operands = instr.Operands(operands[:0])
			for _, op := range operands {
				if f, ok := (*op).(*ssa.Function); ok {
					add(f)
				}
			}
			if call, ok := instr.(ssa.CallInstruction); ok && call.Common().IsInvoke() {
				iface, _ := call.Common().Value.Type().Underlying().(*types.Interface)
				for _, m := range methods[call.Common().Method.Name()] {
					if iface != nil && types.Implements(m.Signature.Recv().Type(), iface) {
						add(m)
					}
				}
			}
		}
	}
	return out
}

// declared returns the declared function that a synthetic one stands for: a
// bound method, a method expression or an instance.
func declared(fn *ssa.Function) *ssa.Function {
	if fn.Synthetic != "" && fn.Parent() == nil {
		if obj, ok := fn.Object().(*types.Func); ok {
			if d := fn.Prog.FuncValue(obj.Origin()); d != nil {
				return d
			}
		}
	}
	return fn
}
