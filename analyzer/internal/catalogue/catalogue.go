// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

//go:embed std.txt
var stdPackages string

// Lookup returns the model of a function: "F", "(*T).M", "(T).M" or, of an
// interface, "(I).M".
func Lookup(pkgpath, funcname string) (*Model, bool) {
	s, ok := embedded().find(pkgpath)
	if !ok {
		return nil, false
	}
	m, ok := s.load()[funcname]
	return m, ok
}

// HasModel reports whether any function of the package has a model.
func HasModel(pkgpath string) bool {
	_, ok := embedded().find(pkgpath)
	return ok
}

// Std reports whether pkgpath is a package of the standard library, including
// its internal and vendored ones.
func Std(pkgpath string) bool {
	_, ok := std()[pkgpath]
	return ok
}

var std = sync.OnceValue(func() map[string]struct{} {
	set := make(map[string]struct{}, 512)
	for path := range strings.Lines(stdPackages) {
		set[strings.TrimSuffix(path, "\n")] = struct{}{}
	}
	return set
})

// embedded indexes the data files. Under go vet every package is a process of
// its own that needs a few models at most: so the index looks for package
// lines only, and a package's models are parsed when first asked for.
var embedded = sync.OnceValue(loadEmbedded)

func loadEmbedded() *index {
	x := newIndex()
	entries, err := data.ReadDir("data")
	must(err)
	for _, entry := range entries {
		text, err := data.ReadFile("data/" + entry.Name())
		must(err)
		must(x.add(entry.Name(), string(text)))
	}
	return x
}

// must stops the program where the embedded data are broken, which their test
// makes impossible in a release.
func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("embedded catalogue: %v", err))
	}
}
