// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"fmt"
	"strings"
	"sync"
)

// An index finds the section of a package.
type index struct {
	exact    map[string]*section
	anyMajor map[string]*section // by path without the v* element
}

func newIndex() *index {
	return &index{exact: make(map[string]*section), anyMajor: make(map[string]*section)}
}

// A section is the text of one package's models, parsed on demand.
type section struct {
	path     string
	anyMajor bool
	module   string // path@version that the models were checked against; empty for std
	file     string
	line     int // of the first line of text
	text     string

	once   sync.Once
	models map[string]*Model
}

// add splits a file into sections: a package line begins one, a module line or
// the next package line ends it.
func (x *index) add(file, text string) error {
	var open *section
	module := ""
	offset, line := 0, 0
	start := 0 // of the open section's text
	for l := range strings.Lines(text) {
		line++
		path, isPackage := strings.CutPrefix(l, "package ")
		version, isModule := strings.CutPrefix(l, "module ")
		switch {
		case isPackage || isModule:
			if open != nil {
				open.text = text[start:offset]
				open = nil
			}
			if isModule {
				module = strings.TrimSpace(version)
				break
			}
			open = &section{path: strings.TrimSpace(path), module: module, file: file, line: line + 1}
			start = offset + len(l)
			if err := x.insert(open); err != nil {
				return fmt.Errorf("%s:%d: %w", file, line, err)
			}
		case open == nil && strings.TrimSpace(l) != "" && l[0] != '#':
			return fmt.Errorf("%s:%d: a package line must come first", file, line)
		}
		offset += len(l)
	}
	if open != nil {
		open.text = text[start:]
	}
	return nil
}

func (x *index) insert(s *section) error {
	if s.path == "" || strings.ContainsAny(s.path, " \t") {
		return fmt.Errorf("%q is not a package path", s.path)
	}
	if modulePath, version, ok := strings.Cut(s.module, "@"); s.module != "" && (!ok || modulePath == "" || version == "") {
		return fmt.Errorf("module %s lacks its version, as in path@v1.2.3", s.module)
	}
	table, key := x.exact, s.path
	if without, ok := dropElement(s.path, func(e string) bool { return e == "v*" }); ok {
		s.anyMajor = true
		table, key = x.anyMajor, without
	}
	if old := table[key]; old != nil {
		return fmt.Errorf("package %s is already described at %s:%d", s.path, old.file, old.line-1)
	}
	table[key] = s
	return nil
}

// find returns the section that describes the package: its own, or that of
// any major version.
func (x *index) find(pkgpath string) (*section, bool) {
	if s, ok := x.exact[pkgpath]; ok {
		return s, true
	}
	if s, ok := x.anyMajor[pkgpath]; ok {
		return s, true
	}
	without, ok := dropElement(pkgpath, isMajor)
	if !ok {
		return nil, false
	}
	s, ok := x.anyMajor[without]
	return s, ok
}

// load parses the section once.
func (s *section) load() map[string]*Model {
	s.once.Do(func() {
		models, err := parseSection(s)
		must(err)
		s.models = models
	})
	return s.models
}

// dropElement removes the first element of a path that is as wanted.
func dropElement(path string, wanted func(string) bool) (string, bool) {
	elements := strings.Split(path, "/")
	for i, e := range elements {
		if wanted(e) {
			return strings.Join(append(elements[:i:i], elements[i+1:]...), "/"), true
		}
	}
	return path, false
}

// isMajor reports whether a path element is a major version suffix.
func isMajor(e string) bool {
	return len(e) >= 2 && e[0] == 'v' && strings.Trim(e[1:], "0123456789") == ""
}
