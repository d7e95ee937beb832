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

// Bounds of the iteration (ENGINE 2.9). All are counted, none is timed.
const (
	maxRounds      = 5  // over the package, for the content of variables
	fewRounds      = 3  // the same, where nothing is marked
	maxPasses      = 10 // over functions that call each other
	recursionPath  = 3  // the depth of paths in them, one less after every second pass
	visitsPerBlock = 40
	stepsPerInstr  = 40     // of a function: instructions, objects carried over edges, values looked at
	leastSteps     = 10_000 // of any function among some that call each other
	aloneSteps     = 40_000 // of any other where something is marked: one that wires a program calls all there is
	quietShare     = 8      // where nothing is marked, there is only so much to find
	turns          = 4      // how often functions that call each other may use up their steps, together
	manyEntries    = 64     // sinks, opens and updates, each, of a summary
	manyObjects    = 192    // that a summary tells apart
	fewEntries     = 8      // of each, where nothing is marked
	maxCandidates  = 16     // of an interface call
	largeValue     = 400    // the parts and atoms of a value that a call brings
	smallValue     = 32     // the same, where nothing is marked
	timesLarge     = 8      // so many of these may come together in one value
)

// Analyze follows the data through a package.
func Analyze(in *Input) *Result {
	e := &engine{
		Input:      in,
		table:      summary.NewTable(),
		summaries:  make(map[string]*summary.Summary),
		imported:   make(map[string]*summary.Summary),
		models:     make(map[string]*summary.Summary),
		globals:    make(map[string]*summary.Value),
		dynamic:    make(map[string]types.Type),
		local:      make(map[string]*ssa.Function),
		methods:    make(map[string][]*ssa.Function),
		labels:     make(map[types.Type]bool),
		sources:    make(map[sourceKey]*summary.Source),
		reads:      make(map[string]map[string]bool),
		faces:      make(map[string]*face),
		targets:    make(map[string][]string),
		implements: make(map[*face]*implementers),
		results:    make(map[string]*results),
		controls:   make(map[*ssa.Function]*control),
		schedules:  make(map[*ssa.Function]*schedule),
		stores:     make(map[summary.Step]bool),

		variantResults: make(map[string]*results),
		dependences:    make(map[*ssa.Function]*dependence),
	}
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
		if fn.Signature.Recv() != nil {
			e.methods[fn.Name()] = append(e.methods[fn.Name()], fn)
		}
	}
	fns = e.relevant(fns)
	e.conversions(fns)
	e.await()
	groups := order(fns, e.methods)
	for range e.bound(maxRounds, fewRounds) {
		e.grown = make(map[string]bool)
		e.variants, e.kinds = make(map[string]*variant), make(map[string]int)
		for _, group := range groups {
			if e.due(group) {
				e.group(group)
			}
		}
		if len(e.grown) == 0 {
			break
		}
		e.stale = e.grown
	}
	return e.finish(fns)
}

// due reports whether functions were not interpreted yet, or have read
// something that has grown since.
func (e *engine) due(fns []*ssa.Function) bool {
	for _, fn := range fns {
		reads, ok := e.reads[symbolOf(fn)]
		if !ok {
			return true
		}
		for symbol := range reads {
			if e.stale[symbol] || e.grown[symbol] {
				return true
			}
		}
	}
	return false
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
	waiting    []waiting           // pending calls of imports
	targets    map[string][]string // those that a type may be the target of, by symbol

	summaries map[string]*summary.Summary // of this package
	imported  map[string]*summary.Summary
	models    map[string]*summary.Summary
	globals   map[string]*summary.Value  // closed content of variables, of any package
	reads     map[string]map[string]bool // by function, see frame
	grown     map[string]bool            // variables and functions of which more is known since this round began
	stale     map[string]bool            // the same, since the last one did

	labels  map[types.Type]bool // whether values of the type yield labels
	sources map[sourceKey]*summary.Source

	results map[string]*results // by function

	variants       map[string]*variant // by function and kind of calls, of this round
	kinds          map[string]int      // how many, by function
	variantResults map[string]*results // of all rounds
	dependences    map[*ssa.Function]*dependence
	controls       map[*ssa.Function]*control
	schedules      map[*ssa.Function]*schedule
	instantiated   map[*types.Func][]*types.Signature // see instances
	constants      map[*ssa.Global]constMap           // nil until asked for
	lists          map[*ssa.Global][]string           // likewise
	current        map[string]bool                    // functions that call each other, being interpreted
	stores         map[summary.Step]bool              // into variables, see given.go
	objects        int
	steps          int // taken so far
}

