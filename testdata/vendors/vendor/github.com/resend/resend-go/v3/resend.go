// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package resend has the shape of github.com/resend/resend-go/v3.
package resend

type Client struct{ Emails EmailsSvc }

type EmailsSvc interface {
	Send(params *SendEmailRequest) (*SendEmailResponse, error)
}

type SendEmailRequest struct {
	From    string
	To      []string
	Subject string
	Html    string
}

type SendEmailResponse struct{ Id string }

func NewClient(apiKey string) *Client { return nil }
