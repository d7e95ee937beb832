// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package spared

import (
	"maps"
	"os"
	"slices"

	"example.com/corpus/mark"
)

// Something is redacted in place, but not all of it, or not the one that is sent.

type note struct {
	text string
	next *note
	tags []string
}

func many() bool { return len(os.Args) > 0 }

func badLoopGoesOverAShorterList() {
	list := []string{mark.Plain(), mark.Secret()} // source: shorter
	for i := range list[:1] {
		list[i] = ""
	}
	mark.Leak(list) // leak: shorter
}

func badLoopGoesOverTheRest() {
	list := []string{mark.Secret(), mark.Plain()} // source: rest
	for i := range list[1:] {
		list[1:][i] = ""
	}
	mark.Leak(list) // leak: rest
}

func firstOf(list []note) []note { return list[:1] }

func badFunctionCutsTheList() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: cutby
	cut := firstOf(list)
	for i := range cut {
		cut[i].text = ""
	}
	mark.Leak(list) // leak: cutby
}

func badCopyIsScrubbed() {
	list := []note{{text: mark.Secret()}} // source: copyscrubbed
	other := slices.Clone(list)
	for i := range other {
		other[i].text = ""
	}
	mark.Leak(list) // leak: copyscrubbed
}

func badElementsAreCopies() {
	list := []note{{text: mark.Secret()}} // source: elementcopy
	for _, n := range list {
		n.text = ""
		_ = n
	}
	mark.Leak(list) // leak: elementcopy
}

func badArrayIsACopy() {
	list := [2]note{{text: mark.Secret()}, {}} // source: arraycopy
	other := list
	for i := range other {
		other[i].text = ""
	}
	mark.Leak(list) // leak: arraycopy
}

func badPointerIsIntoTheCopy() {
	n := note{text: mark.Secret()} // source: intocopy
	m := n
	at := &m
	at.text = ""
	mark.Leak(n) // leak: intocopy
}

type box struct{ list []note }

func (b *box) turn() { b.list = []note{{text: mark.Plain()}} }

func badListIsReplacedInTheFirstTurn() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: replacedinturn
	b := &box{list}
	for i := range b.list {
		if i < len(b.list) {
			b.list[i].text = ""
		}
		b.turn()
	}
	mark.Leak(list) // leak: replacedinturn
}

func badLoopSkipsOne() {
	list := []note{{text: mark.Secret()}, {text: mark.Plain()}} // source: skipsone
	for i := range list {
		if i == 0 {
			continue
		}
		list[i].text = ""
	}
	mark.Leak(list) // leak: skipsone
}

func badLoopIsLeft() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: loopleft
outer:
	for i := range list {
		for range 2 {
			if i == 1 {
				break outer
			}
		}
		list[i].text = ""
	}
	mark.Leak(list) // leak: loopleft
}

func badLoopPanics() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: looppanics
	func() {
		defer func() { _ = recover() }()
		for i := range list {
			if i == 1 {
				panic("no")
			}
			list[i].text = ""
		}
	}()
	mark.Leak(list) // leak: looppanics
}

func scrubbedUnless(list []string) (out []string) {
	defer func() { _ = recover() }()
	out = list
	for i := range out {
		if out[i] == mark.Plain() {
			panic("no")
		}
		out[i] = ""
	}
	return nil
}

func badRecoveredResultIsUnscrubbed() {
	list := []string{mark.Plain(), mark.Secret()} // source: recoveredresult
	mark.Leak(scrubbedUnless(list))               // leak: recoveredresult
}

func scrub(n *note) {
	if n.next == nil {
		return
	}
	n.text = ""
}

func badRedactorReturnsEarly() {
	list := []note{{text: mark.Secret()}} // source: early
	for i := range list {
		scrub(&list[i])
	}
	mark.Leak(list) // leak: early
}

func scrubCopy(n note) { n.text = ""; _ = n }

func badRedactorIsGivenACopy() {
	list := []note{{text: mark.Secret()}} // source: givencopy
	for i := range list {
		scrubCopy(list[i])
	}
	mark.Leak(list) // leak: givencopy
}

