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
	maxRounds      = 3  // over the package, for the content of variables
	maxPasses      = 10 // over functions that call each other
	wideningPass   = 4  // from here on, paths are short
	shortPath      = 2
	visitsPerBlock = 40
	maxSteps       = 400_000 // of a function: instructions interpreted and objects carried over edges
	maxEntries     = 256     // sinks and opens of a summary
	maxCandidates  = 16      // of an interface call
)

// Analyze follows the data through a package.
func Analyze(in *Input) *Result {
	e := &engine{
		Input:     in,
		table:     summary.NewTable(),
		summaries: make(map[string]*summary.Summary),
		imported:  make(map[string]*summary.Summary),
		models:    make(map[string]*summary.Summary),
		globals:   make(map[string]*summary.Value),
		dynamic:   make(map[string]types.Type),
		local:     make(map[string]*ssa.Function),
		methods:   make(map[string][]*ssa.Function),
		labels:    make(map[types.Type]bool),
		sources:   make(map[sourceKey]*summary.Source),
	}
	e.pkg = build(in)
	fns := functions(e.pkg, in)
	for _, fn := range fns {
		e.local[symbolOf(fn)] = fn
		if fn.Signature.Recv() != nil {
			e.methods[fn.Name()] = append(e.methods[fn.Name()], fn)
		}
	}
	e.conversions(fns)
	groups := order(fns, e.methods)
	for range maxRounds {
		e.changed = false
		e.result = newResult()
		for _, group := range groups {
			e.group(group)
		}
		if !e.changed {
			break
		}
	}
	return e.finish()
}

// An engine analyses one package.
type engine struct {
	*Input
	table *summary.Table
	pkg   *ssa.Package

	local   map[string]*ssa.Function // functions with a body, by symbol
	methods map[string][]*ssa.Function
	dynamic map[string]types.Type // types that values of interface type may have, by symbol
	convert []string              // those converted to an interface here, in order

	summaries map[string]*summary.Summary // of this package
	imported  map[string]*summary.Summary
	models    map[string]*summary.Summary
	globals   map[string]*summary.Value // closed content of variables, of any package
	changed   bool                      // globals grew in this round

	labels  map[types.Type]bool // whether values of the type yield labels
	sources map[sourceKey]*summary.Source

	result  *results
	objects int
}

// group interprets functions that call each other until their summaries are
// stable.
func (e *engine) group(fns []*ssa.Function) {
	recursive := len(fns) > 1 || slices.Contains(mentioned(fns[0], map[*ssa.Function]bool{fns[0]: true}, e.methods), fns[0])
	if !recursive {
		e.summaries[symbolOf(fns[0])] = e.interpret(fns[0])
		return
	}
	for _, fn := range fns {
		if symbol := symbolOf(fn); e.summaries[symbol] == nil {
			e.summaries[symbol] = new(summary.Summary)
		}
	}
	for pass := range maxPasses {
		if pass == wideningPass {
			defer e.table.Limit(shortPath)()
		}
		stable := true
		for _, fn := range fns {
			symbol := symbolOf(fn)
			next := e.interpret(fn)
			if next.String() != e.summaries[symbol].String() {
				stable = false
			}
			e.summaries[symbol] = next
		}
		if stable {
			return
		}
	}
	for _, fn := range fns {
		e.summaries[symbolOf(fn)].Notes |= summary.Widened
		e.result.gap(Gap{"widened", symbolOf(fn)})
	}
}

// conversions notes the types that are converted to an interface.
func (e *engine) conversions(fns []*ssa.Function) {
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if mi, ok := instr.(*ssa.MakeInterface); ok {
					e.noteDynamic(mi.X.Type())
				}
			}
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
func (e *engine) summaryOf(symbol string) (*summary.Summary, bool) {
	if s, ok := e.summaries[symbol]; ok {
		return s, true
	}
	if _, ok := e.local[symbol]; ok {
		e.changed = true // its turn comes later in this round: look again in the next
		return new(summary.Summary), true
	}
	if s, ok := e.imported[symbol]; ok {
		return s, s != nil
	}
	s, ok := e.Imports.Summary(e.table, symbol)
	if !ok && e.Imports.Analysed(roles.PackageOf(symbol)) {
		s = new(summary.Summary)
	}
	e.imported[symbol] = s
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

// store adds to the content of a variable.
func (e *engine) storeGlobal(symbol string, v *summary.Value) {
	old := e.global(symbol)
	if next := e.table.Join(old, v); !next.Equal(old) {
		e.globals[symbol] = next
		e.changed = true
	}
}
