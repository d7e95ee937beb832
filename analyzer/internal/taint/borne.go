// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a truth tells by the voucher that it bears, see vouchers.go, or by where callers gave
// it.

// borneFacts returns the guards that have answered yes if a truth is as said, by the voucher
// that it bears, or by what callers know of it.
func (f *frame) borneFacts(v ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	if is != summary.IsTrue || q.isNarrow() || f.questions == nil || !isBool(v.Type()) {
		return nil
	}
	truth := f.regs[v]
	if _, n, ok := truth.Voucher(); ok && n < len(f.vouched) && f.vouched[n].in == v && f.truthful[v] {
		return nil // it is what this is about
	}
	if part := f.behindContext(v); part != nil {
		truth = part
	}
	return f.truthFacts(truth, q, nil)
}

// behindContext returns a field of what a pointer in a context leads to; nil for others. What
// contexts that others make lead to is theirs.
func (f *frame) behindContext(v ssa.Value) *summary.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	p, ok := asGivenAt(f.val(addr.X), f.asksContext)
	if !ok || !inContext(p) {
		return nil
	}
	if p, ok = f.table.At(p, summary.Deref); !ok {
		return nil
	}
	field, ok := f.table.Extend(nil, summary.Field(fieldOf(addr).Name()))
	if !ok {
		return nil
	}
	return f.loadAt(summary.Loc{Object: f.table.Input(p), Path: field})
}

// truthFacts returns the guards that have answered yes if a truth is true, for whoever is
// called by an instruction; nil for the function itself.
func (f *frame) truthFacts(truth *summary.Value, q *inquiry, by ssa.Instruction) []summary.Held {
	fn, n, ok := truth.Voucher()
	if ok && fn == f.symbol && n < len(f.vouched) {
		if open := f.vouched[n].open; open != nil && open != by {
			return nil
		}
		return f.vouchedBy(f.vouched[n], q)
	}
	if p, ok := asGivenAt(truth, f.asksContext); ok {
		return f.inputFacts(p, boolType, summary.IsTrue, q)
	}
	return nil
}

// vouchedBy returns what a voucher tells that still counts.
func (f *frame) vouchedBy(t voucher, q *inquiry) []summary.Held {
	if t.in == nil { // there is nobody to take their place
		return t.told
	}
	if !slices.Contains(f.questions.kept, t.in) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.told), func(h summary.Held) bool {
		return slices.ContainsFunc(f.questions.about[subjectKey(h.Roots)], func(call *ssa.Call) bool {
			return slices.Contains(t.by, call) && q.expired[answer{t.in, call}]
		})
	})
}

// answeredBy lists the questions that count by now: others are asked by who reads what was
// answered.
func (f *frame) answeredBy() []*ssa.Call {
	list := []*ssa.Call{callers}
	for call := range f.questions.asked {
		if !f.state.expired[answer{nil, call}] {
			list = append(list, call)
		}
	}
	return list
}

// asGivenAt returns the place of which a value is what callers gave there, and nothing else, but
// for what is nil or absent. What a context holds may be asked of one that others have made
// besides, of which callers know.
func asGivenAt(v *summary.Value, asksContext func(open int) bool) (p summary.Port, ok bool) {
	if v == nil || len(v.Pts)+len(v.Kids)+len(v.Funcs) > 0 || v.Rest != summary.NothingElse || v.Const != "" {
		return p, false
	}
	for _, r := range v.Atoms {
		switch at := r.Port; {
		case !r.Exact() || r.Transform != 0:
			return p, false
		case at.Root.Kind == summary.OpenValue && asksContext(at.Root.Index):
		case p.Path != nil || ok || at.Path.IsOpen() || at.Path.IsMany() || at.Root.Kind != summary.Param && at.Root.Kind != summary.Free:
			return p, false
		default:
			p, ok = at, true
		}
	}
	return p, ok && (len(v.Atoms) == 1 || inContext(p))
}

// asksContext reports whether an open call looks something up in a context.
func (f *frame) asksContext(n int) bool {
	for key, i := range f.opens {
		if i == n {
			return key.method == "Value"
		}
	}
	return false
}

func (b *binding) asksContext(n int) bool {
	return n < len(b.sum.Opens) && b.sum.Opens[n].Method == "Value"
}

// inContext reports whether a place is one in what a context holds.
func inContext(p summary.Port) bool { return slices.Contains(p.Path.Elems(), summary.Field("values")) }

// vouchedFor returns what an interface value of the callee is here: if it is a truth and
// nothing else, it bears the voucher of that.
func vouchedFor(v, out *summary.Value) *summary.Value {
	e, only := boxedOnly(v)
	if _, _, ok := v.Voucher(); ok && len(v.Kids) == 1 {
		e, only = v.Kids[0].Elem, true // what it is made of may be replaced as a whole
	}
	if !only {
		return out
	}
	truth, _ := out.Kid(e)
	if _, _, is := truth.Voucher(); !is || out.Const != "" {
		return out
	}
	boxed := *out
	boxed.Const = truth.Const
	return &boxed
}
