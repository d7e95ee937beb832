// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// The scenarios of testdata/vendors are compiled against packages that only
// have the shape of the real ones. What of them the models speak of has the very
// signatures that the models were checked against.
func TestStubsHaveRealSignatures(t *testing.T) {
	sigs, err := readSignatures()
	if err != nil {
		t.Fatal(err)
	}
	stubs := os.DirFS("../../../testdata/vendors/vendor")
	compared := 0
	err = fs.WalkDir(stubs, ".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") {
			return err
		}
		s, ok := embedded().find(path.Dir(file))
		if !ok {
			return nil
		}
		text, err := fs.ReadFile(stubs, file)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		real := sigs.module(s.module).packages[s.path]
		for name, signature := range declared(syntax) {
			if want, ok := real[name]; ok && signature != want {
				t.Errorf("%s: %s is %s, want %s", file, name, signature, want)
			} else if ok {
				compared++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if compared < 100 {
		t.Errorf("only %d functions compared", compared)
	}
}

// declared returns the signatures of a file's functions, and of its methods,
// those of interfaces too, as models name them.
func declared(file *ast.File) map[string]string {
	all := make(map[string]string)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			all[funcName(n)] = types.ExprString(n.Type)
			return false
		case *ast.TypeSpec:
			iface, ok := n.Type.(*ast.InterfaceType)
			if !ok {
				return false
			}
			for _, m := range iface.Methods.List {
				if len(m.Names) == 1 {
					all["("+n.Name.Name+")."+m.Names[0].Name] = types.ExprString(m.Type)
				}
			}
		}
		return true
	})
	return all
}

func funcName(decl *ast.FuncDecl) string {
	if decl.Recv == nil {
		return decl.Name.Name
	}
	recv, star := decl.Recv.List[0].Type, ""
	if p, ok := recv.(*ast.StarExpr); ok {
		recv, star = p.X, "*"
	}
	switch generic := recv.(type) {
	case *ast.IndexExpr:
		recv = generic.X
	case *ast.IndexListExpr:
		recv = generic.X
	}
	return "(" + star + types.ExprString(recv) + ")." + decl.Name.Name
}
