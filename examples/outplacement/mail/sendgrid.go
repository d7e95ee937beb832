// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mail

import (
	"context"
	"fmt"

	"github.com/sendgrid/sendgrid-go"
	sgmail "github.com/sendgrid/sendgrid-go/helpers/mail"
)

// SendGrid's package is not ours to annotate, so we say here what its client
// does. What SendGrid is to us, a processor, the policy says.
//
//lineage:sink (*github.com/sendgrid/sendgrid-go.Client).SendWithContext vendor=sendgrid args=email

// SendGrid sends messages through SendGrid's API.
type SendGrid struct {
	key     string
	baseURL string
}

// NewSendGrid returns a sender. The base URL is SendGrid's own unless it is
// stated.
func NewSendGrid(key, baseURL string) *SendGrid {
	if baseURL == "" {
		baseURL = "https://api.sendgrid.com"
	}
	return &SendGrid{key: key, baseURL: baseURL}
}

// Send hands m over.
func (s *SendGrid) Send(ctx context.Context, m Message) error {
	client := sendgrid.NewSendClient(s.key) // one each: a client holds its last message
	client.BaseURL = s.baseURL + "/v3/mail/send"
	from := sgmail.NewEmail("Tsugi Career", "desk@tsugi-career.example")
	to := sgmail.NewEmail("", m.To)
	response, err := client.SendWithContext(ctx, sgmail.NewSingleEmailPlainText(from, m.Subject, to, m.Text))
	if err != nil {
		return fmt.Errorf("sendgrid: %w", err)
	}
	if response.StatusCode >= 300 {
		return fmt.Errorf("sendgrid: status %d", response.StatusCode)
	}
	return nil
}
