// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// hasRole reports whether a symbol is declared to be a source, sink, guard or
// de-identifier.
func (f *frame) hasRole(symbol string) bool {
	if _, ok := f.Roles.Sink(symbol); ok {
		return true
	}
	if _, ok := f.Roles.Guard(symbol); ok {
		return true
	}
	if _, ok := f.Roles.Deidentifier(symbol); ok {
		return true
	}
	_, ok := f.Roles.Source(symbol)
	return ok
}

// dispatch decides what a call of a known function does: by its role, its
// model, its summary, or the default for code that cannot be seen.
func (f *frame) dispatch(inv *invocation) []*summary.Value {
	if f.calls--; f.exhausted(inv) {
		if inv.depth > 0 {
			return f.unfollowed(inv)
		}
		f.result.gap(Gap{"widened", f.symbol})
		return f.obscure(inv, inv.symbol, nil)
	}
	if op := roles.OperationOf(inv.symbol); op != roles.NoOperation {
		return f.operation(inv, op)
	}
	if level, ok := f.Roles.Deidentifier(inv.symbol); ok {
		return f.deidentify(inv, summary.LevelTransform(level))
	}
	if g, ok := f.Roles.Guard(inv.symbol); ok {
		f.mustGuard(inv, g)
		return nil
	}
	sink, isSink := f.Roles.Sink(inv.symbol)
	if isSink {
		f.sinkCall(inv, sink)
		defer f.on(sink)()
	}
	out := f.effects(inv, isSink)
	if label, ok := f.Roles.Source(inv.symbol); ok {
		local := roles.Local(inv.symbol)
		out = f.labelResults(inv, out, f.source(label, "func "+inv.symbol, local+" returns it", f.pos))
	}
	return out
}

// exhausted reports whether there are no steps left for a call. What the code
// itself calls is always looked at where something is marked. What that calls in
// turn is not followed then, beyond a few steps: to take it for code that calls what it
// is given leads to more calls, and to apply what is known of it lets values grow.
func (f *frame) exhausted(inv *invocation) bool {
	if inv.depth > 0 {
		return f.calls < 0 || f.spent() && f.hadItsOwn()
	}
	return f.Roles.Quiet() && f.spent()
}

// effects applies what is known of a function's body.
func (f *frame) effects(inv *invocation, isSink bool) []*summary.Value {
	if s, ok := f.summaryOf(inv.symbol); ok {
		if v := f.variant(inv, s); v != nil {
			s = v
		}
		return f.apply(inv, s)
	}
	if roles.InSDK(roles.PackageOf(inv.symbol)) {
		return nil
	}
	if m, ok := f.Roles.Model(inv.symbol); ok {
		return f.model(inv, m, isSink)
	}
	if isSink {
		return nil
	}
	return f.obscure(inv, inv.symbol, nil)
}

// deidentify returns the results of a de-identifier: what went in, at its
// level.
func (f *frame) deidentify(inv *invocation, x summary.Transform) []*summary.Value {
	var set summary.Set
	for i, a := range inv.args {
		set = set.Union(f.transform(f.collect(a, inv.types[i], summary.All), x))
	}
	set = set.Stepped(f.step("de-identified by " + roles.Local(inv.symbol)))
	return f.spreadResults(inv, set, false, summary.RestOf(x))
}

// labelResults adds a label to the data that a source returns.
func (f *frame) labelResults(inv *invocation, vs []*summary.Value, set summary.Set) []*summary.Value {
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		t := inv.results.At(i).Type()
		out[i] = at(vs, i)
		switch {
		case isError(t) && inv.results.Len() > 1 || isBool(t) && inv.results.Len() > 1:
		case refers(t):
			o := f.object(inv.instr, inv.path+" source "+itoa(i), "source", true)
			f.remember(o, f.table.Mark(f.load(out[i]), set))
			out[i] = pointer(o)
		default:
			out[i] = f.table.Mark(out[i], set)
		}
	}
	return out
}

// sinkCall notes what is handed to a declared sink.
func (f *frame) sinkCall(inv *invocation, s *roles.Sink) {
	offset := len(inv.args) - f.paramCount(inv)
	sink := &summary.Sink{
		Name:   "func " + inv.symbol,
		Use:    s.Use,
		Always: true,
		Held:   f.state.held,
		Trail:  (*summary.Trail)(nil).Then(f.step("handed to " + roles.Local(inv.symbol))),
	}
	for _, i := range s.Args {
		if j := offset + i; j >= 0 && j < len(inv.args) {
			sink.Data = append(sink.Data, f.handedTo(inv, j)...)
		}
	}
	if s.PurposeParam >= 0 {
		sink.Purpose = at(inv.args, offset+s.PurposeParam)
	}
	if s.RecipientParam >= 0 {
		sink.Recipient = at(inv.args, offset+s.RecipientParam)
	}
	f.send(sink)
}

// handedTo returns what a sink is given as an argument: where that is a list that is written
// out in the call, each element is of whom it was taken from.
func (f *frame) handedTo(inv *invocation, j int) []summary.Datum {
	whole := f.datum(inv.args[j], inv.types[j], inv.roots[j], summary.All)
	call, ok := inv.instr.(ssa.CallInstruction)
	if !ok || !f.guarded || inv.depth > 0 || inv.path != "" || len(call.Common().Args) != len(inv.args) {
		return []summary.Datum{whole}
	}
	list, ok := call.Common().Args[j].(*ssa.Slice)
	if !ok {
		return []summary.Datum{whole}
	}
	elems, content := writtenOut(list), f.load(inv.args[j])
	if len(elems) < 2 {
		return []summary.Datum{whole}
	}
	var data []summary.Datum
	for i, elem := range elems {
		data = append(data, f.datum(f.table.Project(content, summary.Index(i)), elem.Type(), f.rootsOf(elem), summary.All))
	}
	return data
}

// paramCount returns the number of parameters without the receiver.
func (f *frame) paramCount(inv *invocation) int {
	if strings.HasPrefix(inv.symbol, "(") {
		return len(inv.args) - 1
	}
	return len(inv.args)
}
