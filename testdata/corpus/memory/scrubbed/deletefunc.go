// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"maps"

	"example.com/corpus/mark"
)

// Entries are deleted for which a predicate is true.

func goodEntriesAreDeletedBySwitch() {
	m := map[string]string{"d": mark.Secret(), "e": mark.Secret(), "b": "c"} // source: deleteswitch
	maps.DeleteFunc(m, func(k, _ string) bool {
		switch k {
		case "d", "e":
			return true
		}
		return false
	})
	mark.Leak(m["d"], m["e"])
}

func private(k, v string) bool { return v == "" || k == "d" || k == "e" }

func goodEntriesAreDeletedByFunction() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deletefunction
	maps.DeleteFunc(m, private)
	mark.Leak(m)
}

func goodEntriesAreDeletedUnlessAllowed() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deleteunless
	maps.DeleteFunc(m, func(k, v string) bool {
		if k != "d" {
			return len(v) == 0
		}
		return true
	})
	mark.Leak(m)
}

func badEntryIsDeletedIfItIsShort() {
	m := map[string]string{"d": mark.Secret()} // source: deleteshort
	maps.DeleteFunc(m, func(k, v string) bool { return k == "d" && len(v) < 3 })
	mark.Leak(m["d"]) // leak: deleteshort
}

func badEntryIsKept() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deletekept
	maps.DeleteFunc(m, func(k, _ string) bool { return k != "d" })
	mark.Leak(m["d"]) // leak: deletekept
}

func badEntryIsDeletedOnDemand() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deletedemand
	hide := mark.Either()
	maps.DeleteFunc(m, func(k, _ string) bool { return hide && k == "d" })
	mark.Leak(m["d"]) // leak: deletedemand
}

func badEntryIsDeletedFromACopy() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deletecopy
	maps.DeleteFunc(maps.Clone(m), func(k, _ string) bool { return k == "d" })
	mark.Leak(m["d"]) // leak: deletecopy
}

func badEntryIsDeletedFromOneOfTwo() {
	m, n := map[string]string{"d": mark.Secret()}, map[string]string{"d": mark.Secret()} // source: deleteoneoftwo
	which := m
	if mark.Either() {
		which = n
	}
	maps.DeleteFunc(which, func(k, _ string) bool { return k == "d" })
	mark.Leak(m["d"], n["d"]) // leak: deleteoneoftwo
}

func badValueIsComparedInstead() {
	m := map[string]string{"d": mark.Secret()} // source: deletevalue
	maps.DeleteFunc(m, func(_, v string) bool { return v == "d" })
	mark.Leak(m["d"]) // leak: deletevalue
}

func badEntryIsPutBack() {
	m := map[string]string{"b": "c"}
	maps.DeleteFunc(m, func(k, _ string) bool { return k == "d" })
	m["d"] = mark.Secret() // source: deleteback
	mark.Leak(m["d"])      // leak: deleteback
}

func badPredicateRecovers() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: deleterecovers
	maps.DeleteFunc(m, func(k, _ string) bool {
		defer func() { _ = recover() }()
		if k == "d" {
			refuse(k)
		}
		return k == "d"
	})
	mark.Leak(m["d"]) // leak: deleterecovers
}

func refuse(k string) {
	if mark.Either() {
		panic(k)
	}
}
