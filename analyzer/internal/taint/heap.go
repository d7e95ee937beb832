// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"iter"
	"math/bits"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A heap is what objects hold, at one point. There is one for each block and each edge
// of a function, and each is mostly what another one is: a copy costs nothing, and what
// two of them do not share is found without looking at the rest.
//
// It is a big-endian Patricia tree over the numbers of objects (Okasaki and Gill, Fast
// Mergeable Integer Maps, 1998), none of whose nodes ever changes.
type heap struct{ root *heapNode }

// A heapNode is a leaf, which holds what one object holds, or the branch above two nodes
// whose keys differ first in one bit.
type heapNode struct {
	key         uint64 // of a branch, the bits above that bit, which all below it share
	bit         uint64 // none for a leaf
	left, right *heapNode

	object *summary.Object
	value  *summary.Value
}

// heapKey returns the key of an object: their order is that of the numbers, of which some
// are negative.
func heapKey(o *summary.Object) uint64 { return uint64(o.ID) ^ 1<<63 }

// covers reports whether a key can be below a node.
func (n *heapNode) covers(key uint64) bool {
	if n.bit == 0 {
		return n.key == key
	}
	return (n.key^key)&^(n.bit<<1-1) == 0
}

// of returns what an object holds; nil if it is not there.
func (h heap) of(o *summary.Object) *summary.Value {
	v, _ := h.at(o)
	return v
}

// at returns what an object holds, and whether it is there.
func (h heap) at(o *summary.Object) (*summary.Value, bool) {
	key := heapKey(o)
	n := h.root
	for n != nil && n.bit != 0 {
		if key&n.bit == 0 {
			n = n.left
		} else {
			n = n.right
		}
	}
	if n == nil || n.object != o {
		return nil, false
	}
	return n.value, true
}

// set has an object hold a value.
func (h *heap) set(o *summary.Object, v *summary.Value) {
	if was, there := h.at(o); !there || was != v {
		h.root = h.root.with(&heapNode{key: heapKey(o), object: o, value: v})
	}
}

func (n *heapNode) with(leaf *heapNode) *heapNode {
	switch {
	case n == nil:
		return leaf
	case !n.covers(leaf.key):
		bit := uint64(1) << (bits.Len64(n.key^leaf.key) - 1)
		if leaf.key&bit == 0 {
			return forked(bit, leaf, n)
		}
		return forked(bit, n, leaf)
	case n.bit == 0:
		if n.object != leaf.object {
			panic("taint: two objects have the same number")
		}
		return leaf
	case leaf.key&n.bit == 0:
		return forked(n.bit, n.left.with(leaf), n.right)
	default:
		return forked(n.bit, n.left, n.right.with(leaf))
	}
}

// forked returns the branch above two nodes that differ first in a bit.
func forked(bit uint64, left, right *heapNode) *heapNode {
	return &heapNode{key: left.key &^ (bit<<1 - 1), bit: bit, left: left, right: right}
}

// drop takes an object away.
func (h *heap) drop(o *summary.Object) {
	if _, there := h.at(o); there {
		h.root = h.root.without(heapKey(o))
	}
}

func (n *heapNode) without(key uint64) *heapNode {
	switch {
	case n.bit == 0:
		return nil
	case key&n.bit == 0:
		if left := n.left.without(key); left != nil {
			return forked(n.bit, left, n.right)
		}
		return n.right
	default:
		if right := n.right.without(key); right != nil {
			return forked(n.bit, n.left, right)
		}
		return n.left
	}
}

// all lists the objects that are there, in their order, with what they hold. The heap may
// change meanwhile: what is listed is as it was.
func (h heap) all() iter.Seq2[*summary.Object, *summary.Value] {
	return func(yield func(*summary.Object, *summary.Value) bool) { h.root.each(yield) }
}

func (n *heapNode) each(yield func(*summary.Object, *summary.Value) bool) bool {
	switch {
	case n == nil:
		return true
	case n.bit == 0:
		return yield(n.object, n.value)
	}
	return n.left.each(yield) && n.right.each(yield)
}

// objects lists the objects that are there, in their order.
func (h heap) objects() (list []*summary.Object) {
	for o := range h.all() {
		list = append(list, o)
	}
	return list
}

// differing lists the objects, in their order, of which two heaps do not hold the very
// same.
func differing(a, b heap) []*summary.Object {
	var list []*summary.Object
	differ(a.root, b.root, func(o *summary.Object, _ *summary.Value) bool {
		list = append(list, o)
		return true
	})
	return list
}

func differ(a, b *heapNode, add func(*summary.Object, *summary.Value) bool) {
	switch {
	case a == b:
	case a == nil || b == nil || !a.covers(b.key) && !b.covers(a.key):
		if a != nil && b != nil && b.key < a.key {
			a, b = b, a
		}
		a.each(add)
		b.each(add)
	case a.bit < b.bit:
		differ(b, a, add) // which is the same, for a lies in one half of b
	case a.bit > b.bit && b.key&a.bit == 0:
		differ(a.left, b, add)
		a.right.each(add)
	case a.bit > b.bit:
		a.left.each(add)
		differ(a.right, b, add)
	case a.bit != 0:
		differ(a.left, b.left, add)
		differ(a.right, b.right, add)
	case a.value != b.value:
		add(a.object, a.value)
	}
}
