// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An unseen is a call of code that cannot be seen. Where the results come from is
// told by types: a value whose type the code knows by a type parameter only is one
// that it was given as such, or that a function returned which it was given; and
// what such a function returns of a type of which there is a result is that result.
// Whatever else there is may come from all that was given.
type unseen struct {
	*frame
	inv     *invocation
	std     bool
	loss    summary.Transform
	params  []types.Type // as the code declares them, the receiver first
	results *types.Tuple
	generic bool

	set      summary.Set                         // of all that was given
	of       map[*types.TypeParam]*summary.Value // what was given of such a type
	kept     map[*types.TypeParam]summary.Set    // what was given of types that keep such values to themselves
	returned []returned                          // by functions that were given
	grown    bool                                // of has, since it was asked
}

// A returned is what a function that was given has returned as one of its results.
type returned struct {
	typ   types.Type
	value *summary.Value
	all   summary.Set
}

func (f *frame) unseen(inv *invocation) *unseen {
	u := &unseen{
		frame: f, inv: inv, std: f.standard(inv.symbol), loss: summary.Obscure,
		params: inv.types, results: inv.results,
		of: make(map[*types.TypeParam]*summary.Value), kept: make(map[*types.TypeParam]summary.Set),
	}
	if u.std {
		u.loss = 0
	}
	if sig := f.declaredSignature(inv.symbol); sig != nil && sig.Results().Len() == inv.results.Len() {
		params := slices.Collect(sig.Params().Variables())
		if recv := sig.Recv(); recv != nil {
			params = append([]*types.Var{recv}, params...)
		}
		if len(params) == len(inv.args) {
			u.params, u.results = nil, sig.Results()
			for _, p := range params {
				u.params = append(u.params, p.Type())
			}
			u.generic = sig.TypeParams().Len()+sig.RecvTypeParams().Len() > 0
		}
	}
	return u
}

// callBack calls the functions that were given, any number of times.
func (u *unseen) callBack() { u.repeat(u.callEach) }

// callEach calls each of them: twice where one may be given what another has returned.
func (u *unseen) callEach() {
	for range 2 {
		u.returned, u.grown = nil, false
		for i, a := range u.inv.args {
			if u.std || u.Roles.Quiet() {
				u.callFunction(u.inv, a, u.inv.types[i], u.params[i], i)
			} else {
				u.handOver(u.inv.part(i), a, u.inv.types[i], u.params[i], 0)
			}
		}
		if !u.grown {
			break
		}
	}
}

// callFunction calls a function that was given, of type t, which the code declares
// as another.
func (u *unseen) callFunction(inv *invocation, fn *summary.Value, t, declared types.Type, i int) {
	sig := functionType(declared)
	given := func(j int, t types.Type) *summary.Value {
		if sig == nil || j >= sig.Params().Len() {
			return &summary.Value{Atoms: u.set}
		}
		return u.given(inv, j, sig.Params().At(j).Type(), t)
	}
	out := u.callback(inv, fn, t, i, given)
	if sig == nil {
		return
	}
	if fn != nil && hasOpen(fn) && !u.std {
		sure := u.maybe(true)
		out = u.joinResults(out, u.open(u.calledBack(inv, i, functionType(t), given), fn, "", "", nil))
		sure()
	}
	for j, v := range out {
		if j < sig.Results().Len() && v != nil {
			u.returns(v, sig.Results().At(j).Type(), resultType(functionType(t), j))
		}
	}
	for j := range sig.Params().Len() {
		for k, y := range yielded(sig.Params().At(j).Type()) {
			if o := u.yieldedTo(inv, j, k); u.state.memory.of(o) != nil {
				u.returns(u.content(o), y, y)
			}
		}
	}
}

// given returns what a function is given as a parameter.
func (u *unseen) given(inv *invocation, j int, declared, t types.Type) *summary.Value {
	if list := yielded(declared); list != nil { // it gives in turn
		accept := summary.Func{Symbol: acceptor}
		for k := range list {
			o := u.yieldedTo(inv, j, k)
			u.remember(o, u.table.Join(u.state.memory.of(o), summary.Clean))
			accept.Bindings = append(accept.Bindings, pointer(o))
		}
		return &summary.Value{Atoms: u.set, Funcs: []summary.Func{accept}}
	}
	switch {
	case u.tells(declared, 0):
		return u.part(declared, t, inv.path+" given "+itoa(j), 0)
	case u.generic:
		return &summary.Value{Atoms: u.transform(u.set, lossOf(t))}
	}
	return &summary.Value{Atoms: u.set}
}

// yieldedTo returns the object for what a function hands to a function that it is
// given.
func (u *unseen) yieldedTo(inv *invocation, j, k int) *summary.Object {
	return u.object(inv.instr, inv.path+" yielded "+itoa(j)+" "+itoa(k), "yielded", false)
}

// returns notes what a function that was given has returned. An answer decides
// what is done, and is not handed on but as one.
func (u *unseen) returns(v *summary.Value, declared, t types.Type) {
	if t == nil {
		t = declared
	}
	all := u.transform(u.all(v, t, u.loss), lossOf(t))
	u.returned = append(u.returned, returned{declared, v, all})
	u.gather(v, declared, all, 0)
}

// carries reports whether there is anything that could be lost.
func (u *unseen) carries() bool {
	return len(u.set) > 0 || slices.ContainsFunc(u.returned, func(r returned) bool { return len(r.all) > 0 })
}

// hands returns the results. What a function has returned that is no part of them
// by its type may be in all of them.
func (u *unseen) hands() []*summary.Value {
	for _, r := range u.returned {
		if !u.isPart(r.typ) && !isBool(r.typ) {
			u.set = u.set.Union(r.all)
		}
	}
	out := make([]*summary.Value, u.inv.results.Len())
	for i := range out {
		out[i] = u.part(u.results.At(i).Type(), u.inv.results.At(i).Type(), itoa(i), 0)
	}
	return out
}
