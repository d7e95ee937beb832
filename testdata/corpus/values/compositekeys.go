// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import (
	"sync"

	"example.com/corpus/mark"
)

// Keys that consist of parts.

type groupKey struct{ name string }

type fullKey struct {
	group groupKey
	n     int
}

func badCompositeKey() {
	m := map[groupKey]string{}
	m[groupKey{"a"}] = mark.Secret() // source: compositekey
	mark.Leak(m[groupKey{"a"}])      // leak: compositekey
}

func goodOtherCompositeKey() {
	m := map[groupKey]string{}
	m[groupKey{"a"}] = mark.Secret() // source: othercomposite
	mark.Leak(m[groupKey{"b"}])
}

func badZeroKey() {
	m := map[fullKey]string{}
	m[fullKey{}] = mark.Secret()           // source: zerokey
	mark.Leak(m[fullKey{groupKey{""}, 0}]) // leak: zerokey
}

func badCompositeKeyOfVariable() {
	m := map[fullKey]string{}
	var k fullKey
	k.group.name = "a"
	m[k] = mark.Secret()                                        // source: variablekey
	mark.Leak(m[fullKey{group: groupKey{"a"}}])                 // leak: variablekey
	mark.Leak(m[fullKey{groupKey{"a"}, len(mark.Plain()) - 5}]) // leak: variablekey
}

func goodNestedKey() {
	m := map[fullKey]string{}
	m[fullKey{groupKey{"a"}, 1}] = mark.Secret() // source: nestedkey
	mark.Leak(m[fullKey{groupKey{"a"}, 2}], m[fullKey{groupKey{"b"}, 1}])
}

func badArrayKey() {
	m := map[[2]int]string{}
	m[[2]int{1, 2}] = mark.Secret() // source: arraykey
	mark.Leak(m[[2]int{1, 2}])      // leak: arraykey
}

func goodOtherArrayKey() {
	m := map[[2]int]string{}
	m[[2]int{1, 2}] = mark.Secret() // source: otherarraykey
	mark.Leak(m[[2]int{2, 1}])
}

func badCompositeKeyOfSyncMap() {
	var m sync.Map
	m.Store(groupKey{"a"}, mark.Secret()) // source: synccomposite
	v, _ := m.Load(groupKey{"a"})
	mark.Leak(v) // leak: synccomposite
}

func goodOtherCompositeKeyOfSyncMap() {
	var m sync.Map
	m.Store(groupKey{"a"}, mark.Secret()) // source: othersynccomposite
	v, _ := m.Load(groupKey{"b"})
	mark.Leak(v)
	v, _ = m.Load(struct{ name string }{"a"})
	mark.Leak(v)
}

func putUnder(m map[groupKey]string, k groupKey, text string) { m[k] = text }

func badCompositeKeyOfCaller() {
	m := map[groupKey]string{}
	putUnder(m, groupKey{"a"}, mark.Secret()) // source: callercomposite
	mark.Leak(m[groupKey{"a"}])               // leak: callercomposite
}

func goodOtherCompositeKeyOfCaller() {
	m := map[groupKey]string{}
	putUnder(m, groupKey{"a"}, mark.Secret()) // source: othercallercomposite
	mark.Leak(m[groupKey{"b"}])
}

func putNamed(m map[groupKey]string, name, text string) { m[groupKey{name}] = text }

func badPartOfCaller() {
	m := map[groupKey]string{}
	putNamed(m, "a", mark.Secret()) // source: callerpart
	mark.Leak(m[groupKey{"a"}])     // leak: callerpart
}

func badKeysInInterfaces() {
	m := map[any]string{}
	m["1"] = mark.Secret() // source: ifacekeys
	m[groupKey{"1"}] = ""
	m[rune('1')] = ""
	mark.Leak(m["1"]) // leak: ifacekeys
}
