// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var (
	partnerDelivery = policy.Use{Purpose: policy.ServiceDeliveryByPartner, Recipient: policy.Partner}
	partnerCampaign = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
)

// memory is a recorder that keeps the last records.
type memory struct {
	mu   sync.Mutex
	next int
	last [1024]lineage.Record
}

func (m *memory) Record(_ context.Context, r lineage.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last[m.next%len(m.last)] = r
	m.next++
	return nil
}

// What one writes by hand: a set of consents and a list of what was sent.
type (
	byHandConsents struct {
		mu  sync.RWMutex
		set map[[2]string]bool
	}
	byHandRecord struct {
		When          time.Time
		Subject, What string
		To, For       string
	}
	byHandLog struct {
		mu   sync.Mutex
		next int
		last [1024]byHandRecord
	}
)

func (c *byHandConsents) has(subject, use string) bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.set[[2]string{subject, use}]
}

func (l *byHandLog) add(r byHandRecord) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last[l.next%len(l.last)] = r
	l.next++
}

func discloses(use policy.Use) func(b *testing.B) {
	return func(b *testing.B) {
		ctx := lineage.WithSubject(context.Background(), "user-1")
		consents := new(lineage.MemoryConsents)
		if err := consents.Grant(ctx, "user-1", partnerCampaign); err != nil {
			b.Fatal(err)
		}
		gate := lineage.Gate{Consents: consents, Records: new(memory)}
		b.ReportAllocs()
		for b.Loop() {
			if sinkString, sinkError = lineage.Disclose(ctx, gate, markedOne.Name, use); sinkError != nil {
				b.Fatal(sinkError)
			}
		}
	}
}

func byHand(b *testing.B) {
	consents := &byHandConsents{set: map[[2]string]bool{{"user-1", "campaign"}: true}}
	log := new(byHandLog)
	b.ReportAllocs()
	for b.Loop() {
		if !consents.has("user-1", "campaign") {
			b.Fatal("no consent")
		}
		log.add(byHandRecord{time.Now(), "user-1", "personal", "partner", "campaign"})
		sinkString = plainOne.Name
	}
}

// appends writes records, from so many goroutines at once.
func appends(goroutines int, open func(b *testing.B) func() error) func(b *testing.B) {
	return func(b *testing.B) {
		write := open(b)
		b.ReportAllocs()
		b.ResetTimer()
		var group sync.WaitGroup
		for g := range goroutines {
			group.Go(func() {
				for n := g; n < b.N; n += goroutines {
					if err := write(); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		group.Wait()
	}
}

var record = lineage.Record{
	Time:    time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC),
	Subject: "user-1",
	Label:   policy.Label{Classes: []policy.Class{policy.Personal}},
	Use:     partnerDelivery,
	Clauses: []string{"4"},
	Policy:  "default",
}

// jsonLines writes a line to a file, and waits for the disk if it should.
func jsonLines(sync bool) func(b *testing.B) func() error {
	return func(b *testing.B) func() error {
		f, err := os.Create(filepath.Join(b.TempDir(), "log.jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = f.Close() })
		mu := new(mutex)
		return func() error {
			mu.Lock()
			defer mu.Unlock()
			line, err := json.Marshal(record)
			if err == nil {
				_, err = f.Write(append(line, '\n'))
			}
			if err == nil && sync {
				err = f.Sync()
			}
			return err
		}
	}
}

type mutex = sync.Mutex

func ledgerLines(sync ledger.Sync) func(b *testing.B) func() error {
	return func(b *testing.B) func() error {
		f, err := ledger.Open(filepath.Join(b.TempDir(), "ledger.jsonl"), ledger.Options{Sync: sync})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = f.Close() })
		return func() error { return f.Record(context.Background(), record) }
	}
}

var disclosing = []contest{
	{"hand over, recorded in memory", []contender{
		{"by hand: a set of consents, a list", byHand},
		{"lineage.Disclose, permitted", discloses(partnerDelivery)},
		{"lineage.Disclose, consent looked up", discloses(partnerCampaign)},
	}},
	{"append a record, left to the system", []contender{
		{"by hand: a JSON line", appends(1, jsonLines(false))},
		{"ledger, SyncOS", appends(1, ledgerLines(ledger.SyncOS))},
	}},
	{"append a record, left to the system, 8 goroutines", []contender{
		{"by hand: a JSON line", appends(8, jsonLines(false))},
		{"ledger, SyncOS", appends(8, ledgerLines(ledger.SyncOS))},
	}},
}

// waiting are the contests in which a disk is waited for.
var waiting = []contest{
	{"append a record, on disk", []contender{
		{"by hand: a JSON line and fsync", appends(1, jsonLines(true))},
		{"ledger, SyncEach", appends(1, ledgerLines(ledger.SyncEach))},
	}},
	{"append a record, on disk, 8 goroutines", []contender{
		{"by hand: a JSON line and fsync", appends(8, jsonLines(true))},
		{"ledger, SyncEach", appends(8, ledgerLines(ledger.SyncEach))},
	}},
}
