// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package through

import "example.com/corpus/mark"

func badOtherThanChosen() {
	a, b := &record{note: mark.Secret()}, &record{} // source: otherchosen
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	mark.Leak(a.note) // leak: otherchosen
}

func badChosenIsFilledAgain() {
	a, b := &record{}, &record{}
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	b.note = mark.Secret() // source: chosenfilled
	mark.Leak(*t)          // leak: chosenfilled
}

func badChosenIsFilledByCallee() {
	a, b := &record{}, &record{}
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	set(b, mark.Secret()) // source: chosencallee
	mark.Leak(*t)         // leak: chosencallee
}

func badChosenIsBlankOnSomeWay() {
	a, b := &record{}, &record{}
	t := a
	if mark.Either() {
		t = b
	}
	t.note = mark.Secret() // source: chosensome
	if mark.Either() {
		t.note = ""
	}
	mark.Leak(*t) // leak: chosensome
}

func badChosenByAnotherName() {
	a, b := &record{}, &record{}
	t := a
	if mark.Either() {
		t = b
	}
	u := t
	t.note = ""
	u.note = mark.Secret() // source: chosenalias
	mark.Leak(t.note)      // leak: chosenalias
}

func badChosenIsCopiedOver() {
	a, b := &record{}, &record{}
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	*b = record{note: mark.Secret()} // source: chosencopied
	mark.Leak(t.note)                // leak: chosencopied
}

func badChosenIsGivenTooEarly() {
	a, b := &record{note: mark.Secret()}, &record{} // source: chosenearly
	t := a
	if mark.Either() {
		t = b
	}
	mark.Leak(t) // leak: chosenearly
	t.note = ""
}

func badFoundInMapAndFilled() {
	m := map[string]*record{"1": {}, "2": {}}
	filledInMap(m, "2", mark.Secret()) // source: mapfilled
}

func badFoundAndAllFilled() {
	allFilled(map[string]*record{"x": {}}, mark.Secret()) // source: mapall
}

func badFoundByTwoKeys() {
	twoKeys(map[string]*record{"x": {}}, "x", mark.Secret()) // source: maptwo
}

func badFirstIsFilledInLoop() {
	first([]*record{{}, {}}, mark.Secret()) // source: firstfilled
}

func badFirstReceived() {
	ch := make(chan *record, 2)
	ch <- &record{}
	ch <- &record{}
	twoReceived(ch, mark.Secret()) // source: firstreceived
}

func badPreviousIsFilled() {
	previous([]*record{{}, {}, {}}, mark.Secret()) // source: previous
}

func badCallbackFills() {
	handled(&record{}, func(r *record) {
		r.note = mark.Secret() // source: callback
	})
}

func badCallbackFillsChosen() {
	chosenHandled(&record{}, &record{}, func(r *record) {
		r.note = mark.Secret() // source: callbackchosen
	})
}

func badMethodFills() {
	handledBy(&record{}, filler{})
}

func badNestedIsFilled() {
	a, b := &outer{}, &outer{}
	t := a
	if mark.Either() {
		t = b
	}
	t.in.note = ""
	t.in = record{note: mark.Secret()} // source: nestedfilled
	mark.Leak(t.in.note)               // leak: nestedfilled
}

func badBehindNested() {
	a, b := &outer{p: &record{}}, &outer{p: &record{}}
	t := a
	if mark.Either() {
		t = b
	}
	t.p.note = ""
	b.p.note = mark.Secret() // source: behindnested
	mark.Leak(t.p.note)      // leak: behindnested
}

func badNextIsTheOther() {
	a, b := &linked{}, &linked{note: mark.Secret()} // source: nextother
	a.next, b.next = b, a
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	mark.Leak(t.next.note) // leak: nextother
}

func badCallbackFillsBehind() {
	opened(&envelope{&record{}}, func(e *envelope) {
		e.r.note = mark.Secret() // source: opened
	})
}
