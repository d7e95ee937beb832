// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package databases

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/lineagesql"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var (
	campaign = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	delivery = policy.Use{Purpose: policy.ServiceDeliveryByPartner, Recipient: policy.Partner}
	acme     = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "acme", Country: "US"}
	other    = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "other"}
	uses     = []policy.Use{campaign, delivery, acme, other}
)

// stores returns a database with the tables of package lineagesql.
func stores(t *testing.T, b backend) *sqlx.DB {
	t.Helper()
	db := b.open(t)
	run(t, db.DB, lineagesql.Schema()...)
	run(t, db.DB, lineagesql.Schema()...) // whoever comes second finds them
	return db
}

// A table of consents answers as memory does, whatever was granted and withdrawn.
func TestConsentsAgreeWithMemory(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		table, memory := lineagesql.Consents{DB: stores(t, b).DB, Dialect: b.dialect}, new(lineage.MemoryConsents)
		ctx, r := t.Context(), rand.New(rand.NewPCG(1, 2))
		subjects := []lineage.Subject{"user-1", "user-2", "田中'; --"}
		for range 60 {
			subject, use := subjects[r.IntN(len(subjects))], uses[r.IntN(len(uses))]
			if r.IntN(2) == 0 {
				must(t, errors.Join(table.Grant(ctx, subject, use), memory.Grant(ctx, subject, use)))
			} else {
				must(t, errors.Join(table.Withdraw(ctx, subject, use), memory.Withdraw(ctx, subject, use)))
			}
			for _, subject := range subjects {
				for _, use := range uses {
					got, err := lineage.Consented(ctx, table, subject, use)
					want, err2 := lineage.Consented(ctx, memory, subject, use)
					if got != want || err != nil || err2 != nil {
						t.Fatalf("%s to %s: table %v, memory %v, %v, %v", subject, use, got, want, err, err2)
					}
				}
				grants, err := table.Grants(ctx, subject)
				alike := slices.EqualFunc(grants, memory.Grants(subject), func(a, b lineage.Grant) bool {
					return a.Subject == b.Subject && a.Use == b.Use && a.Withdrawn.IsZero() == b.Withdrawn.IsZero()
				})
				if !alike || err != nil {
					t.Fatalf("%s: table %v, memory %v, %v", subject, grants, memory.Grants(subject), err)
				}
			}
		}
	})
}

// A withdrawal takes effect on the next decision of every process.
func TestWithdrawalReachesOtherProcesses(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := stores(t, b)
		here := lineagesql.Consents{DB: db.DB, Dialect: b.dialect}
		there := lineage.Gate{
			Consents: lineagesql.Consents{DB: db.DB, Dialect: b.dialect},
			Records:  &lineagesql.Ledger{DB: db.DB, Dialect: b.dialect},
		}
		ctx := lineage.WithSubject(t.Context(), "user-1")
		disclose := func() error {
			_, err := lineage.Disclose(ctx, there, lineage.NewPII("tanaka"), campaign)
			return err
		}
		var refusal *lineage.Refusal
		for range 3 {
			must(t, here.Grant(ctx, "user-1", campaign))
			must(t, disclose())
			must(t, here.Withdraw(ctx, "user-1", campaign))
			if err := disclose(); !errors.As(err, &refusal) {
				t.Errorf("after the withdrawal: %v", err)
			}
		}
		summary, err := (&lineagesql.Ledger{DB: db.DB, Dialect: b.dialect}).Verify(ctx, "")
		if err != nil || summary.Entries != 3 {
			t.Errorf("got %+v, %v", summary, err)
		}
	})
}

func record(subject lineage.Subject) lineage.Record {
	return lineage.Record{
		Time:     time.Date(2026, 4, 1, 9, 0, 0, 123456789, time.FixedZone("JST", 9*60*60)),
		Subject:  subject,
		Label:    policy.Label{Classes: []policy.Class{policy.Personal}},
		Use:      acme,
		Foreign:  true,
		Ground:   []policy.Condition{policy.Consent},
		Evidence: "a \x00 and \"more\" 日本",
		Clauses:  []string{"4"},
		Policy:   "default",
	}
}

// Writers of several processes share one chain.
func TestConcurrentWritersChain(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := stores(t, b)
		var group sync.WaitGroup
		for i := range 4 {
			process := &lineagesql.Ledger{DB: db.DB, Dialect: b.dialect} // with a lock of its own
			group.Go(func() {
				for range 10 {
					if err := process.Record(t.Context(), record(lineage.Subject(fmt.Sprint("user-", i)))); err != nil {
						t.Error(err)
					}
				}
			})
		}
		group.Wait()
		l := &lineagesql.Ledger{DB: db.DB, Dialect: b.dialect}
		if summary, err := l.Verify(t.Context(), ""); err != nil || summary.Entries != 40 {
			t.Errorf("got %+v, %v", summary, err)
		}
		n := 0
		for entry, err := range l.Select(t.Context(), ledger.Query{Subject: "user-2"}) {
			must(t, err)
			if entry.Record.Evidence != record("").Evidence || !entry.Record.Time.Equal(record("").Time) {
				t.Errorf("got %+v", entry.Record)
			}
			n++
		}
		if n != 10 {
			t.Errorf("%d records", n)
		}
	})
}

