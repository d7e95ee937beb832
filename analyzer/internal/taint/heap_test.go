// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// TestHeapIsAMap changes heaps and maps alike, at random, and compares all that can be
// asked: also of copies that were made before, and between any two of them.
func TestHeapIsAMap(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var objects []*summary.Object
	for id := -40; id < 40; id++ {
		objects = append(objects, &summary.Object{ID: id * (1 + rng.IntN(3)*1000)})
	}
	objects = slices.CompactFunc(objects, func(a, b *summary.Object) bool { return a.ID == b.ID })
	ids := make(map[int]bool)
	objects = slices.DeleteFunc(objects, func(o *summary.Object) bool {
		defer func() { ids[o.ID] = true }()
		return ids[o.ID]
	})
	values := []*summary.Value{nil, {}, {}, {}}

	type pair struct {
		heap  heap
		plain map[*summary.Object]*summary.Value
	}
	pairs := []pair{{plain: make(map[*summary.Object]*summary.Value)}}
	for range 400 {
		from := pairs[rng.IntN(len(pairs))]
		p := pair{from.heap, maps.Clone(from.plain)}
		for range rng.IntN(8) {
			o, v := objects[rng.IntN(len(objects))], values[rng.IntN(len(values))]
			if rng.IntN(4) == 0 {
				p.heap.drop(o)
				delete(p.plain, o)
			} else {
				p.heap.set(o, v)
				p.plain[o] = v
			}
		}
		pairs = append(pairs, p)
	}
	for _, p := range pairs {
		if got, want := p.heap.objects(), sortedObjects(p.plain); !slices.Equal(got, want) {
			t.Fatalf("%d objects, want %d", len(got), len(want))
		}
		for _, o := range objects {
			got, ok := p.heap.at(o)
			if want, there := p.plain[o]; got != want || ok != there || p.heap.of(o) != want {
				t.Fatalf("object %d holds %p, %t, want %p, %t", o.ID, got, ok, want, there)
			}
		}
		q := pairs[rng.IntN(len(pairs))]
		var want []*summary.Object
		for _, o := range objects {
			v, ok := p.plain[o]
			if w, there := q.plain[o]; v != w || ok != there {
				want = append(want, o)
			}
		}
		slices.SortFunc(want, byID)
		if got := differing(p.heap, q.heap); !slices.Equal(got, want) {
			t.Fatalf("%d objects differ, want %d", len(got), len(want))
		}
	}
}
