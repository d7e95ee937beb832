// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The packages beside package lineage are known by the same table. A function
// that it does not mention would be taken to hand on nothing.

func TestEveryFunctionBesideTheSDKIsKnown(t *testing.T) {
	for name, fn := range functionsOfPackages(t) {
		isMethod := fn.Signature().Recv() != nil
		if roles.OperationOf(roles.Symbol(fn)) == roles.NoOperation && (!isMethod || closed[fn.Name()] == "") {
			t.Errorf("the analyzer does not know %s; say in roles/sdk.go what it does with data", name)
		}
	}
}

func TestFunctionsBesideTheSDKHaveTheirShape(t *testing.T) {
	for name, fn := range functionsOfPackages(t) {
		sig := fn.Signature()
		var in, out []string
		for v := range sig.Params().Variables() {
			in = append(in, kindOf(v.Type()))
		}
		for v := range sig.Results().Variables() {
			out = append(out, kindOf(v.Type()))
		}
		var recv types.Type
		if sig.Recv() != nil {
			recv = sig.Recv().Type()
		}
		switch roles.OperationOf(roles.Symbol(fn)) {
		case roles.Keep:
			kept := append([]string{kindOfReceiver(recv)}, in...)
			if len(out) != 1 || out[0] != kept[len(kept)-1] {
				t.Errorf("%s takes %v and returns %v; the analyzer believes that it returns what it takes last", name, kept, out)
			}
		case roles.Pass:
			if recv == nil || roles.LevelOf(roles.TypeSymbol(recv)) == policy.NoLevel {
				t.Errorf("%s is of no de-identified type; the analyzer believes that it returns what its receiver holds", name)
			}
		case roles.Encode:
			if !slices.Equal(in, []string{"context.Context", "any"}) || len(out) != 2 || out[1] != "error" {
				t.Errorf("%s takes %v and returns %v; the analyzer believes that it writes its second argument", name, in, out)
			}
			if !hasField(recv, "Use", roles.PolicyPath+".Use") {
				t.Errorf("the receiver of %s has no field Use policy.Use, by which the analyzer tells what was decided", name)
			}
		case roles.Decode:
			if !slices.Equal(in, []string{"context.Context", "[]byte", "any"}) || !slices.Equal(out, []string{"error"}) {
				t.Errorf("%s takes %v and returns %v; the analyzer believes that it reads its second argument into its third", name, in, out)
			}
		case roles.Silent:
			if slices.Contains(out, "data") && name != "lineagetest.Reveal" {
				t.Errorf("%s returns what was marked; the analyzer believes that no data comes out", name)
			}
		}
	}
}

func TestLevelsAreThoseOfTheTypes(t *testing.T) {
	says := make(map[string]policy.Level)
	for _, pkg := range packagesBeside(t) {
		for symbol, level := range levelsOf(pkg) {
			says[short(symbol)] = level
			if got := roles.LevelOf(symbol); got != level {
				t.Errorf("the analyzer takes %s to be %q; its Level says %q", symbol, got, level)
			}
		}
	}
	for name, fn := range functionsOfPackages(t) {
		if roles.OperationOf(roles.Symbol(fn)) != roles.Lessen {
			continue
		}
		result := short(roles.TypeSymbol(fn.Signature().Results().At(0).Type()))
		if got := roles.LevelOf(roles.Symbol(fn)); says[result] == policy.NoLevel || got != says[result] {
			t.Errorf("the analyzer takes what %s returns to be %q; the Level of %s says %q", name, got, result, says[result])
		}
		says[name] = says[result]
	}
	for _, name := range keysOf(t, "levels") {
		if _, ok := says[name]; !ok {
			t.Errorf("the analyzer knows a level of %s, which has none", name)
		}
	}
}

