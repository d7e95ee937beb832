// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

func badAppendedAfterGuard() {
	var rs []string
	if mark.EverybodyConsented() {
		rs = append(rs, mark.Secret())
	}
	rs = append(rs, mark.Secret()) // source: mergeda
	mark.Leak(rs)                  // leak: mergeda
}

type pairOfTexts struct{ a, b string }

func badStoredAfterGuard() {
	p := &pairOfTexts{}
	if mark.EverybodyConsented() {
		p = &pairOfTexts{a: mark.Secret()}
	}
	p.b = mark.Secret() // source: mergedb
	mark.Leak(p.b)      // leak: mergedb
}

func badReplacedAfterGuard() {
	p := new(string)
	if mark.EverybodyConsented() {
		p = new(string)
		*p = mark.Secret()
	}
	*p = mark.Secret() // source: mergedc
	mark.Leak(*p)      // leak: mergedc
}

func badOtherPersonAppendedAfterGuard() {
	p := mark.NewPerson()
	q, _ := mark.PersonByID("other")
	var out []string
	if mark.Consented(p.ID) {
		out = append(out, p.Health)
	}
	out = append(out, q.Health) // source: mergedd
	mark.Leak(out)              // leak: mergedd
}

func goodAppendedUnderGuardAlone() {
	var rs []string
	if mark.EverybodyConsented() {
		rs = append(rs, mark.Secret()) // source: mergedalone
	}
	rs = append(rs, "none")
	mark.Leak(rs)
}
