// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// carryOut makes an open call of what its target is known to be by now.
func (b *binding) carryOut(inv *invocation, target *summary.Value, o *summary.Open) []*summary.Value {
	switch {
	case o.TParam > 0:
		return b.closeTypeParam(inv, o)
	case o.Lost && target.IsClean():
		b.stillLost(inv, o)
		return nil
	case o.Method == "":
		return b.callValue(inv, target)
	}
	return b.openInvoke(inv, target, o)
}

// closeTypeParam calls a method of a value whose type is a type argument of
// this call, or made of some. The receiver is the first argument.
func (b *binding) closeTypeParam(inv *invocation, o *summary.Open) []*summary.Value {
	name := anyDynamic + itoa(o.TParam-1)
	if len(o.Types) > 0 && o.Types[0] != "" {
		name = o.Types[0]
	}
	recv, roots := at(inv.args, 0), inv.roots[0]
	inv.args, inv.types, inv.roots = inv.args[1:], inv.types[1:], inv.roots[1:]
	name, t := b.typeArg(name)
	if t != nil && types.IsInterface(t) && !isTypeParam(t) {
		if m, ok := b.interfaceMethod("(" + roles.TypeSymbol(t) + ")." + o.Method); ok {
			return b.invoke(inv, recv, t, m, roots)
		}
	}
	return b.invokeOn(inv, recv, name, o.Method, roots)
}

// openInvoke calls a method of what an interface value turned out to be.
func (b *binding) openInvoke(inv *invocation, target *summary.Value, o *summary.Open) []*summary.Value {
	if target = b.table.Whole(target); target == nil {
		return nil
	}
	var out []*summary.Value
	for _, k := range target.Kids {
		typ, ok := k.Elem.IsDynamic()
		if ok && (o.Iface != "" || b.mayHaveMethod(k.Value, typ, o.Method)) {
			out = b.joinResults(out, b.invokeOn(inv, k.Value, typ, o.Method, nil))
		}
	}
	if hasOpen(target) {
		out = b.joinResults(out, b.open(inv, target, o.Method, o.Iface, nil))
	} else if len(out) == 0 && len(target.Kids) == 0 {
		if m, ok := b.interfaceMethod("(" + o.Iface + ")." + o.Method); ok {
			iface := b.typeOf(o.Iface)
			if iface == nil { // error, which no package declares
				iface = m.Signature().Recv().Type()
			}
			return b.invoke(inv, target, iface, m, nil)
		}
	}
	return out
}
