// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify_test

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A marked value stays marked while it is de-identified, and its new type tells
// the gate how far it was.
func Example() {
	gate := lineagetest.NewGate(nil)
	use := policy.Use{Purpose: policy.OutcomeStatistics, Recipient: policy.Public}
	age := lineage.NewPII(41)

	_, err := lineage.Disclose(context.Background(), gate.Gate, age, use)
	fmt.Println(err)

	band := lineage.Map[lineage.PersonalLabel](age, deidentify.Decades.Of)
	got, err := lineage.Disclose(context.Background(), gate.Gate, band, use)
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
