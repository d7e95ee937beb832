// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

type box struct {
	text string
	next *box
}

func badPointerAliasWrites() {
	b := box{}
	p := &b
	p.text = mark.Secret() // source: aliaswrite
	mark.Leak(b.text)      // leak: aliaswrite
}

func goodPointerAliasOverwrites() {
	b := box{text: mark.Secret()} // source: aliasoverwrite
	p := &b
	p.text = mark.Plain()
	mark.Leak(b.text)
}

func goodPointerIsReseatedBeforeWrite() {
	a, b := box{}, box{}
	p := &a
	p = &b
	p.text = mark.Secret() // source: reseated
	mark.Leak(a)
}

func badPointerIsReseatedAfterWrite() {
	a, b := box{}, box{}
	p := &a
	p.text = mark.Secret() // source: reseatedlater
	p = &b
	p.text = ""
	mark.Leak(a.text) // leak: reseatedlater
}

func badPointersAreSwapped() {
	p, q := &box{text: mark.Secret()}, &box{} // source: pointerswap
	p, q = q, p
	mark.Leak(q.text) // leak: pointerswap
	mark.Leak(p.text)
}

func goodContentsAreSwapped() {
	p, q := &box{text: mark.Secret()}, &box{} // source: contentswap
	*p, *q = *q, *p
	mark.Leak(p.text)
}

func badContentsAreSwapped() {
	p, q := &box{text: mark.Secret()}, &box{} // source: contentswapbad
	*p, *q = *q, *p
	mark.Leak(q.text) // leak: contentswapbad
}

func badPointerMayPointToEither() {
	a, b := &box{}, &box{}
	p := a
	if mark.Either() {
		p = b
	}
	p.text = mark.Secret() // source: maypoint
	mark.Leak(a.text)      // leak: maypoint
	mark.Leak(b.text)      // leak: maypoint
}

func badWeakOverwriteLeavesSecret() {
	a, b := &box{text: mark.Secret()}, &box{} // source: weakoverwrite
	p := a
	if mark.Either() {
		p = b
	}
	p.text = mark.Plain()
	mark.Leak(a.text) // leak: weakoverwrite
}

func goodBothTargetsAreOverwritten() {
	a, b := &box{text: mark.Secret()}, &box{text: mark.Secret()} // source: bothtargets
	for _, p := range []*box{a, b} {
		_ = p
	}
	a.text, b.text = "", ""
	mark.Leak(a.text, b.text)
}

func badPointerToPointer() {
	s := mark.Plain()
	p := &s
	pp := &p
	**pp = mark.Secret() // source: pointertopointer
	mark.Leak(s)         // leak: pointertopointer
}

func goodPointerToPointerIsReseated() {
	s, t := mark.Plain(), mark.Plain()
	p := &s
	pp := &p
	*pp = &t
	*p = mark.Secret() // source: innerreseated
	mark.Leak(s)
}

func badPointerToField() {
	var b box
	f := &b.text
	*f = mark.Secret() // source: fieldpointer
	mark.Leak(b.text)  // leak: fieldpointer
}

func goodPointerToFieldOfCopy() {
	var b box
	c := b
	f := &c.text
	*f = mark.Secret() // source: copyfieldpointer
	mark.Leak(b.text)
}

func badPointerToElement() {
	s := []string{"a", "b"}
	e := &s[1]
	*e = mark.Secret() // source: elementpointer
	mark.Leak(s[1])    // leak: elementpointer
}

func goodElementPointerIsStaleAfterGrowth() {
	s := []string{"a"}
	e := &s[0]
	s = append(s[:1:1], "b")
	*e = mark.Secret() // source: staleelement
	mark.Leak(s)
}

func badCopyOfPointerStructSharesTarget() {
	type holder struct{ b *box }
	h := holder{&box{}}
	i := h
	i.b.text = mark.Secret() // source: sharedtarget
	mark.Leak(h.b.text)      // leak: sharedtarget
}

func goodCopyOfPointerStructIsReseated() {
	type holder struct{ b *box }
	h := holder{&box{}}
	i := h
	i.b = &box{}
	i.b.text = mark.Secret() // source: copyreseated
	mark.Leak(h)
}

func badDereferenceCopiesLater() {
	p := &box{text: "a"}
	q := p
	q.text = mark.Secret() // source: copylater
	v := *p
	p.text = ""
	mark.Leak(v) // leak: copylater
}

func goodDereferenceCopiedEarlier() {
	p := &box{text: "a"}
	v := *p
	p.text = mark.Secret() // source: copyearlier
	mark.Leak(v)
}

func badNewAllocatesPerTurn() {
	var all []*box
	for i := range 3 {
		b := new(box)
		if i == 1 {
			b.text = mark.Secret() // source: perturn
		}
		all = append(all, b)
	}
	for _, b := range all {
		mark.Leak(b.text) // leak: perturn
	}
}

func goodNewestAllocationIsClean() {
	var old *box
	for range 3 {
		b := &box{}
		mark.Leak(b.text)
		b.text = mark.Secret() // source: newest
		old = b
	}
	_ = old
}
