// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"slices"

	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// What looks as though all were overwritten, and is not.

func blankShortRow(row []string) {
	if len(row) > 1 {
		return
	}
	for i := range row {
		row[i] = ""
	}
}

func blankRow(row []string) {
	for i := range row {
		row[i] = ""
	}
}

func unnameKnown(r *scrub.Record) {
	if r.ID != "" {
		r.Name = ""
	}
}

func unnameSecond(_, r *scrub.Record) { r.Name = "" }

func dropTags(r *scrub.Record) {
	if mark.Either() {
		r.Tags = nil
	}
}

func badKnownAreRedacted() {
	rs := []scrub.Record{{Name: mark.Secret()}} // source: scrubknown
	for i := range rs {
		unnameKnown(&rs[i])
	}
	mark.Leak(rs) // leak: scrubknown
}

func badSecondIsRedacted() {
	var other scrub.Record
	rs := []scrub.Record{{Name: mark.Secret()}} // source: scrubsecond
	for i := range rs {
		unnameSecond(&rs[i], &other)
	}
	mark.Leak(rs) // leak: scrubsecond
}

func badRedactedIsFilledAgain() {
	rs := []scrub.Record{{}, {}}
	for i := range rs {
		unname(&rs[i])
		rs[i].Name = mark.Secret() // source: scrubagain
	}
	mark.Leak(rs) // leak: scrubagain
}

