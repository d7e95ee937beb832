// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The questions of a function: the calls that a guard may have answered, and the values in
// which answers may be kept. They are found before the function is interpreted.

// Asked is what is known of a function's guards, and of whom they are asked about.
type asked struct {
	guarded   bool                      // it may ask guards, or be told what they have said
	questions *questions                // that it asks; nil if there is none
	roots     map[ssa.Value][]string    // see rootsOf
	decisive  map[*ssa.Phi]bool         // see conditional
	phis      map[phiAsk]*summary.Value // what phis may be, see phiAt
	phisNow   map[phiAsk]*summary.Value // likewise, while one is looked at
	inPhi     int                       // how many, one in the other
	heres     int                       // how often conditions of the block itself were looked at, see here
	ways      int                       // of phis that were looked at
	maxWays   int
	collected map[ssa.Value][]summary.Held        // guards that held of all that a collection holds
	anew      map[*ssa.BasicBlock]map[string]bool // see eachTurnHas
	keys      []keyPart                           // by which several records are looked up, see keysOf
	keysFound bool                                // they have been looked for
	recalls   bool                                // what maps were filled with has been seen, see answersIn
	vouchers
}

func newAsked() asked {
	return asked{
		roots:     make(map[ssa.Value][]string),
		phis:      make(map[phiAsk]*summary.Value),
		phisNow:   make(map[phiAsk]*summary.Value),
		decisive:  make(map[*ssa.Phi]bool),
		collected: make(map[ssa.Value][]summary.Held),
		anew:      make(map[*ssa.BasicBlock]map[string]bool),
		vouchers:  newVouchers(),
	}
}

// A question is a call that a guard may have answered.
type question struct {
	reads  []ssa.Instruction // that tell about whom it is asked, or who is asked
	places []summary.Loc     // of which these have read
	lent   []summary.Loc     // of which those may read who answer and are known to callers, who know more
}

// questions are those of a function of which the answers may expire.
type questions struct {
	asked map[*ssa.Call]*question
	by    map[ssa.Instruction][]*ssa.Call // whom these are about is another after this
	about map[string][]*ssa.Call          // by subject, see subjectKey
	kept  []ssa.Value                     // where answers may be kept: phis and cells
	put   map[*ssa.Store]*state           // what held when something was stored in a cell
	lists map[*ssa.BasicBlock]*checklist  // that are gone through, by where that ends

	setters map[*ssa.MakeClosure]*ssa.Call  // see setby.go
	ever    map[answer]bool                 // what has expired at some time
	beside  map[ssa.Instruction][]*ssa.Call // see beside.go
}

// An answer to a question: where it is kept, nil for the result of the call.
type answer struct {
	in ssa.Value
	to *ssa.Call
}

// callers stands for the questions that callers have asked.
var callers *ssa.Call

// findQuestions returns the questions that a function asks, nil if there is none.
func (f *frame) findQuestions() *questions {
	if !f.guarded {
		return nil
	}
	q := &questions{
		asked: make(map[*ssa.Call]*question), by: make(map[ssa.Instruction][]*ssa.Call),
		about: make(map[string][]*ssa.Call), put: make(map[*ssa.Store]*state),
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Call:
				if f.mayAnswer(instr.Common()) || mayBringAnswer(instr) {
					q.ask(instr, f.loop)
				}
			case *ssa.Phi:
				q.keep(instr, instr.Type())
			case *ssa.Alloc:
				q.keep(instr, deref(instr.Type()))
			case *ssa.FieldAddr:
				if cellOf(instr) == ssa.Value(instr) {
					q.keep(instr, deref(instr.Type()))
				}
			}
		}
	}
	f.findSetters(q)
	if len(q.asked) == 0 && !hasTruths(f.fn) && !slices.ContainsFunc(f.fn.Params, func(p *ssa.Parameter) bool { return isSaid(p.Type()) || len(answerFields(p.Type())) > 0 }) && len(f.fn.FreeVars) == 0 {
		return nil
	}
	for _, v := range f.fn.FreeVars {
		q.keep(v, deref(v.Type()))
	}
	f.findTruths(q)
	q.lists = f.findChecklists()
	return q
}

// mayBringAnswer reports whether a call is of what is known only when it is made, and
// results in what may be an answer.
func mayBringAnswer(call *ssa.Call) bool {
	c := call.Common()
	if !c.IsInvoke() && calleeSymbol(c) != "" || calledBuiltin(call) != "" {
		return false
	}
	for result := range c.Signature().Results().Variables() {
		if isSaid(result.Type()) {
			return true
		}
	}
	return false
}

// maxKept bounds where answers are kept. What else is kept is none.
const maxKept = 64

// keep adds a value that may keep answers of type t.
func (q *questions) keep(v ssa.Value, t types.Type) {
	if isAnswer(t) && len(q.kept) < maxKept {
		q.kept = append(q.kept, v)
	}
}

// isAnswer reports whether values of type t may be answers.
func isAnswer(t types.Type) bool { return isBasic(t) || isError(t) || isObjections(t) }

// ask adds a question.
func (q *questions) ask(call *ssa.Call, loop map[*ssa.BasicBlock]bool) {
	of := new(question)
	seen := make(map[ssa.Value]bool)
	var visit func(v ssa.Value)
	visit = func(v ssa.Value) {
		instr, ok := v.(ssa.Instruction)
		if !ok || seen[v] || len(seen) > maxRoots {
			return
		}
		seen[v] = true
		if _, literal := instr.(*ssa.MakeClosure); !literal && loop[instr.Block()] {
			q.by[instr] = append(q.by[instr], call)
		}
		switch instr := instr.(type) {
		case *ssa.Alloc:
			return
		case *ssa.UnOp, *ssa.Lookup:
			of.reads = append(of.reads, instr)
		}
		for _, op := range instr.Operands(nil) {
			if *op != nil {
				visit(*op)
			}
		}
	}
	for _, arg := range call.Common().Args {
		visit(arg)
	}
	if c := call.Common(); !c.IsInvoke() || isListed(c.Value) {
		of.reads = append(of.reads, readsOf(c.Value)...)
	}
	q.asked[call] = of
}
