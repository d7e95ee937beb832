// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify_test

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A marked value stays marked while it is de-identified, and its new type tells
// the gate how far it was.
func Example() {
	ctx, gate := context.Background(), lineagetest.NewGate(nil).Gate
	use := policy.Use{Purpose: policy.OutcomeStatistics, Recipient: policy.Public}
	age := lineage.NewPII(41)

	_, err := lineage.Disclose(ctx, gate, age, use)
	fmt.Println(err)

	band := lineage.Map[lineage.PersonalLabel](age, deidentify.Decades.Of)
	got, err := lineage.Disclose(ctx, gate, band, use)
	fmt.Println(got, err)
	// Output:
	// lineage: personal data to public for outcome-statistics needs consent, or de-identified (anonymous) (clauses 2(5), 4); missing consent
	// 40-49 <nil>
}

func ExampleCountBy() {
	ages := []string{"30-39", "30-39", "30-39", "40-49", "40-49", "40-49", "40-49", "50-59"}
	counts, err := deidentify.CountBy(slices.Values(ages), 3)
	fmt.Println(counts, err)
	// Output: 40-49: 4, other: 4; total: 8 <nil>
}

// The two who are few cannot be told from the totals.
func ExampleCrossBy() {
	count := map[[2]string]int{
		{"30-39", "Kanto"}: 2, {"30-39", "Kansai"}: 12, {"30-39", "Kyushu"}: 30,
		{"40-49", "Kanto"}: 11, {"40-49", "Kansai"}: 13, {"40-49", "Kyushu"}: 40,
	}
	people := func(yield func(age, region string) bool) {
		for group, n := range count {
			for range n {
				if !yield(group[0], group[1]) {
					return
				}
			}
		}
	}
	table, err := deidentify.CrossBy(people, 5)
	fmt.Print(table)
	fmt.Println(err)
	// Output:
	//   	  Kansai  Kanto  Kyushu  total
	//   30-39       *      *      30     44
	//   40-49       *      *      40     64
	//   total      25     13      70    108
	// <nil>
}

func ExampleScrub() {
	fmt.Println(deidentify.Scrub("Tanaka (tanaka@example.com, 090-1234-5678) cannot log in", "Tanaka"))
	// Output: [name] ([mail], [number]) cannot log in
}

func ExampleNewBands() {
	bands, err := deidentify.NewBands(20, 40, 65)
	fmt.Println(bands.Of(19), bands.Of(41), bands.Of(90), err)
	_, err = deidentify.NewBands(20, 21)
	fmt.Println(err != nil) // a band of one number is that number
	// Output:
	// under 20 40-64 65 and over <nil>
	// true
}

func ExampleNewRegions() {
	regions, err := deidentify.NewRegions(map[string]string{"Chiba": "Kanto", "Saitama": "Kanto", "Nara": "Kansai", "Kyoto": "Kansai"})
	fmt.Println(regions.Of("Nara"), regions.Of("1-1 Nara"), err)
	// Output: Kansai elsewhere <nil>
}

func ExampleMonthOf() {
	fmt.Println(deidentify.MonthOf(time.Date(1980, 1, 2, 3, 4, 5, 0, time.UTC)))
	// Output: 1980-01
}

func ExampleMask() {
	fmt.Println(deidentify.Mask("090-1234-5678", 4), deidentify.Mask("4567", 4), deidentify.MaskEmail("tanaka@example.com"))
	// Output: ***5678 ***7 ***@example.com
}

// The same id has one pseudonym with each receiver, so that they cannot compare.
func ExampleNewPseudonyms() {
	key := []byte("a key of sixteen random bytes or more")
	acme, err := deidentify.NewPseudonyms(key, "acme")
	if err != nil {
		fmt.Println(err)
	}
	globex, err := deidentify.NewPseudonyms(key, "globex")
	first, again := acme.Of("user-1"), acme.Of("user-1")
	fmt.Println(first == again, first == globex.Of("user-1"), err)
	fmt.Println(first.Level()) // whoever has the key can tell
	// Output:
	// true false <nil>
	// pseudonymous
}

// Numbers of a few people are not told, nor what would give them away.
func ExampleCounts() {
	counts, err := deidentify.CountBy(slices.Values([]string{"a", "a", "a", "b", "b", "b", "b", "c"}), 3)
	if err != nil {
		fmt.Println(err)
	}
	for group, n := range counts.All() {
		fmt.Println(group, n)
	}
	fmt.Println(counts.Other(), counts.Total())
	// Output:
	// b 4
	// 4 8
}

func ExampleTable() {
	people := func(yield func(age, region string) bool) {
		for range 5 {
			if !yield("30-39", "Kanto") || !yield("30-39", "Kansai") || !yield("40-49", "Kanto") || !yield("40-49", "Kansai") {
				return
			}
		}
	}
	table, err := deidentify.CrossBy(people, 5)
	n, told := table.Cell("30-39", "Kanto")
	fmt.Println(n, told, err)
	fmt.Println(table.Rows(), "|", table.Columns())
	// Output:
	// 5 true <nil>
	// 30-39: 10, 40-49: 10; total: 20 | Kansai: 10, Kanto: 10; total: 20
}
