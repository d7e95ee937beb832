// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "encoding/binary"

// A decoder reads what an encoder wrote; after the first error it reads zeros.
type decoder struct {
	*Reader
	data  []byte
	below int // nodes refer to earlier ones alone
	depth int
	err   error
}

func (d *decoder) fail() {
	d.err = errDamaged
	d.data = nil
}

func (d *decoder) uint() int {
	n, size := binary.Uvarint(d.data)
	if size <= 0 || n > 1<<31 {
		d.fail()
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}

// count reads the length of a list; every item takes a byte at least.
func (d *decoder) count() int {
	n := d.uint()
	if n > len(d.data) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.fail()
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) string() string {
	n := d.uint()
	if n >= len(d.strings) {
		d.fail()
		return ""
	}
	return d.strings[n]
}

// maxNesting bounds how deep nodes refer to others, against facts that were
// altered.
const maxNesting = 200

// node reads the number of a node, and then the node, unless that was read
// before. It reports false if there is none.
func node[T any](d *decoder, read func() T) (v T, ok bool) {
	n := d.uint() - 1
	if n < 0 || d.err != nil {
		return v, false
	}
	if n >= d.below || d.depth == maxNesting {
		d.fail()
		return v, false
	}
	if known, ok := d.read[n].(T); ok {
		return known, true
	}
	data, below := d.data, d.below
	d.data, d.below = d.nodes[n], n
	d.depth++
	v = read()
	d.depth--
	if d.err != nil {
		return v, false
	}
	d.data, d.below = data, below
	d.read[n] = v
	return v, true
}

func read[T any](d *decoder, item func() T) []T {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]T, 0, n)
	for range n {
		if d.err != nil {
			return nil
		}
		list = append(list, item())
	}
	return list
}

// parts are those that were said to be there, one after the other.
type parts int

func (d *decoder) parts() *parts {
	p := parts(d.uint())
	return &p
}

// next reports whether the next part is there.
func (p *parts) next() bool {
	there := *p&1 != 0
	*p >>= 1
	return there
}

// maybe reads a part if it is there.
func maybe[T any](p *parts, read func() T) T {
	var none T
	if !p.next() {
		return none
	}
	return read()
}

// readIfAny reads a list if it is there.
func readIfAny[T any](d *decoder, p *parts, item func() T) []T {
	return maybe(p, func() []T { return read(d, item) })
}

func (d *decoder) section() (names []string, lengths []int) {
	for range d.count() {
		names = append(names, d.string())
		lengths = append(lengths, d.uint())
	}
	return names, lengths
}

func (d *decoder) bodies(names []string, lengths []int) map[string][]byte {
	m := make(map[string][]byte, len(names))
	for i, name := range names {
		m[name] = d.bytes(lengths[i])
	}
	return m
}
