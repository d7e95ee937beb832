// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/go-lineage/go-lineage"

// A ban says what packages may not import, and why.
type ban struct {
	from   string   // packages at or below this path in the module
	except []string // of them
	to     []string // packages at or below these paths; a . stands for whatever is not the standard library
	but    []string // of which these are free
	deep   bool     // also through other packages
	why    string
}

var bans = []ban{
	{
		from: "lineage", to: []string{"."}, but: []string{module + "/lineage"}, deep: true,
		why: "users build the SDK into their programs and must inherit no dependency",
	},
	{
		from: "lineage/policy", to: []string{module}, deep: true,
		why: "the policy is a leaf: the linter and the runtime both stand on it",
	},
	{
		from: "analyzer", to: []string{module + "/lineage"}, but: []string{module + "/lineage/policy"}, deep: true,
		why: "the analyzer knows the SDK by its contract, which sdk_contract_test.go checks, and never by its code",
	},
	{
		from: "analyzer/finding", to: []string{"."}, but: []string{module + "/lineage/policy"}, deep: true,
		why: "a document is plain data",
	},
	{
		from: "analyzer/report", to: []string{"."}, but: []string{module + "/lineage/policy", module + "/analyzer/finding"}, deep: true,
		why: "a renderer reads a document, also one that was stored",
	},
	{
		from: "analyzer/internal/summary", to: []string{"."}, but: []string{module + "/lineage/policy"}, deep: true,
		why: "a summary is plain data, which outlives the type checker's objects",
	},
	{
		from: "analyzer/internal/catalogue", to: []string{"golang.org/x/tools"}, deep: true,
		why: "a model is data about packages that need not be loaded",
	},
	{
		from: "analyzer/internal/directive", to: []string{module}, but: []string{module + "/lineage/policy"}, deep: true,
		why: "what a comment says does not depend on what is made of it",
	},
	{
		from: "analyzer/internal/literal", to: []string{module}, but: []string{module + "/lineage/policy"}, deep: true,
		why: "what a literal says does not depend on what is made of it",
	},
	{
		from: "analyzer/internal/roles", to: []string{module + "/analyzer/internal/taint", module + "/analyzer/internal/check"}, deep: true,
		why: "roles are known before data is followed",
	},
	{
		from: "analyzer/internal/taint", to: []string{module + "/analyzer/internal/check", module + "/analyzer/finding"}, deep: true,
		why: "the engine judges nothing: facts hold labels and transforms, never verdicts",
	},
	{
		from: "analyzer/internal", to: []string{module + "/analyzer/driver", module + "/analyzer/report"}, deep: true,
		why: "the analysis does not know who runs it or who shows what it found",
	},
	{
		from: "analyzer", except: []string{"analyzer/driver", "analyzer/editor", "analyzer/report", "analyzer/finding"},
		to: []string{module + "/analyzer/driver", module + "/analyzer/report", module + "/cmd"}, deep: true,
		why: "other drivers link the analyzer alone",
	},
	{
		from: "analyzer/suggest", to: []string{module + "/analyzer/internal/taint", module + "/analyzer/internal/check"},
		deep: true, why: "a proposal is made from words; no data is followed for it",
	},
	{
		from: "analyzer", except: []string{"analyzer/suggest"}, to: []string{module + "/analyzer/suggest"}, deep: true,
		why: "a proposal is never a finding",
	},
	{
		from: "analyzer/driver", to: []string{module + "/analyzer"}, but: []string{module + "/analyzer/finding"}, deep: true,
		why: "the driver runs whatever analyzer it is given",
	},
}

func TestImportsFollowTheirDirection(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, b := range bans {
			if !below(p.ImportPath, module+"/"+b.from) || slices.ContainsFunc(b.except, func(e string) bool { return below(p.ImportPath, module+"/"+e) }) {
				continue
			}
			imports := p.Imports
			if b.deep {
				imports = p.Deps
			}
			for _, path := range imports {
				if b.forbids(p.ImportPath, path) {
					t.Errorf("%s imports %s: %s", p.ImportPath, path, b.why)
				}
			}
		}
	}
}

func TestBansSpeakOfPackagesThatExist(t *testing.T) {
	all := listPackages(t)
	for _, b := range bans {
		if !slices.ContainsFunc(all, func(p listed) bool { return p.ImportPath == module+"/"+b.from || b.from == "analyzer/internal" }) {
			t.Errorf("a ban speaks of %s, which is no package", b.from)
		}
	}
}

