// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import "example.com/corpus/mark"

// What is in a variable is wrapped several times.

// A hearer hands on to the next, as long as there is one.
type hearer func(string)

func limited(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func counted(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func retried(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func timed(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func traced(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func cached(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

func audited(next hearer) hearer {
	left := 10
	return func(what string) {
		if left--; left < 0 {
			next = nil
		}
		if next != nil {
			next(what)
		}
	}
}

var pipeline = audited(cached(traced(timed(retried(counted(limited(func(what string) { mark.Leak(what) }))))))) // leak: pipeline

var countingPipeline = audited(cached(traced(timed(retried(counted(limited(func(what string) { mark.Leak(len(what) > 0) })))))))

func badHandedDownPipeline() {
	pipeline(mark.Secret()) // source: pipeline
}

func goodHandedDownCountingPipeline() {
	countingPipeline(mark.Secret()) // source: countingpipeline
}

// A receiver may have another within it.
type receiver interface{ receive(string) }

type (
	seller  struct{}
	counter struct{}
)

func (seller) receive(what string)  { mark.Leak(what) } // leak: decoratedseller
func (counter) receive(what string) { mark.Leak(len(what) > 0) }

type (
	innerLayer  struct{ next receiver }
	secondLayer struct{ next receiver }
	thirdLayer  struct{ next receiver }
	fourthLayer struct{ next receiver }
	outerLayer  struct{ next receiver }
)

func (l *innerLayer) receive(what string)  { l.next.receive(what) }
func (l *secondLayer) receive(what string) { l.next.receive(what) }
func (l *thirdLayer) receive(what string)  { l.next.receive(what) }
func (l *fourthLayer) receive(what string) { l.next.receive(what) }
func (l *outerLayer) receive(what string)  { l.next.receive(what) }

var decoratedSeller receiver = &outerLayer{&fourthLayer{&thirdLayer{&secondLayer{&innerLayer{seller{}}}}}}

var decoratedCounter receiver = &outerLayer{&fourthLayer{&thirdLayer{&secondLayer{&innerLayer{counter{}}}}}}

func badReceivedBehindLayers() {
	decoratedSeller.receive(mark.Secret()) // source: decoratedseller
}

func goodCountedBehindLayers() {
	decoratedCounter.receive(mark.Secret()) // source: decoratedcounter
}
