// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"github.com/samber/lo"

	"example.com/corpus/mark"
)

// Generic functions of a library that the catalogue speaks of.

type insured struct {
	ID, Illness string
	Age         int
}

func theInsured(illness string) []insured {
	return []insured{{ID: "1", Illness: illness, Age: 20}, {ID: "2", Illness: illness, Age: 70}}
}

func badFilterOfLibrary() {
	for _, p := range lo.Filter(theInsured(mark.Secret()), func(p insured, _ int) bool { return p.Age > 60 }) { // source: libraryfilter
		mark.Leak(p.Illness) // leak: libraryfilter
	}
}

func goodFilterOfLibrary() {
	for _, p := range lo.Reject(theInsured(mark.Secret()), func(p insured, _ int) bool { return p.Age > 60 }) { // source: libraryreject
		mark.Leak(p.ID, p.Age)
	}
}

func badMapOfLibrary() {
	mark.Leak(lo.Map(theInsured(mark.Secret()), func(p insured, _ int) string { return p.Illness })) // source: librarymap; leak: librarymap
}

func goodMapOfLibrary() {
	mark.Leak(lo.Map(theInsured(mark.Secret()), func(p insured, i int) string { return p.ID })) // source: librarymapid
}

func badFindOfLibrary() {
	p, ok := lo.Find(theInsured(mark.Secret()), func(p insured) bool { return p.ID == "1" }) // source: libraryfind
	if ok {
		mark.Leak(p.Illness) // leak: libraryfind
	}
}

func goodFindOfLibrary() {
	p, ok := lo.Find(theInsured(mark.Secret()), func(p insured) bool { return p.ID == "1" }) // source: libraryfindid
	if ok {
		mark.Leak(p.ID)
	}
}

func badSomeOfLibrary() {
	mark.Leak(lo.SomeBy(theInsured(mark.Secret()), func(p insured) bool { return p.Illness == "flu" })) // source: librarysome; leak: librarysome (static)
}

func goodSomeOfLibrary() {
	mark.Leak(lo.SomeBy(theInsured(mark.Secret()), func(p insured) bool { return p.Age > 60 })) // source: librarysomeage
}

func badKeyByOfLibrary() {
	m := lo.KeyBy(theInsured(mark.Secret()), func(p insured) string { return p.Illness }) // source: librarykeyby
	for k := range m {
		mark.Leak(k) // leak: librarykeyby
	}
}

func goodKeyByOfLibrary() {
	m := lo.KeyBy(theInsured(mark.Secret()), func(p insured) string { return p.ID }) // source: librarykeybyid
	for k, p := range m {
		mark.Leak(k, p.Age)
	}
}

func badReduceOfLibrary() {
	mark.Leak(lo.Reduce(theInsured(mark.Secret()), func(s string, p insured, _ int) string { return s + p.Illness }, "")) // source: libraryreduce; leak: libraryreduce
}

func goodReduceOfLibrary() {
	mark.Leak(lo.Reduce(theInsured(mark.Secret()), func(n int, p insured, _ int) int { return n + p.Age }, 0)) // source: libraryreduceage
}

func badMapValuesOfLibrary() {
	m := map[string]insured{"a": {ID: "1", Illness: mark.Secret()}}                          // source: librarymapvalues
	mark.Leak(lo.MapValues(m, func(p insured, _ string) string { return p.ID + p.Illness })) // leak: librarymapvalues
}

func goodMapValuesOfLibrary() {
	m := map[string]insured{"a": {ID: "1", Illness: mark.Secret()}} // source: librarymapvaluesid
	mark.Leak(lo.MapValues(m, func(p insured, _ string) string { return p.ID }))
}
