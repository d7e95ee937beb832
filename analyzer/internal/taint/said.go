// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Answers that a function was given: as an argument, in a captured variable, or by
// a method or function that an input brings. What they tell of is known to callers,
// so that an answer holds as something that was said, until it meets who has asked.

// isSaid reports whether values of type t may be answers that callers know.
func isSaid(t types.Type) bool { return isBool(t) || isError(t) }

// hearsAnswers reports whether a function may tell callers about what they have asked,
// though it knows no guard: it is given an answer, and results in one or panics.
func hearsAnswers(fn *ssa.Function) bool {
	results := fn.Signature.Results()
	return slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool {
		return isError(p.Type()) || isBool(p.Type()) && (results.Len() == 0 || isSaid(results.At(results.Len()-1).Type()))
	})
}

// givenRoot begins the subject of an answer of which callers know about whom it is.
const givenRoot = "said of "

// saying returns an answer that callers know.
func saying(p summary.Port, is summary.Outcome) summary.Held {
	return summary.Held{Said: is, Of: p, Roots: []string{givenRoot + p.String() + " " + string(is)}}
}

// inputFacts returns what an input tells if it is as said.
func (f *frame) inputFacts(p summary.Port, t types.Type, is summary.Outcome, q *inquiry) []summary.Held {
	if q.key != nil || f.questions == nil || !isSaid(t) && (p.Path == nil || !isObjections(t)) || q.expired[answer{nil, callers}] {
		return nil
	}
	held := []summary.Held{saying(p, is)}
	f.heard(callers, held)
	return held
}

func (f *frame) paramPort(v *ssa.Parameter) summary.Port {
	return summary.Port{Root: summary.Root{Kind: summary.Param, Index: slices.Index(f.fn.Params, v)}}
}

// capturedFacts returns what a captured variable tells if it is as said, in a function
// that stores nothing else there.
func (f *frame) capturedFacts(v *ssa.FreeVar, is summary.Outcome, q *inquiry) []summary.Held {
	if slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool { return !f.harmless(ref, v, is, maxCells) }) {
		return nil
	}
	return f.inputFacts(summary.Port{Root: summary.Root{Kind: summary.Free, Index: slices.Index(f.fn.FreeVars, v)}}, deref(v.Type()), is, q)
}

// learnt returns what the caller has asked if what the callee was given is as said.
// What goes on in the background may meet others than those who were asked about.
func (b *binding) learnt(p summary.Port, is summary.Outcome) []summary.Held {
	if b.going != nil {
		return nil
	}
	held := b.learntBy(p, is)
	if len(held) == 0 && is == summary.IsTrue {
		held = b.borne(p)
	}
	return held
}

// learntBy is learnt by what the caller has given.
func (b *binding) learntBy(p summary.Port, is summary.Outcome) []summary.Held {
	switch p.Root.Kind {
	case summary.Param:
		q := b.inquiry
		if q == nil {
			q = b.inquire()
		}
		arg := b.argument(p.Root)
		switch {
		case arg == nil:
		case p.Path == nil:
			return b.facts(arg, is, q)
		default:
			return b.fieldFacts(arg, p.Path, is, q)
		}
	case summary.Free:
		return b.captured(p.Root.Index, is)
	case summary.OpenValue:
		return b.openFacts(p.Root, is)
	}
	return nil
}

// captured returns the same of a variable of the caller that the callee, a function
// literal in it, has captured.
func (b *binding) captured(i int, is summary.Outcome) []summary.Held {
	fn := b.local[b.inv.symbol]
	if fn == nil || fn.Parent() != b.fn {
		return nil
	}
	for _, block := range b.fn.Blocks {
		for _, instr := range block.Instrs {
			lit, ok := instr.(*ssa.MakeClosure)
			if !ok || lit.Fn != fn {
				continue
			}
			switch v := lit.Bindings[i].(type) {
			case *ssa.FreeVar:
				return b.capturedFacts(v, is, b.inquire())
			case *ssa.Alloc:
				if b.isCell(v, is) {
					return b.everFacts(v, b.inv.instr, is, b.inquire())
				}
			}
			return nil
		}
	}
	return nil
}

// openFacts returns the same of what an open call of the callee results in.
func (b *binding) openFacts(r summary.Root, is summary.Outcome) []summary.Held {
	if r.Index >= len(b.sum.Opens) {
		return nil
	}
	o := b.sum.Opens[r.Index]
	if o.TParam > 0 || o.Lost || o.Fold.Order != summary.NoOrder {
		return nil
	}
	inv := b.openInvocation(o, b.openPath(r.Index, o))
	if inv == nil {
		return nil
	}
	t := asking{frame: b.frame, method: o.Method, result: r.Arg, is: is}
	out := at(b.opens[r.Index], r.Arg)
	if out.IsClean() {
		out = b.resultOfOpen(inv, o.Method, r.Arg)
	}
	if is, ofEach := is.OfEach(); ofEach {
		t.is = is
		return b.eachFacts(t, o, inv, out)
	}
	return t.of(b.target(o), inv, out)
}

// resultOfOpen returns a result of a call that the function has left open; nil if there
// are several, or none.
func (f *frame) resultOfOpen(inv *invocation, method string, result int) (out *summary.Value) {
	for key, n := range f.opens {
		if key.instr != inv.instr || key.path != inv.path || key.method != method || key.tparam > 0 {
			continue
		}
		if out != nil {
			return nil
		}
		out = f.table.In(summary.Port{Root: summary.Root{Kind: summary.OpenValue, Index: n, Arg: result}})
	}
	return out
}
