// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package svc has services that are given what they need by a container. It
// knows nobody who implements its interfaces.
package svc

import (
	"strconv"

	"example.com/container"
	"example.com/corpus/containers/registry"
	"example.com/corpus/mark"
)

// Each scenario has an interface of its own, that its service alone asks for.
type (
	Mailer    interface{ Mail(text string) }
	Pager     interface{ Page(text string) }
	Printer   interface{ Print(text string) }
	Faxer     interface{ Fax(text string) }
	Courier   interface{ Carry(r *Report) }
	Drummer   interface{ Drum(text string) }
	Crier     interface{ Cry(text string) }
	Whisperer interface{ Whisper(text string) }
	Singer    interface{ Sing(text string) }
	Poster    interface{ Post(text string) }
	Archiver  interface{ Archive(text string) }
	Signaller interface{ Signal(text string) }
	Teller    interface{ Tell(text string) }
	Binder    interface{ Bind(text string) }
	Sharer    interface{ Share(text string) }
	Keeper    interface{ Keep(text string) }
	Teacher   interface{ Teach(text string) }
	Driver    interface{ Drive(text string) }
)

// A Report has a part that is secret, and one that is not.
type Report struct{ Title, Body string }

// Mail asks for what a pointer points to.
func Mail(c *container.Container) {
	var m Mailer
	c.Resolve(&m)
	m.Mail(mark.Secret()) // source: resolved
}

// Page asks by a type argument.
func Page(c *container.Container) {
	container.Get[Pager](c).Page(mark.Secret()) // source: gotten
}

// Print asks by a parameter.
func Print(c *container.Container) { c.Invoke(printText) }

func printText(p Printer) {
	p.Print(mark.Secret()) // source: invoked
}

// Fax asks by a name.
func Fax(c *container.Container) {
	if f, ok := c.Named("fax").(Faxer); ok {
		f.Fax(mark.Secret()) // source: named
	}
}

// Carry gives more than a text.
func Carry(c *container.Container) {
	container.Get[Courier](c).Carry(&Report{"weekly", mark.Secret()}) // source: carried
}

// Drum has others do it.
func Drum(c *container.Container) {
	drum(c, mark.Secret()) // source: drummed
}

func drum(c *container.Container, text string) { container.Get[Drummer](c).Drum(text) }

// Cry is given the text.
func Cry(c *container.Container, text string) { container.Get[Crier](c).Cry(text) }

// Whisper is given the text.
func Whisper(c *container.Container, text string) { container.Get[Whisperer](c).Whisper(text) }

// Sing asks for somebody whom only harmless types are.
func Sing(c *container.Container) {
	container.Get[Singer](c).Sing(mark.Secret()) // source: sung
}

// Post gives nothing secret.
func Post(c *container.Container) { container.Get[Poster](c).Post("weekly") }

// Archive asks for somebody whom a leaking type could be, too.
func Archive(c *container.Container) {
	container.Get[Archiver](c).Archive(mark.Secret()) // source: archived
}

// Signal is called by the package in between.
func Signal(c *container.Container) {
	container.Get[Signaller](c).Signal(mark.Secret()) // source: signalled
}

// Tell gives what is left of a secret.
func Tell(c *container.Container) {
	container.Get[Teller](c).Tell(mark.Plain() + "!")
	_ = mark.Secret() // source: untold
}

// Bind asks a registry, that others put things into when they are initialised.
func Bind() {
	if b, ok := registry.Find("binder").(Binder); ok {
		b.Bind(mark.Secret()) // source: bound
	}
}

// Share asks a registry that is a sync.Map.
func Share() {
	if v, ok := registry.Shared("sharer"); ok {
		v.(Sharer).Share(mark.Secret()) // source: shared
	}
}

// Keep asks a registry, in which there is somebody harmless.
func Keep() {
	if k, ok := registry.Find("keeper").(Keeper); ok {
		k.Keep(mark.Secret()) // source: kept
	}
}

// Teach asks for somebody who is provided by a type argument.
func Teach(c *container.Container) {
	container.Get[Teacher](c).Teach(mark.Secret()) // source: taught
}

// Drive gives a length.
func Drive(c *container.Container) {
	secret := mark.Secret() // source: driven
	container.Get[Driver](c).Drive("it has " + strconv.Itoa(len(secret)) + " letters")
}
