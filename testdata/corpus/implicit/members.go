// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

func badListIsChosenBySecret() {
	var ids []string
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: listchosen
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids) // leak: listchosen (implicit-disclosure)
}

func goodListIsChosenByName() {
	var ids []string
	for _, p := range mark.People() {
		if p.Name != "x" {
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids)
}

func badOthersAreLeftOut() {
	ids := make([]string, 0, 2)
	for _, p := range mark.People() {
		if p.Health != "diabetes" { // source: leftout
			continue
		}
		if p.ID == "" {
			return
		}
		ids = append(ids, p.ID)
	}
	mark.Leak(ids) // leak: leftout (implicit-disclosure)
}

func goodListOfAllIsSent() {
	var ids, ill []string
	for _, p := range mark.People() {
		ids = append(ids, p.ID)
		if p.Health == "diabetes" { // source: listofall
			ill = append(ill, p.ID)
		}
	}
	_ = ill
	mark.Leak(ids)
}

func badKeysAreChosen() {
	ill := map[string]bool{}
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: keyschosen
			ill[p.ID] = true
		}
	}
	for id := range ill {
		mark.Leak(id) // leak: keyschosen (implicit-disclosure)
	}
}

func goodHowManyAreChosen() {
	ill := map[string]bool{}
	var ids []string
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: howmany
			ill[p.ID] = true
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(len(ill), len(ids))
}

func badChosenAreSentOnAChannel() {
	ids := make(chan string, 2)
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: onchannel
			ids <- p.ID
		}
	}
	close(ids)
	for id := range ids {
		mark.Leak(id) // leak: onchannel (implicit-disclosure)
	}
}

func badChosenAreSelected(done chan bool) {
	ids := make(chan string, 2)
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: onselect
			select {
			case ids <- p.ID:
			case <-done:
			}
		}
	}
	close(ids)
	for id := range ids {
		mark.Leak(id) // leak: onselect (implicit-disclosure)
	}
}

func goodAllAreSentOnAChannel() {
	ids := make(chan string, 2)
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: allonchannel
			p.Name = "x"
		}
		ids <- p.ID
	}
	close(ids)
	for id := range ids {
		mark.Leak(id)
	}
}

// segment keeps who was considered.
type segment struct{ ids []string }

// consider keeps those who have diabetes.
func (s *segment) consider(p mark.Person) {
	if p.Health != "diabetes" { // source: considered
		return
	}
	s.ids = append(s.ids, p.ID)
}

func badMethodChooses() {
	s := &segment{}
	for _, p := range mark.People() {
		s.consider(p)
	}
	mark.Leak(s.ids) // leak: considered (implicit-disclosure)
}

// add keeps everybody whose question is a text.
func (s *segment) add(p mark.Person) error {
	if strings.Contains(p.Question, "\x00") { // source: validquestion
		return errors.New("not a text")
	}
	s.ids = append(s.ids, p.ID)
	return nil
}

func goodOnlyTheInvalidAreLeftOut() {
	s := &segment{}
	for _, p := range mark.People() {
		if err := s.add(p); err != nil {
			return
		}
	}
	mark.Leak(s.ids)
}

func badRecordsAreChosen() {
	var ill []*mark.Person
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: recordschosen
			ill = append(ill, &p)
		}
	}
	for _, p := range ill {
		mark.Leak(p.ID) // leak: recordschosen (implicit-disclosure)
	}
}

func goodChosenHaveConsented() {
	var ids []string
	for _, p := range mark.People() {
		if mark.Consented(p.ID) && p.Health == "diabetes" { // source: chosenconsented
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids)
}

func badOthersHaveConsented() {
	q := mark.NewPerson()
	var ids []string
	for _, p := range mark.People() {
		if mark.Consented(q.ID) && p.Health == "diabetes" { // source: othersconsented
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids) // leak: othersconsented (implicit-disclosure)
}

func goodConsentChooses() {
	var ids []string
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids)
}

func goodKnownAreChosen() {
	var ids []string
	for _, p := range mark.People() {
		if p.Health != "" && len(p.Question) > 0 { // source: knownchosen
			ids = append(ids, p.ID)
		}
	}
	mark.Leak(ids)
}

func goodSameIsPutInOnBothWays() {
	var ids []string
	seen := map[string]bool{}
	n := 0
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: bothways
			n++
			ids = append(ids, p.ID)
			seen[p.ID] = true
		} else {
			ids = append(ids, p.ID)
			seen[p.ID] = true
		}
	}
	mark.Leak(ids, seen, n)
}

