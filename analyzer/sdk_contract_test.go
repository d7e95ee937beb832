// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The analyzer knows the SDK by name and shape, because it may not import it.
// Here the SDK is loaded and held to what the analyzer believes.

// A shape is the signature that the engine counts on: it takes arguments by
// their position.
type shape struct {
	operation       roles.Operation
	params, results []string
}

var (
	wrapShape = shape{roles.Wrap, []string{"data"}, []string{"mark"}}

	shapes = map[string]shape{
		"NewPII": wrapShape, "NewSensitive": wrapShape, "NewInquiry": wrapShape, "NewInformative": wrapShape,
		"NewContract": wrapShape, "NewEntrusted": wrapShape, "Tag": wrapShape,
		"Map":             {roles.MapTagged, []string{"mark", "func"}, []string{"mark"}},
		"Join":            {roles.JoinTagged, []string{"mark", "mark", "func"}, []string{"mark"}},
		"Disclose":        {roles.Disclose, []string{"context.Context", roles.SDK + ".Gate", "mark", roles.PolicyPath + ".Use"}, []string{"data", "error"}},
		"(Tagged).Use":    {roles.Use, []string{roles.PolicyPath + ".Purpose"}, []string{"data"}},
		"(Tagged).Expose": {roles.Expose, []string{"string"}, []string{"data"}},
		"(Tagged).Value":  {roles.Store, nil, []string{"database/sql/driver.Value", "error"}},
	}

	// closed are the methods of a mark that need no operation: what they
	// return is not the data, or only the SDK's own packages get it.
	closed = map[string]string{
		"Equal":         "a comparison",
		"Format":        "prints the marker",
		"GoString":      "the marker",
		"GobDecode":     "an error",
		"GobEncode":     "an error",
		"IsZero":        "a comparison",
		"Label":         "the label",
		"Level":         "the level",
		"LogValue":      "the marker",
		"MarshalJSON":   "the marker",
		"MarshalText":   "the marker",
		"Reveal":        "opens to a key that only packages of the SDK can make",
		"Scan":          "in, not out",
		"String":        "the marker",
		"UnmarshalJSON": "in, not out",
		"UnmarshalText": "in, not out",
	}
)

func TestOperationsHaveTheirShape(t *testing.T) {
	functions := functionsOf(loadSDK(t))
	for name, want := range shapes {
		fn := functions[name]
		if fn == nil {
			t.Errorf("the SDK has no %s; the analyzer counts on it", name)
			continue
		}
		if got := roles.OperationOf(roles.Symbol(fn)); got != want.operation {
			t.Errorf("%s is operation %d to the analyzer, want %d", name, got, want.operation)
		}
		compareTuple(t, name+": parameter", fn.Signature().Params(), want.params)
		compareTuple(t, name+": result", fn.Signature().Results(), want.results)
	}
}

func TestAnalyzerKnowsNoOperationThatIsNot(t *testing.T) {
	others := functionsOfPackages(t)
	for _, name := range keysOf(t, "operations") {
		_, inSDK := shapes[name]
		if _, ok := others[name]; !ok && !inSDK {
			t.Errorf("the analyzer knows an operation %s of the SDK, which has no such function, or whose shape is not said here", name)
		}
	}
}

func TestEveryWayInAndOutIsAnOperation(t *testing.T) {
	for name, fn := range functionsOf(loadSDK(t)) {
		if roles.OperationOf(roles.Symbol(fn)) != roles.NoOperation {
			continue
		}
		if isMethod := fn.Signature().Recv() != nil; isMethod {
			if closed[fn.Name()] == "" {
				t.Errorf("the analyzer does not know %s; make it an operation, or say here why it needs none", name)
			}
			continue
		}
		for v := range fn.Signature().Results().Variables() {
			if kind := kindOf(v.Type()); kind == "mark" || kind == "data" {
				t.Errorf("%s returns what is marked, and the analyzer does not know it", name)
			}
		}
	}
}

func TestLabelTypesHaveTheirClass(t *testing.T) {
	sdk := loadSDK(t)
	tagged := sdk.Types.Scope().Lookup("Tagged").Type()
	known := make(map[string]bool)
	for _, name := range keysOf(t, "builtinMarkers") {
		known[name] = true
	}
	labels := labelLiterals(sdk)
	for name, class := range labels {
		if !known[name] {
			t.Errorf("the analyzer does not know the label type %s", name)
			continue
		}
		delete(known, name)
		marker := sdk.Types.Scope().Lookup(name).Type()
		mark, err := types.Instantiate(nil, tagged, []types.Type{types.Typ[types.String], marker}, true)
		if err != nil {
			t.Fatal(err)
		}
		label, open, ok := new(roles.Roles).Wrapper(mark)
		if !ok || open || len(label.Classes) != 1 || label.Classes[0] != class {
			t.Errorf("the analyzer takes Tagged[string, %s] for %v; its Label says %s", name, label, class)
		}
	}
	for name := range known {
		t.Errorf("the analyzer knows a label type %s, which the SDK has not", name)
	}
}

