// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mail writes e-mail and hands it to SendGrid.
package mail

import "strings"

// A Message is one e-mail.
type Message struct {
	To      string
	Subject string
	Text    string
}

// An Option adds to a message while it is composed.
type Option func(*Message)

// WithNote adds a paragraph after the text.
func WithNote(note string) Option {
	return func(m *Message) { m.Text += "\n\n" + note }
}

// WithSignature ends the message as ours do.
func WithSignature(consultant string) Option {
	return func(m *Message) { m.Text += "\n\n" + consultant + "\nTsugi Career" }
}

// Compose returns the message that the options make of it.
func Compose(to, subject, text string, options ...Option) Message {
	m := Message{To: to, Subject: subject, Text: strings.TrimSpace(text)}
	for _, add := range options {
		add(&m)
	}
	return m
}
