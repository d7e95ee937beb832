// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ads

import (
	"example.com/outplacement/intake"
	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Lookalikes uploads those whom an advertisement should find more of. Reading
// is slow, so it goes on while the upload is prepared.
func (a *Audiences) Lookalikes(clients []profile.Client, inquiries []intake.Inquiry) error {
	found := make(chan string)
	go func() {
		defer close(found)
		for _, c := range clients {
			found <- c.LINEUserID
		}
	}()
	// OK: clients' own LINE ids, for advertising (2(4)).
	if err := a.create("clients", drain(found)); err != nil {
		return err
	}

	asked := make(chan string)
	go func() {
		defer close(asked)
		for _, in := range inquiries {
			asked <- in.LINEUserID.Use(policy.BehaviouralAdvertising)
		}
	}()
	// LEAK 7 [needs-consent]: what came through the channel was given to us
	// with an inquiry, and an advertising network is no part of answering it (12(1)).
	return a.create("asked us something", drain(asked))
}

func drain(ids <-chan string) []string {
	var all []string
	for id := range ids {
		all = append(all, id)
	}
	return all
}
