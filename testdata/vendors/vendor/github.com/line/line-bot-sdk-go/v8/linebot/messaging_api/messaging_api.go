// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package messaging_api has the shape of github.com/line/line-bot-sdk-go/v8/linebot/messaging_api.
package messaging_api

type MessagingApiAPI struct{ token string }

type MessageInterface interface{ GetType() string }

type TextMessage struct{ Text string }

type PushMessageRequest struct {
	To       string
	Messages []MessageInterface
}

type PushMessageResponse struct{ SentMessages []string }

func (m TextMessage) GetType() string { return "" }

func (client *MessagingApiAPI) PushMessage(pushMessageRequest *PushMessageRequest, xLineRetryKey string) (*PushMessageResponse, error) {
	return nil, nil
}
