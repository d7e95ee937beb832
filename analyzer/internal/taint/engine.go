// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Analyze follows the data through a package.
func Analyze(in *Input) *Result {
	e := newEngine(in)
	if idle(in) {
		return &Result{Idle: true, Table: e.table}
	}
	if in.Roles.Quiet() {
		e.table.Coarsen()
	}
	e.pkg = build(in)
	fns := functions(e.pkg, in)
	for _, fn := range fns {
		e.local[symbolOf(fn)] = fn
		if fn.Signature.Recv() != nil && !isPromoted(fn) {
			e.methods[fn.Name()] = append(e.methods[fn.Name()], fn)
		}
	}
	fns = e.relevant(fns)
	e.conversions(fns)
	e.await()
	groups := order(fns, e.methods)
	for round := range e.bound(maxRounds, fewRounds) {
		if round > 0 && e.steps > roundSteps {
			break // as finish says
		}
		for _, group := range groups {
			if e.due(group) {
				e.group(group)
			}
		}
	}
	return e.finish(fns, slices.ContainsFunc(groups, e.due))
}

// An engine analyses one package.
type engine struct {
	*Input
	table *summary.Table
	pkg   *ssa.Package

	local      map[string]*ssa.Function // functions with a body, by symbol
	methods    map[string][]*ssa.Function
	dynamic    map[string]types.Type // types that values of interface type may have, by symbol
	convert    []string              // those converted to an interface here, in order
	faces      map[string]*face
	implements map[*face]*implementers
	packages   map[string]*types.Package // those of symbols, by path; nil if not imported
	waiting    []waiting                 // pending calls of imports
	targets    map[string][]string       // those that a type may be the target of, by symbol

	summaries map[string]*summary.Summary // of this package
	imported  map[string]*summary.Summary
	models    map[string]*summary.Summary
	globals   map[string]*summary.Value  // closed content of variables, of any package
	globalsIn map[knownIn]*summary.Value // the same, as imports knew it
	news

	labels  map[types.Type]bool // whether values of the type yield labels
	sources map[sourceKey]*summary.Source

	results map[string]*results // by function

	ofLabels     map[*ssa.Function]bool // those that have to do with labels
	variants     map[string]*variant    // by function and kind of calls
	kinds        map[string]int         // how many, by function
	dependences  map[*ssa.Function]*dependence
	controls     map[*ssa.Function]*control
	schedules    map[*ssa.Function]*schedule
	sweeping     map[*ssa.Function]*sweeping
	instantiated map[*types.Func][]*types.Signature // see instances
	constants    map[*ssa.Global]constMap           // nil until asked for
	lists        map[*ssa.Global][]string           // likewise
	literals     map[*ssa.Global][]ssa.Value        // what lists are made of, see elements.go
	fields       map[*types.Var][]ssa.Value         // likewise of fields, see onlyset.go
	settings     map[*ssa.Global][]ssa.Value        // what variables are set to, see sentinel.go
	current      map[string]bool                    // functions that call each other, being interpreted
	stores       map[summary.Step]bool              // into variables, see given.go
	objects      int
	versions     int // of memories
	steps        int // taken so far
}

func newEngine(in *Input) *engine {
	return &engine{
		Input:      in,
		table:      summary.NewTable(),
		summaries:  make(map[string]*summary.Summary),
		imported:   make(map[string]*summary.Summary),
		models:     make(map[string]*summary.Summary),
		globals:    make(map[string]*summary.Value),
		globalsIn:  make(map[knownIn]*summary.Value),
		dynamic:    make(map[string]types.Type),
		local:      make(map[string]*ssa.Function),
		methods:    make(map[string][]*ssa.Function),
		labels:     make(map[types.Type]bool),
		sources:    make(map[sourceKey]*summary.Source),
		news:       newNews(),
		ofLabels:   make(map[*ssa.Function]bool),
		variants:   make(map[string]*variant),
		kinds:      make(map[string]int),
		faces:      make(map[string]*face),
		targets:    make(map[string][]string),
		implements: make(map[*face]*implementers),
		packages:   make(map[string]*types.Package),
		results:    make(map[string]*results),
		controls:   make(map[*ssa.Function]*control),
		schedules:  make(map[*ssa.Function]*schedule),
		sweeping:   make(map[*ssa.Function]*sweeping),
		stores:     make(map[summary.Step]bool),

		dependences: make(map[*ssa.Function]*dependence),
	}
}

// summaryOf returns the summary of a function with a body, here or in an
// import. A function of an analysed package without one does nothing.
func (f *frame) summaryOf(symbol string) (*summary.Summary, bool) {
	if _, ok := f.local[symbol]; ok {
		f.reads[symbol] = true
		s, ok := f.summaries[symbol]
		if !ok { // its turn comes later in this round
			s = new(summary.Summary)
			f.summaries[symbol] = s
		}
		return s, true
	}
	if s, ok := f.imported[symbol]; ok {
		return s, s != nil
	}
	s, ok := f.Imports.Summary(f.table, symbol)
	if !ok && f.Imports.Analysed(roles.PackageOf(symbol)) {
		s = new(summary.Summary)
	}
	f.imported[symbol] = s
	return s, s != nil
}

// global returns the closed content of a variable, from all that is known to
// be stored there.
func (e *engine) global(symbol string) *summary.Value {
	v, ok := e.globals[symbol]
	if !ok {
		v, _ = e.Imports.Global(e.table, symbol)
		e.globals[symbol] = v
	}
	return v
}

// globalIn returns what an import knew of a variable.
func (e *engine) globalIn(path, symbol string) *summary.Value {
	key := knownIn{path, symbol}
	v, ok := e.globalsIn[key]
	if !ok {
		v, _ = e.Imports.GlobalIn(e.table, path, symbol)
		e.globalsIn[key] = v
	}
	return v
}

// A knownIn is a variable as a package knows it.
type knownIn struct{ path, symbol string }

// storeGlobal adds to the content of a variable.
func (f *frame) storeGlobal(symbol string, v *summary.Value) {
	f.giveAwayIn(symbol, v)
	old := f.global(symbol)
	if next := f.joined(f.table.Join(old, v)); !next.Equal(old) {
		f.globals[symbol] = next
		f.grows(symbol)
	}
}
