// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"encoding/json"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Set to 1 to check the models of third-party packages against the releases
// that the data name, or to "latest" to see whether newer ones still have what
// the models speak of. Each module is fetched, without its dependencies.
const modulesEnv = "LINEAGE_CATALOGUE_MODULES"

// Every package is of the standard library or of the module named above it.
func TestPackagesHaveModules(t *testing.T) {
	for _, s := range sections() {
		modulePath, _, _ := strings.Cut(s.module, "@")
		switch {
		case s.module == "" && !Std(s.path):
			t.Errorf("%s:%d: package %s has no module line", s.file, s.line-1, s.path)
		case s.module != "" && packageIn(modulePath, s.path) == "":
			t.Errorf("%s:%d: package %s is not in module %s", s.file, s.line-1, s.path, modulePath)
		}
	}
}

// packageIn returns the path of a described package in one module, with the
// module's own major version for v*; empty if the package is not part of it.
func packageIn(modulePath, pkgpath string) string {
	major := ""
	if base := path.Base(modulePath); isMajor(base) {
		major = base
	}
	elements := strings.Split(pkgpath, "/")
	if i := slices.Index(elements, "v*"); i >= 0 && major != "" {
		elements[i] = major
	} else if i >= 0 {
		elements = slices.Delete(elements, i, i+1)
	}
	pkgpath = strings.Join(elements, "/")
	if pkgpath != modulePath && !strings.HasPrefix(pkgpath, modulePath+"/") {
		return ""
	}
	return pkgpath
}

func TestModulesResolve(t *testing.T) {
	mode := os.Getenv(modulesEnv)
	if mode == "" {
		t.Skipf("fetches modules; set %s=1", modulesEnv)
	}
	byModule := make(map[string][]*section)
	for _, s := range sections() {
		if s.module != "" {
			byModule[s.module] = append(byModule[s.module], s)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module check\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, module := range slices.Sorted(maps.Keys(byModule)) {
		t.Run(module, func(t *testing.T) {
			if mode == "latest" {
				module, _, _ := strings.Cut(module, "@")
				checkModule(t, dir, module+"@latest", byModule[module])
				return
			}
			checkModule(t, dir, module, byModule[module])
		})
	}
}

func checkModule(t *testing.T, dir, module string, list []*section) {
	modulePath, _, _ := strings.Cut(module, "@")
	loader := &moduleLoader{
		path:     modulePath,
		root:     downloadModule(t, dir, module),
		fset:     token.NewFileSet(),
		packages: make(map[string]*types.Package),
	}
	states := newStates()
	for _, s := range list {
		pkg, err := loader.Import(packageIn(modulePath, s.path))
		if err != nil {
			t.Errorf("%s:%d: %v", s.file, s.line-1, err)
			continue
		}
		models := s.load()
		for _, name := range slices.Sorted(maps.Keys(models)) {
			if err := resolve(pkg, models[name]); err != nil {
				t.Errorf("%s: %v", models[name].Pos, err)
				continue
			}
			fn, _ := lookupFunc(pkg, name)
			states.add(fn.Signature(), models[name])
		}
	}
	for _, problem := range states.unwritten() {
		t.Error(problem)
	}
}

// downloadModule fetches a module and returns the directory of its source.
func downloadModule(t *testing.T, dir, module string) string {
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = dir
	out, err := cmd.Output()
	var result struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &result); jsonErr != nil || err != nil {
		t.Fatalf("go mod download %s: %v %s", module, err, result.Error)
	}
	return result.Dir
}

// A moduleLoader type-checks the packages of one module from source. What they
// import from elsewhere is empty, so types from there are invalid; the names,
// the receivers and the number of parameters are right all the same.
type moduleLoader struct {
	path, root string
	fset       *token.FileSet
	packages   map[string]*types.Package
}

func (l *moduleLoader) Import(pkgpath string) (*types.Package, error) {
	if pkg, ok := l.packages[pkgpath]; ok {
		return pkg, nil
	}
	if pkgpath != l.path && !strings.HasPrefix(pkgpath, l.path+"/") {
		pkg := types.NewPackage(pkgpath, path.Base(pkgpath))
		pkg.MarkComplete()
		l.packages[pkgpath] = pkg
		return pkg, nil
	}
	files, err := l.parse(filepath.Join(l.root, strings.TrimPrefix(pkgpath, l.path)))
	if err != nil {
		return nil, err
	}
	config := types.Config{Importer: l, Error: func(error) {}, FakeImportC: true, IgnoreFuncBodies: true}
	pkg, _ := config.Check(pkgpath, l.fset, files, nil) // errors are expected, see above
	l.packages[pkgpath] = pkg
	return pkg, nil
}

func (l *moduleLoader) parse(dir string) ([]*ast.File, error) {
	config := build.Default
	config.CgoEnabled = true
	info, err := config.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range slices.Concat(info.GoFiles, info.CgoFiles) {
		file, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}
