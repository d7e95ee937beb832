// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "slices"

// Mentions reports to visitors the function values and the dynamic types that
// a summary speaks of, by symbol: who applies it may have to call them, or
// methods of them.
func (s *Summary) Mentions(function, dynamic func(symbol string)) {
	m := mentions{function, dynamic}
	m.values(s.Results)
	m.values(s.Fresh)
	m.value(s.Panic)
	m.updates(s.Updates)
	for _, o := range slices.Concat(s.Opens, s.Started) {
		m.value(o.Target)
		m.values(o.Args)
		m.updates(o.Before)
	}
}

// Mentions is [Summary.Mentions] for one value.
func (v *Value) Mentions(function, dynamic func(symbol string)) {
	mentions{function, dynamic}.value(v)
}

type mentions struct{ function, dynamic func(symbol string) }

func (m mentions) updates(list []Update) {
	for _, u := range list {
		m.value(u.Content)
	}
}

func (m mentions) values(list []*Value) {
	for _, v := range list {
		m.value(v)
	}
}

func (m mentions) value(v *Value) {
	if v == nil {
		return
	}
	for _, fn := range v.Funcs {
		m.function(fn.Symbol)
		m.values(fn.Bindings)
	}
	for _, k := range v.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			m.dynamic(typ)
		}
		m.value(k.Value)
	}
}
