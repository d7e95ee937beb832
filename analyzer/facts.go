// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"go/types"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// imports are the bundles of the direct imports. Only these are consulted,
// also where a driver would give more, so that all drivers agree.
type imports struct {
	readers      map[string]*summary.Reader // by import path
	order        []string
	declarations []*roles.Declarations
	problems     []string
}

// readImports reads the facts of the direct imports.
func readImports(pass *analysis.Pass) *imports {
	im := &imports{readers: make(map[string]*summary.Reader)}
	direct := slices.Clone(pass.Pkg.Imports())
	slices.SortFunc(direct, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	for _, p := range direct {
		var fact BundleFact
		if !pass.ImportPackageFact(p, &fact) {
			continue
		}
		if err := im.add(p.Path(), fact.Data); err != nil {
			im.unreadable(p.Path(), err)
		}
	}
	return im
}

// unreadable notes, once for each package, that facts cannot be read: in part, if
// the rest was.
func (im *imports) unreadable(path string, err error) {
	problem := fmt.Sprintf("what package %s hands on cannot be read and is ignored: %v", path, err)
	if im.readers[path] != nil {
		problem = "some of " + problem
	}
	if !slices.Contains(im.problems, problem) {
		im.problems = append(im.problems, problem)
	}
}

func (im *imports) add(path string, data []byte) error {
	plain, err := unpack(data)
	if err != nil {
		return err
	}
	r, err := summary.NewReader(plain)
	if err != nil {
		return err
	}
	decls := new(roles.Declarations)
	if err := json.Unmarshal(r.Declarations, decls); err != nil {
		return fmt.Errorf("declarations: %w", err)
	}
	im.readers[path] = r
	im.order = append(im.order, path)
	im.declarations = append(im.declarations, decls)
	return nil
}

// Summary returns the summary of a function: from its own package, or from the
// first import that hands it on.
func (im *imports) Summary(t *summary.Table, symbol string) (*summary.Summary, bool) {
	return lookup(im, symbol, func(r *summary.Reader) (*summary.Summary, bool, error) { return r.Function(t, symbol) })
}

// Global returns what is known of a variable: what its own package stores there,
// and what others that are imported here do.
func (im *imports) Global(t *summary.Table, symbol string) (*summary.Value, bool) {
	var all *summary.Value
	for _, path := range im.order {
		if v, ok := im.GlobalIn(t, path, symbol); ok {
			all = t.Join(all, v)
		}
	}
	return all, all != nil
}

// GlobalIn returns what a direct import knew of a variable.
func (im *imports) GlobalIn(t *summary.Table, path, symbol string) (*summary.Value, bool) {
	if !im.Analysed(path) {
		return nil, false
	}
	return from(im, path, func(r *summary.Reader) (*summary.Value, bool, error) { return r.Global(t, symbol) })
}

// PendingKeys lists the calls that imports have left pending.
func (im *imports) PendingKeys() []string {
	var keys []string
	for _, path := range im.order {
		keys = append(keys, im.readers[path].PendingKeys()...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Pending returns a call that an import has left pending.
func (im *imports) Pending(t *summary.Table, key string) (*summary.Summary, bool) {
	for _, path := range im.order {
		if call, ok := from(im, path, func(r *summary.Reader) (*summary.Summary, bool, error) { return r.Pending(t, key) }); ok {
			return call, true
		}
	}
	return nil, false
}

// Interface returns the methods of an interface that lost calls are of.
func (im *imports) Interface(symbol string) ([]string, bool) {
	for _, path := range im.order {
		if methods, ok := im.readers[path].Interface(symbol); ok {
			return methods, true
		}
	}
	return nil, false
}

// Found lists the flows that were told in an import, or below.
func (im *imports) Found() (all []summary.FlowID) {
	for _, path := range im.order {
		all = append(all, im.readers[path].Found()...)
	}
	return all
}

// Analysed reports whether a direct import was analysed.
func (im *imports) Analysed(path string) bool { return im.readers[path] != nil }

func lookup[T any](im *imports, symbol string, read func(*summary.Reader) (T, bool, error)) (T, bool) {
	paths := im.order
	if own := roles.PackageOf(symbol); im.readers[own] != nil {
		paths = []string{own}
	}
	for _, path := range paths {
		if v, ok := from(im, path, read); ok {
			return v, true
		}
	}
	var none T
	return none, false
}

// from reads something out of what an import hands on, if it is there.
func from[T any](im *imports, path string, read func(*summary.Reader) (T, bool, error)) (T, bool) {
	v, ok, err := read(im.readers[path])
	if err != nil {
		im.unreadable(path, err)
		var none T
		return none, false
	}
	return v, ok
}

// packAbove is the size from which bundles are compressed.
const packAbove = 4 << 10

// pack writes a bundle as it is handed on: a byte that says how, then the
// bundle.
func pack(data []byte) []byte {
	if len(data) < packAbove {
		return append([]byte{0}, data...)
	}
	var buf bytes.Buffer
	buf.WriteByte(1)
	w, _ := flate.NewWriter(&buf, flate.BestSpeed) // fails only for an unknown level
	w.Write(data)                                  // a bytes.Buffer does not fail
	w.Close()
	return buf.Bytes()
}

// maxBundle bounds what is unpacked, against facts that were altered.
const maxBundle = 64 << 20

func unpack(data []byte) ([]byte, error) {
	if len(data) == 0 {
		return nil, fmt.Errorf("it is empty")
	}
	switch data[0] {
	case 0:
		return data[1:], nil
	case 1:
		plain, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data[1:])), maxBundle))
		if err != nil {
			return nil, fmt.Errorf("it is damaged: %w", err)
		}
		return plain, nil
	}
	return nil, fmt.Errorf("it was written by another version of the tool")
}
