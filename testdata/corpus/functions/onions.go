// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

// Each skin of an onion is given what lies within and calls it, so that one call leads
// to itself: what a skin has put into the parcel, the next one finds, and what the
// next one has put there, the skin finds afterwards.

type parcel struct{ note, id string }

type skin func(l *parcel, next func(*parcel))

type onion struct {
	skin skin
	next *onion
}

func (o *onion) open(l *parcel) {
	if o == nil {
		return
	}
	o.skin(l, o.next.open)
}

func peel(l *parcel, next func(*parcel))  { next(l) }
func write(l *parcel, next func(*parcel)) { l.note = "plain"; next(l) }

// onionOf puts skins together from within, onionFrom from the outside.
func onionOf(skins ...skin) (o *onion) {
	for i := len(skins) - 1; i >= 0; i-- {
		o = &onion{skins[i], o}
	}
	return o
}

func onionFrom(skins []skin) *onion {
	if len(skins) == 0 {
		return nil
	}
	return &onion{skins[0], onionFrom(skins[1:])}
}

func badSkinFindsWhatOuterWrote() {
	onionOf(
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionouter
		peel,
		func(l *parcel, next func(*parcel)) { mark.Leak(l.note); next(l) }, // leak: onionouter
	).open(new(parcel))
}

func goodSkinFindsOtherField() {
	onionOf(
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionfield
		peel,
		func(l *parcel, next func(*parcel)) { mark.Leak(l.id); next(l) },
	).open(new(parcel))
}

func badSkinFindsWhatInnerWrote() {
	onionOf(
		func(l *parcel, next func(*parcel)) { next(l); mark.Leak(l.note) }, // leak: onioninner
		peel,
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret() }, // source: onioninner
	).open(new(parcel))
}

func goodSkinsOfOtherOnion() {
	onionOf(func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, peel).open(new(parcel)) // source: onionother
	onionOf(write, func(l *parcel, next func(*parcel)) { mark.Leak(l.note); next(l) }).open(new(parcel))
}

func badSkinOfOnionFromOutside() {
	onionFrom([]skin{
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionfrom
		peel,
		func(l *parcel, next func(*parcel)) { mark.Leak(l.note) }, // leak: onionfrom
	}).open(new(parcel))
}

func goodSkinOfOnionFromOutside() {
	onionFrom([]skin{
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionfromid
		func(l *parcel, next func(*parcel)) { mark.Leak(l.id); next(l) },
	}).open(new(parcel))
}

// wrapped is an onion of closures.
func wrapped(within func(*parcel), skins ...skin) func(*parcel) {
	for i := len(skins) - 1; i >= 0; i-- {
		skin, next := skins[i], within
		within = func(l *parcel) { skin(l, next) }
	}
	return within
}

func badClosureFindsWhatInnerWrote() {
	wrapped(func(l *parcel) { l.id = "" },
		func(l *parcel, next func(*parcel)) { next(l); mark.Leak(l.note) }, // leak: onionclosure
		peel,
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionclosure
	)(new(parcel))
}

func goodClosureFindsOtherField() {
	wrapped(func(l *parcel) { l.id = "" },
		func(l *parcel, next func(*parcel)) { next(l); mark.Leak(l.id) },
		peel,
		func(l *parcel, next func(*parcel)) { l.note = mark.Secret(); next(l) }, // source: onionclosureid
	)(new(parcel))
}

// answering skins return what the next one has.
type answering func(next func() string) string

type asked struct {
	skin answering
	next *asked
}

func (a *asked) answer() string {
	if a == nil {
		return "none"
	}
	return a.skin(a.next.answer)
}

func askedOf(skins ...answering) (a *asked) {
	for i := len(skins) - 1; i >= 0; i-- {
		a = &asked{skins[i], a}
	}
	return a
}

func badAnswerOfInnerIsSent() {
	askedOf(
		func(next func() string) string { s := next(); mark.Leak(s); return "" }, // leak: onionanswer
		func(next func() string) string { return next() + mark.Secret() },        // source: onionanswer
	).answer()
}

func goodAnswerOfInnerIsSent() {
	askedOf(
		func(next func() string) string { s := next(); mark.Leak(s); return "" },
		func(next func() string) string { _ = mark.Secret(); return next() }, // source: onionanswered
	).answer()
}

// runAll calls functions one by one.
func runAll(fs ...func()) {
	for _, f := range fs {
		f()
	}
}

func badOneOfManyPanics() {
	defer func() {
		mark.Leak(recover()) // leak: oneofmany
	}()
	runAll(func() {}, func() { panic(mark.Secret()) }) // source: oneofmany
}

func badOneOfManyPanicsAfterAnother() {
	var kept string
	defer func() {
		_ = recover()
		mark.Leak(kept) // leak: beforeonepanics
	}()
	runAll(func() { kept = mark.Secret() }, func() { panic("none") }) // source: beforeonepanics
}

func goodOneOfManyPanicsWithNothing() {
	var kept string
	defer func() {
		mark.Leak(recover(), len(kept))
	}()
	runAll(func() { kept = mark.Secret() }, func() { panic("none") }) // source: onepanicswithnothing
}
