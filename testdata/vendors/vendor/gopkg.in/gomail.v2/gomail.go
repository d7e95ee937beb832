// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package gomail has the shape of gopkg.in/gomail.v2.
package gomail

type Dialer struct{ Host string }

type Message struct{ body string }

type PartSetting func(*Message)

func NewMessage() *Message { return nil }

func NewDialer(host string, port int, username, password string) *Dialer { return nil }

func (m *Message) SetHeader(field string, value ...string)                   {}
func (m *Message) SetBody(contentType, body string, settings ...PartSetting) {}
func (m *Message) Reset()                                                    {}
func (d *Dialer) DialAndSend(m ...*Message) error                            { return nil }
