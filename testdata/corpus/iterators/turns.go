// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"example.com/corpus/mark"
)

// What one turn leaves, the next one finds: of a loop over an iterator of the library,
// and of a function that the library calls for each.

func badTurnFindsTheOneBefore() {
	before := ""
	for x := range slices.Values([]string{mark.Secret(), "b"}) { // source: turnbefore
		mark.Leak(before) // leak: turnbefore
		before = x
	}
}

func goodTurnForgetsTheOneBefore() {
	before := ""
	for x := range slices.Values([]string{mark.Secret(), "b"}) { // source: turnforgets
		mark.Leak(before)
		before = x
		before = ""
	}
}

func badTurnFindsTheThirdBefore() {
	var a, b, c string
	for x := range maps.Values(map[int]string{1: mark.Secret(), 2: "b", 3: "c", 4: "d"}) { // source: thirdbefore
		mark.Leak(c) // leak: thirdbefore (static)
		c, b, a = b, a, x
	}
}

func badPredicateFindsTheOneBefore() {
	before := ""
	_ = slices.IndexFunc([]string{mark.Secret(), "b"}, func(x string) bool { // source: predicatebefore
		mark.Leak(before) // leak: predicatebefore
		before = x
		return false
	})
}

func goodPredicateCountsThoseBefore() {
	before := 0
	_ = slices.IndexFunc([]string{mark.Secret(), "b"}, func(x string) bool { // source: predicatecounts
		mark.Leak(before)
		before++
		return x == ""
	})
}

func badOrderFindsTheOneBefore() {
	before := ""
	list := []string{mark.Secret(), "b", "c"} // source: orderbefore
	sort.Slice(list, func(i, j int) bool {
		mark.Leak(before) // leak: orderbefore
		before = list[i] + list[j]
		return list[i] < list[j]
	})
}

func badRuneBeforeIsFound() {
	var before rune
	strings.Map(func(r rune) rune {
		mark.Leak(string(before)) // leak: runebefore
		before = r
		return r
	}, mark.Secret()) // source: runebefore
}

func badEntryBeforeIsFound() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: entrybefore
	m.Store("b", mark.Plain())
	before := ""
	m.Range(func(_, v any) bool {
		mark.Leak(before) // leak: entrybefore
		before = v.(string)
		return true
	})
}

func goodOnceFindsNothingBefore() {
	before := ""
	var once sync.Once
	once.Do(func() {
		mark.Leak(before)
		before = mark.Secret() // source: oncebefore
	})
}

// Functions that hand what they were given on to those that call it for each.

func eachIn(list []string, f func(string)) {
	for _, x := range list {
		f(x)
	}
}

func handOn(list []string, f func(string)) { eachIn(list, func(x string) { f(x) }) }

func eachFound(list []string, f func(string)) {
	_ = slices.ContainsFunc(list, func(x string) bool { f(x); return false })
}

func eachPair(list []string, f func(before, x string)) {
	before := ""
	for x := range slices.Values(list) {
		f(before, x)
		before = x
	}
}

func theFirst(list []string, f func(string)) { f(list[0]) }

func badTurnOfWrapperFindsTheOneBefore() {
	before := ""
	handOn([]string{mark.Secret(), "b"}, func(x string) { // source: wrapperbefore
		mark.Leak(before) // leak: wrapperbefore
		before = x
	})
}

func badTurnOfWrappedLibraryFindsTheOneBefore() {
	before := ""
	eachFound([]string{mark.Secret(), "b"}, func(x string) { // source: foundbefore
		mark.Leak(before) // leak: foundbefore
		before = x
	})
}

func badPairHasTheOneBefore() {
	eachPair([]string{mark.Secret(), "b"}, func(before, _ string) { // source: pairbefore
		mark.Leak(before) // leak: pairbefore
	})
}

func goodTheFirstFindsNothingBefore() {
	before := ""
	theFirst([]string{mark.Secret(), "b"}, func(x string) { // source: firstbefore
		mark.Leak(before)
		before = x
	})
}

// A stage does what is to be done with a text, and tells the next stage.
type stage func(string) (stage, string)

func heading(string) (stage, string) { return content, "" }

func content(x string) (stage, string) { return content, x }

func counting(x string) (stage, string) { return counting, strings.Repeat("x", len(x)%2) }

func stages(first stage, list []string) (all []string) {
	for x := range slices.Values(list) {
		next, out := first(x)
		all, first = append(all, out), next
	}
	return all
}

func badSecondStageEchoes() {
	mark.Leak(stages(heading, []string{"h", mark.Secret()})) // source: secondstage; leak: secondstage
}

func goodStageCounts() {
	mark.Leak(stages(counting, []string{"h", mark.Secret()})) // source: stagecounts
}
