// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ads

import (
	"maps"
	"slices"

	"example.com/outplacement/profile"
)

// ByOccupation uploads one audience per occupation.
func (a *Audiences) ByOccupation(clients []profile.Client) error {
	segments := make(map[string][]string)
	for _, c := range clients {
		segments[c.Occupation] = append(segments[c.Occupation], c.LINEUserID)
	}
	for _, name := range slices.Sorted(maps.Keys(segments)) {
		// OK: personal data may go to an advertising network for this (2(4)).
		if err := a.create(name, segments[name]); err != nil {
			return err
		}
	}
	return nil
}

// ByCondition uploads one audience per health condition, for the partners who
// advertise rehabilitation and ergonomic furniture.
func (a *Audiences) ByCondition(clients []profile.Client) error {
	segments := make(map[string][]string)
	for _, c := range clients {
		segments[c.Health] = append(segments[c.Health], c.LINEUserID)
	}
	for _, name := range slices.Sorted(maps.Keys(segments)) {
		// LEAK 6 [needs-consent]: the keys of the map are diagnoses, and they name
		// the audience; a third party gets special-care data (12(1), APPI art. 27).
		if err := a.create(name, segments[name]); err != nil {
			return err
		}
	}
	return nil
}
