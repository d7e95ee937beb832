// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package again calls functions that came in, in an order that is not that of the
// code.
package again

import (
	"errors"

	"example.com/corpus/mark"
)

type state struct{ secret, plain string }

// Steps of a list, of which the names are in another order.

func runAll(steps []func(*state), s *state) {
	for _, step := range steps {
		step(s)
	}
}

func zfill(s *state)  { s.secret = mark.Secret() } // source: steps
func mmove(s *state)  { s.plain = s.secret }
func asend(s *state)  { mark.Leak(s.plain) }       // leak: steps
func zquiet(s *state) { s.secret = mark.Secret() } // source: quietsteps
func aplain(s *state) { mark.Leak(s.plain) }

func badStepsInAnyOrderOfNames() { runAll([]func(*state){zfill, mmove, asend}, &state{}) }

func goodStepSendsOtherField() { runAll([]func(*state){zquiet, aplain}, &state{}) }

type step interface{ do(*state) }

type zstep struct{}

type astep struct{}

func (zstep) do(s *state) { s.secret = mark.Secret() } // source: stepmethods
func (astep) do(s *state) { mark.Leak(s.secret) }      // leak: stepmethods

func doAll(steps []step, s *state) {
	for _, step := range steps {
		step.do(s)
	}
}

func badStepMethods() { doAll([]step{zstep{}, astep{}}, &state{}) }

// A machine, whose states are in a table.

type machine struct {
	next  string
	held  map[string]string
	table map[string]func(*machine) string
}

func (m *machine) run() {
	for m.next != "" {
		m.next = m.table[m.next](m)
	}
}

func starts(m *machine) string {
	m.held["x"] = mark.Secret() // source: handlertable
	return "ends"
}

func ends(m *machine) string {
	mark.Leak(m.held["x"]) // leak: handlertable
	return ""
}

func badMachine() {
	(&machine{"starts", map[string]string{}, map[string]func(*machine) string{"starts": starts, "ends": ends}}).run()
}

// What a later call returns is given to an earlier one.

func deferred(do func() error, tell func(error)) (err error) {
	defer func() { tell(err) }()
	if mark.Either() {
		return nil
	}
	return do()
}

func badDeferredCallIsTold() {
	for range 5 {
		_ = deferred(func() error { return errors.New(mark.Secret()) }, // source: deferredtell
			func(err error) { mark.Leak(err) }) // leak: deferredtell
	}
}

func previous(get func() string, tell func(string)) {
	last := ""
	for range 3 {
		tell(last)
		last = get()
	}
}

func badPreviousIsTold() {
	previous(func() string { return mark.Secret() }, // source: previoustold
		func(s string) { mark.Leak(s) }) // leak: previoustold
}

func goodLengthOfPreviousIsTold() {
	previous(func() string { return mark.Secret() }, // source: lengthtold
		func(s string) { mark.Leak(len(s)) })
}

func readsFirst(write, read func(*state)) {
	s := &state{}
	for range 2 {
		read(s)
		write(s)
	}
}

func badReaderStandsFirst() {
	readsFirst(func(s *state) { s.secret = mark.Secret() }, // source: readsfirst
		func(s *state) { mark.Leak(s.secret) }) // leak: readsfirst
}

func goodReaderOfOtherField() {
	readsFirst(func(s *state) { s.secret = mark.Secret() }, // source: readsother
		func(s *state) { mark.Leak(s.plain) })
}

// What one gives is changed, and given to another.

type repository interface {
	get(id string) *state
	put(s *state)
}

type memory struct{ rows map[string]state }

func (m *memory) get(id string) *state { s := m.rows[id]; return &s }
func (m *memory) put(s *state)         { m.rows["a"] = *s }

func update(r repository, secret string) {
	s := r.get("a")
	s.secret = secret
	r.put(s)
}

func badChangedAndPutBack() {
	m := &memory{map[string]state{}}
	update(m, mark.Secret())     // source: putback
	mark.Leak(m.get("a").secret) // leak: putback
}

func goodOtherFieldOfPutBack() {
	m := &memory{map[string]state{}}
	update(m, mark.Secret()) // source: putbackother
	mark.Leak(m.get("a").plain)
}

func eachOf(get func() []*state, put func(*state)) {
	for _, s := range get() {
		s.secret = mark.Secret() // source: eachchanged
		put(s)
	}
}

func badEachIsChanged() {
	eachOf(func() []*state { return []*state{{}} }, func(s *state) { mark.Leak(s.secret) }) // leak: eachchanged
}
