// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package notify writes to clients and consultants on LINE.
package notify

import (
	"fmt"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
)

//lineage:sink (*github.com/line/line-bot-sdk-go/v8/linebot/messaging_api.MessagingApiAPI).PushMessage vendor=line args=pushMessageRequest

// LINE sends messages from our official account.
type LINE struct {
	api *messaging_api.MessagingApiAPI
}

// NewLINE returns a sender. The endpoint is LINE's own unless it is stated.
func NewLINE(channelToken, endpoint string) (*LINE, error) {
	var options []messaging_api.MessagingApiAPIOption
	if endpoint != "" {
		options = append(options, messaging_api.WithEndpoint(endpoint))
	}
	api, err := messaging_api.NewMessagingApiAPI(channelToken, options...)
	if err != nil {
		return nil, fmt.Errorf("line: %w", err)
	}
	return &LINE{api: api}, nil
}

// Push sends a text to one LINE user.
func (l *LINE) Push(to, text string) error {
	_, err := l.api.PushMessage(&messaging_api.PushMessageRequest{
		To:       to,
		Messages: []messaging_api.MessageInterface{&messaging_api.TextMessage{Text: text}},
	}, "")
	if err != nil {
		return fmt.Errorf("line: %w", err)
	}
	return nil
}
