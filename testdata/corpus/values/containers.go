// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

func badSliceElementByConstantIndex() {
	s := []string{mark.Plain(), mark.Secret()} // source: sliceindex
	mark.Leak(s[1])                            // leak: sliceindex
}

func goodOtherSliceElement() {
	s := []string{mark.Plain(), mark.Secret()} // source: sliceother
	mark.Leak(s[0])
}

func badRangeVisitsEveryElement() {
	s := []string{mark.Plain(), mark.Secret()} // source: rangeslice
	for _, v := range s {
		mark.Leak(v) // leak: rangeslice
	}
}

func goodRangeValueIsACopy() {
	s := []struct{ text string }{{"a"}, {"b"}}
	for _, v := range s {
		v.text = mark.Secret() // source: rangecopy
		_ = v
	}
	mark.Leak(s)
}

func badRangeByIndexWritesElement() {
	s := []struct{ text string }{{"a"}, {"b"}}
	for i := range s {
		s[i].text = mark.Secret() // source: rangeindex
	}
	mark.Leak(s[0].text) // leak: rangeindex
}

func badRangeOverArrayCopiesItFirst() {
	a := [2]string{1: mark.Secret()} // source: rangearray
	for i, v := range a {
		a[1] = ""
		if i == 1 {
			mark.Leak(v) // leak: rangearray
		}
	}
}

func goodElementIsOverwritten() {
	s := []string{mark.Secret()} // source: elementoverwritten
	s[0] = mark.Plain()
	mark.Leak(s[0])
}

func badUnknownIndexReadsAny() {
	s := []string{"a", "b"}
	s[1] = mark.Secret() // source: unknownindex
	i := 0
	if mark.Either() {
		i = 1
	}
	mark.Leak(s[i]) // leak: unknownindex
}

func badMapValueByConstantKey() {
	m := map[string]string{}
	m["diagnosis"] = mark.Secret() // source: mapkey
	m["city"] = mark.Plain()
	mark.Leak(m["diagnosis"]) // leak: mapkey
}

func goodOtherMapKey() {
	m := map[string]string{}
	m["diagnosis"] = mark.Secret() // source: mapother
	m["city"] = mark.Plain()
	mark.Leak(m["city"])
}

func goodMapEntryIsDeleted() {
	m := map[string]string{"diagnosis": mark.Secret(), "city": "x"} // source: mapdelete
	delete(m, "diagnosis")
	mark.Leak(m)
}

func badOtherMapEntryIsDeleted() {
	m := map[string]string{"diagnosis": mark.Secret(), "city": "x"} // source: mapdeleteother
	delete(m, "city")
	mark.Leak(m) // leak: mapdeleteother
}

func goodMapIsCleared() {
	m := map[string]string{"diagnosis": mark.Secret()} // source: mapclear
	clear(m)
	m["city"] = mark.Plain()
	mark.Leak(m)
}

func badMapIsSharedNotCopied() {
	m := map[string]string{}
	n := m
	n["a"] = mark.Secret() // source: mapshared
	mark.Leak(m["a"])      // leak: mapshared
}

func badSecretIsAMapKey() {
	m := map[string]bool{}
	m[mark.Secret()] = true // source: secretkey
	for k := range m {
		mark.Leak(k) // leak: secretkey
	}
}

func goodValueUnderSecretKey() {
	m := map[string]string{}
	m[mark.Secret()] = mark.Plain() // source: valueundersecretkey
	for _, v := range m {
		mark.Leak(v)
	}
}

func badCommaOkKeepsTheValue() {
	m := map[string]string{"a": mark.Secret()} // source: commaok
	if v, ok := m["a"]; ok {
		mark.Leak(v) // leak: commaok
	}
}

func goodPresenceIsNoSecret() {
	m := map[string]string{"a": mark.Secret()} // source: presence
	_, ok := m["a"]
	mark.Leak(ok, len(m))
}

func badMapOfSlices() {
	m := map[string][]string{}
	m["notes"] = append(m["notes"], mark.Secret()) // source: mapofslices
	for _, notes := range m {
		for _, n := range notes {
			mark.Leak(n) // leak: mapofslices
		}
	}
}

func goodOtherSliceInMap() {
	m := map[string][]string{}
	m["notes"] = append(m["notes"], mark.Secret()) // source: mapofslicesother
	m["tags"] = append(m["tags"], mark.Plain())
	mark.Leak(m["tags"])
}

func badStructInMapIsWrittenBack() {
	type entry struct{ open, closed string }
	m := map[string]entry{"k": {}}
	e := m["k"]
	e.closed = mark.Secret() // source: writtenback
	m["k"] = e
	mark.Leak(m["k"].closed) // leak: writtenback
}

func goodStructFromMapIsACopy() {
	type entry struct{ open, closed string }
	m := map[string]entry{"k": {}}
	e := m["k"]
	e.closed = mark.Secret() // source: notwrittenback
	_ = e
	mark.Leak(m["k"])
}
