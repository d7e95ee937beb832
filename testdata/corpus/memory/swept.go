// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import (
	"example.com/corpus/mark"
	"example.com/corpus/memory/redact"
)

// A loop that stores something in each element leaves nothing of what was there.

type visit struct{ id, reason string }

type visits struct{ list []visit }

func blankReasons(vs []visit) {
	for i := range vs {
		vs[i].reason = ""
	}
}

func (v *visits) blank() {
	for i := 0; i < len(v.list); i++ {
		v.list[i].reason = ""
	}
}

func goodEachElementIsOverwritten() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptelements
	for i := range s {
		s[i] = mark.Plain()
	}
	mark.Leak(s)
}

func goodEachElementIsOverwrittenByCount() {
	s := []string{mark.Secret()} // source: sweptbycount
	for i := 0; i < len(s); i++ {
		s[i] = "x"
	}
	mark.Leak(s[0])
}

func badFirstElementIsLeftOut() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptfromone
	for i := 1; i < len(s); i++ {
		s[i] = "x"
	}
	mark.Leak(s) // leak: sweptfromone
}

func badSomeElementsAreSkipped() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptskipped
	for i := range s {
		if mark.Either() {
			continue
		}
		s[i] = "x"
	}
	mark.Leak(s) // leak: sweptskipped
}

func badLoopIsLeft() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptleft
	for i := range s {
		if mark.Either() {
			break
		}
		s[i] = "x"
	}
	mark.Leak(s) // leak: sweptleft
}

func badFunctionIsLeftInLoop() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptreturned
	func() {
		for i := range s {
			if mark.Either() {
				return
			}
			s[i] = "x"
		}
	}()
	mark.Leak(s) // leak: sweptreturned
}

func badSecretIsStoredInTheLoop() {
	s := []string{"a", "b"}
	for i := range s {
		s[i] = "x"
		s[0] = mark.Secret() // source: sweptmeanwhile
	}
	mark.Leak(s) // leak: sweptmeanwhile
}

func badRangeOverCopies() {
	vs := []visit{{reason: mark.Secret()}} // source: sweptcopies
	for _, v := range vs {
		v.reason = ""
		_ = v
	}
	mark.Leak(vs) // leak: sweptcopies
}

func goodCopiesAreStoredBack() {
	vs := []visit{{reason: mark.Secret()}} // source: sweptback
	for i, v := range vs {
		v.reason = ""
		vs[i] = v
	}
	mark.Leak(vs)
}

func goodFieldOfEachIsOverwrittenByCallee() {
	vs := []visit{{"1", mark.Secret()}, {"2", mark.Secret()}} // source: sweptbycallee
	blankReasons(vs)
	mark.Leak(vs)
}

func badOtherFieldOfEachIsLeft() {
	vs := []visit{{mark.Secret(), "a"}} // source: sweptotherfield
	blankReasons(vs)
	mark.Leak(vs) // leak: sweptotherfield
}

func goodEachIsOverwrittenElsewhere() {
	rs := []redact.Record{{ID: "1", Note: mark.Secret()}} // source: sweptelsewhere
	redact.Notes(rs)
	mark.Leak(rs)
}

func badEachIsOverwrittenElsewhereButOne() {
	rs := []redact.Record{{ID: "1", Note: mark.Secret()}, {ID: "2", Note: mark.Secret()}} // source: sweptelsewherebutone
	redact.Rest(rs)
	mark.Leak(rs) // leak: sweptelsewherebutone
}

func goodListInAFieldIsOverwritten() {
	v := &visits{}
	v.list = append(v.list, visit{reason: mark.Secret()}) // source: sweptfield
	v.blank()
	mark.Leak(v)
}

func badListInAFieldMayBeAnother() {
	vs := []visit{{reason: mark.Secret()}} // source: sweptanother
	v := &visits{}
	if mark.Either() {
		v.list = vs
	}
	v.blank()
	mark.Leak(vs) // leak: sweptanother
}

func badListMayBeNil() {
	s := []string{mark.Secret()} // source: sweptnil
	var t []string
	if mark.Either() {
		t = s
	}
	for i := range t {
		t[i] = "x"
	}
	mark.Leak(s) // leak: sweptnil
}

func badListMayBeNilForCallee() {
	vs := []visit{{reason: mark.Secret()}} // source: sweptnilcallee
	var t []visit
	if mark.Either() {
		t = vs
	}
	blankReasons(t)
	mark.Leak(vs) // leak: sweptnilcallee
}

func badListIsShorterThanWhatIsLeaked() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptshort
	t := s[:1]
	for i := range t {
		t[i] = "x"
	}
	mark.Leak(s) // leak: sweptshort
}

func badListIsShorterForCallee() {
	vs := []visit{{reason: mark.Secret()}, {reason: mark.Secret()}} // source: sweptshortcallee
	blankReasons(vs[:1])
	mark.Leak(vs) // leak: sweptshortcallee
}

func badListIsAddedTo() {
	s := []string{"a", "b"}
	for i := range s {
		s[i] = "x"
		s = append(s, mark.Secret()) // source: sweptadded
	}
	mark.Leak(s) // leak: sweptadded
}

func badOtherIndexIsOverwritten() {
	s := []string{mark.Secret(), mark.Secret()} // source: sweptother
	for i := range s {
		s[i/2] = "x"
	}
	mark.Leak(s) // leak: sweptother
}

func goodArrayIsOverwritten() {
	a := [2]string{mark.Secret(), mark.Secret()} // source: sweptarray
	for i := range a {
		a[i] = ""
	}
	mark.Leak(a)
}

func badHalfAnArrayIsOverwritten() {
	a := [2]string{mark.Secret(), mark.Secret()} // source: swepthalf
	for i := range a[:1] {
		a[i] = ""
	}
	mark.Leak(a) // leak: swepthalf
}

func goodEachEntryIsStoredBack() {
	m := map[string]visit{"a": {reason: mark.Secret()}} // source: sweptentries
	for k, v := range m {
		v.reason = ""
		m[k] = v
	}
	mark.Leak(m)
}

func badEntriesAreStoredUnderOtherKeys() {
	m := map[string]visit{"a": {reason: mark.Secret()}} // source: sweptotherkeys
	for _, v := range m {
		v.reason = ""
		m[v.id] = v
	}
	mark.Leak(m) // leak: sweptotherkeys
}

func badSecretIsAddedToTheMap() {
	m := map[string]string{"a": "", "b": ""}
	for k := range m {
		m[k] = "x"
		m["z"] = mark.Secret() // source: sweptaddedentry
		if len(m) > 2 {
			break
		}
	}
	mark.Leak(m) // leak: sweptaddedentry
}

func frontOf(list []string) []string { return list[:1] }

func badPartFromFunctionIsSwept() {
	list := []string{"a", mark.Secret()} // source: sweptfirst
	part := frontOf(list)
	for i := range part {
		part[i] = ""
	}
	mark.Leak(list) // leak: sweptfirst
}
