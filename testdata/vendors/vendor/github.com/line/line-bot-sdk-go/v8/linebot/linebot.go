// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package linebot has the shape of github.com/line/line-bot-sdk-go/v8/linebot.
package linebot

import "context"

type Client struct{ token string }

type SendingMessage interface{ Message() }

type TextMessage struct{ Text string }

type PushMessageCall struct{ to string }

type BasicResponse struct{ RequestID string }

func (m *TextMessage) Message() {}

func NewTextMessage(content string) *TextMessage { return nil }

func (client *Client) PushMessage(to string, messages ...SendingMessage) *PushMessageCall { return nil }

func (call *PushMessageCall) WithContext(ctx context.Context) *PushMessageCall { return call }
func (call *PushMessageCall) Do() (*BasicResponse, error)                      { return nil, nil }
