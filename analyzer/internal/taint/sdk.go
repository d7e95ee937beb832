// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// operation interprets a call of the SDK by its contract.
func (f *frame) operation(inv *invocation, op roles.Operation) []*summary.Value {
	switch op {
	case roles.Wrap:
		return []*summary.Value{f.wrapped(inv, at(inv.args, len(inv.args)-1))}
	case roles.Use:
		return []*summary.Value{f.taken(f.unwrap(inv, 0), at(inv.args, 1))}
	case roles.Expose:
		reason, _, _ := at(inv.args, 1).Text()
		label, _ := f.Roles.Type(inv.types[0])
		f.misuse(Exposed, label, typeText(inv.types[0]), reason)
		return []*summary.Value{f.unwrap(inv, 0)}
	case roles.Store:
		return []*summary.Value{f.stored(inv), summary.Clean}
	case roles.Disclose:
		return f.disclose(inv)
	case roles.Keep:
		return []*summary.Value{at(inv.args, len(inv.args)-1)}
	case roles.Pass:
		return f.spreadResults(inv, f.collect(at(inv.args, 0), inv.types[0], summary.All), true, summary.Unknown)
	case roles.Lessen:
		return f.deidentify(inv, summary.LevelTransform(roles.LevelOf(inv.symbol)))
	case roles.Encode:
		return f.encode(inv)
	case roles.Decode:
		data := f.collect(at(inv.args, 2), inv.types[2], summary.Raw)
		f.markPointees(at(inv.args, 3), f.transform(data, summary.Encode))
		f.touched(at(inv.args, 3), inv.types[3])
		return []*summary.Value{summary.Clean}
	case roles.MapTagged:
		v := f.unwrap(inv, 0)
		return []*summary.Value{f.wrapped(inv, f.applyInside(inv, 1, v))}
	case roles.JoinTagged:
		a, b := f.unwrap(inv, 0), f.unwrap(inv, 1)
		return []*summary.Value{f.wrapped(inv, f.applyInside(inv, 2, a, b))}
	}
	return nil
}

// stored returns what is given to a database: what the wrapper that is the first
// argument holds, or all that is marked in a whole value.
func (f *frame) stored(inv *invocation) *summary.Value {
	t := inv.types[0]
	if t != nil {
		if _, _, ok := f.Roles.Wrapper(deref(t)); !ok {
			return &summary.Value{Atoms: f.collect(at(inv.args, 0), t, summary.All)}
		}
	}
	return f.unwrap(inv, 0)
}

// disclose interprets a hand-over that is decided at run time: what it yields
// may go where it was decided to go.
func (f *frame) disclose(inv *invocation) []*summary.Value {
	return []*summary.Value{f.clearedFor(f.unwrap(inv, 2), at(inv.args, 3)), summary.Clean}
}

// encode interprets the encoding of a whole value for a use: what is marked in
// it was decided at run time, the rest is written as it is.
func (f *frame) encode(inv *invocation) []*summary.Value {
	use := f.table.Project(at(inv.args, 0), summary.Field("Use"))
	v, t := at(inv.args, 2), inv.types[2]
	plain := f.collect(v, t, summary.JSON)
	marked := f.collect(v, t, summary.Revealed).Map(func(a *summary.Atom) *summary.Atom {
		if plain.Has(a) {
			return nil
		}
		return a
	})
	decided := f.clearedFor(&summary.Value{Atoms: marked}, use)
	set := f.transform(plain.Union(decided.Atoms), summary.Encode)
	set = set.Stepped(f.step("encoded for a use by " + roles.Local(inv.symbol)))
	return []*summary.Value{at(f.spreadResults(inv, set, false, summary.Unknown), 0), summary.Clean}
}

// applyInside calls the function that is the i-th argument with what was in
// wrappers.
func (f *frame) applyInside(inv *invocation, i int, vs ...*summary.Value) *summary.Value {
	next := &invocation{
		instr: inv.instr, path: inv.path + "/inside", depth: inv.depth + 1,
		args: vs, types: make([]types.Type, len(vs)), roots: make([][]string, len(vs)),
		results: anyResults(1),
	}
	return at(f.callValue(next, at(inv.args, i)), 0)
}
