// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

// A feed leaks what it is given, from a goroutine that its constructor starts.
type feed struct{ in chan string }

func newFeed() *feed {
	f := &feed{make(chan string, 1)}
	go f.run()
	return f
}

func (f *feed) run() {
	for text := range f.in {
		mark.Leak(text) // leak: fedunasked, fedforother, fedwrongly (needs-consent)
	}
}

func (f *feed) add(text string) { f.in <- text }

func badFeedIsGivenWithoutConsent() {
	f := newFeed()
	f.add(mark.NewPerson().Health) // source: fedunasked
}

func goodFeedIsGivenWithConsent() {
	f := newFeed()
	if p := mark.NewPerson(); mark.Consented(p.ID) {
		f.add(p.Health) // source: fedasked
	}
}

func goodTextIsFedOnceTheyAgreed() {
	f := newFeed()
	p := mark.NewPerson()
	text := p.Health // source: fedonceasked
	if mark.Consented(p.ID) {
		f.add(text)
	}
}

func badTextIsFedToWhoeverAgreed() {
	f := newFeed()
	p, q := mark.NewPerson(), mark.NewPerson()
	text := p.Health // source: fedwrongly
	if mark.Consented(q.ID) {
		f.add(text)
	}
}

func goodTextIsSentOnceTheyAgreed() {
	in := make(chan string, 1)
	go func() { mark.Leak(<-in) }()
	p := mark.NewPerson()
	text := p.Health // source: sentonceasked
	if mark.Consented(p.ID) {
		in <- text
	}
}

func badTextIsSentBesides() {
	in := make(chan string, 2)
	go func() { mark.Leak(<-in) }() // leak: sentbesides (needs-consent)
	p := mark.NewPerson()
	text := p.Health // source: sentbesides
	if mark.Consented(p.ID) {
		in <- text
	}
	in <- text
}

func badFeedIsGivenForAnother() {
	f := newFeed()
	if p, q := mark.NewPerson(), mark.NewPerson(); mark.Consented(p.ID) {
		f.add(q.Health) // source: fedforother
	}
}
