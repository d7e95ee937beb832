// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// group interprets functions that call each other until their summaries are
// stable.
func (e *engine) group(fns []*ssa.Function) {
	members := make(map[*ssa.Function]bool)
	start, budget := e.steps, 0
	e.current = make(map[string]bool)
	for _, fn := range fns {
		symbol := symbolOf(fn)
		members[fn] = true
		budget += turns * e.stepsFor(fn, leastSteps)
		e.current[symbol] = true
		if len(fns) > 1 && e.summaries[symbol] == nil { // others read it before its turn
			e.summaries[symbol] = new(summary.Summary)
		}
	}
	recursive := len(fns) > 1 || len(mentioned(fns[0], members, e.methods)) > 0
	for pass := range maxPasses {
		if recursive {
			defer e.table.Limit(max(recursionPath-pass/2, 1))()
		}
		stable := true
		for _, fn := range fns {
			symbol := symbolOf(fn)
			if recursive && e.steps-start > budget {
				e.shape(fn)
				continue
			}
			if e.renew(symbol, e.interpret(fn)) && recursive {
				stable = false
			}
		}
		if stable {
			return
		}
	}
	for _, fn := range fns {
		symbol := symbolOf(fn)
		e.summaries[symbol].Notes |= summary.Widened
		e.results[symbol].gap(Gap{"widened", symbol})
	}
}

// shape gives a function that there are no steps left for the summary of code
// that cannot be seen, and says so. What it is known to send or to leave open stays,
// and so do the labels that it is known to yield.
func (e *engine) shape(fn *ssa.Function) {
	symbol := symbolOf(fn)
	known := e.summaries[symbol]
	s := &summary.Summary{Notes: summary.Widened, Sinks: known.Sinks, Recovers: recovers(fn)}
	all := &summary.Value{Atoms: e.yields(known)}
	add := func(r summary.Root) summary.Port {
		port := summary.Port{Root: r}
		in := e.table.Atom(summary.Atom{Port: port, View: summary.Raw, Transform: summary.Widened})
		all = e.table.Join(all, &summary.Value{Atoms: summary.Set{{Atom: in}}})
		return port
	}
	for i, p := range fn.Params {
		port := add(summary.Root{Kind: summary.Param, Index: i})
		if e.fillable(p.Type(), 0) {
			s.Filled = append(s.Filled, port)
		}
	}
	for n, o := range known.Opens {
		for i := range o.Results {
			add(summary.Root{Kind: summary.OpenValue, Index: n, Arg: i})
		}
	}
	for _, o := range known.Opens {
		s.Opens = append(s.Opens, e.shapeless(o, all))
	}
	for range fn.Signature.Results().Len() {
		s.Results = append(s.Results, all)
	}
	e.renew(symbol, s)
	e.reads[symbol] = nil
	if e.results[symbol] == nil {
		e.results[symbol] = newResults()
	}
	e.results[symbol].gap(Gap{"widened", symbol})
}

// shapeless returns an open call as it is where all that is known of its arguments is
// that they are made of what the function has.
func (e *engine) shapeless(o *summary.Open, all *summary.Value) *summary.Open {
	out := *o
	out.Args, out.Roots, out.Held, out.Before = make([]*summary.Value, len(o.Args)), nil, nil, nil
	for i, arg := range o.Args {
		out.Args[i] = e.table.Join(all, &summary.Value{Atoms: e.table.Together(arg)})
		if arg == nil {
			continue
		}
		for _, fn := range arg.Funcs {
			bindings := slices.Repeat([]*summary.Value{all}, len(fn.Bindings))
			out.Args[i] = e.table.Join(out.Args[i], &summary.Value{Funcs: []summary.Func{{Symbol: fn.Symbol, Bindings: bindings}}})
		}
	}
	return &out
}

// yields returns the labels in results, and in what they lead to.
func (e *engine) yields(s *summary.Summary) summary.Set {
	var set summary.Set
	for _, v := range slices.Concat(s.Results, s.Fresh) {
		set = set.Union(e.table.Together(v).Map(func(a *summary.Atom) *summary.Atom {
			if a.Open() {
				return nil
			}
			return a
		}))
	}
	return set
}
