// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer is about whoever was in a place when the question was asked. Where
// another has been put there since, or a loop has gone on to the next, it says
// nothing of who is there: what held does not hold any more, and answers that were
// kept for later have expired.

// A question is a call that a guard may have answered.
type question struct {
	reads  []ssa.Instruction // that tell about whom it is asked
	places []summary.Loc     // of which these have read
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

func subjectKey(roots []string) string { return strings.Join(roots, "|") }

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
			}
		}
	}
	f.findSetters(q)
	if len(q.asked) == 0 && !slices.ContainsFunc(f.fn.Params, func(p *ssa.Parameter) bool { return isSaid(p.Type()) || len(answerFields(p.Type())) > 0 }) && len(f.fn.FreeVars) == 0 {
		return nil
	}
	for _, v := range f.fn.FreeVars {
		q.keep(v, deref(v.Type()))
	}
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
	q.asked[call] = of
}

// executed notes that an instruction has been executed: who is asked about by what
// it yields may be another than before.
func (f *frame) executed(instr ssa.Instruction) {
	q := f.questions
	if q == nil {
		return
	}
	for _, call := range q.by[instr] {
		f.expire(call)
	}
	switch instr := instr.(type) {
	case *ssa.Call:
		known := 0
		if of := q.asked[instr]; of != nil {
			known = len(of.places)
			of.places = f.placesRead(of, instr)
			known -= len(of.places)
			f.renew(answer{nil, instr})
		}
		f.begins(instr, known != 0)
	case *ssa.Phi:
		f.renewAll(instr)
	case *ssa.Store:
		switch cell := instr.Addr.(type) {
		case *ssa.Alloc, *ssa.FreeVar:
			if isAnswer(instr.Val.Type()) {
				q.put[instr] = &state{held: slices.Clip(f.state.held), expired: maps.Clone(f.state.expired)}
				f.renewAll(cell)
			}
		}
	case *ssa.Alloc:
		for _, call := range q.setters {
			f.renew(answer{instr, call})
		}
	case *ssa.MakeClosure:
		f.readsBy(instr)
	}
}

// renew notes that an answer was given now.
func (f *frame) renew(a answer) { delete(f.state.expired, a) }

// renewAll notes that something was kept now.
func (f *frame) renewAll(in ssa.Value) {
	f.renew(answer{in, callers})
	for call := range f.questions.asked {
		if !f.questions.isSetter(call) {
			f.renew(answer{in, call})
		}
	}
}

// expire notes that the question would be about another by now.
func (f *frame) expire(call *ssa.Call) {
	if f.state.expired == nil {
		f.state.expired = make(map[answer]bool)
	}
	f.state.expired[answer{nil, call}] = true
	for _, in := range f.questions.kept {
		f.state.expired[answer{in, call}] = true
		f.questions.ever[answer{in, call}] = true
	}
	f.state.held = slices.DeleteFunc(slices.Clone(f.state.held), func(h summary.Held) bool {
		return slices.Contains(f.questions.about[subjectKey(h.Roots)], call)
	})
}

// heard notes that guards that have answered yes did so to a question.
func (f *frame) heard(call *ssa.Call, held []summary.Held) {
	if f.questions == nil || call != callers && f.questions.asked[call] == nil {
		return
	}
	for _, h := range held {
		key := subjectKey(h.Roots)
		if !slices.Contains(f.questions.about[key], call) {
			f.questions.about[key] = append(f.questions.about[key], call)
		}
	}
}

// lasting returns the guards that were asked about who is there still, of those that
// are known by what is kept.
func (f *frame) lasting(in ssa.Value, held []summary.Held, q *inquiry) []summary.Held {
	if f.questions == nil || len(held) == 0 {
		return held
	}
	if !slices.Contains(f.questions.kept, in) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(held), func(h summary.Held) bool {
		return slices.ContainsFunc(f.questions.about[subjectKey(h.Roots)], func(call *ssa.Call) bool {
			return q.expired[answer{in, call}]
		})
	})
}

// placesRead returns the places that tell about whom a question is asked.
func (f *frame) placesRead(of *question, call *ssa.Call) []summary.Loc {
	locs := of.places
	add := func(more []summary.Loc) {
		for _, loc := range more {
			if !slices.Contains(locs, loc) && len(locs) < maxRoots {
				locs = append(locs, loc)
			}
		}
	}
	for _, instr := range of.reads {
		switch read := instr.(type) {
		case *ssa.UnOp:
			if read.Op == token.MUL {
				add(f.targets(f.val(read.X)))
			}
		case *ssa.Lookup:
			add(f.places(f.extend(f.val(read.X), f.index(read.Index))))
		}
	}
	f.eachTelling(call, func(b *binding) {
		for _, e := range b.sum.Ensures {
			for _, h := range e.Held {
				for _, port := range h.Read {
					add(b.placesAt(port))
				}
			}
		}
	})
	return locs
}

// placesAt returns the caller's places for one of the callee.
func (b *binding) placesAt(p summary.Port) []summary.Loc {
	of, part, ok := p.Above()
	if !ok || part == summary.Deref {
		locs, _ := b.locations(p)
		return locs
	}
	var out []summary.Loc
	for _, loc := range b.placesAt(of) {
		out = append(out, b.table.Into(loc, part))
	}
	return out
}

// readBy returns the places of inputs that tell about whom guards were asked that
// have a subject.
func (f *frame) readBy(roots []string) []summary.Port {
	if f.questions == nil {
		return nil
	}
	var ports []summary.Port
	for _, call := range f.questions.about[subjectKey(roots)] {
		if call == callers {
			continue
		}
		for _, loc := range f.questions.asked[call].places {
			if loc.Object.Input && len(ports) < fewEntries {
				if p, ok := f.portAt(loc.Object.Port, loc.Path); ok && !slices.Contains(ports, p) {
					ports = append(ports, p)
				}
			}
		}
	}
	return ports
}

// replaced notes that something is written to places: who is asked about by what is
// there may be another.
func (f *frame) replaced(locs []summary.Loc) {
	f.replacedUnless(locs, func(at, read summary.Loc) bool { return false })
}

func (f *frame) replacedUnless(locs []summary.Loc, kept func(at, read summary.Loc) bool) {
	if f.questions == nil {
		return
	}
	if slices.ContainsFunc(locs, func(at summary.Loc) bool { return at.Object.Input }) {
		f.expire(callers)
	}
	for call, of := range f.questions.asked {
		if slices.ContainsFunc(of.places, func(read summary.Loc) bool {
			return slices.ContainsFunc(locs, func(at summary.Loc) bool { return overlap(at, read) && !kept(at, read) })
		}) {
			f.expire(call)
			f.calledAgain(call)
			f.replacedBeside(call)
		}
	}
}

// replaces notes what a callee writes to objects: it says of all that is in them what
// is there then, of most that it is what was there.
func (b *binding) replaces(u summary.Update, locs []summary.Loc) {
	b.replacedUnless(locs, func(at, read summary.Loc) bool {
		elems := read.Path.Elems()
		if n := len(at.Path.Elems()); n < len(elems) {
			elems = elems[n:]
		} else {
			elems = nil
		}
		return b.table.Follow(u.Content, elems).Equal(b.table.Follow(b.table.In(u.Port), elems))
	})
}