func scrubSafely(n *note) {
	defer func() { _ = recover() }()
	if n.next.text == "" {
		n.text = ""
	}
	n.text = ""
}

func badRedactorPanics() {
	list := []note{{text: mark.Secret()}} // source: redactorpanics
	for i := range list {
		scrubSafely(&list[i])
	}
	mark.Leak(list) // leak: redactorpanics
}

func badConditionIsAboutAnother() {
	list := []note{{text: mark.Secret()}, {text: mark.Plain()}} // source: conditionother
	for i := range list {
		if list[1].text != "" && i == 1 || list[i].tags != nil {
			list[i].text = ""
		}
	}
	mark.Leak(list) // leak: conditionother
}

func badConditionIsAboutAnotherField() {
	list := []note{{text: mark.Secret()}} // source: conditionfield
	for i := range list {
		if list[i].next != nil {
			list[i].text = ""
		}
	}
	mark.Leak(list) // leak: conditionfield
}

func badKeyIsAskedForTwice() {
	m := map[string]string{"a": mark.Secret(), "b": mark.Plain()} // source: keytwice
	for k := range m {
		if k == "a" {
			if k == "b" {
				m[k] = ""
			}
		}
	}
	mark.Leak(m) // leak: keytwice
}

func badOtherKeyIsOverwritten() {
	m := map[string]string{"a": mark.Secret(), "b": mark.Plain()} // source: keyother
	for k := range m {
		if k != "a" {
			m[k] = ""
		}
	}
	mark.Leak(m) // leak: keyother
}

func badKeyIsDeletedFromACopy() {
	m := map[string]string{"a": mark.Secret()} // source: keycopy
	maps.DeleteFunc(maps.Clone(m), func(k, _ string) bool { return k == "a" })
	mark.Leak(m) // leak: keycopy
}

func badPredicateSparesTheValue() {
	m := map[string]string{"a": mark.Secret()} // source: keyspared
	maps.DeleteFunc(m, func(k, v string) bool { return k == "a" && v == "" })
	mark.Leak(m) // leak: keyspared
}

func badPredicatePanics() {
	m := map[string]string{"a": mark.Secret()} // source: keypanics
	func() {
		defer func() { _ = recover() }()
		maps.DeleteFunc(m, func(k, _ string) bool {
			if many() {
				panic("no")
			}
			return k == "a"
		})
	}()
	mark.Leak(m) // leak: keypanics
}

func badPredicateIsForOneOfTwo() {
	m, n := map[string]string{"a": mark.Secret()}, map[string]string{} // source: keyone
	at := n
	if len(os.Args) > 99 {
		at = m
	}
	maps.DeleteFunc(at, func(k, _ string) bool { return k == "a" })
	mark.Leak(m) // leak: keyone
}

func badKeyIsPutBackByThePredicate() {
	m := map[string]string{"a": mark.Secret(), "b": ""} // source: keyback
	was := m["a"]
	maps.DeleteFunc(m, func(k, _ string) bool {
		m["c"] = was
		return k == "a"
	})
	mark.Leak(m["c"]) // leak: keyback
}

func badPredicateIsOfTwoKeys() {
	m := map[string]string{"a": mark.Plain(), "b": mark.Secret()} // source: keytwo
	maps.DeleteFunc(m, func(k, _ string) bool {
		switch k {
		case "a":
			return true
		case "b":
			return !many()
		}
		return false
	})
	mark.Leak(m) // leak: keytwo
}

func badKeyHasAnotherType() {
	type key string
	m := map[any]string{key("a"): mark.Secret()} // source: keytype
	maps.DeleteFunc(m, func(k any, _ string) bool { return k == "a" })
	mark.Leak(m) // leak: keytype
}

type wide struct {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t string
}

func clearSome(w *wide) { w.a, w.b = "", "" }

func badFieldOfALargeStructIsLeft() {
	w := wide{t: mark.Secret()} // source: wideleft
	clearSome(&w)
	mark.Leak(w) // leak: wideleft
}

func sendWide(w *wide) {
	w.a = ""
	mark.Leak(*w) // leak: widesent
}

