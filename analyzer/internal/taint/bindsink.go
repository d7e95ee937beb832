// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a callee sends, and the guards and roots that go with it, in terms of its
// caller.

// sink hands what the callee sends on, in terms of the caller.
func (b *binding) sink(s *summary.Sink) {
	if !b.emit {
		return
	}
	if s.Pending != "" {
		b.settle(s)
		return
	}
	next := &summary.Sink{Name: s.Name, Kind: s.Kind, Use: s.Use, Address: s.Address, Label: s.Label, Always: s.Always}
	if !b.labelArg(next) {
		return
	}
	for _, d := range s.Data {
		next.Data = append(next.Data, b.datum(d))
	}
	if s.Host != nil {
		next.Host = b.value(s.Host)
	}
	if s.Recipient != nil {
		next.Recipient = b.value(s.Recipient)
	}
	if s.Purpose != nil {
		next.Purpose = b.value(s.Purpose)
	}
	next.Held = append(next.Held, b.state.held...)
	for _, h := range s.Held {
		next.Held = append(next.Held, b.held(h)...)
	}
	next.Trail = (*summary.Trail)(nil).Then(b.step("passed to " + roles.Local(b.inv.symbol))).Concat(s.Trail)
	b.send(next)
}

// datum puts what the callee discloses in terms of the caller.
func (b *binding) datum(d summary.Datum) summary.Datum {
	datum := summary.Datum{Roots: b.rootsAt(d.Roots)}
	for _, r := range d.Atoms {
		datum.Atoms = datum.Atoms.Union(b.seen(r))
	}
	return datum
}

// held puts a guard of the callee in terms of the caller. A guard of which it is
// not known any more about whom it was asked is about nobody. What an answer that the
// caller has given tells is what the caller has asked.
func (b *binding) held(h summary.Held) []summary.Held {
	if h.Said != "" {
		return b.learnt(h.Of, h.Said)
	}
	roots := b.rootsAt(h.Roots)
	if len(roots) == 0 && len(h.Roots) > 0 {
		roots = []string{lostRoot}
	}
	h.Roots = roots
	return []summary.Held{b.asked(h)}
}

// lostRoot is the root that no data has.
const lostRoot = "lost"

// maxRootText bounds a root: calls in calls add to it.
const maxRootText = 240

// rootsAt replaces parameters among roots by what the arguments were taken
// from, and results by the call. What is beyond the bounds is left out: data is
// then taken to be of fewer things, and fewer guards to be about it.
func (b *binding) rootsAt(roots []string) []string {
	out := b.certainRootsAt(slices.DeleteFunc(slices.Clone(roots), isOneOf))
	var sets [][]string
	for _, r := range roots {
		if part, ok := strings.CutPrefix(r, oneOf); ok {
			sets = append(sets, b.certainRootsAt([]string{part}))
		}
	}
	chosen := chosenFrom(sets)
	if slices.Contains(roots, orNone) || len(sets) == 1 {
		chosen = perhaps(slices.Concat(sets...))
	}
	for _, r := range chosen {
		if len(out) < maxRoots && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// certainRootsAt does so for roots that are of all that something may be.
func (b *binding) certainRootsAt(roots []string) []string {
	var out []string
	add := func(root string) {
		if root != lostRoot && len(root) <= maxRootText && len(out) < maxRoots && !slices.Contains(out, root) {
			out = append(out, root)
		}
	}
	for _, r := range roots {
		if n, ok := strings.CutPrefix(r, resultRoot); ok {
			if call, isCall := b.inv.instr.(*ssa.Call); isCall {
				i, _ := strconv.Atoi(n)
				add(b.frame.resultsRoot(call, i))
			}
			continue
		}
		part, ofAll := strings.CutPrefix(r, allRoot)
		i, rest, ok := paramRoot(part)
		switch {
		case ok && i < len(b.inv.roots):
			mixed := !ofAll && b.inv.collects(i)
			for _, at := range b.inv.roots[i] {
				if isAll(at) && !mixed || !isAll(at) && !ofAll {
					add(at + rest)
				}
			}
		case !ok:
			add(r)
		}
	}
	return out
}

// resultRoot begins the root that is a result, in what a function promises.
const resultRoot = "result "

// paramRoot takes a root apart that begins with a parameter.
func paramRoot(root string) (i int, rest string, ok bool) {
	rest, ok = strings.CutPrefix(root, "param")
	if !ok {
		return 0, "", false
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	i, err := strconv.Atoi(rest[:digits])
	return i, rest[digits:], err == nil
}
