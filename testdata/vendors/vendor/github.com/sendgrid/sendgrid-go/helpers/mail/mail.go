// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mail has the shape of github.com/sendgrid/sendgrid-go/helpers/mail.
package mail

type SGMailV3 struct {
	From             *Email
	Subject          string
	Personalizations []*Personalization
	Content          []*Content
}

type Email struct{ Name, Address string }

type Content struct{ Type, Value string }

type Personalization struct {
	To                  []*Email
	DynamicTemplateData map[string]interface{}
}

func NewV3Mail() *SGMailV3                        { return nil }
func NewEmail(name string, address string) *Email { return nil }

func NewContent(contentType string, value string) *Content { return nil }
func NewPersonalization() *Personalization                 { return nil }

func NewSingleEmail(from *Email, subject string, to *Email, plainTextContent string, htmlContent string) *SGMailV3 {
	return nil
}

func (s *SGMailV3) AddContent(c ...*Content) *SGMailV3                          { return s }
func (s *SGMailV3) AddPersonalizations(p ...*Personalization) *SGMailV3         { return s }
func (p *Personalization) AddTos(to ...*Email)                                  {}
func (p *Personalization) SetDynamicTemplateData(key string, value interface{}) {}