func badLargeStructIsSentByACallee() {
	sendWide(&wide{t: mark.Secret()}) // source: widesent
}

func swapWide(w, v *wide) {
	w.a = ""
	mark.Leak(v.a, *w) // leak: widealias
}

func badLargeStructHasTwoNames() {
	w := &wide{b: mark.Secret()} // source: widealias
	swapWide(w, w)
}

func badTwoFieldsAreOne() {
	n := &note{text: mark.Secret()} // source: twofields
	a, b := &struct{ n *note }{n}, &struct{ n *note }{n}
	a.n = &note{}
	a.n.text = ""
	mark.Leak(b.n) // leak: twofields
}

func badTagsAreShared() {
	tags := []string{mark.Secret()} // source: tagsshared
	list := []note{{tags: tags}, {tags: slices.Clone(tags)}}
	for i := range list[0].tags {
		list[0].tags[i] = ""
	}
	mark.Leak(list) // leak: tagsshared
}

func badListGrowsInTheLoop() {
	list := []note{{text: mark.Plain()}}
	for i := range list {
		list[i].text = ""
		list = append(list, note{text: mark.Secret()}) // source: grows
	}
	mark.Leak(list) // leak: grows
}

func badPointersAreNotFollowed() {
	list := []*note{{text: mark.Plain()}, {text: mark.Plain(), next: &note{text: mark.Secret()}}} // source: notfollowed
	for _, n := range list {
		n.text = ""
	}
	mark.Leak(list) // leak: notfollowed
}

func badElementIsReplacedNotScrubbed() {
	n := &note{text: mark.Secret()} // source: elementreplaced
	list := []*note{n}
	for i := range list {
		list[i] = &note{}
	}
	mark.Leak(n) // leak: elementreplaced
}

func badLoopCountsTwice() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: countstwice
	for i := 0; i < len(list); i++ {
		list[i].text = ""
		i++
	}
	mark.Leak(list) // leak: countstwice
}

func badLoopBeginsAtOne() {
	list := []note{{text: mark.Secret()}, {text: mark.Plain()}} // source: beginsatone
	for i := 1; i < len(list); i++ {
		list[i].text = ""
	}
	mark.Leak(list) // leak: beginsatone
}

func badScrubbedBeside() {
	list := []note{{text: mark.Secret()}} // source: scrubbedbeside
	go func(list []note) {
		for i := range list {
			list[i].text = ""
		}
	}(slices.Clone(list))
	mark.Leak(list) // leak: scrubbedbeside
}

func badScrubbedInADefer() {
	list := []note{{text: mark.Secret()}} // source: scrubbeddefer
	defer func() {
		for i := range list {
			list[i].text = ""
		}
	}()
	mark.Leak(list) // leak: scrubbeddefer
}

func setSometimes(ok *bool, n int) {
	if n > 0 {
		*ok = true
	}
}

func badAnswerIsSetSometimes() {
	s := mark.Secret() // source: setsometimes
	ok := false
	setSometimes(&ok, len(os.Args))
	if ok {
		mark.Leak(s) // leak: setsometimes
	}
}

func levelSometimes(level *int, n int) {
	if n > 0 {
		*level = 2
	}
}

func badLevelIsSetSometimes() {
	s := mark.Secret() // source: levelsometimes
	level := 0
	levelSometimes(&level, len(os.Args))
	if level > 1 {
		mark.Leak(s) // leak: levelsometimes
	}
}

func modeSometimes(mode *string, n int) {
	if n > 0 {
		*mode = "full"
	}
}

func badModeIsSetSometimes() {
	s := mark.Secret() // source: modesometimes
	mode := "none"
	modeSometimes(&mode, len(os.Args))
	if mode == "full" {
		mark.Leak(s) // leak: modesometimes
	}
}

func computedSometimes(ok *bool, n int) {
	if n > 0 {
		*ok = len(os.Args) > 0
	}
}

func badAnswerIsComputedSometimes() {
	s := mark.Secret() // source: computedsometimes
	ok := false
	computedSometimes(&ok, len(os.Args))
	if ok {
		mark.Leak(s) // leak: computedsometimes
	}
}

