// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A label may only become stricter. What is put under one is looked at where
// its labels are known: data of an input is the callers' to look at.

// relabel notes that data is put under the label of a wrapper.
func (f *frame) relabel(inner *summary.Value, wrapper string, label policy.Label) {
	if !f.emit || inner == nil {
		return
	}
	f.covered(&summary.Sink{
		Name: wrapper, Kind: summary.Relabel, Label: label,
		Data: []summary.Datum{{Atoms: f.collect(inner, nil, summary.All)}},
	})
}

// covered notes the data whose label says more than the one it is put under,
// and hands on to callers what they know. What was computed from data is not
// the data.
func (f *frame) covered(s *summary.Sink) {
	const computed = summary.Len | summary.Cmp | summary.Num | summary.Lookup
	for i, d := range s.Data {
		s.Data[i].Atoms = d.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if a.Transform&computed != 0 {
				return nil
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
