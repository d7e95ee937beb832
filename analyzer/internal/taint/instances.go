// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Generic code is interpreted once, and of a T nothing is known but what callers
// say. Where it is for a framework to call an instance, the package that makes it says
// what T is: that tells of marked records as other types of inputs do. See
// strangers.go.

// instanceTypes returns the types that an input has in the instances of the function
// that this package makes, as far as they may yield labels.
func (f *frame) instanceTypes(a *summary.Atom) []types.Type {
	obj, ok := f.fn.Object().(*types.Func)
	if !ok || !f.isArgument(a) {
		return nil
	}
	var list []types.Type
	for _, sig := range f.instances()[obj] {
		i, v := a.Port.Root.Index, sig.Recv()
		if v == nil || i > 0 {
			if v != nil {
				i--
			}
			v = sig.Params().At(i)
		}
		if t := f.labelledAt(v.Type(), a.Port.Path); t != nil {
			list = append(list, t)
		}
	}
	return list
}

// instances returns the signatures of generic functions, and of methods of generic
// types, for the types that the package names. Which those of other instances are,
// in generic code, is for who makes the outer one.
func (e *engine) instances() map[*types.Func][]*types.Signature {
	if e.instantiated != nil {
		return e.instantiated
	}
	e.instantiated = make(map[*types.Func][]*types.Signature)
	add := func(fn *types.Func, sig *types.Signature) {
		if fn.Pkg() == e.Types {
			e.instantiated[fn] = append(e.instantiated[fn], sig)
		}
	}
	for id, inst := range e.Info.Instances {
		if !e.namesLabelled(inst.TypeArgs) {
			continue
		}
		switch t := types.Unalias(inst.Type).(type) {
		case *types.Signature:
			if fn, ok := e.Info.Uses[id].(*types.Func); ok {
				add(fn.Origin(), t)
			}
		case *types.Named:
			for m := range t.Methods() {
				add(m.Origin(), m.Signature())
			}
		}
	}
	for fn, list := range e.instantiated {
		slices.SortFunc(list, func(a, b *types.Signature) int { return strings.Compare(instanceName(a), instanceName(b)) })
		e.instantiated[fn] = slices.CompactFunc(list, func(a, b *types.Signature) bool { return instanceName(a) == instanceName(b) })
	}
	return e.instantiated
}

func instanceName(sig *types.Signature) string {
	name := sig.String()
	if recv := sig.Recv(); recv != nil {
		name = recv.Type().String() + name
	}
	return name
}

// namesLabelled reports whether one of some types may yield labels.
func (e *engine) namesLabelled(args *types.TypeList) bool {
	for t := range args.Types() {
		if e.mayLabel(t) {
			return true
		}
	}
	return false
}
