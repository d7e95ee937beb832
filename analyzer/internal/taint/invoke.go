// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A call of an interface's method goes to the method of each dynamic type that
// the value may have. Where an input decides, it stays open (see close.go); where
// nobody knows, it is lost (see lost.go).

// invoke calls a method of an interface value: of each dynamic type that it
// may have, and, if an input decides, an open call.
func (f *frame) invoke(inv *invocation, recv *summary.Value, iface types.Type, method *types.Func, roots []string) []*summary.Value {
	symbol := f.interfaceSymbol(iface, method)
	if f.hasRole(symbol) {
		next := *inv
		next.symbol = symbol
		f.receive(&next, recv, iface, roots)
		out := f.dispatch(&next)
		sink, ok := f.Roles.Sink(symbol)
		if !ok {
			return out
		}
		defer f.on(sink)()
		return f.joinResults(out, f.invokeKnown(inv, recv, method, roots))
	}
	if recv = f.table.Whole(recv); recv == nil {
		return nil
	}
	if tp, ok := types.Unalias(iface).(*types.TypeParam); ok {
		return f.invokeTypeParam(inv, recv, tp, method, roots)
	}
	var out []*summary.Value
	known := 0
	for _, k := range recv.Kids {
		if isDynamic(k.Elem) {
			known++
		}
	}
	open := hasOpen(recv)
	inv.must = inv.must && known+len(recv.Atoms) == 1
	defer f.maybe(known > 1 || open)()
	for _, k := range recv.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			out = f.joinResults(out, f.invokeOn(inv, k.Value, typ, method.Name(), roots))
		}
	}
	state := modelState(recv.Kids)
	if _, ok := f.Roles.Model(symbol); ok && (known == 0 || len(recv.Pts) > 0 || len(state) > 0) {
		next := *inv
		next.symbol = symbol
		of := &summary.Value{Atoms: recv.Atoms, Pts: recv.Pts, Funcs: recv.Funcs, Kids: state}
		if symbol == contextValue {
			of.Rest = recv.Rest
		}
		f.receive(&next, of, iface, roots)
		out = f.joinResults(out, f.dispatch(&next))
		if !open {
			return out
		}
		if !f.isImplemented(symbol) {
			return out
		}
	}
	switch {
	case open:
		out = f.joinResults(out, f.open(inv, recv, method.Name(), roles.TypeSymbol(iface), roots))
	case known == 0 || lost(recv):
		out = f.joinResults(out, f.candidates(inv, recv, iface, method, roots))
	}
	return out
}

// invokeKnown calls a method of each dynamic type that a value is known to have.
func (f *frame) invokeKnown(inv *invocation, recv *summary.Value, method *types.Func, roots []string) []*summary.Value {
	if recv = f.table.Whole(recv); recv == nil {
		return nil
	}
	defer f.maybe(true)()
	var out []*summary.Value
	for _, k := range recv.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			out = f.joinResults(out, f.invokeOn(inv, k.Value, typ, method.Name(), roots))
		}
	}
	return out
}

// lost reports whether a value may be more than is known of it: it came from
// where paths do not go.
func lost(v *summary.Value) bool {
	return v != nil && slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool {
		return r.Open() && (r.View == summary.All || r.View == summary.Within) && r.Transform&summary.Widened != 0
	})
}

// isImplemented reports whether a method is of an interface of the standard library
// that stands for what others make: what is behind it is asked besides the model.
// Of a context only what it holds is, as everybody asks whether it has ended; and only
// where something is marked, since in a library nearly all there is may lead to that.
func (f *frame) isImplemented(symbol string) bool {
	switch roles.PackageOf(symbol) {
	case "io", "net", "net/http", "hash":
		return true
	}
	return symbol == contextValue && !f.Roles.Quiet()
}

