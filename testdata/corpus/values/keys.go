// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import (
	"slices"
	"strings"

	"example.com/corpus/mark"
)

// Keys that are from a list of constants: what may be shown, or what may not.

func chart(illness string) map[string]any {
	return map[string]any{"id": "1", "name": "n", "illness": illness}
}

func picked(m map[string]any, keys ...string) map[string]any {
	out := make(map[string]any, len(keys))
	for _, k := range keys {
		if v, ok := m[k]; ok {
			out[k] = v
		}
	}
	return out
}

func goodPicked() {
	mark.Leak(picked(chart(mark.Secret()), "id", "name")) // source: picked
}

func badPicked() {
	mark.Leak(picked(chart(mark.Secret()), "id", "illness")) // source: badpicked; leak: badpicked
}

func badPickedByWhoKnowsWhat() {
	keys := strings.Split("id illness", " ")
	mark.Leak(picked(chart(mark.Secret()), keys...)) // source: pickedwhat; leak: pickedwhat
}

func badPickedByALongerList() {
	keys := []string{"id"}
	keys = append(keys, "illness")
	mark.Leak(picked(chart(mark.Secret()), keys...)) // source: pickedlonger; leak: pickedlonger
}

func badPickedByAChangedList() {
	keys := []string{"id", "name"}
	keys[1] = "illness"
	mark.Leak(picked(chart(mark.Secret()), keys...)) // source: pickedchanged; leak: pickedchanged
}

func change(keys []string) { keys[0] = "illness" }

func badPickedByAListThatIsChangedElsewhere() {
	keys := []string{"id", "name"}
	change(keys)
	mark.Leak(picked(chart(mark.Secret()), keys...)) // source: pickedelsewhere; leak: pickedelsewhere
}

var (
	shownKeys = []string{"id", "name"}
	allKeys   = []string{"id", "name", "illness"}
	moreKeys  = []string{"id"}
)

func init() { moreKeys = append(moreKeys, "illness") }

func goodPickedByVariable() {
	mark.Leak(picked(chart(mark.Secret()), shownKeys...)) // source: pickedbyvariable
}

func badPickedByVariable() {
	mark.Leak(picked(chart(mark.Secret()), allKeys...)) // source: badpickedbyvariable; leak: badpickedbyvariable
}

func badPickedByGrownVariable() {
	mark.Leak(picked(chart(mark.Secret()), moreKeys...)) // source: pickedbygrown; leak: pickedbygrown
}

func goodLoopOverVariable() {
	m := chart(mark.Secret()) // source: loopovervariable
	for _, k := range shownKeys {
		mark.Leak(m[k])
	}
	mark.Leak(slices.Contains(shownKeys, "illness"))
}

func badLoopOverVariable() {
	m := chart(mark.Secret()) // source: badloopovervariable
	for _, k := range allKeys {
		mark.Leak(m[k]) // leak: badloopovervariable
	}
}

func badPutUnderListedKeys() {
	m := map[string]any{}
	for _, k := range []string{"id", "name"} {
		m[k] = mark.Secret() // source: putunderlisted
	}
	mark.Leak(m["id"]) // leak: putunderlisted
	mark.Leak(m["illness"])
}

func omitted(m map[string]any, keys ...string) map[string]any {
	for _, k := range keys {
		delete(m, k)
	}
	return m
}

func goodOmitted() {
	mark.Leak(omitted(chart(mark.Secret()), "name", "illness")) // source: omitted
}

func badOmittedOther() {
	mark.Leak(omitted(chart(mark.Secret()), "name", "id")) // source: omittedother; leak: omittedother
}

func badOmittedBySomebody() {
	mark.Leak(omitted(chart(mark.Secret()), strings.Fields("name id")...)) // source: omittedbysomebody; leak: omittedbysomebody
}

func badOmittedNotAlways() {
	m := chart(mark.Secret()) // source: omittednotalways
	for _, k := range []string{"name", "illness"} {
		if k == "illness" {
			continue
		}
		delete(m, k)
	}
	mark.Leak(m) // leak: omittednotalways
}

func badOmittedUntilOneIsFound() {
	m := chart(mark.Secret()) // source: omitteduntil
	for _, k := range []string{"name", "illness"} {
		delete(m, k)
		if k == "name" {
			break
		}
	}
	mark.Leak(m) // leak: omitteduntil
}

