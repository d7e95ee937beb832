// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package notify

import (
	"context"
	"fmt"

	"example.com/outplacement/profile"
	"example.com/outplacement/queue"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Brief tells a consultant, before the first meeting, what the former employer
// said.
//
//lineage:purpose service-operation
func (l *LINE) Brief(consultant string, c profile.Client, f profile.EmployerFile) error {
	evaluation := f.Evaluation.Use(policy.ServiceOperation)

	// OK: counselling this client is what the employer's file was promised for (12(1)).
	return l.Push(consultant, fmt.Sprintf("New client %s. Their employer says: %s", c.Name, evaluation))
}

// A callback is what this package reads of the alerts that intake puts in the
// queue.
type callback struct {
	InquiryID string `json:"inquiry_id"`
	Name      string `json:"name"`
	Text      string `json:"text"`
	Health    string `json:"health"`
}

// ForwardAlerts tells the consultant on duty of every inquiry in the queue.
//
//lineage:purpose inquiry-response
func (l *LINE) ForwardAlerts(ctx context.Context, alerts *queue.Queue, onDuty string) error {
	for ctx.Err() == nil {
		var next callback
		ok, err := alerts.Take(&next)
		if err != nil || !ok {
			return err
		}

		text := fmt.Sprintf("Please call %s (%s): %s\nMind: %s", next.Name, next.InquiryID, next.Text, next.Health)

		// OK: the inquiry goes to those who answer it, through a processor, and
		// so may what it says about health (12(1), 6).
		if err := l.Push(onDuty, text); err != nil {
			return err
		}
	}
	return ctx.Err()
}
