// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A template calls functions that it was given and functions and methods of its
// data. Each may be given all that the template shows, what the pipes of its text lead to
// it, and what others have returned.

// A request is a call that the template makes.
type request struct {
	call func() []*summary.Value
	to   string           // the function that is given what it returns; "" if that is shown
	sig  *types.Signature // of what it calls; nil if that is not known
}

// call calls the functions that the template mentions, and what is in the data and
// wants arguments: any number of times, as a template may be in a loop.
func (r *rendering) call() { r.repeat(r.callEach) }

// guesses interprets calls of which nobody knows what they are given, as those of a
// template whose text is not known, until told is called. What they return, show and send
// may be of all that there is. What they keep in variables is not: a cache that is asked for
// a name is not one of all that is shown, and whatever reads it would be told to have that.
func (f *frame) guesses(so bool) (told func()) {
	old := f.guessed
	f.guessed = f.guessed || so
	return func() { f.guessed = old }
}

// callEach calls each of them until nothing is new, as what one returns may be given to any
// other: in the worst order, each time brings it one function further.
func (r *rendering) callEach() {
	for turn := 0; turn <= len(r.asked); turn++ {
		before := r.handedOn()
		for _, q := range r.asked {
			if v := at(q.call(), 0); !v.IsClean() {
				r.hand(v, q.to)
				r.callReturned(v, q)
			}
		}
		if r.handedOn() == before {
			return
		}
	}
	r.result.gap(Gap{"widened", r.symbol})
}

// hand gives what a call returns to a function, or shows it.
func (r *rendering) hand(v *summary.Value, to string) {
	if to == "" {
		r.shown = r.shown.Union(r.collect(v, anyType, r.view))
	} else {
		r.given[to] = r.given[to].Union(r.collect(v, anyType, summary.Raw))
	}
}

// callReturned has a function called that another one has returned, as "call" does.
func (r *rendering) callReturned(v *summary.Value, q request) {
	if v = r.table.Whole(v); v == nil || q.to != ofData || q.sig == nil {
		return
	}
	for _, next := range r.callsNext {
		for _, fn := range v.Funcs {
			key := fn.Symbol + " " + next
			if !r.called[key] {
				r.called[key] = true
				r.function(&summary.Value{Funcs: []summary.Func{fn}}, q.sig.Results().At(0).Type(), calling{ofData, next})
			}
		}
	}
}

// handedOn returns how much the template shows and gives, and calls.
func (r *rendering) handedOn() int {
	n := len(r.shown) + len(r.asked)
	for _, set := range r.given {
		n += len(set)
	}
	return n
}

// function has each function called that a value may be, be it in an interface value.
func (r *rendering) function(v *summary.Value, t types.Type, as calling) {
	argument := func(_ int, t types.Type) *summary.Value { return r.argument(t, as.name) }
	ask := func(sig *types.Signature, call func() []*summary.Value) {
		r.asked = append(r.asked, request{call, as.to, sig})
	}
	v = r.table.Whole(v)
	if v == nil || r.inv.depth >= maxChain {
		return
	}
	for _, k := range v.Kids {
		if symbol, ok := k.Elem.IsDynamic(); ok {
			r.function(k.Value, r.instanceOf(symbol), as)
		}
	}
	for i, fn := range v.Funcs {
		one := &summary.Value{Funcs: []summary.Func{fn}}
		sig := r.signature(fn.Symbol, t)
		if isIterator(sig) {
			ask(nil, func() []*summary.Value { return r.ranged(one, sig, i) })
			continue
		}
		ask(sig, func() []*summary.Value {
			return r.results(r.callback(r.inv, one, t, i, argument), sig, as.to)
		})
	}
	if hasOpen(v) {
		ask(nil, func() []*summary.Value {
			defer r.maybe(true)()
			inv := &invocation{instr: r.inv.instr, path: r.inv.path + "/function " + as.name, depth: r.inv.depth + 1, results: anyResults(2)}
			for range maxGiven {
				inv.args = append(inv.args, r.argument(anyType, as.name))
				inv.types = append(inv.types, anyType)
				inv.roots = append(inv.roots, nil)
			}
			return r.results(r.open(inv, v, "", "", nil), nil, as.to)
		})
	}
}

