// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package support answers inquiries.
//
//lineage:purpose inquiry-response
package support

import (
	"context"
	"fmt"

	"example.com/outplacement/intake"
	"example.com/outplacement/mail"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Mailer delivers e-mail.
type Mailer interface {
	Send(ctx context.Context, m mail.Message) error
}

// A Service answers inquiries.
type Service struct {
	mailer     Mailer
	translator *Translator
}

// New returns a service.
func New(mailer Mailer, translator *Translator) *Service {
	return &Service{mailer: mailer, translator: translator}
}

// Reply sends an answer, with the question below it.
func (s *Service) Reply(ctx context.Context, in intake.Inquiry, answer string) error {
	text := fmt.Sprintf("Dear %s,\n\n%s\n\nYou wrote:\n%s",
		in.Name.Use(policy.InquiryResponse), answer, in.Text.Use(policy.InquiryResponse))

	// OK: whoever is wired in here is our processor for mail, and this is the answer (12(1), 6).
	return s.mailer.Send(ctx, mail.Compose(in.Email.Use(policy.InquiryResponse), "Your inquiry", text))
}
