// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"go/token"
	"go/types"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// An elsewhere finds places in other packages, of which a pass has no files.
// It knows the directory of such a package from where the driver says that its
// objects are declared, and adds what it needs of a file to the pass's file
// set: a name and lines.
type elsewhere struct {
	pkg   *types.Package
	fset  *token.FileSet
	dirs  map[string]string // of packages; empty if not known
	files map[string]*token.File
}

func newElsewhere(pass *analysis.Pass) *elsewhere {
	return &elsewhere{pass.Pkg, pass.Fset, make(map[string]string), make(map[string]*token.File)}
}

// position returns the beginning of a line of another package, or no position
// where the driver does not say where its files are.
func (e *elsewhere) position(p finding.Position) token.Pos {
	dir, known := e.dirs[p.Package]
	if !known {
		dir = e.dir(p.Package)
		e.dirs[p.Package] = dir
	}
	if dir == "" || p.File == "" || p.Line < 1 {
		return token.NoPos
	}
	name := filepath.Join(dir, p.File)
	file := e.files[name]
	if file == nil || file.LineCount() < p.Line {
		file = lines(e.fset, name, p.Line)
		e.files[name] = file
	}
	return file.LineStart(p.Line)
}

// dir returns the directory of a package, from the first of its objects that
// has one. Where paths were trimmed there is none.
func (e *elsewhere) dir(path string) string {
	pkg, ok := roles.Import(e.pkg, path)
	if !ok {
		return ""
	}
	for _, name := range pkg.Scope().Names() {
		if file := e.fset.File(pkg.Scope().Lookup(name).Pos()); file != nil && filepath.IsAbs(file.Name()) {
			return filepath.Dir(file.Name())
		}
	}
	return ""
}

// lines adds a file to a set whose lines, as many as were asked for, are one
// byte long.
func lines(fset *token.FileSet, name string, n int) *token.File {
	file := fset.AddFile(name, -1, n)
	starts := make([]int, n)
	for i := range starts {
		starts[i] = i
	}
	file.SetLines(starts)
	return file
}
