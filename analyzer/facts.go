// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
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
		if v, ok := from(im, path, func(r *summary.Reader) (*summary.Value, bool, error) { return r.Global(t, symbol) }); ok {
			all = t.Join(all, v)
		}
	}
	return all, all != nil
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

// export hands on what importers need.
func (u *unit) export(r *roles.Roles, result *taint.Result) {
	decls, err := json.Marshal(r.Declarations())
	if err != nil {
		panic(err) // plain data of our own
	}
	b := &summary.Bundle{Declarations: decls, Functions: callable(result), Globals: result.Globals, Pending: result.Pending}
	u.reexport(result.Table, b)
	b.Interfaces = u.lostInterfaces(b, result)
	data := b.Encode(u.pass.Pkg.Path(), func(pos int) (string, int) {
		p := u.pass.Fset.Position(token.Pos(pos))
		return filepath.Base(p.Filename), p.Line
	})
	u.pass.ExportPackageFact(&BundleFact{Data: pack(data)})
}

// lostInterfaces describes the interfaces that the lost calls of a bundle are
// of.
func (u *unit) lostInterfaces(b *summary.Bundle, result *taint.Result) map[string][]string {
	all := make(map[string][]string)
	for _, list := range []map[string]*summary.Summary{b.Functions, b.Pending} {
		for _, s := range list {
			for _, o := range s.Opens {
				if !o.Lost {
					continue
				}
				if methods, ok := result.Interfaces[o.Iface]; ok {
					all[o.Iface] = methods
				} else if methods, ok := u.imports.Interface(o.Iface); ok {
					all[o.Iface] = methods
				}
			}
		}
	}
	return all
}

// callable returns the summaries of what importers can come to call: exported
// functions and methods, what these or the content of variables hand on as values, and
// methods with names of this package that they leave to be called. What any other
// function does is in the summaries of those that call it.
func callable(result *taint.Result) map[string]*summary.Summary {
	c := &callables{result: result, kept: make(map[string]*summary.Summary), hidden: make(map[string][]string)}
	for symbol := range result.Summaries {
		if name, ok := methodName(symbol); ok && isHidden(symbol) {
			c.hidden[name] = append(c.hidden[name], symbol)
		}
	}
	for symbol, s := range result.Summaries {
		_, isMethod := methodName(symbol)
		local := roles.Local(symbol)
		switch {
		case isMethod && !isHidden(symbol), !isMethod && !strings.Contains(local, "$") && token.IsExported(local):
			c.keep(symbol)
		case local == "init" && len(s.Started) > 0: // it goes on when importers begin
			c.keep(symbol)
		}
	}
	for _, v := range result.Globals {
		v.Mentions(c.keep, c.ignore)
	}
	for _, call := range result.Pending {
		c.mentioned(call)
	}
	return c.kept
}

// callables are the summaries that are kept for importers.
type callables struct {
	result *taint.Result
	kept   map[string]*summary.Summary
	hidden map[string][]string // methods that are not exported, by name
}

func (c *callables) keep(symbol string) {
	symbol = taint.Method(symbol)
	if s, ok := c.result.Summaries[symbol]; ok && c.kept[symbol] == nil {
		c.kept[symbol] = s
		c.mentioned(s)
	}
}

// mentioned keeps what a summary may have its callers call.
func (c *callables) mentioned(s *summary.Summary) {
	s.Mentions(c.keep, c.ignore)
	for _, o := range slices.Concat(s.Opens, s.Started) {
		for _, symbol := range c.hidden[o.Method] {
			c.keep(symbol)
		}
	}
}

// ignore is for dynamic types: their exported methods are kept anyway.
func (c *callables) ignore(string) {}

// isHidden reports whether a function is a method that is not exported.
func isHidden(symbol string) bool {
	name, isMethod := methodName(symbol)
	return isMethod && !token.IsExported(name)
}

// methodName returns the name of a method, such as M of "(*example.com/p.T).M"; false
// for what is none, or is a function in one.
func methodName(symbol string) (name string, ok bool) {
	i := strings.LastIndex(symbol, ").")
	if !strings.HasPrefix(symbol, "(") || i < 0 || strings.Contains(symbol[i:], "$") {
		return "", false
	}
	return symbol[i+len(")."):], true
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
