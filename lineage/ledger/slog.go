// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"log/slog"

	"github.com/go-lineage/go-lineage/lineage"
)

// Slog records through a handler of log/slog. How safe a record is depends on
// the handler; one that fails, or is not enabled for the level, stops the
// hand-over.
type Slog struct {
	Handler slog.Handler
	Level   slog.Level
}

// Record implements [lineage.Recorder].
func (s Slog) Record(ctx context.Context, r lineage.Record) error {
	if s.Handler == nil {
		return errors.New("ledger: no slog handler")
	}
	if !s.Handler.Enabled(ctx, s.Level) {
		return errors.New("ledger: the slog handler drops records of level " + s.Level.String())
	}
	message := "disclosed"
	if r.Received != nil {
		message = "received"
	}
	entry := slog.NewRecord(r.Time, s.Level, message, 0)
	entry.AddAttrs(Attrs(r)...)
	return s.Handler.Handle(ctx, entry)
}

// Attrs returns a record's fields for log/slog, without its time and without
// those that are empty.
func Attrs(r lineage.Record) []slog.Attr {
	attrs := []slog.Attr{slog.String("label", r.Label.String()), slog.String("use", r.Use.String())}
	add := func(key, value string) {
		if value != "" {
			attrs = append(attrs, slog.String(key, value))
		}
	}
	add("subject", string(r.Subject))
	add("level", string(r.Level))
	if r.Foreign {
		attrs = append(attrs, slog.Bool("foreign", true))
	}
	if len(r.Ground) > 0 {
		attrs = append(attrs, slog.Any("ground", r.Ground))
	}
	add("evidence", r.Evidence)
	if len(r.Clauses) > 0 {
		attrs = append(attrs, slog.Any("clauses", r.Clauses))
	}
	if r.Received != nil {
		add("provider", string(r.Received.Provider))
		add("vendor", string(r.Received.Vendor))
		add("country", string(r.Received.Country))
		add("acquired", r.Received.Acquired)
	}
	add("policy", r.Policy)
	add("version", r.Version)
	add("position", r.Position)
	return attrs
}
