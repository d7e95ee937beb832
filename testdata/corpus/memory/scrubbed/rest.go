// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// What an element refers to may be what it refers to by another name.

type couple struct{ first, second *scrub.Record }

func unnameFirst(cs []couple) {
	for i := range cs {
		cs[i].first.Name = ""
	}
}

func coupled() []couple {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubcouple
	c := couple{&scrub.Record{}, r}
	if mark.Either() {
		c.first = r
	}
	return []couple{c}
}

func badSecondIsTheFirst() {
	cs := coupled()
	for i := range cs {
		cs[i].first.Name = ""
	}
	mark.Leak(cs) // leak: scrubcouple
}

func badSecondIsTheFirstForCallee() {
	cs := coupled()
	unnameFirst(cs)
	mark.Leak(cs) // leak: scrubcouple
}

func goodFirstIsUnnamed() {
	cs := []couple{{&scrub.Record{Name: mark.Secret()}, &scrub.Record{}}} // source: scrubfirstname
	unnameFirst(cs)
	mark.Leak(cs)
}

func badListsOfEachAreTheOthers() {
	s := []string{mark.Secret()} // source: scrubeachothers
	bs := []both{{others: s}}
	if mark.Either() {
		bs[0].tags = s
	}
	for i := range bs {
		bs[i].blank()
	}
	mark.Leak(bs) // leak: scrubeachothers
}

func goodListsOfEachAreBlanked() {
	bs := []both{{tags: []string{mark.Secret()}}, {tags: []string{mark.Secret()}}} // source: scrubeachlists
	for i := range bs {
		bs[i].blank()
	}
	mark.Leak(bs)
}

func badOtherListsOfEachAreBlanked() {
	bs := []both{{others: []string{mark.Secret()}}} // source: scrubeachotherlists
	for i := range bs {
		bs[i].blank()
	}
	mark.Leak(bs) // leak: scrubeachotherlists
}

func badSomeListsOfEachAreBlanked() {
	rs := []scrub.Record{{Tags: []string{mark.Secret()}}} // source: scrubeachsometags
	for i := range rs {
		scrub.SomeTags(&rs[i])
	}
	mark.Leak(rs) // leak: scrubeachsometags
}

func badListOfEachIsKept() {
	rs := []scrub.Record{{Tags: []string{mark.Secret()}}} // source: scrubeachkept
	tags := rs[0].Tags
	if mark.Either() {
		rs[0].Tags = nil
	}
	for i := range rs {
		scrub.Tags(&rs[i])
	}
	mark.Leak(tags) // leak: scrubeachkept
}

func badListsOfEachAreShort() {
	tags := []string{"a", mark.Secret()} // source: scrubeachshort
	rs := []scrub.Record{{Tags: tags[:1]}}
	for i := range rs {
		scrub.Tags(&rs[i])
	}
	mark.Leak(rs[0].Tags[:2]) // leak: scrubeachshort
}

func badListsOfEachAreFilledAgain() {
	rs := []scrub.Record{{Tags: []string{"a"}}, {Tags: []string{"b"}}}
	for i := range rs {
		scrub.Tags(&rs[i])
		rs[i].Tags[0] = mark.Secret() // source: scrubeachfilled
	}
	mark.Leak(rs) // leak: scrubeachfilled
}

func unID(r *scrub.Record) { r.ID = "" }

func unIDKnown(r *scrub.Record) {
	if r.Name != "" {
		r.ID = ""
	}
}

func goodTwoRedactorsForEach() {
	rs := []scrub.Record{{ID: mark.Secret(), Name: mark.Secret()}, {}} // source: scrubtwo
	for i := range rs {
		unname(&rs[i])
		unID(&rs[i])
	}
	mark.Leak(rs)
}

func badSecondRedactorSeesWhatTheFirstLeft() {
	rs := []scrub.Record{{ID: mark.Secret(), Name: "a"}, {}} // source: scrubtwoknown
	for i := range rs {
		unname(&rs[i])
		unIDKnown(&rs[i])
	}
	mark.Leak(rs) // leak: scrubtwoknown
}

func badThirdFieldIsLeft() {
	rs := []scrub.Record{{Tags: []string{mark.Secret()}, Name: "a"}, {}} // source: scrubthird
	for i := range rs {
		unname(&rs[i])
		unID(&rs[i])
	}
	mark.Leak(rs) // leak: scrubthird
}

func moveName(r *scrub.Record) { r.ID, r.Name = r.Name, "" }

func badNameIsMoved() {
	rs := []scrub.Record{{Name: mark.Secret()}, {}} // source: scrubmoved
	for i := range rs {
		unID(&rs[i])
		moveName(&rs[i])
	}
	mark.Leak(rs) // leak: scrubmoved
}

func goodTwoRedactorsBehindPointers() {
	ps := []*scrub.Record{{ID: mark.Secret(), Name: mark.Secret()}, {}} // source: scrubtwoptr
	for _, p := range ps {
		unname(p)
		unID(p)
	}
	mark.Leak(ps)
}

func goodNameAndTagsOfEach() {
	rs := []scrub.Record{{Name: mark.Secret(), Tags: []string{mark.Secret()}}, {}} // source: scrubnametags
	for i := range rs {
		scrub.Name(&rs[i])
		scrub.Tags(&rs[i])
	}
	mark.Leak(rs)
}

type holder struct{ rec *scrub.Record }

func (h *holder) unname() { h.rec.Name = "" }

func badOtherFieldBehindIsLeft() {
	hs := []holder{{&scrub.Record{ID: mark.Secret()}}} // source: scrubheldid
	for i := range hs {
		hs[i].unname()
	}
	mark.Leak(hs) // leak: scrubheldid
}

func goodFieldBehindIsBlanked() {
	hs := []holder{{&scrub.Record{Name: mark.Secret()}}} // source: scrubheldname
	for i := range hs {
		hs[i].unname()
	}
	mark.Leak(hs)
}

func badFieldBehindIsHeldByOther() {
	r := &scrub.Record{Name: mark.Secret()} // source: scrubheldother
	hs := []holder{{&scrub.Record{}}}
	if mark.Either() {
		hs[0].rec = r
	}
	for i := range hs {
		hs[i].unname()
	}
	mark.Leak(r) // leak: scrubheldother
}
