// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
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

// With -modules=pinned the models of third-party packages are checked against
// the releases that the data name, and with -modules=latest against the newest
// ones, to see whether they still have what the models speak of. Each module is
// fetched, without its dependencies. With -update as well, signatures.txt keeps
// what was found, and from then on TestSignatures holds the models to it without
// a network.
var modules = flag.String("modules", "", "check models against modules: pinned or latest")

// The version of a module that nobody could fetch.
const unchecked = "unchecked"

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
	if *modules == "" {
		t.Skip("fetches modules; set -modules=pinned or -modules=latest")
	}
	byModule := make(map[string][]*section)
	for _, s := range thirdParty() {
		byModule[s.module] = append(byModule[s.module], s)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module check\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := readSignatures()
	if err != nil && !*update {
		t.Fatal(err)
	}
	found := make(signatures)
	for _, module := range slices.Sorted(maps.Keys(byModule)) {
		t.Run(module, func(t *testing.T) {
			fetched, path := module, ""
			path, _, _ = strings.Cut(module, "@")
			if *modules == "latest" {
				fetched = path + "@latest"
			}
			if strings.HasSuffix(module, "@"+unchecked) {
				fetched = path + "@latest"
			}
			root, err := downloadModule(dir, fetched)
			switch was := known.module(module); {
			case err == nil && strings.HasSuffix(module, "@"+unchecked):
				t.Errorf("it is served: name the version in %s", root)
			case err == nil:
				checkModule(t, path, root, byModule[module], found)
			case strings.HasSuffix(module, "@"+unchecked) && (*update || was != nil && !was.served):
				t.Logf("not served: %v", err)
				found[module] = new(moduleSignatures)
			default:
				t.Error(err)
			}
		})
	}
	if *update && *modules == "pinned" && !t.Failed() {
		if err := os.WriteFile(signaturesFile, found.format(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if !*update {
		for _, difference := range known.compare(found) {
			t.Error(difference)
		}
	}
}

// thirdParty returns the sections that speak of modules, by module and path.
func thirdParty() []*section {
	var list []*section
	for _, s := range sections() {
		if s.module != "" {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b *section) int {
		return cmp.Or(strings.Compare(a.module, b.module), strings.Compare(a.path, b.path))
	})
	return list
}

func checkModule(t *testing.T, modulePath, root string, list []*section, found signatures) {
	loader := &moduleLoader{
		path:     modulePath,
		root:     root,
		fset:     token.NewFileSet(),
		packages: make(map[string]*types.Package),
		syntax:   make(map[string][]*ast.File),
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
			found.add(s, name, loader.signature(fn))
		}
	}
	for _, problem := range states.unwritten() {
		t.Error(problem)
	}
}

// downloadModule fetches a module and returns the directory of its source.
func downloadModule(dir, module string) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = dir
	out, err := cmd.Output()
	var result struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &result); jsonErr != nil || err != nil {
		return "", fmt.Errorf("go mod download %s: %v %s", module, err, result.Error)
	}
	return result.Dir, nil
}

// A moduleLoader type-checks the packages of one module from source. What they
// import from elsewhere is empty, so types from there are invalid; the names,
// the receivers and the number of parameters are right all the same.
type moduleLoader struct {
	path, root string
	fset       *token.FileSet
	packages   map[string]*types.Package
	syntax     map[string][]*ast.File
}

// signature returns the signature of a function as its source writes it.
func (l *moduleLoader) signature(fn *types.Func) string {
	text := ""
	for _, file := range l.syntax[fn.Pkg().Path()] {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Pos() == fn.Pos() {
					text = types.ExprString(n.Type)
				}
				return false
			case *ast.Field:
				if f, ok := n.Type.(*ast.FuncType); ok && len(n.Names) == 1 && n.Names[0].Pos() == fn.Pos() {
					text = types.ExprString(f)
				}
			}
			return true
		})
	}
	return text
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
	l.syntax[pkgpath] = files
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
