// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A function is interpreted until what is known of it grows no more, and once more in
// the states that were found then, to note what it does. A summary comes out.

// A solution is what is known of a function so far, growing until nothing changes.
type solution struct {
	regs     map[ssa.Value]*summary.Value
	entry    map[*ssa.BasicBlock]*state
	exit     map[*ssa.BasicBlock]*state
	edges    map[edge][]summary.Held       // guards held on the edges
	deferred map[*ssa.Defer][]summary.Held // guards held where a call was deferred
	returned []*summary.Value

	pending   map[*ssa.BasicBlock]bool // blocks whose entry has changed
	moved     bool                     // a register has grown in this visit of the block
	dirty     bool                     // what goes on, or panics that were asked for, have brought more: interpret again
	hurried   bool                     // a bound was reached, and each block is come to once more
	before    int                      // steps of the engine before this function
	budget    int                      // of steps
	concerned bool                     // there are labels, see spending.go
}

func newSolution(before, budget int) solution {
	return solution{regs: make(map[ssa.Value]*summary.Value), before: before, budget: budget}
}

// Findings are what is noted for callers and readers, on states that are final.
type findings struct {
	result   *results
	sum      *summary.Summary
	final    *state                        // joined over the returns
	writers  map[*summary.Object]*exporter // who has numbered an object last
	promises map[promiseKey][]summary.Held // what held where it was observed
	observed map[promiseKey]bool           // what callers may observe of results
	sinks    map[string]bool               // by key, those of the summary
	logs     map[string]bool               // inputs that are logged
	pendings int                           // of the sinks
}

func newFindings(notes summary.Transform) findings {
	return findings{
		result:   newResults(),
		sum:      &summary.Summary{Notes: notes},
		writers:  make(map[*summary.Object]*exporter),
		promises: make(map[promiseKey][]summary.Held),
		observed: make(map[promiseKey]bool),
		sinks:    make(map[string]bool),
		logs:     make(map[string]bool),
	}
}

// interpret interprets a function and returns its summary.
func (e *engine) interpret(fn *ssa.Function) *summary.Summary {
	f := e.newFrame(fn)
	e.begun[f.symbol] = e.another()
	f.interpret()
	if f.concerned && !e.ofLabels[fn] && f.sum.Notes&summary.Widened != 0 {
		e.ofLabels[fn] = true
		f = e.newFrame(fn)
		f.interpret()
	}
	e.results[f.symbol], e.reads[f.symbol] = f.result, f.reads
	return f.sum
}

// interpret runs a function to its fixpoint and makes its summary.
func (f *frame) interpret() {
	f.inputs()
	f.known()
	f.questions = f.findQuestions()
	final := f.fixpoint(f.resumes == nil) // if it may recover, no state is final before all panics are known
	noted := 0
	if f.emit {
		noted = final
	}
	f.goOn()
	news := f.learned()
	for news && !f.spent() {
		f.retract()
		noted = 0
		entry, exit := f.entry, f.exit
		if final = f.fixpoint(false); final < len(f.parts) {
			fill(f.entry, entry)
			fill(f.exit, exit)
		}
		f.goOn()
		news = f.learned()
	}
	if noted < len(f.parts) {
		if news || len(f.started) > 0 {
			noted = 0
		}
		if noted == 0 {
			f.retract()
		}
		f.before = f.engine.steps // for as much again
		clear(f.phis)
		if final < len(f.parts) {
			f.result.gap(Gap{"widened", f.symbol})
		}
		for _, p := range f.parts[noted:] {
			f.conclude(p.blocks)
		}
		f.goOn()
	}
	f.atInstr = f.engine.steps
	f.export()
	if widened := (Gap{"widened", f.symbol}); f.sum.Notes&summary.Widened != 0 && f.result.gaps[widened] == 0 {
		f.result.gap(widened)
	}
}

// learned reports whether a pass has found what the blocks before would have needed.
func (f *frame) learned() bool { return f.dirty || f.findCollected() || f.findAwaited() }

// fill adds what the pass before had found of the blocks that this one did not
// come to.
func fill(states, before map[*ssa.BasicBlock]*state) {
	for b, st := range before {
		if states[b] == nil {
			states[b] = st
		}
	}
}

// retract forgets what was noted on a state that was not final.
func (f *frame) retract() {
	f.emit, f.dirty = false, false
	f.findings = newFindings(f.sum.Notes)
	f.started, f.toTell = nil, nil
}

// inputs gives parameters and captured variables their symbolic values.
func (f *frame) inputs() {
	for i, p := range f.fn.Params {
		v := f.openInput(f.table.In(summary.Port{Root: summary.Root{Kind: summary.Param, Index: i}}), p.Type(), i, "")
		if label, ok := f.paramLabel(p); ok {
			v = f.table.Mark(v, f.source(label, "parameter "+p.Name(), p.Name()+" of "+f.symbol, p.Pos()))
		}
		f.regs[p] = v
	}
	f.openFields()
	for j, fv := range f.fn.FreeVars {
		f.regs[fv] = f.table.In(summary.Port{Root: summary.Root{Kind: summary.Free, Index: j}})
	}
}

// paramLabel returns the label that a directive gives a parameter.
func (f *frame) paramLabel(p *ssa.Parameter) (policy.Label, bool) {
	v, ok := p.Object().(*types.Var)
	if !ok {
		return policy.Label{}, false
	}
	return f.Roles.Param(v)
}

// flow joins a state into the entry of a block and reports whether that
// changed it.
func (f *frame) flow(b *ssa.BasicBlock, st *state) bool {
	old := f.entry[b]
	if old == nil {
		f.entry[b] = st
		return true
	}
	return f.joinState(old, st)
}

// run interprets the instructions of a block.
func (f *frame) run(b *ssa.BasicBlock, st *state) {
	f.block, f.state, f.steady, f.late, f.waited = b, st, false, f.after[b], f.waitedIn[b]
	f.engine.steps += len(b.Instrs)
	for _, instr := range b.Instrs {
		if pos := instr.Pos(); pos.IsValid() {
			f.pos = pos
		}
		f.interrupted(instr)
		f.atInstr = f.engine.steps
		f.instr(instr)
		f.executed(instr)
		f.vouches(instr)
	}
}
