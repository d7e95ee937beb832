// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package email has the shape of github.com/jordan-wright/email.
package email

import "net/smtp"

type Email struct {
	From    string
	To      []string
	Subject string
	Text    []byte
}

func NewEmail() *Email { return nil }

func (e *Email) Send(addr string, a smtp.Auth) error { return nil }
