// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
)

// lineageGo links the analyzer in. Everything that can be is in package editor,
// where it is compiled and tested without gopls.
const lineageGo = `package main

import (
	"github.com/go-lineage/go-lineage/analyzer/editor"
	"golang.org/x/tools/gopls/internal/settings"
)

func init() { editor.Link(&settings.AllAnalyzers) }
`

// write generates the module in dir.
func (r release) write(dir string, m modFile, o Origin) error {
	main, err := os.ReadFile(filepath.Join(r.Dir, "main.go"))
	if err != nil {
		return fmt.Errorf("gopls %s is not built as it used to be: %w; try %s", r.Version, err, Default)
	}
	if main, err = withoutTelemetry(main); err != nil {
		return fmt.Errorf("gopls %s: main.go: %w; try %s", r.Version, err, Default)
	}
	sums, err := os.ReadFile(filepath.Join(r.Dir, "go.sum"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	files := map[string][]byte{
		"main.go":    main,
		"lineage.go": []byte(lineageGo),
		"go.mod":     goMod(r.Version, m, o),
		"go.sum":     sums, // those of this module are added when it is built
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// goMod writes the go.mod file. Each of gopls's requirements is held to its
// version by a replace directive, since what this module requires, for its
// tools too, must not lift them: gopls reaches into internals of x/tools.
func goMod(version string, m modFile, o Origin) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "module %s/lineage\n\ngo %s\n\n", module, m.Go)
	fmt.Fprintf(&b, "require %s %s\n", module, version)
	if o.Dir == "" {
		fmt.Fprintf(&b, "require %s %s\n", ours, o.Version)
	} else {
		fmt.Fprintf(&b, "require %s v0.0.0\nreplace %[1]s => %[2]q\n", ours, o.Dir)
	}
	for _, r := range m.Require {
		if r.Path != ours {
			fmt.Fprintf(&b, "require %[1]s %[2]s\nreplace %[1]s => %[1]s %[2]s\n", r.Path, r.Version)
		}
	}
	return b.Bytes()
}

// importComment is what the package clause of a main.go may carry, to say which
// import path it wants.
var importComment = regexp.MustCompile(`(?m)^(package main)[ \t]+// import .*$`)

// withoutTelemetry returns gopls's main.go with nothing in the configuration
// that it starts telemetry with, so that no crash and no count of this program
// is sent as one of gopls.
func withoutTelemetry(main []byte) ([]byte, error) {
	main = importComment.ReplaceAll(main, []byte("$1"))
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "main.go", main, 0)
	if err != nil {
		return nil, err
	}
	config := telemetryConfig(file)
	if config == nil {
		return nil, errors.New("telemetry is started in another way than is known here, and would be sent in gopls's name")
	}
	from, to := fset.Position(config.Lbrace).Offset+1, fset.Position(config.Rbrace).Offset
	return append(main[:from:from], main[to:]...), nil
}

// telemetryConfig finds the literal in telemetry.Start(telemetry.Config{...}).
func telemetryConfig(file *ast.File) *ast.CompositeLit {
	var config *ast.CompositeLit
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 {
			return true
		}
		fun, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || fun.Sel.Name != "Start" {
			return true
		}
		if pkg, ok := fun.X.(*ast.Ident); ok && pkg.Name == "telemetry" {
			config, _ = call.Args[0].(*ast.CompositeLit)
		}
		return true
	})
	return config
}
