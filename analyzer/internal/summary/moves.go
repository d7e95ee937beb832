// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "slices"

// Moves reports whether a call does more with what it finds in memory than to
// return it: whether it sends or calls on, or puts it elsewhere.
func (s *Summary) Moves() bool {
	return len(s.Opens)+len(s.Sinks)+len(s.Started) > 0 ||
		slices.ContainsFunc(s.Updates, func(u Update) bool { return s.comesFrom(u.Content, u.Port, make(map[int]bool)) })
}

// comesFrom reports whether a value depends on an input that is no part of what
// was at a port.
func (s *Summary) comesFrom(v *Value, p Port, seen map[int]bool) bool {
	if v == nil {
		return false
	}
	elsewhere := func(r Ref) bool { return r.Open() && !r.Port.Within(p) }
	if slices.ContainsFunc(v.Atoms, elsewhere) {
		return true
	}
	for _, loc := range v.Pts {
		switch n := loc.Object.ID; {
		case loc.Object.Input:
			if !loc.Object.Port.Within(p) {
				return true
			}
		case !seen[n] && n < len(s.Fresh):
			seen[n] = true
			if s.comesFrom(s.Fresh[n], p, seen) {
				return true
			}
		}
	}
	for _, fn := range v.Funcs {
		if slices.ContainsFunc(fn.Bindings, func(b *Value) bool { return s.comesFrom(b, p, seen) }) {
			return true
		}
	}
	return slices.ContainsFunc(v.Kids, func(k Kid) bool { return s.comesFrom(k.Value, p, seen) })
}

// Within reports whether a port is a part of what is at another one.
func (p Port) Within(q Port) bool {
	path, of := p.Path.Elems(), q.Path.Elems()
	return p.Root == q.Root && len(path) >= len(of) && slices.Equal(path[:len(of)], of)
}
