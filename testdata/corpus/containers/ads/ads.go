// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ads leaks. It does not know for whom.
package ads

import (
	"example.com/corpus/containers/svc"
	"example.com/corpus/mark"
)

type Mailer struct{}

func NewMailer() *Mailer { return &Mailer{} }

func (*Mailer) Mail(text string) {
	mark.Leak(text) // leak: resolved
}

type Pager struct{}

func (*Pager) Page(text string) {
	mark.Leak(text) // leak: gotten
}

// NewPrinter returns an interface; what is behind it nobody else can name.
func NewPrinter() interface{ Print(text string) } { return &printer{} }

type printer struct{}

func (*printer) Print(text string) {
	mark.Leak(text) // leak: invoked
}

type Faxer struct{}

func (Faxer) Fax(text string) {
	mark.Leak(text) // leak: named
}

type Courier struct{ title string }

func NewCourier(title string) (*Courier, error) { return &Courier{title}, nil }

func (c *Courier) Carry(r *svc.Report) {
	mark.Leak(c.title, r.Title)
	mark.Leak(r.Body) // leak: carried
}

type Drummer struct{}

func (*Drummer) Drum(text string) {
	mark.Leak(text) // leak: drummed
}

type Crier struct{}

func NewCrier() *Crier { return &Crier{} }

func (*Crier) Cry(text string) {
	mark.Leak(text) // leak: cried
}

type Whisperer struct{}

func NewWhisperer() *Whisperer { return &Whisperer{} }

func (*Whisperer) Whisper(text string) {
	mark.Leak(len(text))
}

type Singer struct{}

func NewSinger() *Singer { return &Singer{} }

func (*Singer) Sing(text string) { mark.Leak(len(text)) }

type Poster struct{}

func NewPoster() *Poster { return &Poster{} }

func (*Poster) Post(text string) { mark.Leak(text) }

// An Archiver could be asked, but nobody brings one.
type Archiver struct{}

func NewArchiver() *Archiver { return &Archiver{} }

var _ svc.Archiver = (*Archiver)(nil)

func (*Archiver) Archive(text string) { mark.Leak(text) }

type Signaller struct{}

func NewSignaller() *Signaller { return &Signaller{} }

func (*Signaller) Signal(text string) {
	mark.Leak(text) // leak: signalled
}

type Teller struct{}

func NewTeller() *Teller { return &Teller{} }

func (*Teller) Tell(text string) { mark.Leak(text) }

type Teacher struct{}

func (Teacher) Teach(text string) {
	mark.Leak(text) // leak: taught
}

type Driver struct{}

func (Driver) Drive(text string) { mark.Leak(text) }