// group interprets functions that call each other until their summaries are
// stable. Whoever has read one of them reads it again if it has grown.
func (e *engine) group(fns []*ssa.Function) {
	before := make([]string, len(fns))
	for i, fn := range fns {
		symbol := symbolOf(fn)
		before[i] = e.summaries[symbol].String()
		if e.summaries[symbol] == nil {
			e.summaries[symbol] = new(summary.Summary)
		}
	}
	e.stabilize(fns)
	for i, fn := range fns {
		if symbol := symbolOf(fn); before[i] != unknown && e.summaries[symbol].String() != before[i] {
			e.grown[symbol] = true
		}
	}
}

// unknown is how a summary that is not there is written.
var unknown = (*summary.Summary)(nil).String()

func (e *engine) stabilize(fns []*ssa.Function) {
	members := make(map[*ssa.Function]bool)
	for _, fn := range fns {
		members[fn] = true
	}
	start, budget := e.steps, 0
	for _, fn := range fns {
		budget += turns * e.stepsFor(fn, leastSteps)
	}
	e.current = make(map[string]bool)
	for _, fn := range fns {
		e.current[symbolOf(fn)] = true
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
			next := e.interpret(fn)
			if recursive && next.String() != e.summaries[symbol].String() {
				stable = false
			}
			e.summaries[symbol] = next
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

// stepsFor returns how many steps the interpretation of a function may take: so
// many for each instruction, that time grows no faster than code.
func (e *engine) stepsFor(fn *ssa.Function, least int) int {
	n := 0
	for _, b := range fn.Blocks {
		n += len(b.Instrs)
	}
	return e.portion(max(e.bound(least, leastSteps), stepsPerInstr*n))
}

// maxEntries bounds the entries of a kind of a summary, of which there are many
// where something is marked.
func (e *engine) maxEntries(many int) int { return e.bound(many, fewEntries) }

// maxSize bounds the size of a value.
func (e *engine) maxSize() int { return max(e.portion(largeValue), smallValue) }

// portion returns what of a bound holds for this package.
func (e *engine) portion(bound int) int { return e.bound(bound, bound/quietShare) }

// bound returns the one of two bounds that holds for this package: where something
// is marked, or elsewhere.
func (e *engine) bound(marked, quiet int) int {
	if e.Roles.Quiet() {
		return quiet
	}
	return marked
}

// shape gives a function that there are no steps left for the summary of code
// that cannot be seen, and says so. What it is known to send stays, and so do
// the labels that it is known to yield.
func (e *engine) shape(fn *ssa.Function) {
	symbol := symbolOf(fn)
	known := e.summaries[symbol]
	s := &summary.Summary{Notes: summary.Widened, Sinks: known.Sinks, Recovers: recovers(fn)}
	all := &summary.Value{Atoms: e.yields(known)}
	for i, p := range fn.Params {
		port := summary.Port{Root: summary.Root{Kind: summary.Param, Index: i}}
		in := e.table.Atom(summary.Atom{Port: port, View: summary.Raw, Transform: summary.Widened})
		all = e.table.Join(all, &summary.Value{Atoms: summary.Set{{Atom: in}}})
		if e.fillable(p.Type(), 0) {
			s.Filled = append(s.Filled, port)
		}
	}
	for range fn.Signature.Results().Len() {
		s.Results = append(s.Results, all)
	}
	e.summaries[symbol] = s
	e.reads[symbol] = nil
	if e.results[symbol] == nil {
		e.results[symbol] = newResult()
	}
	e.results[symbol].gap(Gap{"widened", symbol})
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

// conversions notes the types that are converted to an interface.
func (e *engine) conversions(fns []*ssa.Function) {
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if mi, ok := instr.(*ssa.MakeInterface); ok && !types.IsInterface(mi.X.Type()) {
					e.noteDynamic(mi.X.Type())
					e.constructs(mi.X.Type())
				}
			}
		}
	}
}

// constructs notes the types that a function returns which is converted to an
// interface itself: whoever calls it by reflection may convert what it returns.
func (e *engine) constructs(t types.Type) {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return
	}
	for v := range sig.Results().Variables() {
		if t := v.Type(); !types.IsInterface(t) && packageOf(t) != nil {
			e.noteDynamic(t)
		}
	}
}

func (e *engine) noteDynamic(t types.Type) string {
	symbol := roles.TypeSymbol(t)
	if _, ok := e.dynamic[symbol]; !ok {
		e.dynamic[symbol] = t
		e.convert = append(e.convert, symbol)
	}
	return symbol
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
			f.grown[symbol] = true
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

// storeGlobal adds to the content of a variable.
func (f *frame) storeGlobal(symbol string, v *summary.Value) {
	old := f.global(symbol)
	if next := f.joined(f.table.Join(old, v)); !next.Equal(old) {
		f.globals[symbol] = next
		f.grown[symbol] = true
	}
}
