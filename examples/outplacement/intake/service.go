// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package intake

import (
	"context"
	"fmt"
	"log/slog"

	"example.com/outplacement/mail"
	"example.com/outplacement/queue"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Store keeps inquiries.
type Store interface {
	SaveInquiry(ctx context.Context, in Inquiry) error
}

// A Mailer delivers e-mail. Whoever implements it is our processor for mail,
// which is stated here so that callers need not know which one it is.
type Mailer interface {
	//lineage:sink vendor=sendgrid args=m
	Send(ctx context.Context, m mail.Message) error
}

// A Service takes inquiries.
type Service struct {
	store  Store
	mailer Mailer
	alerts *queue.Queue
	log    *slog.Logger
}

// New returns a service that tells the consultants by way of alerts.
func New(store Store, mailer Mailer, alerts *queue.Queue, log *slog.Logger) *Service {
	return &Service{store: store, mailer: mailer, alerts: alerts, log: log}
}

// An alert is what a consultant needs in order to call back.
type alert struct {
	InquiryID string `json:"inquiry_id"`
	Name      string `json:"name"`
	Text      string `json:"text"`
	Health    string `json:"health,omitempty"`
}

// Submit takes one inquiry.
//
//lineage:purpose inquiry-response
func (s *Service) Submit(ctx context.Context, in Inquiry) error {
	if err := s.store.SaveInquiry(ctx, in); err != nil {
		return err
	}

	// OK: the log shows [inquiry] where the wrappers are.
	s.log.InfoContext(ctx, "inquiry received", "id", in.ID, "from", in.Email)

	// OK: answering is what the data was given for, and SendGrid is a processor (12(1), 6).
	receipt := mail.Compose(
		in.Email.Use(policy.InquiryResponse),
		"We have received your inquiry",
		fmt.Sprintf("Dear %s,\n\na consultant will call you back within two working days.", in.Name.Use(policy.InquiryResponse)),
	)
	if err := s.mailer.Send(ctx, receipt); err != nil {
		return fmt.Errorf("inquiry %s: sending the receipt: %w", in.ID, err)
	}

	err := s.alerts.Put(alert{
		InquiryID: in.ID,
		Name:      in.Name.Use(policy.InquiryResponse),
		Text:      in.Text.Use(policy.InquiryResponse),
		Health:    in.Health.Use(policy.InquiryResponse),
	})
	if err != nil {
		text := in.Text.Use(policy.InquiryResponse)

		// LEAK 26 [raw-in-log]: so that nothing is lost, the inquiry itself is
		// logged, and kept as long as logs are and for whoever reads them (APPI art. 23).
		s.log.ErrorContext(ctx, "nobody was alerted", "id", in.ID, "text", text)
	}
	return err
}
