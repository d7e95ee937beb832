// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The objects that a callee has made, as its caller knows them.

// made returns the object of this call for one that the callee made.
func (b *binding) made(i int) *summary.Object {
	if o, ok := b.fresh[i]; ok {
		return o
	}
	name := b.inv.path + b.inv.symbol + " made "
	if !b.recursive {
		name += itoa(i)
	}
	o := b.object(b.inv.instr, name, "made by "+b.inv.symbol, !b.weak && !b.recursive)
	b.fresh[i], b.typeOfMade[o] = o, b.typeOfFresh(i)
	if _, known := b.state.memory.at(o); known && b.asks {
		return o
	}
	if i < len(b.sum.Fresh) {
		content := b.addedUp(o, b.value(b.sum.Fresh[i]))
		o.Whole = !b.sum.Fresh[i].IsClean()
		b.makes(o, content)
		if len(b.sum.Opens) > 0 {
			opensIn(b.sum.Fresh[i], func(n int) {
				if !slices.Contains(b.early[n], i) {
					b.early[n] = append(b.early[n], i)
				}
			})
		}
	}
	return o
}

// typeOfFresh returns the type of an object that the callee made, if it returns it as it
// is.
func (b *binding) typeOfFresh(i int) types.Type {
	if b.recursive { // of one type each turn, perhaps, and all turns are one
		return nil
	}
	for j, v := range b.sum.Results {
		t := typeOfResult(b.inv.results, j)
		if t == nil {
			continue
		}
		if slices.ContainsFunc(v.Places(), func(l summary.Loc) bool { return !l.Object.Input && l.Object.ID == i && l.Path == nil }) {
			return referred(t)
		}
	}
	return nil
}

// fill adds to objects that were made before an open call was carried out, because
// it or another one finds them, what the call has brought.
func (b *binding) fill(objects []int) {
	for _, i := range objects {
		o := b.fresh[i]
		if now := b.table.Join(b.state.memory.of(o), b.addedUp(o, b.value(b.sum.Fresh[i]))); !now.Equal(b.state.memory.of(o)) {
			b.remember(o, now)
			b.forget()
		}
	}
}

// madeEarly lists the objects that hold what open calls result in.
func (b *binding) madeEarly() []int {
	var all []int
	for _, objects := range b.early {
		all = append(all, objects...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// opensIn visits the open calls of which a value has what they result in, or leave.
func opensIn(v *summary.Value, visit func(n int)) {
	if v == nil {
		return
	}
	for _, r := range v.Atoms {
		if root := r.Port.Root; r.Open() && (root.Kind == summary.OpenValue || root.Kind == summary.OpenArg) {
			visit(root.Index)
		}
	}
	for _, k := range v.Kids {
		opensIn(k.Value, visit)
	}
}
