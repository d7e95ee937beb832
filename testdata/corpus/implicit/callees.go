// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"errors"
	"strings"

	"example.com/corpus/mark"
)

// Functions put somebody into a list, and others decide whether they do.

// A list keeps some of those it is asked to.
type list[T any] struct{ items []T }

func (l *list[T]) put(item T) { l.items = append(l.items, item) }

func (l *list[T]) putIf(ok bool, item T) {
	if ok {
		l.items = append(l.items, item)
	}
}

func (s *segment) put(id string) { s.ids = append(s.ids, id) }

func (s *segment) putIf(ok bool, id string) {
	if ok {
		s.ids = append(s.ids, id)
	}
}

func putIf(ids []string, ok bool, id string) []string {
	if ok {
		ids = append(ids, id)
	}
	return ids
}

func badCalleeIsToldWhetherToPut() {
	s := &segment{}
	for _, p := range mark.People() {
		s.putIf(p.Health == "diabetes", p.ID) // source: toldwhether
	}
	mark.Leak(s.ids) // leak: toldwhether (implicit-disclosure)
}

func goodCalleeIsToldToPutTheNamed() {
	s := &segment{}
	for _, p := range mark.People() {
		s.putIf(p.Name != "x", p.ID)
	}
	mark.Leak(s.ids)
}

func badListIsToldWhetherToPut() {
	l := &list[string]{}
	for _, p := range mark.People() {
		l.putIf(p.Health == "diabetes", p.ID) // source: listtold
	}
	mark.Leak(l.items) // leak: listtold (implicit-disclosure)
}

func goodListIsToldToPutTheNamed() {
	l := &list[string]{}
	for _, p := range mark.People() {
		l.putIf(p.Name != "x", p.ID)
	}
	mark.Leak(l.items)
}

func badReturnedListIsToldWhetherToPut() {
	var ids []string
	for _, p := range mark.People() {
		ids = putIf(ids, p.Health == "diabetes", p.ID) // source: returnedtold
	}
	mark.Leak(ids) // leak: returnedtold (implicit-disclosure)
}

func goodReturnedListIsToldToPutTheNamed() {
	var ids []string
	for _, p := range mark.People() {
		ids = putIf(ids, p.Name != "x", p.ID)
	}
	mark.Leak(ids)
}

func badCalleePutsTheChosen() {
	s := &segment{}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleeputs
			s.put(p.ID)
		}
	}
	mark.Leak(s.ids) // leak: calleeputs (implicit-disclosure)
}

func goodCalleePutsAll() {
	s := &segment{}
	n := 0
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleeputsall
			n++
		}
		s.put(p.ID)
	}
	mark.Leak(s.ids, n)
}

func badListPutsTheChosen() {
	l := &list[string]{}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: listputs
			l.put(p.ID)
		}
	}
	mark.Leak(l.items) // leak: listputs (implicit-disclosure)
}

func goodListPutsTheNamed() {
	l := &list[string]{}
	for _, p := range mark.People() {
		if p.Name != "x" {
			l.put(p.ID)
		}
	}
	mark.Leak(l.items)
}

func goodCalleePutsOnBothWays() {
	s := &segment{}
	n := 0
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleebothways
			n++
			s.put(p.ID)
		} else {
			s.put(p.ID)
		}
	}
	mark.Leak(s.ids, n)
}

func goodCalleePutsIntoListMadeBehindTheBranch() {
	var ids []string
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleemadebehind
			s := &segment{}
			s.put("a")
			s.put("b")
			ids = s.ids
		}
	}
	mark.Leak(ids)
}

// texts puts everybody in whose question is a text, or fails.
func texts() (*segment, error) {
	s := &segment{}
	for _, p := range mark.People() {
		if strings.Contains(p.Question, "\x00") { // source: calleefails
			return nil, errors.New("not a text")
		}
		s.put(p.ID)
	}
	return s, nil
}

func goodCalleePutsAllOrItFails() {
	if s, err := texts(); err == nil {
		mark.Leak(s.ids)
	}
}

// putBoth puts two.
func (s *segment) putBoth(id, name string) {
	s.put(id)
	s.put(name)
}

func badCalleeOfCalleePutsTheChosen() {
	s := &segment{}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleeofcallee
			s.putBoth(p.ID, p.Name)
		}
	}
	mark.Leak(s.ids) // leak: calleeofcallee (implicit-disclosure)
}

func goodCalleeOfCalleePutsTheNamed() {
	s := &segment{}
	for _, p := range mark.People() {
		if p.Name != "x" {
			s.putBoth(p.ID, p.Name)
		}
	}
	mark.Leak(s.ids)
}

// keeper keeps what it is given.
type keeper interface{ put(id string) }

func badKeeperPutsTheChosen() {
	s := &segment{}
	var k keeper = s
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: keeperputs
			k.put(p.ID)
		}
	}
	mark.Leak(s.ids) // leak: keeperputs (implicit-disclosure)
}

func goodKeeperPutsTheNamed() {
	s := &segment{}
	var k keeper = s
	for _, p := range mark.People() {
		if p.Name != "x" {
			k.put(p.ID)
		}
	}
	mark.Leak(s.ids)
}

// last keeps one, which is no list.
type last struct{ id string }

func (l *last) set(id string) { l.id = id }

func goodCalleeSetsTheLast() {
	l := &last{}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleesets
			l.set(p.ID)
		}
	}
	mark.Leak(l.id)
}

// shown returns its items and one more, which it does not keep.
func (s *segment) shown(id string) []string { return append(s.ids, id) }

func goodCalleeKeepsNothing() {
	s := &segment{}
	n := 0
	for _, p := range mark.People() {
		s.put(p.ID)
	}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: calleekeeps
			n += len(s.shown(p.ID))
		}
	}
	mark.Leak(s.ids, n > 0)
}

var chosen = map[string]bool{}

func choose(id string) { chosen[id] = true }

func badCalleePutsTheChosenInVariable() {
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: chosenvariable
			choose(p.ID)
		}
	}
	mark.Leak(chosen) // leak: chosenvariable (implicit-disclosure)
}

var named = map[string]bool{}

func choosesNamed(id string) { named[id] = true }

func goodCalleePutsTheNamedInVariable() {
	for _, p := range mark.People() {
		if p.Name != "x" {
			choosesNamed(p.ID)
		}
	}
	mark.Leak(named)
}

func badFunctionPutsTheChosen() {
	var ids []string
	put := func(id string) { ids = append(ids, id) }
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: functionputs
			put(p.ID)
		}
	}
	mark.Leak(ids) // leak: functionputs (implicit-disclosure)
}

func goodFunctionPutsTheNamed() {
	var ids []string
	put := func(id string) { ids = append(ids, id) }
	for _, p := range mark.People() {
		if p.Name != "x" {
			put(p.ID)
		}
	}
	mark.Leak(ids)
}
