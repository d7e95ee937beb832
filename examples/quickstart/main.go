// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Quickstart uses what somebody wrote in an inquiry once as it may be used, and
// once as it may not. Run it, then let the analyzer read it:
//
//	go run ./examples/quickstart
//	go run ./cmd/lineage ./examples/quickstart
package main

import (
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func main() {
	email := lineage.NewInquiry("hanako@example.com") // mark it where it comes in
	fmt.Println("an inquiry came from", email)        // prints [inquiry]

	// OK: it was given to us for an answer (clause 12(1)).
	reply(email.Use(policy.InquiryResponse))

	// LEAK [needs-consent]: an advertising network is no part of the answer (12(1)).
	advertise(email.Use(policy.BehaviouralAdvertising))
}

//lineage:sink recipient=processor purpose=inquiry-response
func reply(to string) { fmt.Println("our mail provider gets", len(to), "bytes") }

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func advertise(to string) { fmt.Println("the advertising network gets", len(to), "bytes") }
