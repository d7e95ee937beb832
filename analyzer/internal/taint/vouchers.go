// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may be kept where it is not seen that it is one: a middleware puts it into a
// context, or a struct into a context, and a handler asks an accessor for it. So a truth
// that is stored, boxed or handed on is given a voucher, which goes along with it.
//
// Laws:
//
//   - A voucher tells something if the truth is true only. Where nothing was put, or something
//     was not of that type, it is false.
//   - A truth that may be another as well has no voucher: constants that differ end where they
//     meet.
//   - What a voucher tells is of those who were asked about when it was given, and counts no
//     more where another has taken their place.

// maxVouchers bounds the vouchers that a function gives.
const maxVouchers = 16

// Vouchers are those that a function has given.
type vouchers struct {
	numbers  map[voucherKey]int
	vouched  []voucher
	truthful map[ssa.Value]bool // that are given one
}

// A voucher tells what held if a truth is true.
type voucher struct {
	in   ssa.Value // the truth, or the call that has brought it
	told []summary.Held
	some bool            // it was said what it tells
	by   []*ssa.Call     // the calls that have answered
	open ssa.Instruction // it counts for those only whom open calls of what this calls lead to
}

// A voucherKey tells vouchers apart: by the truth, or by the call that has brought the n-th of
// the callee.
type voucherKey struct {
	at   ssa.Instruction
	path string
	n    int
	open bool
}

func newVouchers() vouchers { return vouchers{numbers: make(map[voucherKey]int)} }

// findTruths finds the truths that are kept somewhere, in a function that asks questions.
func (f *frame) findTruths(q *questions) {
	f.truthful = make(map[ssa.Value]bool)
	if len(q.asked) == 0 {
		return
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && isBool(v.Type()) && mayBeAnswer(v) && isKeptAnywhere(v) && len(f.truthful) < maxVouchers {
				f.truthful[v] = true
				if _, phi := v.(*ssa.Phi); !phi {
					q.keep(v, v.Type())
				}
			}
		}
	}
}

// mayBeAnswer reports whether a truth may be what was answered, or follow from that.
func mayBeAnswer(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call, *ssa.Phi, *ssa.BinOp:
		return true
	case *ssa.UnOp:
		return v.X.Type() == v.Type() // a negation
	case *ssa.Extract:
		_, ok := v.Tuple.(*ssa.Call)
		return ok
	}
	return false
}

// isKeptAnywhere reports whether a value is stored, boxed or handed on.
func isKeptAnywhere(v ssa.Value) bool {
	return slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.Store:
			return ref.Val == v
		case *ssa.MapUpdate:
			return ref.Value == v
		case *ssa.Send, *ssa.MakeInterface, ssa.CallInstruction:
			return true
		}
		return false
	})
}

// withVoucher returns what a register is set to, with its voucher if it is a truth that is kept.
func (f *frame) withVoucher(reg ssa.Value, v *summary.Value) *summary.Value {
	instr, ok := reg.(ssa.Instruction)
	if !ok || !f.truthful[reg] || v.IsBool() {
		return v
	}
	out := *v
	out.Const = f.voucher(voucherKey{at: instr}, reg)
	return &out
}

// voucher returns the voucher of a truth, or of one that a call has brought; "" if there are
// too many.
func (f *frame) voucher(key voucherKey, in ssa.Value) string {
	n, ok := f.numbers[key]
	if !ok {
		if n = len(f.vouched); n >= maxVouchers {
			return ""
		}
		f.numbers[key] = n
		f.vouched = append(f.vouched, voucher{in: in})
	}
	return summary.Voucher(f.symbol, n)
}

// vouches notes what a truth that is kept tells if it is true.
func (f *frame) vouches(instr ssa.Instruction) {
	v, ok := instr.(ssa.Value)
	if !ok || !f.truthful[v] {
		return
	}
	key := voucherKey{at: instr}
	n, given := f.numbers[key]
	if !given {
		return
	}
	f.vouch(key, f.factsOf(v, summary.IsTrue, f.inquire()))
	f.vouched[n].by = f.answeredBy()
	f.renewAll(v)
}

