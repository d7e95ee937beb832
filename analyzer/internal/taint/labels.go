// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Where labels come from: the types of values, and places in the code.

// mayLabel reports whether values of type t can yield a label by their type.
func (e *engine) mayLabel(t types.Type) bool {
	if known, ok := e.labels[t]; ok {
		return known
	}
	seen := make(map[types.Type]bool)
	may := e.reachesLabel(t, seen)
	if !may { // then nothing that was visited does
		for visited := range seen {
			e.labels[visited] = false
		}
	}
	e.labels[t] = may
	return may
}

func (e *engine) reachesLabel(t types.Type, seen map[types.Type]bool) bool {
	if known, ok := e.labels[t]; ok {
		return known
	}
	if seen[t] {
		return false
	}
	seen[t] = true
	return e.mayLabelIn(t, seen)
}

func (e *engine) mayLabelIn(t types.Type, seen map[types.Type]bool) bool {
	if _, ok := e.Roles.Type(t); ok {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			if _, ok := e.Roles.Field(t, u.Field(i), u.Tag(i)); ok || e.reachesLabel(u.Field(i).Type(), seen) {
				return true
			}
		}
	case *types.Pointer:
		return e.reachesLabel(u.Elem(), seen)
	case *types.Slice:
		return e.reachesLabel(u.Elem(), seen)
	case *types.Array:
		return e.reachesLabel(u.Elem(), seen)
	case *types.Map:
		return e.reachesLabel(u.Key(), seen) || e.reachesLabel(u.Elem(), seen)
	}
	return false
}

// source returns the atom of a place where labelled data comes into being.
func (f *frame) source(label policy.Label, what, text string, pos token.Pos) summary.Set {
	if !pos.IsValid() {
		pos = f.fn.Pos()
	}
	f.meets(true)
	key := sourceKey{pos, what}
	src, ok := f.sources[key]
	if !ok {
		src = &summary.Source{Label: label, What: what, Text: text, At: summary.Step{Pos: int(pos), Func: f.symbol}}
		f.sources[key] = src
	}
	step := src.At
	step.Text = text + " (" + label.String() + ")"
	return summary.Set{{Atom: f.table.Atom(summary.Atom{Source: src}), Trail: (*summary.Trail)(nil).Then(step)}}
}

type sourceKey struct {
	pos  token.Pos
	what string
}

// typeOf finds a type by its symbol.
func (e *engine) typeOf(symbol string) types.Type {
	if t, ok := e.dynamic[symbol]; ok {
		return t
	}
	t := e.typeCalled(symbol, func(int) types.Type { return nil })
	e.dynamic[symbol] = t
	return t
}

// shortQualifier writes package names, not paths.
func shortQualifier(p *types.Package) string { return p.Name() }
