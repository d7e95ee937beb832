// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package profile

import "example.com/outplacement/queue"

// A change is what others learn of a changed profile.
type change struct {
	Name    string `json:"name"`
	CV      string `json:"cv"`
	Remarks string `json:"remarks,omitempty"`
}

// PublishChanges puts what partner companies may see into a queue.
func PublishChanges(clients []Client, changes *queue.Queue) error {
	for _, c := range clients {
		if err := changes.Put(change{Name: c.Name, CV: c.CV}); err != nil {
			return err
		}
	}
	return nil
}

// PublishChangesForConsultants does so with what a consultant must also know.
func PublishChangesForConsultants(clients []Client, changes *queue.Queue) error {
	for _, c := range clients {
		if err := changes.Put(change{Name: c.Name, CV: c.CV, Remarks: c.Health}); err != nil {
			return err
		}
	}
	return nil
}
