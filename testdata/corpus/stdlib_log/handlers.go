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
	mark.Leak(attrs)                                                      // leak: withattrs
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
	mark.Leak(said)                                                       // leak: madewith
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

// A blindHandler shows messages only, and asks the one behind it for one with attributes.
type blindHandler struct{ next slog.Handler }

func (h blindHandler) Enabled(context.Context, slog.Level) bool { return true }

func (h blindHandler) Handle(ctx context.Context, r slog.Record) error {
	return h.next.Handle(ctx, slog.NewRecord(r.Time, r.Level, r.Message, r.PC))
}

func (h blindHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return blindHandler{h.next.WithAttrs(attrs)}
}

func (h blindHandler) WithGroup(name string) slog.Handler {
	return blindHandler{h.next.WithGroup(name)}
}

func badWithGoesPastTheHandler() {
	var b bytes.Buffer
	slog.New(blindHandler{slog.NewTextHandler(&b, nil)}).With("k", mark.Secret()).Info("x") // source: pasthandler
	mark.Leak(b.String())                                                                   // leak: pasthandler
}

func goodRecordDoesNotGetPast() {
	var b bytes.Buffer
	slog.New(blindHandler{slog.NewTextHandler(&b, nil)}).With("k", "v").Info("x", "s", mark.Secret()) // source: notpast
	mark.Leak(b.String())
}

// An emptyHandler has no use for attributes.
type emptyHandler struct{ next slog.Handler }

func (h emptyHandler) Enabled(context.Context, slog.Level) bool { return true }
func (h emptyHandler) Handle(ctx context.Context, r slog.Record) error {
	return h.next.Handle(ctx, slog.NewRecord(r.Time, r.Level, r.Message, r.PC))
}
func (h emptyHandler) WithAttrs([]slog.Attr) slog.Handler { return h }
func (h emptyHandler) WithGroup(string) slog.Handler      { return h }

func goodHandlerKeepsNoAttributes() {
	var b bytes.Buffer
	slog.New(emptyHandler{slog.NewTextHandler(&b, nil)}).With("k", mark.Secret()).Info("x") // source: emptyhandler
	mark.Leak(b.String())
}
