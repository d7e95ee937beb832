// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A label may only become stricter. What is put under one is looked at where
// its labels are known: data of an input is the callers' to look at.

// relabel notes that data is put under the label of a wrapper. One that is a type
// parameter has the name of that in the place of the wrapper's.
func (f *frame) relabel(inner *summary.Value, wrapper types.Type) {
	if !f.emit || inner == nil {
		return
	}
	s := &summary.Sink{Kind: summary.Relabel, Data: []summary.Datum{{Atoms: f.collect(inner, nil, summary.All)}}}
	if label, ok := f.Roles.Type(wrapper); ok {
		s.Name, s.Label = typeText(wrapper), label
	} else if marker, ok := roles.Marker(wrapper); ok {
		s.Name = f.dynamicName(marker)
	} else {
		return
	}
	f.covered(s)
}

// labelArg puts a label that is a type parameter of the callee in terms of the
// caller, and reports whether anybody can tell what it is.
func (b *binding) labelArg(s *summary.Sink) bool {
	name, t := b.typeArg(s.Name)
	if t != nil && !isTypeParam(t) {
		s.Name, s.Label = typeText(t), b.Roles.Marker(t)
		return true
	}
	s.Name = name
	return name != anyDynamic
}

// covered notes the data whose label says more than the one it is put under,
// and hands on to callers what they know. What was computed from data is not
// the data.
func (f *frame) covered(s *summary.Sink) {
	const computed = summary.Len | summary.Cmp | summary.Num | summary.Lookup
	open := strings.HasPrefix(s.Name, anyDynamic)
	for i, d := range s.Data {
		s.Data[i].Atoms = d.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if a.Transform&computed != 0 {
				return nil
			}
			if open {
				return a
			}
			if !a.Open() && !f.Roles.Policy().Covers(s.Label, a.Source.Label) {
				f.misuse(Narrowed, a.Source.Label, s.Name, a.Source.Text)
			}
			if !a.Open() {
				return nil
			}
			return a
		})
	}
	f.exportOnce(s)
}
