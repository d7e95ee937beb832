// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stats

import (
	"fmt"
	"strings"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
)

// PublishOutcomes publishes how long our clients searched.
func (s *Site) PublishOutcomes(clients []profile.Client) error {
	var months []int
	for _, c := range clients {
		months = append(months, c.JobSearch.Months)
	}
	mean, err := privacy.Mean(months)
	if err != nil {
		return err
	}
	// OK: a mean over a group of a minimum size identifies nobody (2(5)).
	return s.Publish("outcomes.txt", fmt.Sprintf("Our clients found work after %.1f months.\n", mean))
}

// PublishStories publishes what those say who found work.
func (s *Site) PublishStories(clients []profile.Client) error {
	var page strings.Builder
	for _, c := range clients {
		if c.JobSearch.Outcome == "employed" {
			fmt.Fprintf(&page, "%q\n\t%s, %s\n\n", c.JobSearch.Story, c.Name, c.Occupation)
		}
	}
	// LEAK 21 [needs-deidentification]: names and stories are published as they
	// are; what is published must identify nobody (2(5)).
	return s.Publish("stories.txt", page.String())
}