func TestConsentedIsAGuard(t *testing.T) {
	fn := functionsOf(loadSDK(t))["Consented"]
	if fn == nil {
		t.Fatal("the SDK has no Consented; the analyzer counts on it")
	}
	guard, ok := new(roles.Roles).Guard(roles.Symbol(fn))
	if !ok || guard.Condition != policy.Consent {
		t.Fatalf("the analyzer takes Consented for %v, want a guard for consent", guard)
	}
	compareTuple(t, "Consented: result", fn.Signature().Results(), []string{"bool", "error"})
	params := fn.Signature().Params()
	for i, want := range map[int]string{guard.Subject: roles.SDK + ".Subject", guard.UseParam: roles.PolicyPath + ".Use"} {
		if i < 0 || i >= params.Len() || kindOf(params.At(i).Type()) != want {
			t.Errorf("parameter %d of Consented is not a %s, as the analyzer believes", i, want)
		}
	}
	if guard.PurposeParam >= 0 || guard.RecipientParam >= 0 {
		t.Error("Consented names its use in one parameter, and the analyzer looks elsewhere too")
	}
}

// The engine reads these fields of a use where it is a constant.
func TestUseHasTheFieldsThatAreRead(t *testing.T) {
	sdk := loadSDK(t)
	use, ok := sdk.Imports[roles.PolicyPath].Types.Scope().Lookup("Use").Type().Underlying().(*types.Struct)
	if !ok {
		t.Fatal("policy.Use is no struct")
	}
	has := make(map[string]bool)
	for field := range use.Fields() {
		has[field.Name()] = true
	}
	for _, name := range []string{"Purpose", "Recipient"} {
		if !has[name] {
			t.Errorf("policy.Use has no field %s", name)
		}
	}
}

func compareTuple(t *testing.T, what string, got *types.Tuple, want []string) {
	t.Helper()
	if got.Len() != len(want) {
		t.Errorf("%ss are %v, want %v", what, got, want)
		return
	}
	for i, w := range want {
		if kind := kindOf(got.At(i).Type()); kind != w {
			t.Errorf("%s %d is %s, want %s", what, i, kind, w)
		}
	}
}

// kindOf says what a type is to the engine: a mark, the data in one, a
// function, or the type of the name.
func kindOf(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return "data"
	case *types.Signature:
		return "func"
	case *types.Named:
		if t.Obj().Name() == "Tagged" && t.Obj().Pkg().Path() == roles.SDK || roles.Sealed(t) {
			return "mark"
		}
	}
	return roles.TypeSymbol(t)
}

func loadSDK(t *testing.T) *packages.Package {
	t.Helper()
	return loadAll(t, roles.SDK)[0]
}

func loadAll(t *testing.T, pattern string) []*packages.Package {
	t.Helper()
	const mode = packages.NeedName | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedSyntax | packages.NeedImports | packages.NeedDeps
	pkgs, err := packages.Load(&packages.Config{Mode: mode}, pattern)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 || len(pkgs) == 0 {
		t.Fatalf("%s cannot be loaded", pattern)
	}
	return pkgs
}

// functionsOf returns the SDK's exported functions and the methods of a mark,
// by the names that operations have.
func functionsOf(sdk *packages.Package) map[string]*types.Func {
	functions := make(map[string]*types.Func)
	scope := sdk.Types.Scope()
	for _, name := range scope.Names() {
		if fn, ok := scope.Lookup(name).(*types.Func); ok && fn.Exported() {
			functions[name] = fn
		}
	}
	if tagged, ok := scope.Lookup("Tagged").Type().(*types.Named); ok {
		for fn := range tagged.Methods() {
			if fn.Exported() {
				functions["(Tagged)."+fn.Name()] = fn
			}
		}
	}
	return functions
}

// labelLiterals returns the class that each label type of the SDK returns.
func labelLiterals(sdk *packages.Package) map[string]policy.Class {
	classes := make(map[string]policy.Class)
	for _, file := range sdk.Syntax {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Name.Name != "Label" {
				continue
			}
			recv, ok := fn.Recv.List[0].Type.(*ast.Ident)
			if !ok {
				continue // of a mark itself
			}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok && sdk.TypesInfo.Types[e].Value != nil {
					classes[recv.Name], _ = classOf(sdk.TypesInfo.Types[e])
				}
				return true
			})
		}
	}
	return classes
}

func classOf(tv types.TypeAndValue) (policy.Class, error) {
	text, err := strconv.Unquote(tv.Value.ExactString())
	return policy.Class(text), err
}

// keysOf returns the keys of a map literal in the analyzer's table of the SDK.
func keysOf(t *testing.T, variable string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("internal", "roles", "sdk.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != variable {
			return true
		}
		for _, element := range spec.Values[0].(*ast.CompositeLit).Elts {
			key, err := strconv.Unquote(element.(*ast.KeyValueExpr).Key.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key)
		}
		return false
	})
	if len(keys) == 0 {
		t.Fatalf("sdk.go has no table %s", variable)
	}
	return keys
}
