// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package closures

import "example.com/corpus/mark"

// Loops in which each function of a list is given what the one before it returned.

func folded(s string, fs ...func(string) string) string {
	for _, f := range fs {
		s = f(s)
	}
	return s
}

func foldedBack(s string, fs ...func(string) string) string {
	for i := len(fs) - 1; i >= 0; i-- {
		s = fs[i](s)
	}
	return s
}

func dotted(s string) string { return s + "." }

func forgotten(string) string { return "forgotten" }

func badEachAddsADot() {
	mark.Leak(folded(mark.Secret(), dotted, dotted)) // source: folddots; leak: folddots
}

func badThereIsNone() {
	mark.Leak(folded(mark.Secret())) // source: foldnone; leak: foldnone
}

func goodLastForgets() {
	mark.Leak(folded(mark.Secret(), dotted, forgotten)) // source: foldforgets
}

func goodFirstForgets() {
	mark.Leak(folded(mark.Secret(), forgotten, dotted)) // source: foldforgetsfirst
}

func badLastBringsIt() {
	mark.Leak(folded("", forgotten, func(string) string { return mark.Secret() })) // source: foldlast; leak: foldlast
}

func goodFirstBringsIt() {
	mark.Leak(folded("", func(string) string { return mark.Secret() }, forgotten)) // source: foldfirst
}

func badFirstBringsItFromTheEnd() {
	mark.Leak(foldedBack("", func(string) string { return mark.Secret() }, forgotten)) // source: foldback; leak: foldback
}

func goodLastBringsItFromTheEnd() {
	mark.Leak(foldedBack("", forgotten, func(string) string { return mark.Secret() })) // source: foldbacklast
}

func badListMayBeAnother() {
	fs := []func(string) string{forgotten}
	if mark.Either() {
		fs = nil
	}
	mark.Leak(folded(mark.Secret(), fs...)) // source: foldanother; leak: foldanother
}

func badOneOfTheListIsReplaced() {
	fs := []func(string) string{dotted, forgotten}
	fs[1] = dotted
	mark.Leak(folded(mark.Secret(), fs...)) // source: foldreplaced; leak: foldreplaced
}

func badTurnBeforeIsKept() {
	s, before := mark.Secret(), "" // source: foldbefore
	for _, f := range []func(string) string{forgotten} {
		before = s
		s = f(s)
	}
	mark.Leak(before) // leak: foldbefore
	mark.Leak(s)
}

func badEachIsHandedOut() {
	s := mark.Secret() // source: foldeach
	for _, f := range []func(string) string{dotted, forgotten} {
		s = f(s)
		mark.Leak(s) // leak: foldeach
	}
}

// A layer is what is put around another one.
type layer struct {
	text string
	next *layer
}

func around(l *layer) *layer { return &layer{next: l} }

// instead forgets what it is put around.
func instead(*layer) *layer { return new(layer) }

// written writes to one layer and returns the other.
func written(to, l *layer) *layer {
	to.text = mark.Secret() // source: foldwritten
	return l
}

func badTurnWritesToLayer() {
	var l *layer
	for _, f := range []func(*layer) *layer{around, around} {
		l = f(l)
		l.text = mark.Secret() // source: foldturnwrites
	}
	mark.Leak(l.text) // leak: foldturnwrites
}

func badLastLayerIsTheSame() {
	var l, last *layer
	for _, f := range []func(*layer) *layer{around, around} {
		l = f(l)
		last = l
	}
	l.text = mark.Secret() // source: foldlastlayer
	mark.Leak(last.text)   // leak: foldlastlayer
}

func badLayersAreListed() {
	l, all := new(layer), []*layer(nil)
	for _, f := range []func(*layer) *layer{around, around} {
		l = f(l)
		all = append(all, l)
	}
	l.text = mark.Secret() // source: foldlisted
	for _, each := range all {
		mark.Leak(each.text) // leak: foldlisted
	}
}

func badLayerIsGivenTwice() {
	l := new(layer)
	for _, f := range []func(_, _ *layer) *layer{written} {
		l = f(l, l)
	}
	mark.Leak(l.text) // leak: foldwritten
}

func badTurnCallsWhatIsBuilt() {
	h := func(string) string { return "" }
	for _, f := range []func(func(string) string) func(string) string{delayed, delayed} {
		h = f(h)
		h(mark.Secret()) // source: folddelayed
	}
	mark.Leak(h("")) // leak: folddelayed
}

// delayed returns what was given at the call before.
func delayed(next func(string) string) func(string) string {
	before := ""
	return func(s string) string {
		out := before + next("")
		before = s
		return out
	}
}

func goodLastLayerIsInstead() {
	l := &layer{text: mark.Secret()} // source: foldinstead
	for _, f := range []func(*layer) *layer{around, instead} {
		l = f(l)
	}
	mark.Leak(l.text)
	mark.Leak(l.next == nil)
}
