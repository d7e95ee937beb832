// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func TestQuery(t *testing.T) {
	r := record(3)
	for _, test := range []struct {
		why  string
		q    Query
		want bool
	}{
		{"everything", Query{}, true},
		{"the subject", Query{Subject: r.Subject}, true},
		{"another subject", Query{Subject: "user-9"}, false},
		{"the class", Query{Class: policy.Personal}, true},
		{"another class", Query{Class: policy.Inquiry}, false},
		{"the recipient", Query{Recipient: policy.Partner}, true},
		{"another recipient", Query{Recipient: policy.Public}, false},
		{"the vendor", Query{Vendor: "acme"}, true},
		{"another vendor", Query{Vendor: "other"}, false},
		{"the purpose", Query{Purpose: policy.RecruitmentSelection}, true},
		{"another purpose", Query{Purpose: policy.SurveyReport}, false},
		{"since then", Query{Since: r.Time}, true},
		{"since later", Query{Since: r.Time.Add(1)}, false},
		{"until then", Query{Until: r.Time}, false},
		{"until later", Query{Until: r.Time.Add(1)}, true},
		{"abroad", Query{OnlyForeign: true}, true},
	} {
		if got := test.q.Matches(r); got != test.want {
			t.Errorf("%s: got %v", test.why, got)
		}
	}
	if (Query{OnlyForeign: true}).Matches(lineage.Record{}) {
		t.Error("at home is not abroad")
	}
}

func TestSelectSaysWhatItCouldNotRead(t *testing.T) {
	_, data := written(t, 7)
	data = append(data, "torn"...)
	var seqs []uint64
	var bad error
	for entry, err := range Select(bytes.NewReader(data), Query{Subject: "user-1"}) {
		if err != nil {
			bad = errors.Join(bad, err)
			continue
		}
		seqs = append(seqs, entry.Seq)
	}
	if len(seqs) != 2 || seqs[0] != 2 || seqs[1] != 5 {
		t.Errorf("got %v", seqs)
	}
	if bad == nil || !strings.Contains(bad.Error(), "line 8: the line is torn") {
		t.Errorf("got %v", bad)
	}
}

func TestSlog(t *testing.T) {
	var out bytes.Buffer
	recorder := Slog{Handler: slog.NewTextHandler(&out, nil)}
	if err := recorder.Record(t.Context(), record(1)); err != nil {
		t.Fatal(err)
	}
	want := `time=2026-04-01T10:00:00.000Z level=INFO msg=disclosed label=personal{recruitment-selection} ` +
		`use="recruitment-selection to partner acme in US" subject=user-1 level=anonymous foreign=true ground=[consent] ` +
		`clauses="[3(1) 4]" policy=default version=2021-09-06` + "\n"
	if got := out.String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSlogFailsClosed(t *testing.T) {
	quiet := slog.NewTextHandler(new(bytes.Buffer), &slog.HandlerOptions{Level: slog.LevelError})
	for name, recorder := range map[string]lineage.Recorder{
		"no handler":        Slog{},
		"a dropped level":   Slog{Handler: quiet},
		"a failing handler": Slog{Handler: slog.NewTextHandler(failingWriter{}, nil)},
	} {
		if err := recorder.Record(t.Context(), record(1)); err == nil {
			t.Errorf("%s: recorded", name)
		}
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// counter counts, or fails.
type counter struct {
	n    int
	fail error
}

func (c *counter) Record(context.Context, lineage.Record) error {
	c.n++
	return c.fail
}

func TestAll(t *testing.T) {
	full := errors.New("disk full")
	a, b, c := new(counter), &counter{fail: full}, new(counter)
	if err := All(a, c).Record(t.Context(), record(1)); err != nil || a.n != 1 || c.n != 1 {
		t.Errorf("got %v, %d, %d", err, a.n, c.n)
	}
	if err := All(a, b, c).Record(t.Context(), record(1)); !errors.Is(err, full) || a.n != 2 || c.n != 1 {
		t.Errorf("got %v, %d, %d", err, a.n, c.n)
	}
	if err := All().Record(t.Context(), record(1)); err == nil {
		t.Error("recorded nowhere")
	}
	if err := All(a, nil).Record(t.Context(), record(1)); err == nil || err.Error() != "ledger: recorder 2 of 2 is nil" {
		t.Errorf("got %v", err)
	}
}
