// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sealed_test

import (
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// A sealed value opens to a marked one, which is used as ever.
func Example() {
	record := sealed.Seal(lineage.NewSensitive("asthma"))
	fmt.Println(record, record.Label())
	fmt.Println(record.Open().Use(policy.ServiceOperation))
	// Output:
	// [special-care] special-care
	// asthma
}

// What leaks of a marked value in an unexported field does not leak of a sealed
// one.
func ExampleSeal() {
	type patient struct {
		record sealed.Value[string, lineage.SpecialCareLabel]
	}
	p := patient{sealed.Seal(lineage.NewSensitive("asthma"))}
	out := fmt.Sprintf("%+v", p) // an address, and the length
	fmt.Println(len(out) > 0 && !strings.Contains(out, "asthma"))
	// Output: true
}