func badAnotherIsPutInOnTheOtherWay() {
	var ids []string
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: anotherway
			ids = append(ids, p.ID)
		} else {
			ids = append(ids, p.Name)
		}
	}
	mark.Leak(ids) // leak: anotherway (implicit-disclosure)
}

func goodListIsMadeBehindTheBranch() {
	p := mark.NewPerson()
	s := &segment{}
	if strings.Contains(p.Question, "pregnant") { // source: madebehind
		var words []string
		words = append(words, "a")
		words = append(words, "b")
		s.ids = words
	}
	mark.Process(s.ids)
}

func goodSearchStopsAtOne() {
	var ids []string
	for _, p := range mark.People() {
		ids = append(ids, p.ID)
		if p.Health == "diabetes" { // source: searchstops
			break
		}
	}
	mark.Leak(ids)
}

// each calls yes with everybody.
func each(yes func(mark.Person) bool) {
	for _, p := range mark.People() {
		if !yes(p) {
			return
		}
	}
}

func badChosenInALoopOverAFunction() {
	var ids []string
	for p := range each {
		if p.Health != "diabetes" { // source: overfunction
			continue
		}
		ids = append(ids, p.ID)
	}
	mark.Leak(ids) // leak: overfunction (implicit-disclosure)
}

func goodChosenInALoopOverAFunction() {
	var ids []string
	for p := range each {
		if p.Name == "x" {
			continue
		}
		ids = append(ids, p.ID)
	}
	mark.Leak(ids)
}

func badFilterKeepsTheChosen() {
	ill := slices.DeleteFunc(mark.People(), func(p mark.Person) bool {
		return p.Health != "diabetes" // source: filterkeeps
	})
	for _, p := range ill {
		mark.Leak(p.ID) // leak: filterkeeps (implicit-disclosure)
	}
}

func goodFilterKeepsTheKnown() {
	known := slices.DeleteFunc(mark.People(), func(p mark.Person) bool {
		return p.Health == "" || p.ID == "" // source: filterknown
	})
	for _, p := range known {
		mark.Leak(p.ID)
	}
}

func badMapKeepsTheChosen() {
	byID := map[string]mark.Person{}
	for _, p := range mark.People() {
		byID[p.ID] = p
	}
	maps.DeleteFunc(byID, func(_ string, p mark.Person) bool {
		return p.Health != "diabetes" // source: mapkeeps
	})
	for id := range byID {
		mark.Leak(id) // leak: mapkeeps (implicit-disclosure)
	}
}

func goodMapKeepsTheNamed() {
	byID := map[string]mark.Person{}
	for _, p := range mark.People() {
		byID[p.ID] = p
	}
	maps.DeleteFunc(byID, func(_ string, p mark.Person) bool { return p.Name == "" })
	for id := range byID {
		mark.Leak(id)
	}
}

// kept returns those of whom yes is said.
func kept[T any](all []T, yes func(T) bool) []T {
	var out []T
	for _, x := range all {
		if yes(x) {
			out = append(out, x)
		}
	}
	return out
}

func badOwnFilterKeepsTheChosen() {
	ill := kept(mark.People(), func(p mark.Person) bool {
		return p.Health == "diabetes" // source: ownkeeps
	})
	mark.Leak(ill[0].ID) // leak: ownkeeps (implicit-disclosure)
}

func goodOwnFilterKeepsTheNamed() {
	named := kept(mark.People(), func(p mark.Person) bool { return p.Name != "x" })
	mark.Leak(named[0].ID)
}

func goodOwnFilterKeepsThoseWhoConsented() {
	for _, p := range kept(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) && p.Health == "diabetes" }) { // source: ownconsented
		mark.Leak(p.ID)
	}
}