func badLiteralSetsItSometimes() {
	s := mark.Secret() // source: literalsometimes
	ok := false
	func() {
		if len(os.Args) > 0 {
			ok = true
		}
	}()
	if ok {
		mark.Leak(s) // leak: literalsometimes
	}
}

func badArrayBehindASliceIsCopiedBefore() {
	a := [2]string{mark.Secret(), mark.Plain()} // source: arraybefore
	b := a
	s := a[:]
	for i := range s {
		s[i] = ""
	}
	mark.Leak(b) // leak: arraybefore
}

func badOnlyLongTextsAreScrubbed() {
	list := []note{{text: mark.Secret()}} // source: onlylong
	for i := range list {
		if len(list[i].text) > 100 {
			list[i].text = ""
		}
	}
	mark.Leak(list) // leak: onlylong
}

func badOnlyOneTextIsScrubbed() {
	list := []note{{text: mark.Secret()}} // source: onlyone
	for i := range list {
		if list[i].text == "x" {
			list[i].text = ""
		}
	}
	mark.Leak(list) // leak: onlyone
}

func badTextBehindIsLeft() {
	list := []note{{next: &note{next: &note{text: mark.Secret()}}}} // source: behindleft
	for i := range list {
		if list[i].next != nil {
			list[i].next.text = ""
		}
	}
	mark.Leak(list) // leak: behindleft
}

func scrubOther(n *note) {
	n = &note{}
	n.text = ""
}

func badRedactorReplacesItsParameter() {
	list := []note{{text: mark.Secret()}} // source: redactsother
	for i := range list {
		scrubOther(&list[i])
	}
	mark.Leak(list) // leak: redactsother
}

func pull(n *note) { *n = *n.next }

func badRedactorPullsTheNext() {
	list := []note{{text: mark.Plain(), next: &note{text: mark.Secret()}}} // source: pullsnext
	for i := range list {
		pull(&list[i])
	}
	mark.Leak(list) // leak: pullsnext
}

func scrubbed(n note) note {
	n.text = ""
	return n
}

func badScrubbedResultIsDropped() {
	list := []note{{text: mark.Secret()}} // source: resultdropped
	for i := range list {
		_ = scrubbed(list[i])
	}
	mark.Leak(list) // leak: resultdropped
}

func scrubAll(n *note) { n.text = "" }

func badAlwaysTheFirstIsScrubbed() {
	list := []note{{text: mark.Plain()}, {text: mark.Secret()}} // source: alwaysfirst
	for range list {
		scrubAll(&list[0])
	}
	mark.Leak(list) // leak: alwaysfirst
}

func badScrubbingIsDeferred() {
	list := []note{{text: mark.Secret()}} // source: scrubdeferred
	for i := range list {
		defer scrubAll(&list[i])
	}
	mark.Leak(list) // leak: scrubdeferred
}

func badCloneOfEachIsScrubbed() {
	list := []note{{text: mark.Secret()}} // source: cloneofeach
	for i := range list {
		n := list[i]
		scrubAll(&n)
	}
	mark.Leak(list) // leak: cloneofeach
}

func badPointerOfTheOtherListIsScrubbed() {
	list, other := []*note{{text: mark.Secret()}}, []*note{{text: mark.Plain()}} // source: otherlist
	for i := range list {
		scrubAll(other[i])
	}
	mark.Leak(list) // leak: otherlist
}

func badMapOfValuesIsCopied() {
	m := map[string]note{"a": {text: mark.Secret()}} // source: mapvalues
	for _, n := range m {
		scrubAll(&n)
	}
	mark.Leak(m) // leak: mapvalues
}

func badEmbeddedNoteIsLeft() {
	type outer struct {
		note
		text string
	}
	list := []outer{{note: note{text: mark.Secret()}}} // source: embeddedleft
	for i := range list {
		list[i].text = ""
	}
	mark.Leak(list) // leak: embeddedleft
}

func goodNotesAreScrubbed() {
	list := []note{{text: mark.Secret()}, {text: mark.Secret()}} // source: notesscrubbed
	for i := range list {
		if list[i].text != "" {
			list[i].text = ""
		}
	}
	mark.Leak(list)
}
