// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

// graph is an adjacency list with payloads.
type graph struct {
	nodes map[string]*gnode
	order []*gnode
}

type gnode struct {
	name, text string
	out        []*gnode
	visited    bool
}

func (g *graph) node(name string) *gnode {
	if n, ok := g.nodes[name]; ok {
		return n
	}
	n := &gnode{name: name}
	if g.nodes == nil {
		g.nodes = map[string]*gnode{}
	}
	g.nodes[name] = n
	g.order = append(g.order, n)
	return n
}

func (g *graph) edge(from, to string) {
	f := g.node(from)
	f.out = append(f.out, g.node(to))
}

func (n *gnode) reach(visit func(*gnode)) {
	if n.visited {
		return
	}
	n.visited = true
	visit(n)
	for _, m := range n.out {
		m.reach(visit)
	}
}

func badGraphReachesNode() {
	var g graph
	g.edge("a", "b")
	g.edge("b", "c")
	g.node("c").text = mark.Secret() // source: graph
	g.node("a").reach(func(n *gnode) {
		mark.Leak(n.text) // leak: graph
	})
}

func goodOtherGraph() {
	var g, h graph
	g.edge("a", "b")
	g.node("b").text = mark.Secret() // source: othergraph
	h.edge("a", "b")
	h.node("a").reach(func(n *gnode) {
		mark.Leak(n.text)
	})
}

func goodNamesOfGraph() {
	var g graph
	g.edge("a", "b")
	g.node("b").text = mark.Secret() // source: graphnames
	for _, n := range g.order {
		mark.Leak(n.name, len(n.out))
	}
}

// A doubly linked list with a sentinel.
type dlist struct {
	prev, next *dlist
	v          string
}

func newDList() *dlist {
	d := &dlist{}
	d.prev, d.next = d, d
	return d
}

func (d *dlist) pushFront(v string) *dlist {
	n := &dlist{prev: d, next: d.next, v: v}
	d.next.prev = n
	d.next = n
	return n
}

func (d *dlist) remove() string {
	d.prev.next, d.next.prev = d.next, d.prev
	d.prev, d.next = nil, nil
	return d.v
}

func badDoublyLinkedListKeeps() {
	l := newDList()
	l.pushFront(mark.Secret()) // source: dlist
	l.pushFront("a")
	mark.Leak(l.prev.v) // leak: dlist
}

func badRemovedNodeReturnsItsValue() {
	l := newDList()
	n := l.pushFront(mark.Secret()) // source: dlistremoved
	mark.Leak(n.remove())           // leak: dlistremoved
}

func goodOtherDoublyLinkedList() {
	l, m := newDList(), newDList()
	l.pushFront(mark.Secret()) // source: dlistother
	m.pushFront("a")
	mark.Leak(m.next.v)
}

// Two parameters whose insides are one object.
func exchange(a, b *holder) string {
	a.box.text = mark.Secret() // source: insides
	return b.box.text
}

type holder struct{ box *box }

func badInsidesOfTwoParametersAreOne() {
	shared := &box{}
	mark.Leak(exchange(&holder{shared}, &holder{shared})) // leak: insides
}

func goodInsidesOfTwoParametersAreTwo() {
	mark.Leak(exchange(&holder{&box{}}, &holder{&box{}}))
}

// A callee that clears through one name what it sets through another.
func setThenClear(a, b *box) {
	a.text = mark.Secret() // source: setthenclear
	b.text = ""
}

func goodSetOnOtherObject() {
	a, b := &box{}, &box{}
	setThenClear(a, b)
	mark.Leak(b.text)
}

func badNotClearedThroughOtherObject() {
	a, b := &box{}, &box{}
	setThenClear(a, b)
	mark.Leak(a.text) // leak: setthenclear
}

// A pointer that is chosen in a loop.
func badPointerMovesAlong() {
	s := []string{"a", "b", "c"}
	p := &s[0]
	for i := range s {
		*p = mark.Secret() // source: movesalong
		p = &s[i]
	}
	mark.Leak(s[0]) // leak: movesalong
}

func goodPointerToLoopCopy() {
	s := []box{{text: "a"}, {text: "b"}}
	for _, b := range s {
		p := &b
		p.text = mark.Secret() // source: loopcopy
	}
	mark.Leak(s)
}

func badPointerToElementOfRange() {
	s := []box{{text: "a"}, {text: "b"}}
	for i := range s {
		p := &s[i]
		p.text = mark.Secret() // source: rangeelement
	}
	mark.Leak(s[1].text) // leak: rangeelement
}

// Conditional aliases.
func pick(first bool, a, b *box) *box {
	if first {
		return a
	}
	return b
}

func badPickedIsWritten() {
	a, b := &box{}, &box{}
	pick(mark.Either(), a, b).text = mark.Secret() // source: picked
	mark.Leak(a.text)                              // leak: picked
	mark.Leak(b.text)                              // leak: picked
}

func badPickedIsClearedOnlyOnce() {
	a, b := &box{text: mark.Secret()}, &box{text: mark.Secret()} // source: pickedcleared
	pick(mark.Either(), a, b).text = ""
	mark.Leak(a.text) // leak: pickedcleared
	mark.Leak(b.text) // leak: pickedcleared
}

func goodPickedThirdObject() {
	a, b, c := &box{}, &box{}, &box{}
	pick(mark.Either(), a, b).text = mark.Secret() // source: pickedthird
	mark.Leak(c.text)
}

// A matrix in one slice with rows that share it.
func rows(n, m int) [][]string {
	all := make([]string, n*m)
	out := make([][]string, n)
	for i := range out {
		out[i], all = all[:m:m], all[m:]
	}
	return out
}

func badRowsOfMatrix() {
	r := rows(2, 2)
	r[1][1] = mark.Secret() // source: matrix
	mark.Leak(r[1])         // leak: matrix
}

func goodOtherMatrix() {
	r, q := rows(2, 2), rows(2, 2)
	r[1][1] = mark.Secret() // source: othermatrix
	mark.Leak(q[1])
}

// A free list hands out the object that was given back.
type freeList struct{ free []*box }

func (f *freeList) get() *box {
	if n := len(f.free); n > 0 {
		b := f.free[n-1]
		f.free = f.free[:n-1]
		return b
	}
	return &box{}
}

func (f *freeList) put(b *box) { f.free = append(f.free, b) }

func badFreeListHandsOutUsedObject() {
	var f freeList
	b := f.get()
	b.text = mark.Secret() // source: freelist
	f.put(b)
	mark.Leak(f.get().text) // leak: freelist
}

func goodFreeListObjectIsCleared() {
	var f freeList
	b := f.get()
	b.text = mark.Secret() // source: freelistcleared
	*b = box{}
	f.put(b)
	mark.Leak(f.get().text)
}

// A bead is on a string.
type bead struct {
	next *bead
	note string
}

// hang puts one bead behind another, and shows all that a third leads to.
func hang(a, b *bead, shown any, note string) {
	a.next = b
	b.note = note
	mark.Leak(shown) // leak: hungshown
}

func badHungBehindWhatIsShown() {
	a := new(bead)
	hang(a, new(bead), a, mark.Secret()) // source: hungshown
}

// hangUnseen is the same for who shows another.
func hangUnseen(a, b *bead, shown any, note string) {
	a.next = b
	b.note = note
	mark.Leak(shown)
}

func goodHungBehindAnother() {
	hangUnseen(new(bead), new(bead), new(bead), mark.Secret()) // source: hungunseen
}
