// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What came from a third party is recorded before it is kept.
func ExampleGate_Receive() {
	type Referral = lineage.PersonalLabel
	records := new(lineagetest.Recorder)
	gate := lineage.Gate{Records: records}
	ctx := lineage.WithPurpose(lineage.WithSubject(context.Background(), "user-1"), policy.ServiceOperation)
	body := "met at the fair"

	referral := lineage.Tag[Referral](body)
	err := gate.Receive(ctx, referral, lineage.Receipt{
		Provider: policy.Partner,
		Vendor:   "acme",
		Acquired: "from the person, at a career fair",
	})
	fmt.Println(err, len(records.All()))
	// Output: <nil> 1
}