// ranged shows what an iterator of the data yields: a template can but range over it.
func (r *rendering) ranged(seq *summary.Value, sig *types.Signature, i int) []*summary.Value {
	yielded, ok := r.yielded(seq, "range "+itoa(i))
	if !ok {
		return nil
	}
	var all *summary.Value
	for k := range yieldOf(sig).Params().Len() {
		all = r.table.Join(all, r.table.Project(yielded, summary.Result(k)))
	}
	return []*summary.Value{all}
}

// isIterator reports whether a function is an iterator.
func isIterator(sig *types.Signature) bool {
	yield := yieldOf(sig)
	return yield != nil && sig.Results().Len() == 0 && yield.Results().Len() == 1 && yield.Params().Len() <= 2
}

// yieldOf returns the type of the only parameter of a function, if that is a function.
func yieldOf(sig *types.Signature) *types.Signature {
	if sig == nil || sig.Params().Len() != 1 {
		return nil
	}
	yield, _ := sig.Params().At(0).Type().Underlying().(*types.Signature)
	return yield
}

// maxGiven is how many arguments a function is given of which nobody knows how many
// it takes.
const maxGiven = 4

// functionOf has a function called that the data holds at a place that the template
// mentions: it can do nothing else with it.
func (r *rendering) functionOf(v *summary.Value, t types.Type) {
	if v, t = r.behind(v, t); t == nil {
		return
	}
	if _, ok := t.Underlying().(*types.Signature); ok {
		known := *v
		known.Atoms = nil // a function that came in tells nothing of itself
		r.function(&known, t, calling{name: ofData})
	}
}

// within shows all that is in the fields of the data, and has its functions called: a
// template of which nothing is known, or that hands on its data, may do so.
func (r *rendering) within(v *summary.Value, t types.Type, depth int) {
	if v, t = r.behind(v, t); t == nil || v == nil || depth > maxWithinData {
		return
	}
	r.parts = append(r.parts, shownPart{value: v, typ: t})
	switch u := t.Underlying().(type) {
	case *types.Signature:
		r.functionOf(v, t)
	case *types.Struct:
		for field := range u.Fields() {
			if field.Exported() {
				r.within(r.table.Project(v, summary.Field(field.Name())), field.Type(), depth+1)
			}
		}
	case *types.Map:
		r.within(r.load(r.extend(v, summary.AnyKey)), u.Elem(), depth+1)
	}
}

// maxWithinData bounds how deep functions are looked for in the data of a template.
const maxWithinData = 3

// argument returns what the function of a name is given as a parameter of type t: where the
// template shows values of a type that has parts, these, and anything that it shows
// otherwise.
func (r *rendering) argument(t types.Type, name string) *summary.Value {
	var v *summary.Value
	if _, simple := t.Underlying().(*types.Basic); !simple && !types.IsInterface(t) {
		for _, p := range r.parts {
			if p.typ != nil && types.Identical(p.typ, t) && (p.to == "" || p.to == name) {
				v = r.table.Join(v, p.value)
			}
		}
	}
	if v == nil {
		v = &summary.Value{Atoms: r.shown.Union(r.given[name])}
	}
	return v
}

// results notes what a function or method that the template calls has returned, and
// what it has failed with.
func (r *rendering) results(out []*summary.Value, sig *types.Signature, to string) []*summary.Value {
	if err := at(out, 1); !err.IsClean() {
		r.failures = r.failures.Union(r.collect(err, anyType, summary.Print))
	}
	if v := at(out, 0); !v.IsClean() && sig != nil {
		r.parts = append(r.parts, shownPart{v, sig.Results().At(0).Type(), to})
	}
	return out
}
