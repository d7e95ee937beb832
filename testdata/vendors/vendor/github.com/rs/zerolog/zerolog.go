// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package zerolog has the shape of github.com/rs/zerolog.
package zerolog

import "io"

type (
	Logger  struct{ w io.Writer }
	Event   struct{ buf []byte }
	Context struct{ l Logger }
)

func New(w io.Writer) Logger { return Logger{} }

func (l *Logger) Info() *Event                { return nil }
func (l Logger) With() Context                { return Context{} }
func (c Context) Str(key, val string) Context { return c }
func (c Context) Logger() Logger              { return Logger{} }
func (e *Event) Str(key, val string) *Event   { return e }
func (e *Event) Msg(msg string)               {}
func (e *Event) Send()                        {}
