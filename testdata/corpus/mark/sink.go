// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

// Leak hands its arguments to an advertising network. Special-care data and
// what came in with an inquiry may go there only with the subject's consent.
//
//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func Leak(v ...any) { observe(v) }

// A Sender is a sink behind an interface: whatever implements it, what it is
// sent leaves.
type Sender interface {
	//lineage:sink recipient=ad-platform purpose=behavioural-advertising
	Send(v any) error
}

// NewSender returns a [Sender].
func NewSender() Sender { return sender{} }

type sender struct{}

func (sender) Send(v any) error {
	observe(v)
	return nil
}

// Sent tells the run that the function that calls it is a sink, declared where
// it is. No directive declares Sent itself.
func Sent(v ...any) { observeAt(caller(1), v) }
