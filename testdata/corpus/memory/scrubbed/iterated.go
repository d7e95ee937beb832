// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"maps"
	"slices"

	"example.com/corpus/mark"
)

// Loops that come to what they redact by an iterator of the standard library.

func goodEachOfThePointersIsRedacted() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range slices.All(ps) {
		p.Health, p.Question = "", ""
	}
	mark.Leak(ps)
}

func badOneFieldOfThePointersIsRedacted() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range slices.All(ps) {
		p.Question = ""
	}
	mark.Leak(ps[0].Health) // source: iterfield; leak: iterfield
}

func goodEachIsRedactedByIndex() {
	ps := mark.People()
	for i := range slices.All(ps) {
		ps[i].Health = ""
	}
	mark.Leak(ps[1].Health) // source: iterindex
}

func badCopyOfTheIteratedIsRedacted() {
	ps := mark.People()
	for _, p := range slices.All(ps) {
		p.Health = ""
		mark.Leak(p.Health) // source: itercopy
	}
	mark.Leak(ps[1].Health) // source: itercopied; leak: itercopied
}

func badSomeAreRedactedByIndex() {
	ps := mark.People()
	for i := range slices.All(ps) {
		if mark.Either() {
			continue
		}
		ps[i].Health = ""
	}
	mark.Leak(ps[1].Health) // source: itersome; leak: itersome
}

func badIndexOfAnotherIsRedacted() {
	ps, qs := mark.People(), mark.People()
	for i := range slices.All(ps) {
		qs[i].Health = ""
	}
	mark.Leak(ps[1].Health) // source: iterother; leak: iterother
}

func badRedactionIsLeft() {
	ps := mark.People()
	for i := range slices.All(ps) {
		ps[i].Health = ""
		if mark.Either() {
			break
		}
	}
	mark.Leak(ps[1].Health) // source: iterleft; leak: iterleft
}

func goodEachIsRedactedBackward() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range slices.Backward(ps) {
		p.Health = ""
	}
	mark.Leak(ps[0].Health) // source: iterback
}

func badRedactedBackwardIsLeft() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for i, p := range slices.Backward(ps) {
		if i == 0 {
			break
		}
		p.Health = ""
	}
	mark.Leak(ps[0].Health) // source: iterbackleft; leak: iterbackleft
}

func goodEachEntryIsRedacted() {
	m := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for _, p := range maps.All(m) {
		p.Health = ""
	}
	mark.Leak(m["a"].Health) // source: iterentry
}

func goodEachValueIsRedacted() {
	m := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for p := range maps.Values(m) {
		p.Health = ""
	}
	mark.Leak(m["a"].Health) // source: itervalue
}

func badSomeValuesAreRedacted() {
	m := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for p := range maps.Values(m) {
		if p.ID != "id-0" {
			p.Health = ""
		}
	}
	mark.Leak(m["a"].Health) // source: itervaluesome; leak: itervaluesome
}

func badValueIsAddedAfterwards() {
	m := map[string]*mark.Person{"a": mark.NewPerson()}
	for p := range maps.Values(m) {
		p.Health = ""
	}
	m["b"] = mark.NewPerson()
	mark.Leak(m["b"].Health) // source: itervaluelater; leak: itervaluelater
}

func goodEachKeyIsRedacted() {
	m := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for k := range maps.Keys(m) {
		m[k].Health = ""
	}
	mark.Leak(m["a"].Health) // source: iterkey
}

func goodEachKeyIsOverwritten() {
	m := map[string]string{"a": mark.Secret(), "b": mark.Secret()} // source: iterkeyset
	for k := range maps.Keys(m) {
		m[k] = ""
	}
	mark.Leak(m["a"])
}

func badKeysOfAnotherAreOverwritten() {
	m := map[string]string{"a": mark.Secret(), "b": mark.Secret()} // source: iterkeyother
	for k := range maps.Keys(map[string]bool{"b": true}) {
		m[k] = ""
	}
	mark.Leak(m["a"]) // leak: iterkeyother
}

// redactAll is given what it redacts.
func redactAll(ps []*mark.Person) {
	for p := range slices.Values(ps) {
		p.Health, p.Question = "", ""
	}
}

func goodCalleeRedactsEach() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	redactAll(ps)
	mark.Leak(ps[1].Health) // source: itercallee
}

func badCalleeRedactsOthers() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	redactAll(ps[1:])
	mark.Leak(ps[0].Health) // source: itercalleerest; leak: itercalleerest
}

// blank is generic, and so is what it goes over.
func blank[S ~[]E, E ~string](s S) {
	for i := range slices.All(s) {
		s[i] = ""
	}
}

func goodGenericBlanksEach() {
	s := []string{mark.Secret(), mark.Secret()} // source: itergeneric
	blank(s)
	mark.Leak(s)
}

func badLabelledLoopIsLeft() {
	ps := [][]*mark.Person{{mark.NewPerson()}, {mark.NewPerson()}}
outer:
	for _, list := range slices.All(ps) {
		for _, p := range slices.Backward(list) {
			if p.ID == "" || mark.Either() {
				continue outer
			}
			p.Health = ""
		}
	}
	mark.Leak(ps[1][0].Health) // source: iterlabel; leak: iterlabel
}

func goodDeferredInTheLoop() {
	s := mark.Secret() // source: iterdefer
	func() {
		for _, t := range slices.All([]string{"a", "b"}) {
			defer func() { s = t }()
		}
	}()
	mark.Leak(len(s) > 1)
}

// blankBack is generic, from the end.
func blankBack[S ~[]E, E ~string](s S) {
	for i := range slices.Backward(s) {
		s[i] = ""
	}
}

func goodGenericBlanksFromTheEnd() {
	s := []string{mark.Secret(), mark.Secret()} // source: itergenericback
	blankBack(s)
	mark.Leak(s)
}
