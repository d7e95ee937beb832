// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package messaging has the shape of firebase.google.com/go/v4/messaging.
package messaging

import "context"

type Client struct {
	*fcmClient
	*iidClient
}

type (
	fcmClient struct{ project string }
	iidClient struct{ endpoint string }
)

type Message struct {
	Token        string
	Data         map[string]string
	Notification *Notification
}

type Notification struct{ Title, Body string }

type TopicManagementResponse struct{ SuccessCount int }

func (c *fcmClient) Send(ctx context.Context, message *Message) (string, error) { return "", nil }

func (c *iidClient) SubscribeToTopic(ctx context.Context, tokens []string, topic string) (*TopicManagementResponse, error) {
	return nil, nil
}
