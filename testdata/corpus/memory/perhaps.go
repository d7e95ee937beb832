// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

type maybeRec struct {
	p *maybeRec
	s string
}

func wipeIfThere(r *maybeRec) {
	if r == nil {
		return
	}
	r.s = ""
}

func findRec(rs []*maybeRec, s string) *maybeRec {
	for _, r := range rs {
		if r.s == s {
			return r
		}
	}
	return nil
}

func maybeNil(r *maybeRec) *maybeRec {
	if mark.Either() {
		return r
	}
	return nil
}

func badFoundOneIsWiped() {
	rs := []*maybeRec{{s: mark.Secret()}} // source: perhapsa
	wipeIfThere(findRec(rs, "x"))
	mark.Leak(rs) // leak: perhapsa
}

func badPerhapsNilIsWiped() {
	r := &maybeRec{s: mark.Secret()} // source: perhapsb
	wipeIfThere(maybeNil(r))
	mark.Leak(r) // leak: perhapsb
}

func badPerhapsKeptIsWiped() {
	r := &maybeRec{s: mark.Secret()} // source: perhapsc
	var h maybeRec
	if mark.Either() {
		h.p = r
	}
	wipeIfThere(h.p)
	mark.Leak(r) // leak: perhapsc
}

func badPerhapsInMapIsWiped() {
	r := &maybeRec{s: mark.Secret()} // source: perhapsd
	m := map[string]*maybeRec{"a": r}
	k := "a"
	if mark.Either() {
		k = "z"
	}
	wipeIfThere(m[k])
	mark.Leak(r) // leak: perhapsd
}

func goodWiped() {
	r := &maybeRec{s: mark.Secret()} // source: perhapse
	wipeIfThere(r)
	mark.Leak(r)
}

func goodWipedByOtherName() {
	r := &maybeRec{s: mark.Secret()} // source: perhapsf
	q := r
	wipeIfThere(q)
	mark.Leak(r)
}

func goodKeptIsWiped() {
	h := &maybeRec{p: &maybeRec{s: mark.Secret()}} // source: perhapsg
	wipeIfThere(h.p)
	mark.Leak(h.p)
}

func badPerhapsNilIsCleared() {
	a := map[string]string{"a": mark.Secret()} // source: perhapse1
	b := a
	if mark.Either() {
		b = nil
	}
	clear(b)
	mark.Leak(a) // leak: perhapse1
}

func badPerhapsNilIsDeletedFrom() {
	a := map[string]string{"a": mark.Secret()} // source: perhapsf1
	b := a
	if mark.Either() {
		b = nil
	}
	delete(b, "a")
	mark.Leak(a) // leak: perhapsf1
}

func badBeginningIsCleared() {
	a := []string{"a", mark.Secret()} // source: perhapsg1
	clear(a[:1])
	mark.Leak(a) // leak: perhapsg1
}

func badNothingIsCleared() {
	a := []string{"", mark.Secret()} // source: perhapsh1
	b := a[:0]
	clear(b)
	mark.Leak(a) // leak: perhapsh1
}

func goodAllIsCleared() {
	a := []string{"", mark.Secret()} // source: perhapsi1
	clear(a)
	mark.Leak(a)
}
