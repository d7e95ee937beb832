// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function that walks a tree calls itself for each part, and what it is to do with
// each is for callers to say: every turn of the recursion leaves the same call open.
// It is one open call of the summary (see openPath), of which is said what holds for
// all turns.

// exportOpen puts an open call in its place, beside what other turns have put there, or
// other returns that a deferred call follows.
func (f *frame) exportOpen(n int, path string, o *summary.Open) {
	for len(f.sum.Opens) <= n {
		f.sum.Opens = append(f.sum.Opens, new(summary.Open))
	}
	if was := f.sum.Opens[n]; (isTurn(path) || f.unwinding) && was.Site != (summary.Step{}) {
		o = f.either(was, o)
	}
	f.sum.Opens[n] = o
}

// turn begins the path of an open call that a recursion brings.
const turn = "turn"

func isTurn(path string) bool { return strings.HasPrefix(path, turn) }

// either returns the open call that is one or the other, or both.
func (f *frame) either(a, b *summary.Open) *summary.Open {
	o := *b
	o.Target = f.table.Join(a.Target, b.Target)
	for i, v := range a.Args {
		o.Args[i] = f.table.Join(v, o.Args[i])
		if o.Types[i] != a.Types[i] {
			o.Types[i] = ""
		}
		o.Roots[i] = inBoth(a.Roots[i], o.Roots[i])
	}
	if a.Purpose != b.Purpose {
		o.Purpose = ""
	}
	o.Many, o.Must = true, false
	o.Held = common(a.Held, b.Held)
	o.Told = summary.Datum{Atoms: a.Told.Atoms.Union(b.Told.Atoms), Roots: inBoth(a.Told.Roots, b.Told.Roots)}
	o.Always = a.Always || b.Always
	o.Before = f.eitherBefore(a.Before, b.Before)
	return &o
}

// eitherBefore joins what had been changed before two calls: what only one of them
// tells of was as at entry before the other.
func (f *frame) eitherBefore(a, b []summary.Update) []summary.Update {
	out := slices.Clone(b)
	for _, u := range a {
		i, ok := slices.BinarySearchFunc(out, u, byPort)
		if !ok {
			out = slices.Insert(out, i, u)
		}
	}
	for i, u := range out {
		out[i].Content = f.table.Join(f.contentBefore(a, u.Port), f.contentBefore(b, u.Port))
	}
	return out
}

// contentBefore returns what was at a port before a call.
func (f *frame) contentBefore(list []summary.Update, p summary.Port) *summary.Value {
	if i, ok := slices.BinarySearchFunc(list, summary.Update{Port: p}, byPort); ok {
		return list[i].Content
	}
	return f.initial(f.table.Input(p))
}

func byPort(a, b summary.Update) int { return strings.Compare(a.Port.String(), b.Port.String()) }

// inBoth returns what is in both of two sorted lists.
func inBoth(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}
