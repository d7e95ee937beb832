// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a map holds at one key of callers may be what it holds at another one, and so may
// what a loop over it comes to: two inputs that have different names, and may be one
// object. What was written to either may be read from the other.

// noteOpen notes that an input changes that may have a twin.
func (f *frame) noteOpen(o *summary.Object) {
	if (o.Port.Path.IsOpen() || o.Port.Path.IsMany()) && !slices.Contains(f.openly, o) {
		f.openly = append(f.openly, o)
	}
}

// withTwins returns the content of an object, with that of those which may be the same
// and have changed.
func (f *frame) withTwins(o *summary.Object, now *summary.Value) *summary.Value {
	if !o.Input || len(f.openly) == 0 && !o.Port.Path.IsOpen() {
		return now
	}
	for _, twin := range f.twins(o) {
		if v, changed := f.state.memory.at(twin); changed && twin.Port.MayBe(o.Port) {
			now = f.table.Join(now, v)
		}
	}
	return now
}

// maybeTwins reports whether two inputs may be one.
func maybeTwins(a, b *summary.Object) bool {
	return a.Input && b.Input && (a.Port.MayBe(b.Port) || b.Port.MayBe(a.Port))
}

// hasTwins reports whether another object that has changed may be the same.
func (f *frame) hasTwins(o *summary.Object) bool {
	return o.Input && slices.ContainsFunc(f.twins(o), func(twin *summary.Object) bool { return twin != o && maybeTwins(o, twin) })
}

// twins returns the objects among which there may be one that is the same.
func (f *frame) twins(o *summary.Object) []*summary.Object {
	if o.Port.Path.IsOpen() {
		return f.state.memory.objects()
	}
	return f.openly
}
