// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package svc has services that get their senders from a container.
package svc

import (
	"example.com/container"
	"example.com/corpus/mark"
)

type (
	Asked    interface{ Ask(text string) }
	Unasked  interface{ Unask(text string) }
	Other    interface{ Other(text string) }
	Within   interface{ Within(p *mark.Person) }
	Without  interface{ Without(p *mark.Person) }
	Above    interface{ Above(text string) }
	AboveNot interface{ AboveNot(text string) }
)

// AskFirst asks for consent.
func AskFirst(c *container.Container, p *mark.Person) {
	if mark.Consented(p.ID) {
		container.Get[Asked](c).Ask(p.Health) // source: injectedasked
	}
}

// AskNot asks nobody.
func AskNot(c *container.Container, p *mark.Person) {
	container.Get[Unasked](c).Unask(p.Health) // source: injectedunasked
}

// AskOther asks somebody else.
func AskOther(c *container.Container, p, q *mark.Person) {
	if mark.Consented(q.ID) {
		container.Get[Other](c).Other(p.Health) // source: injectedother
	}
}

// AskWithin leaves it to the sender.
func AskWithin(c *container.Container, p *mark.Person) { container.Get[Within](c).Within(p) }

// AskWithout leaves it to a sender who asks nobody.
func AskWithout(c *container.Container, p *mark.Person) { container.Get[Without](c).Without(p) }

// AskAbove asks before it has another function send.
func AskAbove(c *container.Container, p *mark.Person) {
	if mark.Consented(p.ID) {
		above(c, p)
	}
}

func above(c *container.Container, p *mark.Person) {
	container.Get[Above](c).Above(p.Health) // source: injectedabove
}

// AskNotAbove does not ask before.
func AskNotAbove(c *container.Container, p *mark.Person) {
	if mark.IsWeekday(p.ID) {
		aboveNot(c, p)
	}
}

func aboveNot(c *container.Container, p *mark.Person) {
	container.Get[AboveNot](c).AboveNot(p.Health) // source: injectedabovenot
}
