// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Who answers a question: the functions that a call is known to be of, and those that they
// leave callers to call.

// Tellers come to functions that say from where they have read about whom guards were asked.
type tellers struct {
	*frame
	visit func(*binding)
	given func(args []*summary.Value) // what those are given whom only callers know
	depth int                         // of open calls, one in another
}

// eachTelling comes to all functions that a call is known to be of, and how it calls each;
// and to what it gives those that are not known.
func (f *frame) eachTelling(call *ssa.Call, visit func(*binding), given func(args []*summary.Value)) {
	c := call.Common()
	t := tellers{f, visit, given, 0}
	symbol := calleeSymbol(c)
	switch {
	case c.IsInvoke():
		t.of(f.val(c.Value), c.Method.Name(), f.invoked(call))
	case symbol != "":
		t.by(symbol, f.invoked(call))
	default:
		t.of(f.val(c.Value), "", f.asWritten(call))
	}
}

// of comes to those that a target may be, or the methods of the types that it may have.
func (t tellers) of(target *summary.Value, method string, inv *invocation) {
	if target = t.table.Whole(target); target == nil {
		return
	}
	if len(target.Atoms) > 0 {
		t.given(inv.args)
	}
	for symbol, next := range (asking{frame: t.frame, method: method}).each(target, inv) {
		if symbol != "" {
			t.by(symbol, next)
		}
	}
}

// by comes to a function, and to those that answer in its place.
func (t tellers) by(symbol string, inv *invocation) {
	s, ok := t.summaryOf(symbol)
	if !ok {
		return
	}
	if inv.symbol == "" {
		inv.symbol = symbol
	}
	var b *binding
	asked := make(map[int]bool) // the open calls of which the answers are told
	for _, e := range s.Ensures {
		for _, h := range e.Held {
			if b == nil && (len(h.Read) > 0 || h.Said != "") {
				b = t.inquired(inv, s)
			}
			if h.Said != "" && h.Of.Root.Kind == summary.OpenValue && h.Of.Root.Index < len(s.Opens) {
				asked[h.Of.Root.Index] = true
			}
		}
	}
	if b == nil {
		return
	}
	t.visit(b)
	if t.depth++; t.depth > maxChain {
		return
	}
	for i, o := range s.Opens {
		if !asked[i] {
			continue
		}
		if now := b.openInvocation(o, b.openPath(i, o)); now != nil {
			t.of(b.target(o), o.Method, now)
		}
	}
}