// The lines of the table, one a row as every client of a database prints them, are
// those of a file, which the same tools read.
func TestLinesAreThoseOfAFile(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := stores(t, b)
		l := &lineagesql.Ledger{DB: db.DB, Dialect: b.dialect}
		for range 3 {
			must(t, l.Record(t.Context(), record("user-1")))
		}
		var lines []string
		must(t, db.SelectContext(t.Context(), &lines, `SELECT line FROM lineage_ledger ORDER BY seq`))
		if summary, err := ledger.Verify(strings.NewReader(strings.Join(lines, "\n")+"\n"), ""); err != nil || summary.Entries != 3 {
			t.Errorf("got %+v, %v", summary, err)
		}
	})
}

// Whatever is done to the table shows.
func TestTamperingShows(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := stores(t, b)
		l := &lineagesql.Ledger{DB: db.DB, Dialect: b.dialect}
		for why, statement := range map[string]string{
			"a changed line":    `UPDATE lineage_ledger SET line = replace(line, 'user-1', 'user-9') WHERE seq = 2`,
			"a removed line":    `DELETE FROM lineage_ledger WHERE seq = 2`,
			"a removed end":     `DELETE FROM lineage_ledger WHERE seq = 3`,
			"a hidden line":     `UPDATE lineage_ledger SET subject = 'user-9' WHERE seq = 2`,
			"exchanged numbers": `UPDATE lineage_ledger SET seq = CASE seq WHEN 2 THEN 30 ELSE 20 END WHERE seq > 1`,
		} {
			run(t, db.DB, `DELETE FROM lineage_ledger`)
			for range 3 {
				must(t, l.Record(t.Context(), record("user-1")))
			}
			summary, err := l.Verify(t.Context(), "")
			must(t, err)
			run(t, db.DB, statement)
			if _, err := l.Verify(t.Context(), summary.Head); err == nil {
				t.Errorf("%s does not show", why)
			}
		}
	})
}

// A database that is closed, cancelled or without the tables lets nothing through,
// and the error says what it was.
func TestFailsClosed(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		closed := stores(t, b)
		must(t, closed.Close())
		cancelled, cancel := context.WithCancel(t.Context())
		cancel()
		for _, test := range []struct {
			why string
			db  *sqlx.DB
			ctx context.Context
		}{
			{"closed", closed, t.Context()},
			{"without tables", b.open(t), t.Context()},
			{"cancelled", stores(t, b), cancelled},
		} {
			ctx := lineage.WithSubject(test.ctx, "user-1")
			memory := new(lineage.MemoryConsents)
			must(t, memory.Grant(t.Context(), "user-1", campaign))
			consents := lineagesql.Consents{DB: test.db.DB, Dialect: b.dialect}
			records := &lineagesql.Ledger{DB: test.db.DB, Dialect: b.dialect}
			got, err := lineage.Disclose(ctx, lineage.Gate{Consents: consents, Records: discard{}}, lineage.NewPII("tanaka"), campaign)
			if got != "" || err == nil || test.ctx.Err() == nil && !errors.Is(err, lineage.ErrConsentUnknown) {
				t.Errorf("%s: consents: got %q, %v", test.why, got, err)
			}
			got, err = lineage.Disclose(ctx, lineage.Gate{Consents: memory, Records: records}, lineage.NewPII("tanaka"), campaign)
			if got != "" || err == nil || test.ctx.Err() == nil && !errors.Is(err, lineage.ErrNotRecorded) {
				t.Errorf("%s: records: got %q, %v", test.why, got, err)
			}
			if _, err := records.Verify(test.ctx, ""); err == nil {
				t.Errorf("%s: verified", test.why)
			}
		}
	})
}

type discard struct{}

func (discard) Record(context.Context, lineage.Record) error { return nil }

// A person with very many records is answered without holding them in memory.
func TestManyRecords(t *testing.T) {
	const many = 50_000
	db := stores(t, sqlite)
	tx, err := db.BeginTxx(t.Context(), nil)
	must(t, err)
	insert, err := tx.PrepareContext(t.Context(), `INSERT INTO lineage_ledger (seq, subject, line) VALUES (?, ?, ?)`)
	must(t, err)
	head := ""
	for seq := uint64(1); seq <= many; seq++ {
		var line []byte
		line, head, err = ledger.Encode(seq, head, record("user-1"))
		must(t, err)
		_, err = insert.ExecContext(t.Context(), seq, "user-1", strings.TrimSuffix(string(line), "\n"))
		must(t, err)
	}
	must(t, tx.Commit())
	l := &lineagesql.Ledger{DB: db.DB}
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n := 0
	for _, err := range l.Select(t.Context(), ledger.Query{Subject: "user-1"}) {
		must(t, err)
		if n++; n%(many/10) == 0 {
			runtime.GC()
			runtime.ReadMemStats(&during)
			if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 4<<20 {
				t.Fatalf("%d bytes more in use after %d records", grown, n)
			}
		}
	}
	if summary, err := l.Verify(t.Context(), head); n != many || err != nil || summary.Entries != many {
		t.Errorf("%d selected, %+v, %v", n, summary, err)
	}
}
