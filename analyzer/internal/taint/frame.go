// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A frame interprets one function.
type frame struct {
	*engine
	*schedule
	sweeps   *sweeping
	fn       *ssa.Function
	symbol   string
	regs     map[ssa.Value]*summary.Value
	entry    map[*ssa.BasicBlock]*state
	exit     map[*ssa.BasicBlock]*state
	pending  map[*ssa.BasicBlock]bool      // blocks whose entry has changed
	edges    map[edge][]summary.Held       // guards held on the edges
	deferred map[*ssa.Defer][]summary.Held // guards held where a call was deferred

	state *state // at the instruction being interpreted
	block *ssa.BasicBlock
	pos   token.Pos
	emit  bool // the state is final: note what is sent, opened and misused

	before    int // steps of the engine before this function
	budget    int // of steps
	calls     int // that the instruction being interpreted may still lead to
	result    *results
	reads     map[string]bool                    // variables, and functions whose turn was yet to come
	initials  map[*summary.Object]*summary.Value // contents at entry
	objects   map[site]*summary.Object
	started   []*started                            // calls that go on in the background
	going     *started                              // the one of them that is being interpreted
	toTell    []*started                            // those of which callers are told
	after     map[*ssa.BasicBlock]bool              // blocks that are executed after one was started
	late      bool                                  // one was started before this instruction
	entering  bool                                  // objects are put into the state in which a callee left them
	turns     int                                   // how often they were interpreted
	shared    map[*summary.Object]*summary.Value    // what they may have left in objects at any time
	lost      map[*summary.Object]*summary.Value    // what they may have seen before it was overwritten
	waits     bool                                  // it waits for others, see awaited.go
	waited    bool                                  // it has by now
	waitedIn  map[*ssa.BasicBlock]bool              // blocks where it has
	awaits    map[*summary.Object]summary.Root      // objects made here that others may write to then
	keptThen  int                                   // how many objects variables held in the pass before
	handedOut [][]*summary.Value                    // what open calls were given
	homes     map[*summary.Object]*summary.Object   // by what variables hold: where first, as an input; see home.go
	below     map[summary.Port][]summary.Elem       // of inputs: the parts in which something has changed
	openly    []*summary.Object                     // inputs that changed, and may be others; see twins.go
	kept      map[*summary.Object][]*summary.Object // by what a variable holds: where, as inputs; see kept.go
	given     map[summary.Step]bool                 // after a call was started, see given.go
	ifThere   map[*summary.Object]bool              // inputs of which was asked whether they are there
	ofAll     map[*summary.Object]tristate          // inputs that may be several: whether all of them are overwritten if one is
	wholly    bool                                  // what is stored is stored in all of them
	inSweep   map[inSweep]*summary.Value
	rewrites  map[givenAt]*[]rewrite   // calls in sweeps: what of that which they were given was overwritten each time
	rewritten map[int][]rewrite        // by the call being interpreted, of its arguments
	exposed   map[*summary.Object]bool // given to code that cannot be seen
	opens     map[openKey]int
	opened    []*summary.Value // of the opens
	panics    *summary.Value
	thrown    map[*summary.Object]*summary.Value // content of the objects in panics
	weak      bool                               // effects of an open call, or of one that may not happen
	dirty     bool                               // shared, or panics that were asked for, grew: interpret again
	recovers  bool                               // panics were asked for
	raised    *summary.Value                     // panics of the open call being closed
	unwinding bool                               // deferred calls are being interpreted
	rescues   map[*ssa.Defer]bool                // which of the deferred calls recover
	resumes   *ssa.BasicBlock                    // where it goes on after a panic, nil if it does not
	steady    bool                               // nothing was stored since deferred calls were interpreted because of a panic
	panicking tristate                           // and whether that is because of a panic
	kind      *kind                              // of the calls that it is interpreted for; nil for all
	moved     bool                               // a register has grown in this visit of the block
	hurried   bool                               // a bound was reached, and each block is come to once more

	sum       *summary.Summary
	writers   map[*summary.Object]*exporter // who has numbered an object last
	returned  []*summary.Value
	final     *state         // joined over the returns
	purpose   policy.Purpose // of the code that made the open call being closed
	way       *roles.Sink    // the declared sink whose body is applied
	promises  map[promiseKey][]summary.Held
	observed  map[promiseKey]bool // what callers may observe of results
	viewing   int                 // calls of methods that a view makes, one in another
	sinks     map[string]bool
	pendings  int                          // of the sinks
	logs      map[string]bool              // inputs that are logged
	inside    *telling                     // of the open call being closed
	closings  []*closing                   // open calls being closed, one within the other
	storing   ssa.Value                    // the pointer by which something is stored right now
	boxes     map[*summary.Value]ssa.Value // pointers by which something is known, as calls are given them
	journal   []write                      // to memory, since somebody watches
	watched   int                          // by how many
	roots     map[ssa.Value][]string
	decided   map[*ssa.BasicBlock][]branch // see conditions
	decisive  map[*ssa.Phi]bool            // see conditional
	phis      map[*ssa.Phi]*summary.Value  // that phis are made of, while one is looked at
	inPhi     int                          // how many, one in the other
	collected map[ssa.Value][]summary.Held // guards that held of all that a collection holds
	guarded   bool                         // it may ask guards, or be told what they have said
	questions *questions                   // that it asks; nil if there is none
	recalls   bool                         // what maps were filled with has been seen, see answersIn
}

