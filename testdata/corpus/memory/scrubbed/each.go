// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// Each element is given to a redactor.

func unname(r *scrub.Record) { r.Name = "" }

func unnameSome(r *scrub.Record) {
	if mark.Either() {
		r.Name = ""
	}
}

func goodEachIsRedacted() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubeach
	for i := range rs {
		unname(&rs[i])
	}
	mark.Leak(rs)
}

func badEachIsRedactedSometimes() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubeachsome
	for i := range rs {
		unnameSome(&rs[i])
	}
	mark.Leak(rs) // leak: scrubeachsome
}

func badFirstIsRedactedEachTime() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubfirst
	for range rs {
		unname(&rs[0])
	}
	mark.Leak(rs) // leak: scrubfirst
}

func badCopyOfEachIsRedacted() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubeachcopy
	for _, r := range rs {
		unname(&r)
	}
	mark.Leak(rs) // leak: scrubeachcopy
}

func badOtherFieldOfEachIsRedacted() {
	rs := []scrub.Record{{ID: mark.Secret()}, {ID: mark.Secret()}} // source: scrubeachother
	for i := range rs {
		unname(&rs[i])
	}
	mark.Leak(rs) // leak: scrubeachother
}

func badEachIsRedactedTooLate() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubeachlate
	for i := range rs {
		mark.Leak(rs[i].Name) // leak: scrubeachlate
		unname(&rs[i])
	}
}

func goodEachBehindPointerIsRedacted() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubptr
	for _, p := range ps {
		unname(p)
	}
	mark.Leak(ps)
}

func badEachBehindPointerIsRedactedSometimes() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubptrsome
	for _, p := range ps {
		unnameSome(p)
	}
	mark.Leak(ps) // leak: scrubptrsome
}

func badOneBehindPointerIsKept() {
	kept := &scrub.Record{Name: mark.Secret()} // source: scrubptrkept
	ps := []*scrub.Record{{Name: "a"}}
	if mark.Either() {
		ps = append(ps, kept)
	}
	for _, p := range ps {
		unname(p)
	}
	mark.Leak(kept) // leak: scrubptrkept
}

func goodEachIsReplacedByCleanOne() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubclean
	for i := range rs {
		rs[i] = scrub.Clean(rs[i])
	}
	mark.Leak(rs)
}

func badEachIsReplacedByOneThatKeeps() {
	rs := []scrub.Record{{ID: mark.Secret()}, {ID: mark.Secret()}} // source: scrubcleanother
	for i := range rs {
		rs[i] = scrub.Clean(rs[i])
	}
	mark.Leak(rs) // leak: scrubcleanother
}

func goodEachIsReplacedInCallee() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubcleaned
	scrub.Cleaned(rs)
	mark.Leak(rs)
}

func badEachIsReplacedInCalleeButKeeps() {
	rs := []scrub.Record{{ID: mark.Secret()}, {Name: "a"}} // source: scrubcleanedid
	scrub.Cleaned(rs)
	mark.Leak(rs) // leak: scrubcleanedid
}

func goodNamesAreRedacted() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubnames
	scrub.Names(rs)
	mark.Leak(rs)
}

func badNamesOfSomeAreRedacted() {
	rs := []scrub.Record{{Name: "a"}, {Name: mark.Secret()}} // source: scrubnamessome
	scrub.Names(rs[:1])
	mark.Leak(rs) // leak: scrubnamessome
}

func badNamesAreRedactedButID() {
	rs := []scrub.Record{{ID: mark.Secret()}} // source: scrubnamesid
	scrub.Names(rs)
	mark.Leak(rs) // leak: scrubnamesid
}

func goodNamesBehindPointersAreRedacted() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubnamesof
	scrub.NamesOf(ps)
	mark.Leak(ps)
}

func badNamesBehindPointersButID() {
	ps := []*scrub.Record{{ID: mark.Secret()}, {Name: "a"}} // source: scrubnamesofid
	scrub.NamesOf(ps)
	mark.Leak(ps) // leak: scrubnamesofid
}

func star(b []byte) {
	for i := range b {
		b[i] = '*'
	}
}

func goodTextIsStarred() {
	b := []byte(mark.Secret()) // source: scrubstar
	star(b)
	mark.Leak(string(b))
}

func goodTextIsStarredElsewhere() {
	b := []byte(mark.Secret()) // source: scrubstarelsewhere
	scrub.Star(b)
	mark.Leak(string(b))
}

func badTextIsStarredInPart() {
	b := []byte(mark.Secret()) // source: scrubstarpart
	scrub.Star(b[:2])
	mark.Leak(string(b)) // leak: scrubstarpart
}

func badCopyOfTextIsStarred() {
	s := mark.Secret() // source: scrubstarcopy
	scrub.Star([]byte(s))
	mark.Leak(s) // leak: scrubstarcopy
}

func goodNamesOfEachAreBlanked() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubassign
	for i := range rs {
		rs[i].Name = ""
	}
	mark.Leak(rs)
}

func goodAddressOfEachIsTaken() {
	rs := []scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubaddress
	for i := range rs {
		r := &rs[i]
		r.Name = ""
	}
	mark.Leak(rs)
}
