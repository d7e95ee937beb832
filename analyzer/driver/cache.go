// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Go 1.26 caches what a vet tool prints for a package under a key that does
// not tell whether the package was asked for or only needed for its facts.
// After "go vet ./a", where a imports b, "go vet ./b" finds b in the cache
// with nothing printed, and stays silent whatever is wrong with b.
//
// So a unit of the user's own module prints its diagnostics also when only
// its facts are wanted. The go command shows them at once, and again whenever
// the unit is asked for. Packages with test files of their own are left out:
// they are asked for as another unit, which includes those files.

// forFacts reports whether the unit that args describe is wanted for its facts
// alone. If the go command would then forget its diagnostics, it points the
// last of args at a changed copy of the unit's description, which asks for
// them. On any doubt it leaves the call as it is, and unitchecker reports what
// is wrong with it.
func forFacts(args []string) bool {
	config := args[len(args)-1]
	data, err := os.ReadFile(config)
	if err != nil {
		return false
	}
	if !onlyFacts(data) {
		return false
	}
	if !slices.Contains(args, "-json") {
		return true // no diagnostics are printed, or they are not cached
	}
	data, ok := askFor(data)
	if !ok {
		return true
	}
	changed := filepath.Join(filepath.Dir(config), "asked-"+filepath.Base(config)) // in the go command's work directory
	if os.WriteFile(changed, data, 0o666) != nil {
		return true
	}
	args[len(args)-1] = changed
	return false
}

// onlyFacts reports whether the description of a unit says so.
func onlyFacts(config []byte) bool {
	var unit struct{ VetxOnly bool }
	return json.Unmarshal(config, &unit) == nil && unit.VetxOnly
}

// askFor returns the description of a unit with VetxOnly unset, and whether
// that was called for.
func askFor(config []byte) ([]byte, bool) {
	var unit struct {
		Dir           string
		ModulePath    string
		ModuleVersion string
		VetxOnly      bool
		Stdout        string // where Go 1.26 wants what is to be cached; older ones cache nothing
	}
	if json.Unmarshal(config, &unit) != nil || !unit.VetxOnly || unit.Stdout == "" {
		return nil, false
	}
	own := unit.ModulePath != "" && unit.ModuleVersion == ""
	if !own || hasTests(unit.Dir) {
		return nil, false
	}
	var fields map[string]json.RawMessage // all, also those of a later Go
	if json.Unmarshal(config, &fields) != nil {
		return nil, false
	}
	fields["VetxOnly"] = json.RawMessage("false")
	changed, err := json.Marshal(fields)
	return changed, err == nil
}

// hasTests reports whether a directory holds test files of the package itself,
// as opposed to those of an external test package.
func hasTests(dir string) bool {
	names, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	return err == nil && slices.ContainsFunc(names, func(name string) bool {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly)
		return err == nil && !strings.HasSuffix(file.Name.Name, "_test")
	})
}
