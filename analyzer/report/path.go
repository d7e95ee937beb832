// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"path"
	"path/filepath"
	"strconv"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A locator turns positions into paths that a reader can open.
type locator struct {
	base string            // paths are relative to it where that is shorter
	dirs map[string]string // by package
}

func newLocator(doc *finding.Document, base string) locator {
	dirs := make(map[string]string)
	for _, p := range doc.Packages {
		dirs[p.Path] = p.Dir
	}
	return locator{base, dirs}
}

// Places returns what tells the place of a position of doc, as in [Text].
func Places(doc *finding.Document, dir string) func(finding.Position) string {
	return newLocator(doc, dir).position
}

// file returns the path of the file of a position. Where the package's
// directory is not known it is the package's path and the file's name.
func (l locator) file(p finding.Position) string {
	dir := l.dirs[p.Package]
	if dir == "" {
		return path.Join(p.Package, p.File)
	}
	full := filepath.Join(dir, p.File)
	if rel, err := filepath.Rel(l.base, full); l.base != "" && err == nil && len(rel) < len(full) {
		return rel
	}
	return full
}

// inside returns the path of the file of a position relative to the base, and
// whether it lies in there; if not, the path is that of file.
func (l locator) inside(p finding.Position) (name string, ok bool) {
	dir := l.dirs[p.Package]
	if dir == "" || l.base == "" {
		return l.file(p), false
	}
	full := filepath.Join(dir, p.File)
	rel, err := filepath.Rel(l.base, full)
	if err != nil || !filepath.IsLocal(rel) {
		return full, false
	}
	return rel, true
}

// line returns "file:line", as a step is shown.
func (l locator) line(p finding.Position) string {
	return l.file(p) + ":" + strconv.Itoa(p.Line)
}

// position returns "file:line:column", as far as they are known.
func (l locator) position(p finding.Position) string {
	if p.Column == 0 {
		return l.line(p)
	}
	return l.line(p) + ":" + strconv.Itoa(p.Column)
}
