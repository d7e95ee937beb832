// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package routes gives its functions to frameworks, which nobody looks into.
package routes

import (
	"example.com/container"
	"example.com/corpus/mark"
)

func badHandlerIsOneOfMany() {
	var r container.Router
	s := mark.Secret() // source: oneofmany
	r.Handle("/", func(string) {}, func(string) {
		mark.Leak(s) // leak: oneofmany
	})
	r.Serve("/", "")
}

func goodHandlerIsOneOfMany() {
	var r container.Router
	s := mark.Secret() // source: oneofmanygood
	r.Handle("/", func(string) {}, func(body string) {
		mark.Leak(body, len(s))
	})
	r.Serve("/", "")
}

// A client is injected.
type client interface{ track(text string) }

type leaking struct{}

func (leaking) track(text string) {
	mark.Leak(text) // leak: tracked
}

type silent struct{}

func (silent) track(string) {}

type handlers struct{ to client }

func (h *handlers) get(string) {
	h.to.track(mark.Secret()) // source: tracked
}

func badMethodIsHandler() {
	var r container.Router
	h := &handlers{leaking{}}
	r.Handle("/", h.get)
	r.Serve("/", "")
}

func goodMethodIsHandler() {
	var r container.Router
	h := &handlers{silent{}}
	r.Handle("/", h.get)
	r.Serve("/", "")
}

func badCommandRuns() {
	s := mark.Secret() // source: commandruns
	c := &container.Command{Name: "c", Run: func([]string) error {
		mark.Leak(s) // leak: commandruns
		return nil
	}}
	c.Execute("c")
}

func goodCommandRuns() {
	s := mark.Secret() // source: commandrunsgood
	c := &container.Command{Name: "c", Run: func(args []string) error {
		mark.Leak(args, len(s))
		return nil
	}}
	c.Execute("c")
}

func command(to client) *container.Command {
	return &container.Command{Name: "sub", Run: func([]string) error {
		to.track(mark.Secret()) // source: belowanother
		return nil
	}}
}

type second struct{}

func (second) track(text string) {
	mark.Leak(text) // leak: belowanother
}

func badCommandIsBelowAnother() {
	root := &container.Command{Name: "root"}
	root.Add(command(second{}))
	root.Execute("sub")
}

func goodCommandIsBelowAnother() {
	root := &container.Command{Name: "root"}
	root.Add(command(silent{}))
	root.Execute("sub")
}
