// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var (
	campaign = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	delivery = policy.Use{Purpose: policy.ServiceDeliveryByPartner, Recipient: policy.Partner}
	acme     = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "acme", Country: "US"}
	other    = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "other"}
	uses     = []policy.Use{campaign, delivery, acme, other}
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A table of consents answers as memory does, whatever was granted and withdrawn.
func TestConsentsAgreeWithMemory(t *testing.T) {
	ctx := t.Context()
	for _, granted := range uses {
		for _, withdrawn := range uses {
			table, memory := Consents{DB: open(t, new(fake))}, new(lineage.MemoryConsents)
			must(t, errors.Join(table.Grant(ctx, "user-1", granted), memory.Grant(ctx, "user-1", granted)))
			agree(t, table, memory)
			must(t, errors.Join(table.Withdraw(ctx, "user-1", withdrawn), memory.Withdraw(ctx, "user-1", withdrawn)))
			agree(t, table, memory)
			must(t, errors.Join(table.Grant(ctx, "user-1", granted), memory.Grant(ctx, "user-1", granted)))
			agree(t, table, memory)
		}
	}
}

func agree(t *testing.T, table Consents, memory *lineage.MemoryConsents) {
	t.Helper()
	for _, use := range uses {
		for _, subject := range []lineage.Subject{"user-1", "user-2"} {
			got, err1 := lineage.Consented(t.Context(), table, subject, use)
			want, err2 := lineage.Consented(t.Context(), memory, subject, use)
			if got != want || err1 != nil || err2 != nil {
				t.Errorf("%s to %s: table %v, memory %v, %v, %v", subject, use, got, want, err1, err2)
			}
		}
	}
	grants, err := table.Grants(t.Context(), "user-1")
	same := slices.EqualFunc(grants, memory.Grants("user-1"), func(a, b lineage.Grant) bool {
		return a.Subject == b.Subject && a.Use == b.Use && !a.Granted.IsZero() && a.Withdrawn.IsZero() == b.Withdrawn.IsZero()
	})
	if !same || err != nil {
		t.Errorf("table %v, memory %v, %v", grants, memory.Grants("user-1"), err)
	}
}

func record(subject lineage.Subject) lineage.Record {
	return lineage.Record{
		Time:    time.Date(2026, 4, 1, 9, 0, 0, 0, time.FixedZone("JST", 9*60*60)),
		Subject: subject,
		Label:   policy.Label{Classes: []policy.Class{policy.Personal}},
		Use:     delivery,
		Clauses: []string{"3(1)"},
		Policy:  "default",
	}
}

func TestLedger(t *testing.T) {
	l := &Ledger{DB: open(t, new(fake))}
	for _, subject := range []lineage.Subject{"user-1", "user-2", "user-1"} {
		must(t, l.Record(t.Context(), record(subject)))
	}
	summary, err := l.Verify(t.Context(), "")
	if err != nil || summary.Entries != 3 {
		t.Errorf("got %+v, %v", summary, err)
	}
	var seqs []uint64
	for entry, err := range l.Select(t.Context(), ledger.Query{Subject: "user-1"}) {
		must(t, err)
		seqs = append(seqs, entry.Seq)
	}
	if !slices.Equal(seqs, []uint64{1, 3}) {
		t.Errorf("got %v", seqs)
	}
	for range l.Select(t.Context(), ledger.Query{Recipient: policy.Public}) {
		t.Error("selected what does not match")
	}
}

func TestTamperingShows(t *testing.T) {
	for why, change := range map[string]func(f *fake){
		"a changed line": func(f *fake) {
			f.tables["lineage_ledger"][1]["line"] = strings.Replace(f.tables["lineage_ledger"][1]["line"].(string), "user-1", "user-9", 1)
		},
		"a hidden line":  func(f *fake) { f.tables["lineage_ledger"][1]["subject"] = "user-9" },
		"a removed line": func(f *fake) { f.tables["lineage_ledger"] = slices.Delete(f.tables["lineage_ledger"], 1, 2) },
		"a removed end":  func(f *fake) { f.tables["lineage_ledger"] = f.tables["lineage_ledger"][:2] },
		"an empty line":  func(f *fake) { f.tables["lineage_ledger"][2]["line"] = "" },
	} {
		f := new(fake)
		l := &Ledger{DB: open(t, f)}
		for range 3 {
			must(t, l.Record(t.Context(), record("user-1")))
		}
		summary, err := l.Verify(t.Context(), "")
		must(t, err)
		change(f)
		if _, err := l.Verify(t.Context(), summary.Head); err == nil {
			t.Errorf("%s does not show", why)
		}
	}
}

