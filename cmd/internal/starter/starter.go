// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package starter writes a policy package to start from. What comes in is a
// directory of a module; what goes out is one new file there, which compiles and
// which the analyzer reads, and what the module still lacks. Nothing that is
// there already is changed.
package starter

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/template"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

// SDK is the module that holds the policy's types.
const SDK = "github.com/go-lineage/go-lineage"

// A Start is what was written, and what is still to be done.
type Start struct {
	File       string // the policy's
	ImportPath string // of its package
	Requires   bool   // the module requires the SDK, so that the file compiles
	Marked     bool   // something in the module is marked
}

//go:embed policy.go.tmpl
var policyText string

var policyTemplate = template.Must(template.New("policy.go").Parse(policyText))

// Write writes a policy package into dir, which need not exist, of the module
// whose go.mod is named. It fails if dir holds Go files.
func Write(goMod, dir string) (*Start, error) {
	data, err := os.ReadFile(goMod)
	if err != nil {
		return nil, err
	}
	mod, err := modfile.ParseLax(goMod, data, nil)
	if err != nil {
		return nil, err
	}
	if mod.Module == nil {
		return nil, fmt.Errorf("%s names no module: add a line such as module example.com/shop", goMod)
	}
	root := filepath.Dir(goMod)
	rel, err := filepath.Rel(root, dir)
	if err != nil || !filepath.IsLocal(rel) || rel == "." {
		return nil, fmt.Errorf("%s does not lie below %s, where the module is: name a directory in it, such as privacy", dir, root)
	}
	name := filepath.Base(dir)
	if !token.IsIdentifier(name) || name != strings.ToLower(name) || name == "main" {
		return nil, fmt.Errorf("%q is no name for a package: name a directory such as privacy", name)
	}
	if there, _ := filepath.Glob(filepath.Join(dir, "*.go")); len(there) > 0 {
		return nil, fmt.Errorf("%s is there already and was left as it is: name another directory, or go on from it", there[0])
	}
	s := &Start{
		File:       filepath.Join(dir, "policy.go"),
		ImportPath: path.Join(mod.Module.Mod.Path, filepath.ToSlash(rel)),
		Requires:   requires(mod),
		Marked:     marked(root),
	}
	prefix, _, _ := module.SplitPathVersion(mod.Module.Mod.Path)
	var text bytes.Buffer
	if err := policyTemplate.Execute(&text, map[string]string{"Package": name, "Module": path.Base(prefix), "ImportPath": s.ImportPath}); err != nil {
		return nil, err
	}
	return s, s.write(text.Bytes())
}

func (s *Start) write(text []byte) error {
	if err := os.MkdirAll(filepath.Dir(s.File), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(s.File, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}

// requires reports whether a module can import the SDK.
func requires(mod *modfile.File) bool {
	if mod.Module.Mod.Path == SDK {
		return true
	}
	for _, r := range mod.Require {
		if r.Mod.Path == SDK {
			return true
		}
	}
	return false
}

// marks are texts by which a file that marks something is known.
var marks = [][]byte{[]byte("//lineage:source "), []byte(`lineage:"`), []byte(`"` + SDK + `/lineage"`)}

// marked reports whether a file of the module, as far as it can be read, has a
// mark. Tests and other modules within do not count.
func marked(root string) bool {
	found := errors.New("found")
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read is not marked
		case d.IsDir() && name != root && foreign(name):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		data, _ := os.ReadFile(name)
		for _, mark := range marks {
			if bytes.Contains(data, mark) {
				return found
			}
		}
		return nil
	})
	return errors.Is(err, found)
}

// foreign reports whether the go command looks for no packages of the module in a
// directory.
func foreign(dir string) bool {
	base := filepath.Base(dir)
	if base == "vendor" || base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") {
		return true
	}
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}
