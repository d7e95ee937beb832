// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"encoding/json"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// What a package hands on to those who import it: its facts, without what they cannot call.

// export hands on what importers need.
func (u *unit) export(r *roles.Roles, result *taint.Result) {
	decls, err := json.Marshal(r.Declarations())
	if err != nil {
		panic(err) // plain data of our own
	}
	b := &summary.Bundle{Declarations: decls, Functions: callable(result), Globals: result.Globals, Pending: result.Pending, Found: result.Found}
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
