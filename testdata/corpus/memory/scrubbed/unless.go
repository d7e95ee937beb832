// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// What is overwritten if something is there, or for one key.

func goodNamesThatAreThereAreBlanked() {
	rs := []scrub.Record{{Name: mark.Secret()}, {}} // source: unlessname
	for i := range rs {
		if rs[i].Name != "" {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs)
}

func goodEmptyNamesAreSkipped() {
	rs := []scrub.Record{{Name: mark.Secret()}, {}} // source: unlessskipped
	for i := range rs {
		if len(rs[i].Name) == 0 {
			continue
		}
		rs[i].Name = "*"
	}
	mark.Leak(rs)
}

func badNamesAreBlankedIfOthersAreThere() {
	rs := []scrub.Record{{Name: mark.Secret()}, {}} // source: unlessother
	for i := range rs {
		if rs[i].ID != "" {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs) // leak: unlessother
}

func badNamesAreBlankedIfNothingIsThere() {
	rs := []scrub.Record{{Name: mark.Secret()}, {}} // source: unlessnothing
	for i := range rs {
		if rs[i].Name == "" {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs) // leak: unlessnothing
}

func badNamesAreBlankedIfFirstIsThere() {
	rs := []scrub.Record{{}, {Name: mark.Secret()}} // source: unlessfirst
	for i := range rs {
		if rs[0].Name != "" {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs) // leak: unlessfirst
}

func badNamesAreFilledAfterTheQuestion() {
	rs := []scrub.Record{{}, {}}
	for i := range rs {
		name := rs[i].Name
		rs[i].Name = mark.Secret() // source: unlessfilled
		if name != "" {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs) // leak: unlessfilled
}

func badNamesAreBlankedIfBoth() {
	rs := []scrub.Record{{Name: mark.Secret()}} // source: unlessboth
	for i := range rs {
		if rs[i].Name != "" && mark.Either() {
			rs[i].Name = "*"
		}
	}
	mark.Leak(rs) // leak: unlessboth
}

func goodPointersThatAreThereAreRedacted() {
	ps := []*scrub.Record{{Name: mark.Secret()}, nil} // source: unlessnil
	for _, p := range ps {
		if p == nil {
			continue
		}
		unname(p)
	}
	mark.Leak(ps[0])
}

func goodNamesBehindPointersThatAreThere() {
	m := map[string]*scrub.Record{"a": {Name: mark.Secret()}, "b": nil} // source: unlessnilmap
	for _, p := range m {
		if p != nil && p.Name != "" {
			p.Name = "*"
		}
	}
	mark.Leak(m["a"].Name)
}

func badPointersAreRedactedIfOthersAreThere() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {}} // source: unlessotherptr
	for i, p := range ps {
		if q := ps[len(ps)-1-i]; q.Name != "" {
			p.Name = ""
		}
	}
	mark.Leak(ps) // leak: unlessotherptr
}

func goodEntriesThatAreThereAreStarred() {
	m := map[string]string{"a": mark.Secret(), "b": ""} // source: unlessentry
	for k, v := range m {
		if v != "" {
			m[k] = "*"
		}
	}
	mark.Leak(m)
}

func badEntriesOfSomeValueAreStarred() {
	m := map[string]string{"a": mark.Secret(), "b": ""} // source: unlessvalue
	for k, v := range m {
		if v == "b" {
			m[k] = "*"
		}
	}
	mark.Leak(m) // leak: unlessvalue
}

func badAllButOneKeyAreStarred() {
	m := map[string]string{"d": mark.Secret(), "b": ""} // source: unlessbutone
	for k := range m {
		if k != "d" {
			m[k] = "*"
		}
	}
	mark.Leak(m["d"]) // leak: unlessbutone
}

func goodOneKeyIsStarredOfOthersSkipped() {
	m := map[string]string{"d": mark.Secret(), "b": ""} // source: unlessskippedkey
	for k := range m {
		if k != "d" {
			continue
		}
		m[k] = "*"
	}
	mark.Leak(m["d"])
}

func badOtherEntryIsStarredForTheKey() {
	m := map[string]string{"d": mark.Secret(), "b": ""} // source: unlessotherentry
	for k := range m {
		if k == "d" {
			m[k+"x"] = "*"
		}
	}
	mark.Leak(m["d"]) // leak: unlessotherentry
}

func badLoopIsLeftAtOtherKey() {
	m := map[string]string{"d": mark.Secret(), "b": ""} // source: unlessleft
	for k := range m {
		if k == "d" {
			m[k] = "*"
		}
		if mark.Either() {
			break
		}
	}
	mark.Leak(m["d"]) // leak: unlessleft
}

func badWholeMapIsSentAfterOneKey() {
	m := map[string]string{"d": "a", "b": mark.Secret()} // source: unlesswhole
	for k := range m {
		if k == "d" {
			m[k] = "*"
		}
	}
	mark.Leak(m) // leak: unlesswhole
}

func badCopyIsOfTheFirst() {
	rs := []scrub.Record{{Tags: []string{"a"}}, {Tags: []string{mark.Secret()}}} // source: unlesscopyfirst
	for range rs {
		r := rs[0]
		for i := range r.Tags {
			r.Tags[i] = ""
		}
	}
	mark.Leak(rs) // leak: unlesscopyfirst
}

func badCopyIsTakenSometimes() {
	rs := []scrub.Record{{Tags: []string{"a"}}, {Tags: []string{mark.Secret()}}} // source: unlesscopysome
	for i := range rs {
		var r scrub.Record
		if mark.Either() {
			r = rs[i]
		}
		for j := range r.Tags {
			r.Tags[j] = ""
		}
	}
	mark.Leak(rs) // leak: unlesscopysome
}

func badNameOfCopyIsBlanked() {
	rs := []scrub.Record{{Name: mark.Secret(), Tags: []string{"a"}}} // source: unlesscopyname
	for _, r := range rs {
		for i := range r.Tags {
			r.Tags[i] = ""
		}
		r.Name = ""
	}
	mark.Leak(rs) // leak: unlesscopyname
}

func goodTagsAreBlankedIfThere() {
	r := &scrub.Record{Tags: []string{mark.Secret(), ""}} // source: unlesstags
	blankThere(r)
	mark.Leak(r)
}

func blankThere(r *scrub.Record) {
	if r == nil {
		return
	}
	for i, tag := range r.Tags {
		if tag == "" {
			continue
		}
		r.Tags[i] = "*"
	}
}
