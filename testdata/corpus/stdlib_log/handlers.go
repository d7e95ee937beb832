// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

import (
	"bytes"
	"context"
	"log"
	"log/slog"

	"example.com/corpus/mark"
)

// A handler of one's own is asked for one with attributes, or in a group.

type keepingHandler struct{ attrs, group *string }

func (h keepingHandler) Enabled(context.Context, slog.Level) bool      { return true }
func (h keepingHandler) Handle(_ context.Context, r slog.Record) error { return nil }

func (h keepingHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, a := range attrs {
		*h.attrs = a.Value.String()
	}
	return h
}

func (h keepingHandler) WithGroup(name string) slog.Handler {
	*h.group = name
	return h
}

func badOwnHandlersWithAttrs() {
	var attrs, group string
	_ = slog.New(keepingHandler{&attrs, &group}).With("k", mark.Secret()) // source: withattrs
	mark.Leak(attrs)                                                      // leak: withattrs; miss: withattrs (a logger keeps its attributes, and asks no handler)
	mark.Leak(group)
}

func badOwnHandlersWithGroup() {
	var attrs, group string
	_ = slog.New(keepingHandler{&attrs, &group}).WithGroup(mark.Secret()) // source: withgroup
	mark.Leak(group)                                                      // leak: withgroup
	mark.Leak(attrs)
}

// A sayingHandler writes what it was made with.
type sayingHandler struct {
	to   *string
	with []slog.Attr
}

func (h sayingHandler) Enabled(context.Context, slog.Level) bool { return true }

func (h sayingHandler) Handle(context.Context, slog.Record) error {
	for _, a := range h.with {
		*h.to += a.Value.String()
	}
	return nil
}

func (h sayingHandler) WithAttrs(attrs []slog.Attr) slog.Handler { return sayingHandler{h.to, attrs} }
func (h sayingHandler) WithGroup(string) slog.Handler            { return h }

func badHandlerSaysWhatItWasMadeWith() {
	var said string
	slog.New(sayingHandler{to: &said}).With("k", mark.Secret()).Info("x") // source: madewith
	mark.Leak(said)                                                       // leak: madewith; miss: madewith (a logger keeps its attributes, and asks no handler)
}

func goodHandlerSaysNothingOfRecords() {
	var said string
	slog.New(sayingHandler{to: &said}).With("k", "v").Info(mark.Secret()) // source: ofrecords
	mark.Leak(said)
}

func goodLoggerBeforeWith() {
	var b bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, nil))
	_ = l.With("k", mark.Secret()) // source: beforewith
	l.Info("x")
	mark.Leak(b.String())
}

func badPrefixComesOutWithOutput() {
	var b bytes.Buffer
	_ = log.New(&b, mark.Secret(), 0).Output(1, "x") // source: prefixoutput
	mark.Leak(b.String())                            // leak: prefixoutput
}
