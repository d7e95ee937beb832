// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// isNil reports whether what the callee calls is nothing: nobody has put
// anything into the objects where it looks.
func (b *binding) isNil(target *summary.Value) bool {
	return target != nil && len(target.Atoms) > 0 && !slices.ContainsFunc(target.Atoms, func(r summary.Ref) bool {
		return !b.empty(r.Port)
	})
}

// empty reports whether there is nothing at a port of the callee, because the
// object around it is known and has nothing there.
func (b *binding) empty(p summary.Port) bool {
	if (p.Root.Kind == summary.OpenArg || p.Root.Kind == summary.OpenValue) && b.nothing[p.Root.Index] {
		return true
	}
	whole := false
	path := (*summary.Path)(nil)
	for _, e := range p.Path.Elems() {
		v := b.port(summary.Port{Root: p.Root, Path: path})
		if v != nil && len(v.Atoms) > 0 {
			return false
		}
		if e == summary.Deref {
			locs := b.targets(v)
			if len(locs) == 0 {
				return whole && v.IsClean()
			}
			if slices.ContainsFunc(locs, func(l summary.Loc) bool { return !l.Object.Whole || b.exposed[l.Object] }) {
				return false
			}
			whole = true
		}
		path, _ = b.table.Extend(path, e)
	}
	return whole
}