// vouch notes what a voucher tells: what held whenever it was given.
func (f *frame) vouch(key voucherKey, held []summary.Held) {
	n, ok := f.numbers[key]
	if !ok {
		return
	}
	if t := &f.vouched[n]; t.some {
		t.told = common(t.told, held)
	} else {
		t.told, t.some = held, true
	}
}

// stillVouched returns what is read at an address, without vouchers where others may have set
// what is there: a variable of its own may be set by literals, of which cell.go knows more,
// or where a panic is recovered.
func (f *frame) stillVouched(load *ssa.UnOp, v *summary.Value) *summary.Value {
	if len(f.vouched) == 0 {
		return v
	}
	if f.resumes != nil || isBool(load.Type()) && cellOf(load.X) == load.X && !isField(load.X) {
		return v.Unvouched()
	}
	if slices.ContainsFunc(f.targets(f.val(load.X)), func(loc summary.Loc) bool { return len(f.awaiting.kept[loc.Object]) > 0 }) {
		return v.Unvouched()
	}
	return v
}

func isField(addr ssa.Value) bool {
	_, ok := addr.(*ssa.FieldAddr)
	return ok
}

// hasTruths reports whether a function reads truths that callers may have kept: of fields
// and interface values.
func hasTruths(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.TypeAssert:
				if isBool(instr.AssertedType) {
					return true
				}
			case *ssa.UnOp:
				if _, ok := instr.X.(*ssa.FieldAddr); ok && isBool(instr.Type()) {
					return true
				}
			case *ssa.Field:
				if isBool(instr.Type()) {
					return true
				}
			}
		}
	}
	return false
}

// brought returns the voucher that the callee's n-th is here; "" if nothing is known of what it
// tells, or for how long.
func (b *binding) brought(n int) string {
	var held []summary.Held
	is := summary.Tells(summary.IsTrue)
	if b.closing {
		is = summary.TellsOpen(summary.IsTrue)
	}
	for _, e := range b.sum.Ensures {
		if e.Result == n && e.Outcome == is {
			for _, h := range e.Held {
				held = append(held, b.held(h)...)
			}
		}
	}
	call, isCall := b.inv.instr.(*ssa.Call)
	isAsked := b.questions != nil && isCall && b.questions.asked[call] != nil
	if len(held) == 0 || !isAsked && (b.loop[b.block] || !b.closing) || isCall && b.truthful[call] {
		return ""
	}
	var in ssa.Value
	if isAsked {
		in = call
		b.heard(call, held)
		if !slices.Contains(b.questions.kept, in) {
			b.questions.keep(in, boolType)
		}
		b.renewAll(in)
	}
	key := voucherKey{b.inv.instr, b.inv.path + " " + b.inv.symbol, n, b.closing}
	out := b.voucher(key, in)
	if out == "" {
		return ""
	}
	b.vouch(key, held)
	t := &b.vouched[b.numbers[key]]
	if b.closing {
		t.open = b.inv.instr
	}
	if isAsked {
		t.by = append(b.answeredBy(), call)
	}
	return out
}

// forOpen says that what is substituted in is for an open call, until it is undone.
func (b *binding) forOpen() (restore func()) {
	was := b.closing
	b.closing = true
	return func() { b.closing = was }
}

// borne returns what the caller knows of a truth that the callee was given, by the voucher
// there.
func (b *binding) borne(p summary.Port) []summary.Held {
	q := b.inquiry
	if q == nil {
		q = b.inquire()
	}
	if q.isNarrow() {
		return nil
	}
	return b.truthFacts(b.port(p), q, b.inv.instr)
}

// promiseVouchers promises callers what vouchers tell when the function returns, or makes
// an open call.
func (f *frame) promiseVouchers(when summary.Outcome) {
	if len(f.vouched) == 0 {
		return
	}
	q := f.inquire()
	for n, t := range f.vouched {
		if t.some && (t.open == nil || when != summary.Tells(summary.IsTrue)) {
			f.promise(n, when, f.vouchedBy(t, q))
		}
	}
}
