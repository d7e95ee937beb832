// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Filters: a function that returns nothing but the elements of which another, that
// it was given, says yes, or no. What that promises of what it is asked about
// holds of each of them.

// A filter is the parameter that decides what is kept, and what it says of that.
type filter struct {
	param int
	is    summary.Outcome
}

func (k filter) outcome() summary.Outcome { return summary.KeptBy(k.param, k.is) }

// filters are those of libraries, by symbol.
var filters = map[string]filter{
	"slices.DeleteFunc":                  {1, summary.IsFalse},
	"golang.org/x/exp/slices.DeleteFunc": {1, summary.IsFalse},
	"github.com/samber/lo.Filter":        {1, summary.IsTrue},
	"github.com/samber/lo.Reject":        {1, summary.IsFalse},
}

// filterable lists what may decide about the elements of what is returned.
func (f *frame) filterable(v ssa.Value) []filter {
	if !isCollectionOfRecords(v.Type()) {
		return nil
	}
	var list []filter
	for i, p := range f.fn.Params {
		sig, ok := p.Type().Underlying().(*types.Signature)
		if ok && sig.Params().Len() > 0 && sig.Results().Len() == 1 && isBool(sig.Results().At(0).Type()) {
			list = append(list, filter{i, summary.IsTrue}, filter{i, summary.IsFalse})
		}
	}
	return list
}

// keptBy returns a guard if all elements of what is returned are those of which the
// parameter has said so; of no way if there are none.
func (f *frame) keptBy(by filter, v ssa.Value) everyWay {
	c := coverage{frame: f, within: make(map[ssa.Value]bool), by: &by}
	return c.of(v)
}

// said returns what a parameter has said of whom where the conditions have had
// their outcomes, as a guard.
func (f *frame) said(by filter, of *decision) []summary.Held {
	var held []summary.Held
	for br := range of.all() {
		call, ok := br.cond.(*ssa.Call)
		if ok && call.Common().Value == f.fn.Params[by.param] && outcomeOf(br.yes) == by.is {
			held = withHeld(held, summary.Held{Guard: f.fn.Params[by.param].Name(), Roots: f.rootsOf(call.Common().Args[0])})
		}
	}
	return held
}

// holdKept adds the guards that had said yes about all that a filter returns.
func (f *frame) holdKept(call *ssa.Call) {
	c := call.Common()
	if !f.guarded || c.StaticCallee() == nil {
		return
	}
	symbol := calleeSymbol(c)
	if by, ok := filters[symbol]; ok {
		f.holdOfEach(call, 0, by)
		return
	}
	if s, ok := f.summaryOf(symbol); ok {
		for _, e := range s.Ensures {
			if param, is, ok := e.Outcome.KeptBy(); ok {
				f.holdOfEach(call, e.Result, filter{param, is})
			}
		}
	}
}

func (f *frame) holdOfEach(call *ssa.Call, result int, by filter) {
	if by.param >= len(call.Common().Args) {
		return
	}
	for _, h := range f.promised(f.val(call.Common().Args[by.param]), by.is) {
		h.Roots = []string{f.resultsRoot(call, result)}
		f.hold(h)
	}
}

// promised returns the guards that have said yes about what a function was asked
// about, if it is known which function that is.
func (f *frame) promised(v *summary.Value, is summary.Outcome) []summary.Held {
	fn, ok := onlyFunc(v)
	if !ok {
		return nil
	}
	symbol := Method(fn.Symbol)
	if g, ok := f.Roles.Guard(symbol); ok && g.Subject == 0 && is == summary.IsTrue {
		return []summary.Held{{Guard: symbol, Condition: g.Condition, Purpose: g.Use.Purpose, Recipient: g.Use.Recipient}}
	}
	inv := begun(fn)
	asked := len(inv.args) // a receiver comes before it
	s, ok := f.summaryOf(symbol)
	if _, isInterface := f.interfaceMethod(symbol); !ok || isInterface {
		return nil
	}
	var out []summary.Held
	b := f.inquired(inv, s)
	ensured, _ := s.Ensured(0, is)
	for _, h := range ensured {
		if slices.Contains(h.Roots, "param"+itoa(asked)) {
			out = append(out, b.asked(h))
		}
	}
	return out
}
