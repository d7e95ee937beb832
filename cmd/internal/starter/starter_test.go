// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package starter

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lay lays out a module of files, and returns its go.mod.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "go.mod")
}

func TestWriteTellsWhatIsMarked(t *testing.T) {
	const tag = "package p\n\ntype T struct {\n\tF string `lineage:\"personal\"`\n}\n"
	for _, test := range []struct {
		why, name, text string
		want            bool
	}{
		{"a tag marks", "p/p.go", tag, true},
		{"a directive marks", "p.go", "package p\n\n//lineage:source personal\nfunc F() string\n", true},
		{"the SDK marks", "p.go", "package p\n\nimport _ \"github.com/go-lineage/go-lineage/lineage\"\n", true},
		{"other code does not", "p.go", "package p\n\nvar lineage string\n", false},
		{"nor does a test", "p_test.go", tag, false},
		{"nor what is vendored", "vendor/p/p.go", tag, false},
		{"nor test data", "p/testdata/p.go", tag, false},
		{"nor a hidden directory", ".git/p.go", tag, false},
		{"nor another kind of file", "p.txt", tag, false},
	} {
		t.Run(test.why, func(t *testing.T) {
			goMod := lay(t, map[string]string{"go.mod": "module example.com/m\n", test.name: test.text})
			start, err := Write(goMod, filepath.Join(filepath.Dir(goMod), "privacy"))
			if err != nil {
				t.Fatal(err)
			}
			if start.Marked != test.want {
				t.Errorf("Marked = %t", start.Marked)
			}
		})
	}
	nested := lay(t, map[string]string{"go.mod": "module example.com/m\n", "n/go.mod": "module example.com/n\n", "n/n.go": tag})
	if start, err := Write(nested, filepath.Join(filepath.Dir(nested), "privacy")); err != nil || start.Marked {
		t.Errorf("a module within counts: %v, %v", start, err)
	}
}

func TestWriteErrors(t *testing.T) {
	for _, test := range []struct{ why, goMod, dir, want string }{
		{"a go.mod that cannot be read", "module \"example.com/m\n", "privacy", "go.mod:1"},
		{"a go.mod without a module", "go 1.26\n", "privacy", "names no module"},
		{"the module's own directory", "module example.com/m\n", ".", "does not lie below"},
		{"a keyword", "module example.com/m\n", "func", "no name for a package"},
		{"a name that is none", "module example.com/m\n", "our-privacy", "no name for a package"},
		{"a file in the way", "module example.com/m\n", "p/privacy", "not a directory"},
	} {
		t.Run(test.why, func(t *testing.T) {
			goMod := lay(t, map[string]string{"go.mod": test.goMod, "p": "a file"})
			_, err := Write(goMod, filepath.Join(filepath.Dir(goMod), filepath.FromSlash(test.dir)))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q in it", err, test.want)
			}
		})
	}
}