// A site is where an object comes into being: an instruction, and which of
// the objects it makes.
type site struct {
	instr ssa.Instruction
	n     string
}

// interpret interprets a function and returns its summary.
func (e *engine) interpret(fn *ssa.Function) *summary.Summary {
	f := e.newFrame(fn)
	f.interpret()
	e.results[f.symbol], e.reads[f.symbol] = f.result, f.reads
	return f.sum
}

func (e *engine) newFrame(fn *ssa.Function) *frame {
	f := &frame{
		engine:    e,
		schedule:  e.scheduleOf(fn),
		sweeps:    e.sweepsOf(fn),
		fn:        fn,
		symbol:    symbolOf(fn),
		ifThere:   make(map[*summary.Object]bool),
		ofAll:     make(map[*summary.Object]tristate),
		inSweep:   make(map[inSweep]*summary.Value),
		rewrites:  make(map[givenAt]*[]rewrite),
		regs:      make(map[ssa.Value]*summary.Value),
		objects:   make(map[site]*summary.Object),
		after:     make(map[*ssa.BasicBlock]bool),
		shared:    make(map[*summary.Object]*summary.Value),
		lost:      make(map[*summary.Object]*summary.Value),
		waitedIn:  make(map[*ssa.BasicBlock]bool),
		awaits:    make(map[*summary.Object]summary.Root),
		thrown:    make(map[*summary.Object]*summary.Value),
		homes:     make(map[*summary.Object]*summary.Object),
		below:     make(map[summary.Port][]summary.Elem),
		kept:      make(map[*summary.Object][]*summary.Object),
		given:     make(map[summary.Step]bool),
		exposed:   make(map[*summary.Object]bool),
		opens:     make(map[openKey]int),
		sinks:     make(map[string]bool),
		logs:      make(map[string]bool),
		roots:     make(map[ssa.Value][]string),
		decided:   make(map[*ssa.BasicBlock][]branch),
		decisive:  make(map[*ssa.Phi]bool),
		collected: make(map[ssa.Value][]summary.Held),
		resumes:   resumption(fn),
		before:    e.steps,
		budget:    e.stepsFor(fn, aloneSteps),
		result:    newResult(),
		reads:     make(map[string]bool),
		initials:  make(map[*summary.Object]*summary.Value),
		sum:       new(summary.Summary),
		writers:   make(map[*summary.Object]*exporter),
		promises:  make(map[promiseKey][]summary.Held),
		observed:  make(map[promiseKey]bool),
		boxes:     make(map[*summary.Value]ssa.Value),
	}
	f.rescues = f.rescuers()
	f.guarded = e.Roles.Guarded() || hearsAnswers(fn)
	return f
}

