// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What is found: of each function while it is interpreted, and of all in the end.

// results gather what is found in one function.
type results struct {
	flows   map[string]*Flow
	order   []string
	misuses map[Misuse]bool
	list    []Misuse
	gaps    map[Gap]int
	settled []settlement
	pending map[string]*summary.Summary // calls, see lost.go
	met     map[string]bool             // what pending calls of imports were carried out with
	called  map[string]bool             // functions by whose callers it is judged what they are given
	out     map[string]bool             // functions that others may call, see givenaway.go
	waits   map[string]string           // by what is pending: in which function
}

func newResults() *results {
	return &results{
		flows:   make(map[string]*Flow),
		misuses: make(map[Misuse]bool),
		gaps:    make(map[Gap]int),
		pending: make(map[string]*summary.Summary),
		met:     make(map[string]bool),
		called:  make(map[string]bool),
		out:     make(map[string]bool),
		waits:   make(map[string]string),
	}
}

// flow keeps the flow with the fewest steps of those that are the same for a
// reader: same places, source, transforms and use. It returns what those have in
// common.
func (r *results) flow(fl *Flow) (key string) {
	key = strings.Join([]string{itoa(int(fl.Pos)), fl.Sink, fl.Atom.String(), itoa(fl.Source.At.Pos), fl.Source.At.File, itoa(fl.Source.At.Line), string(fl.Use.Purpose), string(fl.Use.Recipient), string(fl.Use.Vendor), fl.Address}, "|")
	if n := len(fl.Steps); n > 0 {
		last := fl.Steps[n-1]
		key += "|" + itoa(last.Pos) + last.File + itoa(last.Line)
	}
	for _, h := range fl.Held {
		key += "|" + h.Key()
	}
	old, ok := r.flows[key]
	if !ok {
		r.order = append(r.order, key)
		r.flows[key] = fl
		return key
	}
	fl.uncalled = fl.uncalled && old.uncalled
	if len(fl.Steps) < len(old.Steps) {
		r.flows[key] = fl
	} else {
		old.uncalled = fl.uncalled
	}
	return key
}

func (r *results) misuse(m Misuse) {
	if !r.misuses[m] {
		r.misuses[m] = true
		r.list = append(r.list, m)
	}
}

func (r *results) gap(g Gap) { r.gaps[g]++ }

func (f *frame) misuse(kind MisuseKind, label policy.Label, what, text string) {
	if !f.emit {
		return
	}
	f.result.misuse(Misuse{Kind: kind, Pos: f.pos, Label: label.String(), What: what, Func: f.symbol, Text: text})
}

// finish puts the results in order. Some are not stable if there were too few rounds for
// that.
func (e *engine) finish(fns []*ssa.Function, unstable bool) *Result {
	r := &Result{Table: e.table, Summaries: e.summaries, Globals: e.globals, Gaps: make(map[Gap]int), Steps: e.steps}
	flows := make(map[string]*Flow)
	called := e.called()
	var settlements []settlement
	out, waits := make(map[string]bool), make(map[string]string)
	for _, fn := range fns {
		if isPromoted(fn) { // what it calls tells the same
			continue
		}
		found := e.results[symbolOf(fn)]
		for _, key := range found.order {
			flow := found.flows[key]
			if flow.uncalled && called[flow.Func] {
				continue
			}
			r.Flows = append(r.Flows, flow)
			flows[symbolOf(fn)+" "+key] = flow
		}
		settlements = append(settlements, found.settled...)
		maps.Copy(out, found.out)
		maps.Copy(waits, found.waits)
		r.Misuses = append(r.Misuses, found.list...)
		for gap, n := range found.gaps {
			r.Gaps[gap] += n
		}
	}
	r.Flows = append(r.Flows, e.variantFlows(flows)...)
	e.handOn(r, fns)
	for id, in := range waits {
		if out[in] {
			settlements = append(settlements, settlement{flow: id}) // a call that has not asked
		}
	}
	r.settle(flows, settlements)
	e.tell(r)
	if unstable {
		r.Gaps[Gap{"widened", e.Types.Path()}]++
	}
	return r
}