func badOmittedAndPutBack() {
	m := chart("")
	for _, k := range []string{"name", "illness"} {
		delete(m, k)
		m["illness"] = mark.Secret() // source: putback
	}
	mark.Leak(m) // leak: putback
}

func badShownWhileOthersAreOmitted() {
	m := chart(mark.Secret()) // source: whileomitted
	for _, k := range []string{"name", "illness"} {
		mark.Leak(m) // leak: whileomitted
		delete(m, k)
	}
}

var shown = map[string]bool{"id": true, "name": true, "illness": false}

func allowed(m map[string]any) map[string]any {
	out := map[string]any{}
	for k, v := range m {
		if shown[k] {
			out[k] = v
		}
	}
	return out
}

func goodAllowed() {
	mark.Leak(allowed(chart(mark.Secret()))) // source: allowed
}

func badAllowedOnTheContrary() {
	for k, v := range chart(mark.Secret()) { // source: oncontrary
		if !shown[k] {
			mark.Leak(v) // leak: oncontrary
		}
	}
}

var known = map[string]struct{}{"id": {}, "illness": {}}

func badAllowedAsKnown() {
	for k, v := range chart(mark.Secret()) { // source: allowedasknown
		if _, ok := known[k]; ok {
			mark.Leak(v) // leak: allowedasknown
		}
	}
}

func goodAllowedByList() {
	for k, v := range chart(mark.Secret()) { // source: allowedbylist
		if !slices.Contains(shownKeys, k) {
			continue
		}
		mark.Leak(k, v)
	}
}

func badAllowedByList() {
	for k, v := range chart(mark.Secret()) { // source: badallowedbylist
		if !slices.Contains(allKeys, k) {
			continue
		}
		mark.Leak(k, v) // leak: badallowedbylist
	}
}

func goodOneIsLeftOut() {
	out := map[string]any{}
	for k, v := range chart(mark.Secret()) { // source: leftout
		if k == "illness" {
			continue
		}
		out[k] = v
	}
	mark.Leak(out)
}

func badAnotherIsLeftOut() {
	out := map[string]any{}
	for k, v := range chart(mark.Secret()) { // source: leftoutother
		if k != "name" {
			out[k] = v
		}
	}
	mark.Leak(out) // leak: leftoutother
}

func goodSwitchOverKeys() {
	for k, v := range chart(mark.Secret()) { // source: switchoverkeys
		switch k {
		case "illness":
			mark.Leak(k)
		case "id":
			mark.Leak(v)
		default:
			mark.Leak(k, v)
		}
	}
}

func badSwitchOverKeys() {
	for k, v := range chart(mark.Secret()) { // source: badswitchoverkeys
		switch k {
		case "id", "name":
			mark.Leak(k)
		default:
			mark.Leak(v) // leak: badswitchoverkeys
		}
	}
}

func badElementOfTheTurnBefore() {
	var before any
	m := chart(mark.Secret()) // source: turnbefore
	for range 20 {
		for k, v := range m {
			if k == "id" && mark.Either() {
				mark.Leak(before) // leak: turnbefore
			}
			if mark.Either() {
				before = v
			}
		}
	}
}

func badElementWasReadBefore() {
	m := chart(mark.Secret()) // source: readbefore
	for k, v := range m {
		if k == "illness" {
			m[k] = "x"
			mark.Leak(v) // leak: readbefore
		}
	}
}

func badMaskedElementIsNotStored() {
	m := chart(mark.Secret()) // source: notstored
	for k, v := range m {
		if k == "illness" {
			v = "x"
		}
		if v == "x" {
			continue
		}
		mark.Leak(v)
	}
	mark.Leak(m) // leak: notstored
}

func goodMaskedElementIsStored() {
	m := chart(mark.Secret()) // source: stored
	out := map[string]any{}
	for k, v := range m {
		if k == "illness" {
			v = "x"
		}
		out[k] = v
	}
	mark.Leak(out)
}

func badOtherElementIsMasked() {
	m := chart(mark.Secret()) // source: othermasked
	out := map[string]any{}
	for k, v := range m {
		if k == "name" {
			v = "x"
		}
		out[k] = v
	}
	mark.Leak(out) // leak: othermasked
}
