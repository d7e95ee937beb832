// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

func firstOf(s []string) string { return s[0] }

func setFirst(s []string, v string) { s[0] = v }

func badFirstOfRest() {
	all := []string{"a", mark.Secret()} // source: firstofrest
	mark.Leak(firstOf(all[1:]))         // leak: firstofrest
}

func goodFirstOfAll() {
	all := []string{"a", mark.Secret()} // source: firstofall
	mark.Leak(firstOf(all))
}

func badFirstOfRestIsSet() {
	all := []string{"a", "b"}
	setFirst(all[1:], mark.Secret()) // source: firstset
	mark.Leak(all[1])                // leak: firstset
}

func goodFirstOfAllIsSet() {
	all := []string{"a", "b"}
	setFirst(all, mark.Secret()) // source: allset
	mark.Leak(all[1])
}

func badFirstOfSomeRest() {
	all := []string{"a", "b", mark.Secret()} // source: somerest
	for len(all) > 0 {
		mark.Leak(firstOf(all)) // leak: somerest
		all = all[1:]
	}
}

// Of a list that came in, the rest is handed on: where in it that begins, and so
// which place of the list its first is, only this function knows.

func secondOf(s []string) string { return firstOf(s[1:]) }

func setSecond(s []string, v string) { setFirst(s[1:], v) }

func badSecondIsFirstOfRest() {
	mark.Leak(secondOf([]string{"a", mark.Secret()})) // source: restfirst; leak: restfirst
}

func goodSecondOfOthers() {
	_ = secondOf([]string{"a", mark.Secret()}) // source: restother
	mark.Leak(secondOf([]string{"a", "b"}))
}

func badSecondIsSet() {
	all := []string{"a", "b"}
	setSecond(all, mark.Secret()) // source: restset
	mark.Leak(all[1])             // leak: restset
}

type shelf struct{ items []string }

func (s shelf) rest() shelf   { return shelf{s.items[1:]} }
func (s shelf) first() string { return s.items[0] }

func badRestOfRestBegins() {
	mark.Leak(shelf{[]string{"a", "b", mark.Secret()}}.rest().rest().first()) // source: restrest; leak: restrest
}

func goodRestOfRestBegins() {
	_ = shelf{[]string{"a", "b", mark.Secret()}}.rest() // source: restrestother
	mark.Leak(shelf{[]string{"a", "b", "c"}}.rest().rest().first())
}

// A list becomes one of nodes, each made of the first of what is left.
type listed struct {
	text string
	next *listed
}

func listAll(s []string) *listed {
	if len(s) == 0 {
		return nil
	}
	return &listed{s[0], listAll(s[1:])}
}

func (l *listed) each(f func(string)) {
	if l != nil {
		f(l.text)
		l.next.each(f)
	}
}

func badNodeOfSecond() {
	mark.Leak(listAll([]string{"a", mark.Secret()}).next.text) // source: restnode; leak: restnode
}

func badEachNodeOfList() {
	listAll([]string{"a", "b", mark.Secret()}).each(func(s string) { mark.Leak(s) }) // source: resteach; leak: resteach
}

func goodEachNodeOfList() {
	_ = listAll([]string{"a", mark.Secret()}) // source: resteachother
	listAll([]string{"a", "b"}).each(func(s string) { mark.Leak(s) })
}

// A command takes its words one by one.
func words(name string, rest []string) string {
	switch name {
	case "say":
		return rest[0]
	case "stop":
		return name
	}
	return words(rest[0], rest[1:])
}

func badWordIsTaken() {
	mark.Leak(words("and", []string{"then", "say", mark.Secret()})) // source: restword; leak: restword
}

func goodWordIsTaken() {
	_ = words("and", []string{"say", mark.Secret()}) // source: restwordother
	mark.Leak(words("and", []string{"then", "say", "a"}))
}

type labelled struct{ name, note string }

func notesOf(all []labelled) []string {
	if len(all) == 0 {
		return nil
	}
	return append([]string{all[0].note}, notesOf(all[1:])...)
}

func badNotesOfRest() {
	mark.Leak(notesOf([]labelled{{"a", "b"}, {"c", mark.Secret()}})) // source: restnotes; leak: restnotes
}

func goodNotesOfRest() {
	mark.Leak(notesOf([]labelled{{"a", "b"}, {mark.Secret(), "d"}})) // source: restnames
}