func badRowIsLeft() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubrowleft
	for _, row := range g {
		for i := range row {
			if mark.Either() {
				break
			}
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubrowleft
}

func badRowIsLeftForTheNext() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubrownext
rows:
	for _, row := range g {
		for i := range row {
			if mark.Either() {
				continue rows
			}
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubrownext
}

func badGridIsLeft() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubgridleft
rows:
	for _, row := range g {
		for i := range row {
			if mark.Either() {
				break rows
			}
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubgridleft
}

func badColumnsOfFirstRow() {
	g := [][]string{{"a"}, {"b", mark.Secret()}} // source: scrubcolumns
	for _, row := range g {
		for i := range g[0] {
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubcolumns
}

func badRowIsCut() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubrowcut
	for _, row := range g {
		row = row[:1]
		for i := range row {
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubrowcut
}

func badRowIsCloned() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubrowcloned
	for _, row := range g {
		row = slices.Clone(row)
		for i := range row {
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubrowcloned
}

func badRowIsMovedOut() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubrowmoved
	var kept []string
	for i := range g {
		if mark.Either() {
			kept, g[i] = g[i], nil
		}
		for j := range g[i] {
			g[i][j] = ""
		}
	}
	mark.Leak(kept) // leak: scrubrowmoved
}

func badRowsMoveBack() {
	g := [][]string{{"a"}, {"b"}}
	for i := range g {
		for j := range g[i] {
			g[i][j] = ""
		}
		g[0], g[1] = []string{mark.Secret()}, g[0] // source: scrubrowsnew
	}
	mark.Leak(g) // leak: scrubrowsnew
}

func badRowsAreRedactedIfShort() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubshortrows
	for _, row := range g {
		blankShortRow(row)
	}
	mark.Leak(g) // leak: scrubshortrows
}

func goodRowsAreRedacted() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubrows
	for _, row := range g {
		blankRow(row)
	}
	mark.Leak(g)
}

func badRowsAreRedactedInPart() {
	g := [][]string{{"a", mark.Secret()}} // source: scrubrowspart
	for _, row := range g {
		blankRow(row[:1])
	}
	mark.Leak(g) // leak: scrubrowspart
}

func badHalfOfEachPair() {
	ps := [][2]string{{"a", mark.Secret()}} // source: scrubhalfpair
	for i := range ps {
		for j := range 1 {
			ps[i][j] = ""
		}
	}
	mark.Leak(ps) // leak: scrubhalfpair
}

func badPairsAreCopied() {
	ps := [][2]string{{"a", mark.Secret()}} // source: scrubpairscopied
	for _, p := range ps {
		for j := range p {
			p[j] = ""
		}
	}
	mark.Leak(ps) // leak: scrubpairscopied
}

func goodSquareIsBlanked() {
	var g [2][2]string
	g[0][0], g[1][1] = mark.Secret(), mark.Secret() // source: scrubsquare
	for i := range g {
		for j := range g[i] {
			g[i][j] = ""
		}
	}
	mark.Leak(g)
}

func badSquareIsBlankedCrosswise() {
	var g [2][2]string
	g[0][1], g[1][0] = mark.Secret(), "b" // source: scrubcross
	for i := range g {
		for range g[i] {
			g[i][i] = ""
		}
	}
	mark.Leak(g) // leak: scrubcross
}

func badIntIsSkipped() {
	s := []string{mark.Secret(), "a"} // source: scrubintskip
	for i := range len(s) {
		if i == 0 {
			continue
		}
		s[i] = ""
	}
	mark.Leak(s) // leak: scrubintskip
}

func badIntIsLeft() {
	s := []string{"a", mark.Secret()} // source: scrubintleft
	for i := range len(s) {
		s[i] = ""
		if mark.Either() {
			break
		}
	}
	mark.Leak(s) // leak: scrubintleft
}

func badIntOfOtherList() {
	s := []string{"a", mark.Secret()} // source: scrubintother
	t := s
	for i := range len(t) {
		t[i] = ""
		t = make([]string, len(s))
	}
	mark.Leak(s) // leak: scrubintother
}

func badIntOfNoList() {
	s := []string{"a", mark.Secret()} // source: scrubintnone
	var t []string
	if mark.Either() {
		t = s
	}
	for i := range len(t) {
		t[i] = ""
	}
	mark.Leak(s) // leak: scrubintnone
}

func badTagsMayHaveBeenDropped() {
	s := []string{"a", mark.Secret()} // source: scrubdropped
	r := &scrub.Record{Tags: s}
	dropTags(r)
	for i := range r.Tags {
		r.Tags[i] = ""
	}
	mark.Leak(s) // leak: scrubdropped
}

func badTagsOfValueMayHaveBeenDropped() {
	s := []string{"a", mark.Secret()} // source: scrubdroppedvalue
	r := scrub.Record{Tags: s}
	dropTags(&r)
	scrub.Tags(&r)
	mark.Leak(s) // leak: scrubdroppedvalue
}

func badTagsAreDroppedOnOneWay() {
	s := []string{"a", mark.Secret()} // source: scrubdroppedway
	r := scrub.Record{Tags: s}
	if mark.Either() {
		r = scrub.Record{}
	}
	for i := range r.Tags {
		r.Tags[i] = ""
	}
	mark.Leak(s) // leak: scrubdroppedway
}

type both struct{ tags, others []string }

func (b *both) blank() {
	for i := range b.tags {
		b.tags[i] = ""
	}
}

func (b both) blankShared() { b.blank() }

func badOthersAreTheTags() {
	s := []string{"a", mark.Secret()} // source: scrubothers
	b := &both{others: s}
	if mark.Either() {
		b.tags = s
	}
	b.blank()
	mark.Leak(b) // leak: scrubothers
}

func badOthersAreTheTagsHere() {
	s := []string{"a", mark.Secret()} // source: scrubothershere
	b := &both{others: s}
	if mark.Either() {
		b.tags = s
	}
	for i := range b.tags {
		b.tags[i] = ""
	}
	mark.Leak(b) // leak: scrubothershere
}

func badTagsOfCopyMayBeDropped() {
	b := both{tags: []string{"a", mark.Secret()}} // source: scrubcopydropped
	c := b
	if mark.Either() {
		c.tags = nil
	}
	c.blankShared()
	mark.Leak(b) // leak: scrubcopydropped
}

func badTagsWereReadBefore() {
	var b both
	if mark.Either() {
		b.tags = []string{"a", mark.Secret()} // source: scrubreadbefore
		b.others = b.tags
	}
	tags := b.others
	b.tags, b.others = tags, nil
	if mark.Either() {
		tags = nil
	}
	for i := range tags {
		tags[i] = ""
	}
	mark.Leak(b) // leak: scrubreadbefore
}

func goodTagsAreTheOnlyOnes() {
	b := both{tags: []string{"a", mark.Secret()}} // source: scrubonly
	if mark.Either() {
		b.tags = nil
	}
	for i := range b.tags {
		b.tags[i] = ""
	}
	mark.Leak(b)
}

func goodTagsAreTheOnlyOnesForCallee() {
	b := both{tags: []string{"a", mark.Secret()}} // source: scrubonlycallee
	if mark.Either() {
		b.tags = nil
	}
	b.blankShared()
	mark.Leak(b)
}

func badOtherFieldWasStoredLast() {
	var s, t []string
	s = []string{"a", mark.Secret()} // source: scrubstoredlast
	if mark.Either() {
		t = s
	}
	b, c := new(both), new(both)
	b.tags = t
	c.tags = s
	for i := range b.tags {
		b.tags[i] = ""
	}
	mark.Leak(c) // leak: scrubstoredlast
}

func badTagsAreDroppedByCalleeBefore() {
	s := []string{"a", mark.Secret()} // source: scrubdroppedbefore
	dropAndBlank(&scrub.Record{Tags: s})
	mark.Leak(s) // leak: scrubdroppedbefore
}

func dropAndBlank(r *scrub.Record) {
	dropTags(r)
	scrub.Tags(r)
}

func badTagsAreReadBeforeTheyAreDropped() {
	dropAndSend(&scrub.Record{Tags: []string{"a", mark.Secret()}}) // source: scrubreadfirst
}

func dropAndSend(r *scrub.Record) {
	tags := r.Tags
	dropTags(r)
	for i := range r.Tags {
		r.Tags[i] = ""
	}
	mark.Leak(tags) // leak: scrubreadfirst
}

func badCopyIsFilledSometimes() {
	r, c := scrub.Record{Tags: []string{"a", mark.Secret()}}, scrub.Record{} // source: scrubfilled
	fillSometimes(&c, r)
	for i := range c.Tags {
		c.Tags[i] = ""
	}
	mark.Leak(r) // leak: scrubfilled
}

func fillSometimes(to *scrub.Record, r scrub.Record) {
	if mark.Either() {
		*to = r
	}
}

func badCopyIsAssignedSometimes() {
	r, c := scrub.Record{Tags: []string{"a", mark.Secret()}}, scrub.Record{} // source: scrubassigned
	if mark.Either() {
		c = r
	}
	scrub.Tags(&c)
	mark.Leak(r) // leak: scrubassigned
}

func badTagsOfOtherAreBlanked() {
	s := []string{"a", mark.Secret()} // source: scrubtagsofother
	r, q := scrub.Record{Tags: s}, scrub.Record{Tags: []string{"b"}}
	p := &r
	if mark.Either() {
		p = &q
	}
	for i := range p.Tags {
		p.Tags[i] = ""
	}
	mark.Leak(r) // leak: scrubtagsofother
}

func badOneIsRedactedInClosure() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubclosure
	i := 0
	redact := func() { rs[i].Name = "" }
	for range rs {
		redact()
	}
	mark.Leak(rs) // leak: scrubclosure
}

func badRedactedByMethodOfCopy() {
	rs := []scrub.Record{{Name: mark.Secret()}} // source: scrubmethodcopy
	for i := range rs {
		r := rs[i]
		unname(&r)
	}
	mark.Leak(rs) // leak: scrubmethodcopy
}

func badPanicEndsTheLoop() {
	rs := []scrub.Record{{Name: "a"}, {Name: mark.Secret()}} // source: scrubpanic
	func() {
		defer func() { _ = recover() }()
		for i := range rs {
			unname(&rs[i])
			if mark.Either() {
				panic("stop")
			}
		}
	}()
	mark.Leak(rs) // leak: scrubpanic
}
