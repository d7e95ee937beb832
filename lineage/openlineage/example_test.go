// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package openlineage_test

import (
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/openlineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Whose data it was stays here.
func ExampleEvents() {
	r := lineage.Record{
		Subject: "user-1",
		Label:   policy.Label{Classes: []policy.Class{policy.Personal}},
		Use:     policy.Use{Purpose: policy.DealConfirmation, Recipient: policy.Partner, Vendor: "acme", Country: "US"},
		Clauses: []string{"3(1)"},
		Policy:  "default",
	}
	for _, e := range openlineage.Events("shop", r) {
		fmt.Println(e.Type, e.Job.Name, e.Inputs, e.Outputs)
	}
	// Output:
	// START deal-confirmation [{shop personal}] [{shop partner/acme}]
	// COMPLETE deal-confirmation [{shop personal}] [{shop partner/acme}]
}
