// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Each pair does the same with a raw and with a marked value; what costs nothing
// must come out alike.

func BenchmarkUse(b *testing.B) {
	names := strings.Split(strings.Repeat("tanaka ", 64), " ")
	b.Run("raw", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			sinkInt += len(names[n%64])
		}
	})
	b.Run("marked", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			sinkInt += len(lineage.NewPII(names[n%64]).Use(policy.ServiceOperation))
		}
	})
}

func BenchmarkMap(b *testing.B) {
	length := func(s string) int { return len(s) }
	name := "tanaka"
	b.Run("raw", func(b *testing.B) {
		for b.Loop() {
			sinkInt += length(name)
		}
	})
	b.Run("marked", func(b *testing.B) {
		marked := lineage.NewPII(name)
		for b.Loop() {
			sinkInt += lineage.Map[lineage.PersonalLabel](marked, length).Use(policy.ServiceOperation)
		}
	})
}

func BenchmarkMapLookup(b *testing.B) {
	raw, marked := map[string]int{}, map[lineage.PII[string]]int{}
	for _, name := range []string{"tanaka", "suzuki", "sato", "ito"} {
		raw[name], marked[lineage.NewPII(name)] = len(name), len(name)
	}
	b.Run("raw", func(b *testing.B) {
		for b.Loop() {
			sinkInt += raw["sato"]
		}
	})
	b.Run("marked", func(b *testing.B) {
		key := lineage.NewPII("sato")
		for b.Loop() {
			sinkInt += marked[key]
		}
	})
}

func BenchmarkJSON(b *testing.B) {
	b.Run("raw", func(b *testing.B) {
		v := struct{ Name, Mail string }{"tanaka", "tanaka@example.com"}
		b.ReportAllocs()
		for b.Loop() {
			_, sinkError = json.Marshal(v)
		}
	})
	b.Run("marked", func(b *testing.B) {
		v := struct{ Name, Mail lineage.PII[string] }{lineage.NewPII("tanaka"), lineage.NewPII("tanaka@example.com")}
		b.ReportAllocs()
		for b.Loop() {
			_, sinkError = json.Marshal(v)
		}
	})
}

func BenchmarkSlog(b *testing.B) {
	log := slog.New(slog.NewJSONHandler(io.Discard, nil))
	b.Run("raw", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			log.Info("m", "name", "tanaka")
		}
	})
	b.Run("marked", func(b *testing.B) {
		name := lineage.NewPII("tanaka")
		b.ReportAllocs()
		for b.Loop() {
			log.Info("m", "name", name)
		}
	})
}

// discard records nothing.
type discard struct{}

func (discard) Record(context.Context, lineage.Record) error { return nil }

func BenchmarkDisclose(b *testing.B) {
	ctx := lineage.WithSubject(b.Context(), "user-1")
	name := lineage.NewPII("tanaka")
	b.Run("permitted", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, sinkError = lineage.Disclose(ctx, lineage.Gate{Records: discard{}}, name, delivery)
		}
	})
	b.Run("consented", func(b *testing.B) {
		consents := new(lineage.MemoryConsents)
		sinkError = consents.Grant(ctx, "user-1", campaign)
		b.ReportAllocs()
		for b.Loop() {
			_, sinkError = lineage.Disclose(ctx, lineage.Gate{Consents: consents, Records: discard{}}, name, campaign)
		}
	})
}

var (
	sinkInt   int
	sinkError error
)
