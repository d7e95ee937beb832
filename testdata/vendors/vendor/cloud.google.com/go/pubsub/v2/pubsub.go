// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package pubsub has the shape of cloud.google.com/go/pubsub/v2.
package pubsub

import "context"

type Publisher struct{ topic string }

type Message struct {
	Data       []byte
	Attributes map[string]string
}

type PublishResult struct{ id string }

func (t *Publisher) Publish(ctx context.Context, msg *Message) *PublishResult { return nil }
