// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may be a field of what a function results in: a decision with its reason.
// What the field was set to, in the function that made the struct, tells of guards as
// the answer itself would.

// answerFields lists the fields of a struct that may be answers, or of one that values
// of type t point to.
func answerFields(t types.Type) []*types.Var {
	st, ok := underlying(deref(t)).(*types.Struct)
	if !ok {
		return nil
	}
	var list []*types.Var
	for field := range st.Fields() {
		if (isSaid(field.Type()) || isObjections(field.Type())) && len(list) < maxAnswers {
			list = append(list, field)
		}
	}
	return list
}

// promiseFields promises callers what held where a field of a result is as said.
func (f *frame) promiseFields(instr *ssa.Return, result int) {
	r := f.lastStored(instr.Results[result], summary.Returns)
	for _, field := range answerFields(r.Type()) {
		for _, is := range f.outcomes(result, field.Type()) {
			a := fieldAnswer{f, field, is, instr}
			if a.denied(r) {
				continue
			}
			f.promise(result, summary.Has(field.Name(), is), withAll(f.state.held, a.facts(r, f.inquire())))
		}
	}
}

// A fieldAnswer asks about a field of a struct, if that is as said at an instruction.
type fieldAnswer struct {
	*frame
	field *types.Var
	is    summary.Outcome
	at    ssa.Instruction
}

// denied reports whether the field of a struct, or of what an address leads to, is
// never as said.
func (a fieldAnswer) denied(of ssa.Value) bool {
	if c, ok := of.(*ssa.Const); ok {
		return c.IsNil() || a.denies(zeroConst(a.field.Type()), a.is)
	}
	v, whole, ok := a.setTo(of)
	switch {
	case !ok:
		return false
	case v != nil:
		return a.denies(v, a.is)
	default:
		return a.denied(whole)
	}
}

// facts returns the guards that have answered yes if the field of a struct, or of what an
// address leads to, is as said.
func (a fieldAnswer) facts(of ssa.Value, q *inquiry) []summary.Held {
	if q.budget--; q.budget < 0 {
		return nil
	}
	switch from := of.(type) {
	case *ssa.Parameter:
		return a.ofInput(from, q)
	case *ssa.Call:
		return a.ofResult(from, from, 0, q)
	case *ssa.Extract:
		if call, ok := from.Tuple.(*ssa.Call); ok {
			return a.ofResult(from, call, from.Index, q)
		}
		return nil
	}
	v, whole, ok := a.setTo(of)
	switch {
	case !ok:
		return withAll(a.whereFieldSet(of, q), a.objected(of, q))
	case v != nil:
		return a.frame.facts(v, a.is, q)
	default:
		return a.facts(whole, q)
	}
}

// ofResult returns the same of what a call results in. An address is of a struct that
// nobody writes to.
func (a fieldAnswer) ofResult(result ssa.Value, call *ssa.Call, i int, q *inquiry) []summary.Held {
	if !a.isKept(result) {
		return nil
	}
	return a.callFacts(call, i, summary.Has(a.field.Name(), a.is), q)
}

// ofInput returns the same of what callers gave.
func (a fieldAnswer) ofInput(v *ssa.Parameter, q *inquiry) []summary.Held {
	if !a.isKept(v) {
		return nil
	}
	p := a.paramPort(v)
	if isPointer(v.Type()) {
		if a.mayBeSetBefore() {
			return nil
		}
		p.Path, _ = a.table.Extend(p.Path, summary.Deref)
	}
	p.Path, _ = a.table.Extend(p.Path, summary.Field(a.field.Name()))
	return a.inputFacts(p, a.field.Type(), a.is, q)
}

// mayBeSetBefore reports whether, before the field is read, anybody may set it who has the
// address that callers gave: by another name, or in a call.
func (a fieldAnswer) mayBeSetBefore() bool {
	for _, b := range a.fn.Blocks {
		if slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool { return maySet(instr, a.field) && mayPrecede(instr, a.at) }) {
			return true
		}
	}
	return false
}

// isKept reports whether a struct, or what an address leads to, is still as it came.
func (a fieldAnswer) isKept(v ssa.Value) bool {
	return !isPointer(v.Type()) || !handedOnBefore(v, a.at) && !isSetThrough(v)
}

// fieldFacts returns what the caller has asked if a field of an argument is as said.
func (b *binding) fieldFacts(arg ssa.Value, path *summary.Path, is summary.Outcome, q *inquiry) []summary.Held {
	parts := path.Elems()
	if parts[0] == summary.Deref {
		parts = parts[1:]
	}
	for _, field := range answerFields(arg.Type()) {
		if slices.Equal(parts, []summary.Elem{summary.Field(field.Name())}) {
			return fieldAnswer{b.frame, field, is, b.inv.instr}.facts(arg, q)
		}
	}
	return nil
}

// setTo returns what the field is that is read from a struct, or from where an address
// leads to: a value, or the field of a whole that was stored there; ok is false if that
// is not known.
func (a fieldAnswer) setTo(of ssa.Value) (v, whole ssa.Value, ok bool) {
	at, addr := a.at, of
	if load, isLoad := of.(*ssa.UnOp); isLoad && load.Op == token.MUL {
		at, addr = load, load.X
	}
	made, isAlloc := addr.(*ssa.Alloc)
	if !isAlloc || handedOnBefore(made, at) {
		return nil, nil, false
	}
	last, rest, known := lastStore(made, []summary.Elem{summary.Field(a.field.Name())}, at)
	switch {
	case !known:
		return nil, nil, false
	case last == nil:
		return zeroConst(a.field.Type()), nil, true
	case len(rest) == 0:
		return last.Val, nil, true
	}
	return nil, last.Val, true
}

// zeroConst returns the zero value of a type.
func zeroConst(t types.Type) ssa.Value { return ssa.NewConst(nil, t) }

// readField returns the facts of a field that is read, of a struct or by an address.
func (f *frame) readField(read ssa.Instruction, of ssa.Value, field int, is summary.Outcome, q *inquiry) []summary.Held {
	st, ok := underlying(deref(of.Type())).(*types.Struct)
	if !ok || !slices.Contains(answerFields(of.Type()), st.Field(field)) || q.key != nil {
		return nil
	}
	return fieldAnswer{f, st.Field(field), is, read}.facts(of, q)
}
