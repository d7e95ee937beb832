// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import "example.com/corpus/mark"

// What a goroutine sends is allowed where it is given to it, not where that was
// started, so that each giving is decided on.

type relay struct{ in chan string }

func newRelay(first ...string) *relay {
	o := &relay{make(chan string, 8)}
	for _, text := range first {
		o.in <- text
	}
	go o.run()
	return o
}

func (o *relay) run() {
	for text := range o.in {
		mark.Leak(text) // leak: startallowed, putbesides, putunallowed, readallowed, letterunallowed, firstunallowed, joined (needs-consent)
	}
}

func (o *relay) put(text string) { o.in <- text }

func badAllowedWhereItIsStarted() {
	//lineage:allow needs-consent reason="a test account of our own"
	o := newRelay()
	o.put(mark.Secret()) // source: startallowed
}

func goodAllowedWhereItIsPut() {
	o := newRelay()
	//lineage:allow needs-consent reason="a test account of our own"
	o.put(mark.Secret()) // source: putallowed
}

func badPutBesidesWhatIsAllowed() {
	o := newRelay()
	//lineage:allow needs-consent reason="a test account of our own"
	o.put(mark.Secret()) // source: putallowedfirst
	o.put(mark.Secret()) // source: putbesides
}

func goodAllowedWhereItIsPutOnceRead() {
	text := mark.Secret() // source: putallowedlater
	o := newRelay()
	other := mark.Secret() // source: othernotput
	//lineage:allow needs-consent reason="a test account of our own"
	o.put(text)
	o.put("plain" + other[:0])
}

func badAllowedWhereItIsRead() {
	o := newRelay()
	//lineage:allow needs-consent reason="a test account of our own"
	text := mark.Secret() // source: readallowed
	o.put(text)
}

func goodAllowedWhereItIsPutBeforeOthers() {
	o := newRelay()
	text := mark.Secret() // source: putbeforeplain
	//lineage:allow needs-consent reason="a test account of our own"
	o.put(text)
	o.put("plain")
}

// letters is started when the program starts.
var letters = newRelay()

func goodLetterIsAllowed() {
	text := mark.Secret() // source: letterallowed
	//lineage:allow needs-consent reason="a test account of our own"
	letters.put(text)
}

func badLetterIsNotAllowed() {
	text := mark.Secret() // source: letterunallowed
	letters.put(text)
}

// What it is given at the start, it is given there.
func goodFirstIsAllowed() {
	text := mark.Secret() // source: firstallowed
	//lineage:allow needs-consent reason="a test account of our own"
	_ = newRelay(text)
}

func badFirstIsNotAllowed() {
	//lineage:allow needs-consent reason="a test account of our own"
	text := mark.Secret() // source: firstunallowed
	o := newRelay(text)
	o.put("plain")
}

// desk holds a relay: who calls it puts something in.
type desk struct{ out *relay }

func (d *desk) note(text string) { d.out.put(text) }

func goodNoteIsAllowed() {
	d := &desk{newRelay()}
	text := mark.Secret() // source: noteallowed
	//lineage:allow needs-consent reason="a test account of our own"
	d.note(text)
}

func badNoteIsNotAllowed() {
	//lineage:allow needs-consent reason="a test account of our own"
	d := &desk{newRelay()}
	d.note(mark.Secret()) // source: putunallowed
}

// A list is looked at by a goroutine while it grows.
func goodListGrowsWhereItIsAllowed() {
	var list []string
	go func() { mark.Leak(list) }()
	text := mark.Secret() // source: growsallowed
	//lineage:allow needs-consent reason="a test account of our own"
	list = append(list, text)
	list = append(list, "plain")
}

func badListGrowsElsewhere() {
	var list []string
	go func() { mark.Leak(list) }() // leak: growselsewhere (needs-consent)
	text := mark.Secret()           // source: growselsewhere
	list = append(list, text)
	//lineage:allow needs-consent reason="a test account of our own"
	list = append(list, "plain")
}

func goodFunctionThatPutsIsAllowed() {
	o := newRelay()
	put := func(text string) { o.in <- text }
	text := mark.Secret() // source: closureallowed
	//lineage:allow needs-consent reason="a test account of our own"
	put(text)
}

func badGoroutineThatPuts() {
	o := newRelay()
	done := make(chan bool)
	text := mark.Secret() // source: joined
	//lineage:allow needs-consent reason="a test account of our own"
	close(done)
	go func() { o.put(text) }()
}