// forbids reports whether the ban is on importing path in from, a package that
// it speaks of. A package may always import what lies below it.
func (b ban) forbids(from, path string) bool {
	if below(path, module+"/"+b.from) && b.to[0] == "." || path == from {
		return false
	}
	if slices.ContainsFunc(b.but, func(free string) bool { return below(path, free) }) {
		return false
	}
	return slices.ContainsFunc(b.to, func(banned string) bool {
		if banned == "." {
			first, _, _ := strings.Cut(path, "/")
			return strings.Contains(first, ".")
		}
		return below(path, banned)
	})
}

// below reports whether a package is the root or below it.
func below(path, root string) bool {
	return path == root || strings.HasPrefix(path, root+"/")
}

func TestPackagesSayWhatTheyAre(t *testing.T) {
	for _, p := range listPackages(t) {
		if len(p.GoFiles) == 0 {
			continue // tests only
		}
		word := "Package " + p.Name + " "
		if p.Name == "main" {
			word = ""
		}
		if p.Doc == "" || !strings.HasPrefix(p.Doc, word) {
			t.Errorf("%s has no package comment that begins with %q; say what comes in and what goes out", p.ImportPath, word)
		}
	}
}

// What a newcomer sees first is what there is, each with its reason.
var topLevel = map[string]string{
	".ci":                    "what a change must pass",
	".github":                "runs .ci/run; the action for users",
	".gitignore":             "what tests and builds leave behind",
	".pre-commit-hooks.yaml": "lineage as a pre-commit hook, for users",
	"ARCHITECTURE.md":        "for those who change the code",
	"CHANGELOG.md":           "for those who use it",
	"CONTRIBUTING.md":        "for those who want to",
	"LICENSE":                "Apache-2.0",
	"README.md":              "for everybody",
	"analyzer":               "the analyzer",
	"cmd":                    "the command",
	"docs":                   "what is too long for a package comment",
	"examples":               "programs to read and run",
	"go.mod":                 "the module",
	"go.sum":                 "the module",
	"lineage":                "the SDK",
	"testdata":               "programs that more than one package tests with",
}

func TestTopLevelIsWhatItShouldBe(t *testing.T) {
	for _, file := range sourceFiles(t) {
		first, _, _ := strings.Cut(file, "/")
		if topLevel[first] == "" {
			t.Errorf("%s: nothing at the top level is called %s; put it where it belongs, or say here what it is for", file, first)
		}
	}
}

func TestGoFilesNameTheirLicence(t *testing.T) {
	const notice = "// Copyright 2026 The go-lineage Authors\n// SPDX-License-Identifier: Apache-2.0\n"
	for _, file := range sourceFiles(t) {
		if filepath.Ext(file) != ".go" || strings.HasPrefix(file, "testdata/") {
			continue
		}
		text, err := os.ReadFile(filepath.Join("..", file))
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed, but not from the index yet
		}
		if err != nil {
			t.Fatal(err)
		}
		if bytes.HasPrefix(text, []byte("// Code generated by ")) {
			continue // by somebody else's generator, which would take the notice away again
		}
		if !bytes.HasPrefix(text, []byte(notice)) {
			t.Errorf("%s does not begin with the two lines\n%s", file, notice)
		}
	}
}

func TestModuleIsTidy(t *testing.T) {
	cmd := exec.Command("go", "mod", "tidy", "-diff")
	cmd.Dir = ".."
	var stderr strings.Builder
	cmd.Stderr = &stderr
	diff, err := cmd.Output()
	switch {
	case len(diff) > 0:
		t.Errorf("run go mod tidy:\n%s", diff)
	case err != nil && strings.Contains(stderr.String(), "proxy"), err != nil && strings.Contains(stderr.String(), "dial tcp"):
		t.Skipf("modules that only tests of dependencies need cannot be downloaded here; .ci/run asks again: %s", &stderr)
	case err != nil:
		t.Errorf("go mod tidy -diff: %v\n%s", err, &stderr)
	}
}

// A listed package is what go list says of it.
type listed struct {
	ImportPath, Name, Doc string
	GoFiles               []string
	Imports, Deps         []string
}

func listPackages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Name,Doc,GoFiles,Imports,Deps", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// sourceFiles lists the files of the repository: those that git knows or would
// add.
func sourceFiles(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("not in a git repository: %v", err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}