// interpret runs a function to its fixpoint and makes its summary.
func (f *frame) interpret() {
	f.inputs()
	f.known()
	f.questions = f.findQuestions()
	done := f.fixpoint(f.resumes == nil) // if it may recover, no state is final before all panics are known
	f.goOn()
	for (f.dirty || f.findCollected() || f.findAwaited()) && !f.spent() {
		f.retract()
		entry, exit := f.entry, f.exit
		if done = f.fixpoint(false); !done {
			fill(f.entry, entry)
			fill(f.exit, exit)
		}
		f.goOn()
	}
	if !f.emit || !done {
		f.retract()
		f.before = f.engine.steps // for as much again
		if !done {
			f.result.gap(Gap{"widened", f.symbol})
		}
		f.conclude(f.fn.Blocks)
		f.goOn()
	}
	f.export()
	if widened := (Gap{"widened", f.symbol}); f.sum.Notes&summary.Widened != 0 && f.result.gaps[widened] == 0 {
		f.result.gap(widened)
	}
}

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
	f.sum, f.writers = &summary.Summary{Notes: f.sum.Notes}, make(map[*summary.Object]*exporter)
	f.result = newResult()
	f.sinks, f.logs = make(map[string]bool), make(map[string]bool)
	f.promises, f.observed = make(map[promiseKey][]summary.Held), make(map[promiseKey]bool)
	f.final, f.pendings, f.started, f.toTell = nil, 0, nil, nil
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

// spent reports whether the function has used up its steps.
func (f *frame) spent() bool { return f.engine.steps-f.before > f.budget }

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
	f.engine.steps += len(b.Instrs) + len(st.memory)
	for _, instr := range b.Instrs {
		if pos := instr.Pos(); pos.IsValid() {
			f.pos = pos
		}
		f.interrupted(instr)
		f.instr(instr)
		f.executed(instr)
	}
}

// set gives a register its value, joined with what it was on earlier visits.
func (f *frame) set(reg ssa.Value, v *summary.Value) {
	if v == nil {
		v = summary.Clean
	}
	f.setAgain(reg)
	old := f.regs[reg]
	if next := f.joined(f.table.Join(old, v)); !next.Equal(old) {
		f.regs[reg] = next
		f.moved = true
		f.reconsider(reg)
		f.sayFull(next)
	}
}

// reconsider lets blocks that were interpreted already, and use a register that
// has changed, be interpreted again. They need not come next.
func (f *frame) reconsider(reg ssa.Value) {
	refs := reg.Referrers()
	if refs == nil {
		return
	}
	for _, instr := range *refs {
		b := instr.Block()
		if _, isPhi := instr.(*ssa.Phi); f.entry[b] != nil && (isPhi || b != f.block) {
			f.pending[b] = true
		}
	}
}

// sayFull notes that a value has reached a bound.
func (f *frame) sayFull(v *summary.Value) {
	if v.Full() {
		f.sum.Notes |= summary.Widened
	}
}

// step returns a step at the instruction being interpreted.
func (f *frame) step(text string) summary.Step {
	if f.going != nil {
		text += ", in the background"
	}
	return summary.Step{Pos: int(f.pos), Func: f.symbol, Text: text}
}

// paramLabel returns the label that a directive gives a parameter.
func (f *frame) paramLabel(p *ssa.Parameter) (policy.Label, bool) {
	v, ok := p.Object().(*types.Var)
	if !ok {
		return policy.Label{}, false
	}
	return f.Roles.Param(v)
}
