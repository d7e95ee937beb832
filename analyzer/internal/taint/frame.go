// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A frame interprets one function. What it knows lies in its parts, each of which is
// explained where it is used.
type frame struct {
	*engine
	*schedule
	fn      *ssa.Function
	symbol  string
	kind    *kind           // of the calls that it is interpreted for; nil for all
	narrows bool            // see narrowed
	reads   map[string]bool // variables, and functions whose turn was yet to come

	cursor
	carrying
	solution
	findings
	census
	asked
	overwriting
	background
	awaiting
	recovery
	openings
	watching
	pointing
	folds folds
}

// A cursor is at the instruction being interpreted.
type cursor struct {
	state   *state
	block   *ssa.BasicBlock
	pos     token.Pos
	emit    bool // the state is final: note what is sent, opened and misused
	calls   int  // that the instruction may still lead to
	atInstr int  // steps of the engine before the instruction
	atCall  int  // the same, before the call that it makes
}

// A carrying is what the call at the cursor is carrying out: one of its effects, perhaps
// within another.
type carrying struct {
	weak      bool              // effects of an open call, or of one that may not happen
	many      bool              // or of one that may happen any number of times
	wholly    bool              // what is stored is stored in all inputs that one stands for
	guessed   bool              // what is called, and with what, is anything that there is; see guesses
	entering  bool              // objects are put into the state in which a callee left them
	rewritten map[int][]rewrite // by the call, of its arguments
	closings  []*closing        // open calls being closed, one within the other
	purpose   policy.Purpose    // of the code that made the open call being closed
	inside    *telling          // of the same
	sending   []*summary.Sink   // what the transports of the library send that are carried out
	way       *roles.Sink       // the declared sink whose body is applied
	viewing   int               // calls of methods that a view makes, one in another
	refused   *summary.Value    // errors of such methods
	gotten    gotten            // what calls that are not followed have got at
}

func (e *engine) newFrame(fn *ssa.Function) *frame {
	f := &frame{
		engine:      e,
		schedule:    e.scheduleOf(fn),
		fn:          fn,
		symbol:      symbolOf(fn),
		narrows:     narrows(fn),
		reads:       make(map[string]bool),
		solution:    newSolution(e.steps, e.stepsFor(fn, aloneSteps)),
		findings:    newFindings(0),
		census:      newCensus(),
		asked:       newAsked(),
		overwriting: newOverwriting(e.sweepsOf(fn)),
		background:  newBackground(),
		awaiting:    newAwaiting(),
		recovery:    newRecovery(fn),
		openings:    newOpenings(),
		pointing:    newPointing(),
	}
	f.atInstr, f.concerned = e.steps, e.ofLabels[fn]
	f.maxWays = waysFor(fn)
	f.folds = f.findFolds()
	f.rescues = f.rescuers()
	f.guarded = e.Roles.Guarded() || hearsAnswers(fn)
	return f
}

// step returns a step at the instruction being interpreted.
func (f *frame) step(text string) summary.Step {
	if f.going != nil {
		text += ", in the background"
	}
	return summary.Step{Pos: int(f.pos), Func: f.symbol, Text: text}
}
