// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"slices"

	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// Redactors are in a list.

func goodRedactorsAreCalled() {
	r := scrub.Record{Name: mark.Secret()} // source: scrublist
	for _, f := range []func(*scrub.Record){unname, scrub.Name} {
		f(&r)
	}
	mark.Leak(r)
}

func badNoRedactorIsCalled() {
	r := scrub.Record{Name: mark.Secret()} // source: scrublistnone
	var list []func(*scrub.Record)
	if mark.Either() {
		list = append(list, unname)
	}
	for _, f := range list {
		f(&r)
	}
	mark.Leak(r) // leak: scrublistnone
}

func badRedactorsOfOthers() {
	r := scrub.Record{ID: mark.Secret()} // source: scrublistother
	for _, f := range []func(*scrub.Record){unname, scrub.Name} {
		f(&r)
	}
	mark.Leak(r) // leak: scrublistother
}

func badRedactorsAreSkipped() {
	r := scrub.Record{Name: mark.Secret()} // source: scrublistskip
	for _, f := range []func(*scrub.Record){unname, scrub.Name} {
		if mark.Either() {
			f(&r)
		}
	}
	mark.Leak(r) // leak: scrublistskip
}

func goodRedactorsAreGiven() {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubvariadic
	scrub.All(r, unname)
	mark.Leak(r) // false: scrubvariadic (that a list holds some functions at least is not known, nor what all of them do)
}

func badNoRedactorIsGiven() {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubvariadicnone
	scrub.All(r)
	mark.Leak(r) // leak: scrubvariadicnone
}

func badRedactorOfOthersIsGiven() {
	r := &scrub.Record{ID: mark.Secret()} // source: scrubvariadicother
	scrub.All(r, unname)
	mark.Leak(r) // leak: scrubvariadicother
}

type node struct {
	text string
	kids []*node
}

func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, kid := range n.kids {
		kid.walk(visit)
	}
}

func (n *node) blank() {
	n.text = ""
	for _, kid := range n.kids {
		kid.blank()
	}
}

func goodTreeIsBlanked() {
	n := &node{text: mark.Secret(), kids: []*node{{text: mark.Secret()}}} // source: scrubtree
	n.blank()
	mark.Leak(n.text)
}

func goodTreeIsBlankedByVisitor() {
	n := &node{text: mark.Secret(), kids: []*node{{text: mark.Secret()}}} // source: scrubvisitor
	n.walk(func(n *node) { n.text = "" })
	mark.Leak(n.text)
}

func badTreeIsBlankedByVisitorSometimes() {
	n := &node{text: mark.Secret(), kids: []*node{{text: mark.Secret()}}} // source: scrubvisitorsome
	n.walk(func(n *node) {
		if len(n.kids) == 0 {
			n.text = ""
		}
	})
	mark.Leak(n.text) // leak: scrubvisitorsome
}

func goodPointerIsReplacedOrBlanked() {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubeither
	if mark.Either() {
		r.Name = ""
	} else {
		r = &scrub.Record{ID: "1"}
	}
	mark.Leak(r) // false: scrubeither (what a pointer leads to is not told apart by the way)
}

func badPointerIsReplacedOrKept() {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubeitherkept
	old := r
	if mark.Either() {
		r.Name = ""
	} else {
		r = &scrub.Record{ID: "1"}
	}
	mark.Leak(r)   // false: scrubeitherkept (what a pointer leads to is not told apart by the way)
	mark.Leak(old) // leak: scrubeitherkept
}

func goodListIsFilledAnew() {
	b := []string{mark.Secret(), mark.Secret()} // source: scrubrefill
	b = b[:0]
	b = append(b, "safe")
	mark.Leak(b)
}

func badListIsFilledAnewOnlyInFront() {
	b := []string{mark.Secret(), mark.Secret()} // source: scrubrefillfront
	c := b[:0]
	c = append(c, "safe")
	mark.Leak(b) // leak: scrubrefillfront
	_ = c
}

func goodClonesAreRedacted() {
	rs := []scrub.Record{{Name: mark.Secret()}} // source: scrubclones
	cs := slices.Clone(rs)
	for i := range cs {
		cs[i].Name = ""
	}
	mark.Leak(cs)
}

func badClonesAreRedactedAndNotTheRest() {
	rs := []scrub.Record{{Name: mark.Secret()}} // source: scrubclonesrest
	cs := slices.Clone(rs)
	for i := range cs {
		cs[i].Name = ""
	}
	mark.Leak(rs) // leak: scrubclonesrest
}
