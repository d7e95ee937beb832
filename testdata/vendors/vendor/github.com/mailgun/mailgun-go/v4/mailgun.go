// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mailgun has the shape of github.com/mailgun/mailgun-go/v4.
package mailgun

import "context"

type Mailgun interface {
	Send(ctx context.Context, m *Message) (mes string, id string, err error)
}

type MailgunImpl struct{ domain string }

type Specific interface {
	SetHTML(string)
}

type Message struct {
	Specific
	tags []string
}

func NewMailgun(domain, apiKey string) *MailgunImpl { return nil }

func NewMessage(from, subject, text string, to ...string) *Message { return nil }

func (m *Message) AddVariable(variable string, value any) error { return nil }

func (mg *MailgunImpl) Send(ctx context.Context, m *Message) (mes, id string, err error) {
	return "", "", nil
}
