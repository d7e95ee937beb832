// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package baseline

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

func document(ids ...string) *finding.Document {
	doc := new(finding.Document)
	for i, id := range ids {
		doc.Findings = append(doc.Findings, finding.Finding{
			ID:       id,
			Rule:     "exposed",
			Message:  "message of " + id,
			Position: finding.Position{Package: "p", File: "p.go", Line: i + 1},
		})
	}
	return doc
}

func open(doc *finding.Document) string {
	var ids []string
	for _, f := range doc.Findings {
		if f.Suppressed == nil {
			ids = append(ids, f.ID)
		}
	}
	return strings.Join(ids, " ")
}

func TestApply(t *testing.T) {
	for _, test := range []struct {
		why         string
		known, then string
		open        string // findings left
		gone        int    // entries
	}{
		{"nothing has changed", "a b", "a b", "", 0},
		{"lines have moved", "a b", "b a", "", 0},
		{"a finding is new", "a", "a b", "b", 0},
		{"a known flow has one more end", "a a", "a a a", "a", 0},
		{"a finding is gone", "a b", "b", "", 1},
		{"a known flow has one end less", "a a", "a", "", 1},
		{"an empty baseline lets nothing pass", "", "a", "a", 0},
	} {
		t.Run(test.why, func(t *testing.T) {
			b := Of(document(strings.Fields(test.known)...))
			doc := document(strings.Fields(test.then)...)
			gone := b.Apply(doc, "known.json")
			if got := open(doc); got != test.open {
				t.Errorf("left open: %q, want %q", got, test.open)
			}
			if len(gone) != test.gone {
				t.Errorf("gone: %v, want %d", gone, test.gone)
			}
		})
	}
}

func TestAllowedFindingsNeedNoBaseline(t *testing.T) {
	doc := document("a")
	doc.Findings[0].Suppressed = &finding.Suppression{Reason: "agreed"}
	b := Of(doc)
	if len(b.Known) > 0 {
		t.Errorf("baseline lists what is allowed in the source: %v", b.Known)
	}
	doc2 := document("a")
	Of(doc2).Apply(doc, "known.json")
	if got := doc.Findings[0].Suppressed.Reason; got != "agreed" {
		t.Errorf("the source's reason gave way to %q", got)
	}
}

func TestWriteReadsBack(t *testing.T) {
	want := Of(document("a", "b", "a"))
	var buf bytes.Buffer
	if err := want.Write(&buf); err != nil {
		t.Fatal(err)
	}
	got, err := Parse(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-written +read:\n%s", diff)
	}
}

func TestParseSaysWhatIsBroken(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{"", "line 1"},
		{"{\n  \"version\": 1,\n  oops", "line 3"},
		{"{\n  \"version\": \"one\"}", "line 2"},
		{`{"version": 2, "known": []}`, "knows version 1"},
		{`{"version": 1, "knwon": []}`, "knwon"},
		{`{"version": 1, "known": [{"id": "a", "count": 0}]}`, "no count"},
		{`{"version": 1, "known": [{"id": "a", "count": 1}, {"id": "a", "count": 1}]}`, "twice"},
	} {
		if _, err := Parse([]byte(test.data)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("Parse(%q): %v, want %q in it", test.data, err, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"version": 1, "known": [{"id": "a", "count": 1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Parse(data)
		if err != nil {
			return
		}
		var buf bytes.Buffer
		if err := b.Write(&buf); err != nil {
			t.Fatal(err)
		}
		if _, err := Parse(buf.Bytes()); err != nil {
			t.Errorf("what was written does not parse: %v", err)
		}
	})
}