// modelState returns the parts of an interface value that no dynamic type has:
// state that only models know.
func modelState(kids []summary.Kid) []summary.Kid {
	return slices.DeleteFunc(slices.Clone(kids), func(k summary.Kid) bool { return isDynamic(k.Elem) })
}

// interfaceSymbol returns the symbol of an interface's method: as a method of the
// interface that is called, where something is known of that, and else of the
// one that declares it.
func (f *frame) interfaceSymbol(iface types.Type, method *types.Func) string {
	called := "(" + roles.TypeSymbol(iface) + ")." + method.Name()
	if f.hasRole(called) {
		return called
	}
	if _, ok := f.Roles.Model(called); ok {
		return called
	}
	return roles.Symbol(method)
}

// invokeTypeParam calls a method of a value whose type is a type parameter:
// callers know the type.
func (f *frame) invokeTypeParam(inv *invocation, recv *summary.Value, tp *types.TypeParam, method *types.Func, roots []string) []*summary.Value {
	next := *inv
	return f.invokeOpen(&next, recv, tp, method.Name(), roots)
}

// typeParam returns the number of a type parameter among those of the function
// around, the receiver's first.
func (f *frame) typeParam(tp *types.TypeParam) int {
	for fn := f.fn; fn != nil; fn = fn.Parent() {
		params := fn.TypeParams()
		for i := range params.Len() {
			if params.At(i).Obj().Name() == tp.Obj().Name() {
				return i
			}
		}
	}
	return tp.Index()
}

// invokeOn calls a method of a value of a known dynamic type.
func (f *frame) invokeOn(inv *invocation, recv *summary.Value, typ, method string, roots []string) []*summary.Value {
	next := *inv
	next.path += "(" + typ + ")"
	if t, ok := f.openDynamic(typ); ok {
		return f.invokeOpen(&next, recv, t, method, roots)
	}
	symbol, recv, t, ok := f.method(recv, typ, method)
	if !ok && f.lacksMethod(typ, method) {
		return nil // it is not of that type when it comes here
	}
	if !ok {
		f.receive(&next, recv, f.typeOf(typ), roots)
		return f.obscure(&next, "("+typ+")."+method, nil)
	}
	if t != nil && types.IsInterface(t) {
		if m, ok := f.interfaceMethod(symbol); ok {
			return f.invokeEmbedded(&next, recv, t, m, roots)
		}
	}
	next.symbol, next.targs = symbol, f.typeArgsAt(t, typ)
	f.receive(&next, recv, t, roots)
	return f.dispatch(&next)
}

// openDynamic returns a dynamic type with type parameters in it of which callers know what
// its methods are: a T, or a pointer to one, but not an instance of a type.
func (f *frame) openDynamic(name string) (types.Type, bool) {
	if !isOpenType(name) {
		return nil, false
	}
	t := f.typeCalled(name, f.param)
	if t == nil {
		return nil, false // nobody knows it
	}
	_, instance := types.Unalias(deref(t)).(*types.Named)
	return t, !instance
}

// invokeOpen leaves a call of a method of a value of such a type to callers. The
// receiver is the first argument, and tells of its type if that is not a T itself.
func (f *frame) invokeOpen(inv *invocation, recv *summary.Value, t types.Type, method string, roots []string) []*summary.Value {
	typeParamsIn(t, func(tp *types.TypeParam) { inv.tparam = 1 + f.typeParam(tp) })
	if isTypeParam(t) {
		t = nil
	}
	f.receive(inv, recv, t, roots)
	return f.open(inv, recv, method, "", roots)
}

// lacksMethod reports whether a type is known, and has no method of a name: a value of
// that type does not come to a call of it. See mayHaveMethod.
func (f *frame) lacksMethod(typ, method string) bool {
	t := f.typeOf(typ)
	if t == nil || types.IsInterface(t) {
		return false
	}
	for m := range types.NewMethodSet(types.NewPointer(deref(t))).Methods() {
		if m.Obj().Name() == method {
			return false
		}
	}
	return true
}
