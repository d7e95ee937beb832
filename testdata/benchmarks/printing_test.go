// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"fmt"
	"io"
	"log/slog"
	"testing"

	"github.com/cockroachdb/redact"
	mask "github.com/showa-93/go-mask"
)

func logs(options *slog.HandlerOptions, log func(l *slog.Logger)) func(b *testing.B) {
	return func(b *testing.B) {
		l := slog.New(slog.NewJSONHandler(io.Discard, options))
		b.ReportAllocs()
		for b.Loop() {
			log(l)
		}
	}
}

// byKey is the redaction that log/slog itself offers.
var byKey = &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "name" || a.Key == "email" {
		return slog.String(a.Key, "***")
	}
	return a
}}

var printing = []contest{
	{"slog, two attributes", []contender{
		{"plain strings, not redacted", logs(nil, func(l *slog.Logger) { l.Info("m", "name", plainOne.Name, "email", plainOne.Email) })},
		{"lineage", logs(nil, func(l *slog.Logger) { l.Info("m", "name", markedOne.Name, "email", markedOne.Email) })},
		{"sealed", logs(nil, func(l *slog.Logger) { l.Info("m", "name", sealedOne.Name, "email", sealedOne.Email) })},
		{"ReplaceAttr by key", logs(byKey, func(l *slog.Logger) { l.Info("m", "name", plainOne.Name, "email", plainOne.Email) })},
	}},
	{"slog, a struct", []contender{
		{"plain struct, not redacted", logs(nil, func(l *slog.Logger) { l.Info("m", "customer", &plainOne) })},
		{"lineage", logs(nil, func(l *slog.Logger) { l.Info("m", "customer", &markedOne) })},
		{"sealed", logs(nil, func(l *slog.Logger) { l.Info("m", "customer", &sealedOne) })},
		{"a type by hand that prints stars", logs(nil, func(l *slog.Logger) { l.Info("m", "customer", &secretOne) })},
		{"go-mask of the struct", logs(nil, func(l *slog.Logger) {
			masked, err := mask.Mask(maskedOne)
			if err != nil {
				panic(err)
			}
			l.Info("m", "customer", &masked)
		})},
	}},
	{"formatted text", []contender{
		{"plain strings, not redacted", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkString = fmt.Sprintf("%s has %s", plainOne.Name, plainOne.Email)
			}
		}},
		{"lineage", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkString = fmt.Sprintf("%s has %s", markedOne.Name, markedOne.Email)
			}
		}},
		{"cockroachdb/redact, Sprintf and Redact", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkString = string(redact.Sprintf("%s has %s", plainOne.Name, plainOne.Email).Redact())
			}
		}},
	}},
}