func TestStoresAreGuards(t *testing.T) {
	for _, name := range keysOf(t, "guards") {
		pkg, typ, isMethod := roles.SDK, strings.TrimPrefix(strings.TrimSuffix(name, ").Consented"), "("), strings.HasPrefix(name, "(")
		if !isMethod {
			continue // see TestConsentedIsAGuard
		}
		if path, local, ok := strings.Cut(typ, "."); ok {
			pkg, typ = roles.SDK+"/"+path, local
		}
		obj := loadAll(t, pkg)[0].Types.Scope().Lookup(typ)
		if obj == nil {
			t.Errorf("the SDK has no %s; the analyzer counts on it", name)
			continue
		}
		m, _, _ := types.LookupFieldOrMethod(types.NewPointer(obj.Type()), true, obj.Pkg(), "Consented")
		if types.IsInterface(obj.Type()) {
			m, _, _ = types.LookupFieldOrMethod(obj.Type(), true, obj.Pkg(), "Consented")
		}
		fn, ok := m.(*types.Func)
		if !ok {
			t.Errorf("%s has no method Consented", typ)
			continue
		}
		guard, ok := new(roles.Roles).Guard(roles.Symbol(fn))
		if !ok {
			t.Errorf("the analyzer does not take %s for a guard", roles.Symbol(fn))
			continue
		}
		params := fn.Signature().Params()
		if kindOf(params.At(guard.Subject).Type()) != roles.SDK+".Subject" || kindOf(params.At(guard.UseParam).Type()) != roles.PolicyPath+".Use" {
			t.Errorf("%s takes %v; the analyzer looks for the subject and the use elsewhere", name, params)
		}
	}
}

func kindOfReceiver(t types.Type) string {
	if t == nil {
		return ""
	}
	return kindOf(t)
}

func hasField(t types.Type, name, typ string) bool {
	if t == nil {
		return false
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if f.Name() == name && roles.TypeSymbol(f.Type()) == typ {
			return true
		}
	}
	return false
}

// short is a symbol as the analyzer's tables have it.
func short(symbol string) string {
	return strings.Replace(strings.Replace(symbol, roles.SDK+"/", "", 1), "(*", "(", 1)
}

// packagesBeside loads the SDK's other packages that users call.
func packagesBeside(t *testing.T) []*packages.Package {
	t.Helper()
	return slices.DeleteFunc(loadAll(t, roles.SDK+"/..."), func(p *packages.Package) bool {
		return p.PkgPath == roles.SDK || p.PkgPath == roles.PolicyPath || strings.Contains(p.PkgPath, "/internal/")
	})
}

// functionsOfPackages returns their exported functions and methods, by the names
// that operations have.
func functionsOfPackages(t *testing.T) map[string]*types.Func {
	t.Helper()
	functions := make(map[string]*types.Func)
	for _, pkg := range packagesBeside(t) {
		scope := pkg.Types.Scope()
		for _, name := range scope.Names() {
			switch obj := scope.Lookup(name).(type) {
			case *types.Func:
				if obj.Exported() {
					functions[short(roles.Symbol(obj))] = obj
				}
			case *types.TypeName:
				named, ok := obj.Type().(*types.Named)
				if !ok || !obj.Exported() {
					continue
				}
				for fn := range named.Methods() {
					if fn.Exported() {
						functions[short(roles.Symbol(fn))] = fn
					}
				}
			}
		}
	}
	return functions
}

// levelsOf returns what the Level methods of a package's types say, where that
// is a constant.
func levelsOf(pkg *packages.Package) map[string]policy.Level {
	levels := make(map[string]policy.Level)
	for _, file := range pkg.Syntax {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Name.Name != "Level" {
				continue
			}
			obj := pkg.TypesInfo.Defs[fn.Name].(*types.Func)
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok && pkg.TypesInfo.Types[e].Value != nil {
					levels[roles.TypeSymbol(obj.Signature().Recv().Type())] = policy.Level(constant.StringVal(pkg.TypesInfo.Types[e].Value))
				}
				return true
			})
		}
	}
	return levels
}
