// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"slices"

	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// The list that is overwritten is in a field.

func goodTagsAreBlanked() {
	r := scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtags
	for i := range r.Tags {
		r.Tags[i] = ""
	}
	mark.Leak(r)
}

func badTagsAreBlankedTooLate() {
	r := scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagslate
	mark.Leak(r)                                          // leak: scrubtagslate
	for i := range r.Tags {
		r.Tags[i] = ""
	}
}

func goodTagsBehindPointerAreBlanked() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsptr
	for i := range r.Tags {
		r.Tags[i] = ""
	}
	mark.Leak(r)
}

func goodTagsAreBlankedByCount() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagscount
	for i := 0; i < len(r.Tags); i++ {
		r.Tags[i] = ""
	}
	mark.Leak(r)
}

func goodTagsAreBlankedByInt() {
	s := []string{mark.Secret(), "b"} // source: scrubint
	for i := range len(s) {
		s[i] = ""
	}
	mark.Leak(s)
}

func goodTagsInFieldAreBlankedByInt() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubfieldint
	for i := range len(r.Tags) {
		r.Tags[i] = ""
	}
	mark.Leak(r)
}

func badTagsAreBlankedBySmallerInt() {
	s := []string{"b", mark.Secret()} // source: scrubintless
	for i := range len(s) - 1 {
		s[i] = ""
	}
	mark.Leak(s) // leak: scrubintless
}

func badOtherTagsAreCounted() {
	s, t := []string{"b", mark.Secret()}, []string{"c"} // source: scrubothercount
	for i := range len(t) {
		s[i] = ""
	}
	mark.Leak(s) // leak: scrubothercount
}

func goodTagsAreBlankedByCallee() {
	r := &record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagscallee
	r.blank()
	mark.Leak(r)
}

func goodTagsOfValueAreBlankedByCallee() {
	r := record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsvalue
	r.blankShared()
	mark.Leak(r)
}

func badCloneOfTagsIsBlankedByCallee() {
	r := record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsclone
	r.blankClone()
	mark.Leak(r) // leak: scrubtagsclone
}

func goodTagsAreBlankedElsewhere() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagselsewhere
	scrub.Tags(r)
	mark.Leak(r)
}

func goodTagsOfValueAreBlankedElsewhere() {
	r := scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsofelsewhere
	scrub.TagsOf(r)
	mark.Leak(r)
}

func badSomeTagsAreBlankedElsewhere() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubsometags
	scrub.SomeTags(r)
	mark.Leak(r) // leak: scrubsometags
}

func badNameIsLeftByTags() {
	r := &scrub.Record{Name: mark.Secret(), Tags: []string{"b"}} // source: scrubleftname
	scrub.Tags(r)
	mark.Leak(r) // leak: scrubleftname
}

func goodTagsThatGrewAreBlanked() {
	var r scrub.Record
	for range 3 {
		r.Tags = append(r.Tags, mark.Secret()) // source: scrubtagsgrown
	}
	scrub.Tags(&r)
	mark.Leak(r)
}

func badTagsAreReplacedBeforeBlanking() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsreplaced
	old := r.Tags
	r.Tags = []string{"c"}
	scrub.Tags(r)
	mark.Leak(old) // leak: scrubtagsreplaced
}

func badTagsAreBlankedOnOneWay() {
	r := &scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsoneway
	if mark.Either() {
		scrub.Tags(r)
	}
	mark.Leak(r) // leak: scrubtagsoneway
}

func goodTagsOfCopyShareTheList() {
	r := scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagsshared
	c := r
	scrub.Tags(&c)
	mark.Leak(r)
}

func badTagsOfCloneAreBlanked() {
	r := scrub.Record{Tags: []string{mark.Secret(), "b"}} // source: scrubtagscloned
	c := r
	c.Tags = slices.Clone(r.Tags)
	scrub.Tags(&c)
	mark.Leak(r) // leak: scrubtagscloned
}

func goodCloneIsBlanked() {
	s := []string{mark.Secret(), "b"} // source: scrubclone
	t := slices.Clone(s)
	for i := range t {
		t[i] = ""
	}
	mark.Leak(t)
}

func goodTagsOfEachAreBlanked() {
	rs := []scrub.Record{{Tags: []string{mark.Secret(), "b"}}, {Tags: []string{mark.Secret()}}} // source: scrubtagseach
	for i := range rs {
		scrub.Tags(&rs[i])
	}
	mark.Leak(rs)
}

func goodTagsOfEachCopyAreBlanked() {
	rs := []scrub.Record{{Tags: []string{mark.Secret(), "b"}}, {Tags: []string{mark.Secret()}}} // source: scrubtagseachcopy
	for _, r := range rs {
		for i := range r.Tags {
			r.Tags[i] = ""
		}
	}
	mark.Leak(rs)
}

type record struct {
	ID   string
	Tags []string
}

func (r *record) blank() {
	for i := range r.Tags {
		r.Tags[i] = ""
	}
}

func (r record) blankShared() {
	for i := range r.Tags {
		r.Tags[i] = ""
	}
}

func (r record) blankClone() {
	r.Tags = slices.Clone(r.Tags)
	for i := range r.Tags {
		r.Tags[i] = ""
	}
}
