// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A method may be that of what a struct embeds: what the compiler writes for it
// does nothing but call that. An embedded interface may hold, by way of others, what
// embeds it, as decorators do that are put around each other in a loop. All that such
// a call can lead to is then what any of them leads to, and what it results in is what
// they result in together: each is asked once.

// embeddedIn returns the i-th field of a receiver, and its type: of a pointer to a
// struct, the address of a field that is a struct itself.
func (f *frame) embeddedIn(recv *summary.Value, t types.Type, i int) (*summary.Value, types.Type) {
	field := deref(t).Underlying().(*types.Struct).Field(i)
	e := summary.Field(field.Name())
	if _, ok := t.Underlying().(*types.Pointer); !ok {
		return f.table.Project(recv, e), field.Type()
	}
	at := f.extend(recv, e)
	if _, ok := field.Type().Underlying().(*types.Struct); ok {
		return at, types.NewPointer(field.Type())
	}
	return f.load(at), field.Type()
}

// An embedded is what embedded interfaces held that a call was handed on to.
type embedded struct{ held []*summary.Value }

// first notes what an embedded interface holds, and reports whether the call was not
// handed on to that before.
func (e *embedded) first(v *summary.Value) bool {
	if slices.ContainsFunc(e.held, v.Equal) {
		return false
	}
	e.held = append(e.held, v)
	return true
}

// invokeEmbedded hands a call of a method on to what an embedded interface holds.
func (f *frame) invokeEmbedded(inv *invocation, recv *summary.Value, iface types.Type, method *types.Func, roots []string) []*summary.Value {
	if inv.asked == nil {
		inv.asked = new(embedded)
	}
	if !inv.asked.first(recv) {
		return nil
	}
	if inv.depth++; inv.depth > maxChain {
		f.result.gap(Gap{"widened", f.symbol})
		return nil
	}
	if f.calls--; f.exhausted(inv) {
		f.receive(inv, recv, iface, roots)
		return f.unfollowed(inv)
	}
	return f.invoke(inv, recv, iface, method, roots)
}
