// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

// A loop that stores something in what each element refers to leaves nothing of what
// was there, unless that may be somewhere else than in the container.

func blankAll(vs []*visit) {
	for _, v := range vs {
		v.reason = ""
	}
}

func blankKnown(vs []*visit) {
	for _, v := range vs {
		if v.id != "" {
			v.reason = ""
		}
	}
}

func blankLast(vs []*visit) { vs[len(vs)-1].reason = "" }

func goodReferredAreOverwritten() {
	vs := []*visit{{reason: mark.Secret()}, {reason: mark.Secret()}} // source: referred
	for _, v := range vs {
		v.reason = ""
	}
	mark.Leak(vs)
}

func goodReferredAreOverwrittenByCallee() {
	vs := []*visit{{reason: mark.Secret()}, {reason: mark.Secret()}} // source: referredcallee
	blankAll(vs)
	mark.Leak(vs)
}

func goodReferredFromListThatGrew() {
	var vs []*visit
	for range 3 {
		vs = append(vs, &visit{reason: mark.Secret()}) // source: referredgrown
	}
	blankAll(vs)
	mark.Leak(vs)
}

func badSomeReferredAreOverwritten() {
	vs := []*visit{{reason: mark.Secret()}} // source: referredsome
	blankKnown(vs)
	mark.Leak(vs) // leak: referredsome
}

func badOneReferredIsOverwritten() {
	vs := []*visit{{reason: mark.Secret()}, {}} // source: referredone
	blankLast(vs)
	mark.Leak(vs) // leak: referredone
}

func badReferredOfHalfTheList() {
	vs := []*visit{{}, {reason: mark.Secret()}} // source: referredhalf
	blankAll(vs[:1])
	mark.Leak(vs) // leak: referredhalf
}

func badReferredMayNotBeInTheList() {
	v := &visit{reason: mark.Secret()} // source: referredmaybe
	var vs []*visit
	if mark.Either() {
		vs = append(vs, v)
	}
	blankAll(vs)
	mark.Leak(v) // leak: referredmaybe
}

func badReferredIsHeldElsewhere() {
	v := &visit{reason: mark.Secret()} // source: referredelsewhere
	vs, other := []*visit{{}}, struct{ v *visit }{v}
	if mark.Either() {
		vs[0] = v
	}
	for _, v := range vs {
		v.reason = ""
	}
	mark.Leak(other) // leak: referredelsewhere
}

func badReferredIsReplacedBefore() {
	vs := []*visit{{reason: mark.Secret()}} // source: referredreplaced
	v := vs[0]
	vs[0] = &visit{}
	blankAll(vs)
	mark.Leak(v) // leak: referredreplaced
}

func badReferredIsReplacedMeanwhile() {
	vs := []*visit{{}, {}}
	for i, v := range vs {
		v.reason = ""
		vs[i] = &visit{reason: mark.Secret()} // source: referredmeanwhile
	}
	mark.Leak(vs) // leak: referredmeanwhile
}

func goodReferredFromMapAreOverwritten() {
	m := map[string]*visit{"a": {reason: mark.Secret()}} // source: referredmap
	for _, v := range m {
		v.reason = ""
	}
	mark.Leak(m)
}

func badReferredFromMapIsKept() {
	m := map[string]*visit{"a": {reason: mark.Secret()}} // source: referredkept
	v := m["a"]
	delete(m, "a")
	for _, v := range m {
		v.reason = ""
	}
	mark.Leak(v) // leak: referredkept
}