func TestCorruptEndIsNotContinued(t *testing.T) {
	f := new(fake)
	l := &Ledger{DB: open(t, f)}
	must(t, l.Record(t.Context(), record("user-1")))
	f.tables["lineage_ledger"][0]["line"] = "nothing"
	if err := l.Record(t.Context(), record("user-1")); err == nil || !strings.Contains(err.Error(), "cannot be continued") {
		t.Errorf("got %v", err)
	}
}

// Writers of several processes share one chain.
func TestConcurrentWritersChain(t *testing.T) {
	f := new(fake)
	db := open(t, f)
	var group sync.WaitGroup
	for range 4 {
		process := &Ledger{DB: db} // with a lock of its own
		group.Go(func() {
			for range 10 {
				if err := process.Record(t.Context(), record("user-1")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if summary, err := (&Ledger{DB: db}).Verify(t.Context(), ""); err != nil || summary.Entries != 40 {
		t.Errorf("got %+v, %v", summary, err)
	}
}

// Who waits behind a writer whose database does not answer can give up.
func TestWaitingForATurnEnds(t *testing.T) {
	f := new(fake)
	l := &Ledger{DB: open(t, f)}
	stuck, answer := make(chan struct{}), make(chan struct{})
	f.before = func() {
		close(stuck)
		<-answer
	}
	first := make(chan error)
	go func() { first <- l.Record(t.Context(), record("user-1")) }()
	<-stuck
	ctx, cancel := context.WithTimeoutCause(t.Context(), time.Millisecond, errors.New("out of patience"))
	defer cancel()
	if err := l.Record(ctx, record("user-2")); err == nil || !strings.Contains(err.Error(), "not recorded: out of patience") {
		t.Errorf("got %v", err)
	}
	close(answer)
	if err := <-first; err != nil {
		t.Error(err)
	}
}

// A writer that always comes second gives up, and says so.
func TestStarvedWriterGivesUp(t *testing.T) {
	f := new(fake)
	db := open(t, f)
	n, head := int64(0), ""
	f.before = func() {
		n++
		line, hash, err := ledger.Encode(uint64(n), head, record("user-2"))
		must(t, err)
		head = hash
		must(t, f.insert("lineage_ledger", []string{"seq", "subject", "line"}, []driver.Value{n, "user-2", strings.TrimSuffix(string(line), "\n")}))
	}
	if err := (&Ledger{DB: db}).Record(t.Context(), record("user-1")); err == nil || !strings.Contains(err.Error(), "other writers were faster") {
		t.Errorf("got %v", err)
	}
}

// A database that fails, is closed, or was never set lets nothing through.
func TestFailsClosed(t *testing.T) {
	lost := new(fake)
	failing, closed := open(t, lost), open(t, new(fake))
	lost.fail = errors.New("connection lost")
	must(t, closed.Close())
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, test := range []struct {
		why  string
		db   *sql.DB
		ctx  context.Context
		want string
	}{
		{"failing", failing, t.Context(), "connection lost"},
		{"closed", closed, t.Context(), "closed"},
		{"none", nil, t.Context(), "no database"},
		{"cancelled", open(t, new(fake)), cancelled, "canceled"},
	} {
		consents := Consents{DB: test.db}
		l := &Ledger{DB: consents.DB}
		ok, err := consents.Consented(test.ctx, "user-1", campaign)
		_, listing := consents.Grants(test.ctx, "user-1")
		_, verifying := l.Verify(test.ctx, "")
		for what, err := range map[string]error{
			"consented": err,
			"grant":     consents.Grant(test.ctx, "user-1", campaign),
			"withdraw":  consents.Withdraw(test.ctx, "user-1", acme),
			"grants":    listing,
			"record":    l.Record(test.ctx, record("user-1")),
			"verify":    verifying,
		} {
			if ok || err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s, %s: got %v, %v", test.why, what, ok, err)
			}
		}
	}
}

func TestNoLedger(t *testing.T) {
	if err := (*Ledger)(nil).Record(t.Context(), record("user-1")); !errors.Is(err, errNoDB) {
		t.Errorf("got %v", err)
	}
}

func TestGrantsAreComplete(t *testing.T) {
	consents := Consents{DB: open(t, new(fake))}
	for name, err := range map[string]error{
		"no subject":   consents.Grant(t.Context(), "", campaign),
		"no purpose":   consents.Grant(t.Context(), "user-1", policy.Use{Recipient: policy.Partner}),
		"no recipient": consents.Grant(t.Context(), "user-1", policy.Use{Purpose: policy.OwnCampaign}),

		// which would end nothing, and look as if it had ended all:
		"withdrawing, no subject":   consents.Withdraw(t.Context(), "", campaign),
		"withdrawing, no purpose":   consents.Withdraw(t.Context(), "user-1", policy.Use{Recipient: policy.Partner}),
		"withdrawing, no recipient": consents.Withdraw(t.Context(), "user-1", policy.Use{Purpose: policy.OwnCampaign}),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDialects(t *testing.T) {
	const query = "SELECT a FROM t WHERE b = ? AND c = ?"
	if got := Question.statement(query); got != query {
		t.Errorf("got %s", got)
	}
	if got, want := Dollar.statement(query), "SELECT a FROM t WHERE b = $1 AND c = $2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Times sort as they read, and come back.
func TestTimes(t *testing.T) {
	early := time.Date(2026, 4, 1, 9, 0, 0, 1, time.FixedZone("JST", 9*60*60))
	late := time.Date(2026, 4, 1, 0, 0, 0, 20, time.UTC)
	if formatTime(early) >= formatTime(late) {
		t.Errorf("%s does not sort before %s", formatTime(early), formatTime(late))
	}
	if back, err := parseTime(formatTime(early)); err != nil || !back.Equal(early) {
		t.Errorf("got %v, %v", back, err)
	}
	if _, err := parseTime("yesterday"); err == nil {
		t.Error("read a time that is none")
	}
}

// A column of JSON has the marked data, and everything else markers.
func TestJSON(t *testing.T) {
	type profile struct {
		Name  lineage.PII[string]       `json:"name"`
		Notes map[lineage.PII[int]]bool `json:"notes,omitempty"`
	}
	v := JSON[profile]{profile{lineage.NewPII("tanaka"), map[lineage.PII[int]]bool{lineage.NewPII(7): true}}}
	const want = `{"name":"tanaka","notes":{"7":true}}`
	if got, err := v.Value(); err != nil || got != want {
		t.Errorf("stored %v, %v", got, err)
	}
	var back JSON[profile]
	if err := back.Scan([]byte(want)); err != nil || !reflect.DeepEqual(back, v) {
		t.Errorf("read otherwise: %v", err)
	}
	out, err := json.Marshal([]JSON[profile]{v})
	if err != nil || string(out) != `[{"name":"[personal]","notes":{"[personal]":true}}]` {
		t.Errorf("encoded %s, %v", out, err)
	}
	if printed := fmt.Sprintf("%v %+v", v, v); strings.Contains(printed, "tanaka") {
		t.Errorf("printed %s", printed)
	}
	if err := back.Scan(string(out)); err == nil || back.V.Name != v.V.Name {
		t.Errorf("read an array into a struct: %v", err)
	}
	if err := back.Scan(`{"name":"[personal]"}`); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("read a marker: %v", err)
	}
	for _, src := range []any{nil, int64(987654321), "987654321", `{"name":987654321}`} {
		if err := back.Scan(src); err == nil || strings.Contains(err.Error(), "987654321") {
			t.Errorf("%v: got %v", src, err)
		}
	}
	if got, err := (JSON[func()]{func() {}}).Value(); err == nil {
		t.Errorf("stored %v", got)
	}
	var list JSON[[]profile]
	if got, err := list.Value(); got != nil || err != nil {
		t.Errorf("nil is stored as %v, %v", got, err)
	}
	if err := errors.Join(list.Scan("[]"), list.Scan(nil)); err != nil || list.V != nil {
		t.Errorf("NULL is read as %v, %v", list.V, err)
	}
	if err := json.Unmarshal([]byte(want), &back); err != nil || !reflect.DeepEqual(back, v) {
		t.Errorf("decoded otherwise: %v", err)
	}
}
