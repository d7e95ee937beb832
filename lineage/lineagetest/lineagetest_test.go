// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

var (
	campaign  = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	selection = policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner}
)

// failures is a TB that keeps what a test would have failed with.
type failures struct {
	testing.TB
	said []string
}

func (f *failures) Helper() {}
func (f *failures) Errorf(format string, args ...any) {
	f.said = append(f.said, fmt.Sprintf(format, args...))
}
func (f *failures) Fatalf(format string, args ...any) { f.Errorf(format, args...) }

func TestGate(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	ctx := lineage.WithSubject(t.Context(), "user-1")
	name := lineage.NewPII("tanaka")

	_, err := lineage.Disclose(ctx, gate.Gate, name, campaign)
	lineagetest.Refused(t, err, policy.Consent)
	_, err = lineage.Disclose(ctx, gate.Gate, lineage.NewEntrusted("tanaka"), campaign)
	lineagetest.Refused(t, err)
	lineagetest.Disclosed(t, gate.Records, "user-1")

	gate.Grant(t, "user-1", campaign)
	for _, use := range []policy.Use{campaign, selection} {
		if _, err := lineage.Disclose(ctx, gate.Gate, name, use); err != nil {
			t.Error(err)
		}
	}
	lineagetest.Disclosed(t, gate.Records, "user-1", campaign, selection)
	lineagetest.Disclosed(t, gate.Records, "user-2")

	full := errors.New("disk full")
	gate.Records.FailWith(full)
	if _, err := lineage.Disclose(ctx, gate.Gate, name, selection); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	gate.Records.FailWith(nil)
	if got := len(gate.Records.All()); got != 2 {
		t.Errorf("%d records", got)
	}
}

// An assertion that does not hold says what happened.
func TestAssertionsFail(t *testing.T) {
	gate := lineagetest.NewGate(&policy.Default)
	_, refusal := lineage.Disclose(lineage.WithSubject(t.Context(), "user-1"), gate.Gate, lineage.NewPII("tanaka"), campaign)
	for _, test := range []struct {
		assert func(tb testing.TB)
		want   string
	}{
		{func(tb testing.TB) { lineagetest.Refused(tb, nil, policy.Consent) }, "disclosed, want a refusal for want of [consent]"},
		{func(tb testing.TB) { lineagetest.Refused(tb, errors.New("x"), policy.Consent) }, "x, want a refusal"},
		{func(tb testing.TB) { lineagetest.Refused(tb, refusal, policy.Request) }, "missing consent for subject user-1; want it for want of [request]"},
		{func(tb testing.TB) { lineagetest.Disclosed(tb, gate.Records, "user-1", campaign) }, "disclosed about user-1: [], want [own-campaign to partner]"},
		{func(tb testing.TB) { gate.Grant(tb, "", campaign) }, "a grant needs a subject"},
	} {
		f := &failures{TB: t}
		test.assert(f)
		if len(f.said) != 1 || !strings.Contains(f.said[0], test.want) {
			t.Errorf("got %q, want %q", f.said, test.want)
		}
	}
}

func TestDecides(t *testing.T) {
	lineagetest.Decides(t, nil, lineage.PII[string]{}, campaign, "needs consent")
	lineagetest.Decides(t, nil, lineage.PII[string]{}, selection, "permitted")
	lineagetest.Decides(t, &policy.Default, lineage.Entrusted[string]{}, campaign, "prohibited")
	f := &failures{TB: t}
	lineagetest.Decides(f, nil, lineage.PII[string]{}, campaign, "permitted")
	if len(f.said) != 1 || !strings.Contains(f.said[0], "needs consent, want permitted") {
		t.Errorf("got %q", f.said)
	}
}

func TestRecorded(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	ctx := lineage.WithSubject(t.Context(), "user-1")
	if _, err := lineage.Disclose(ctx, gate.Gate, lineage.NewPII("tanaka"), selection); err != nil {
		t.Fatal(err)
	}
	lineagetest.Recorded(t, gate.Records, lineage.Record{})
	lineagetest.Recorded(t, gate.Records, lineage.Record{Subject: "user-1", Use: policy.Use{Purpose: selection.Purpose}})
	lineagetest.Recorded(t, gate.Records, lineage.Record{Label: lineage.PersonalLabel{}.Label(), Policy: policy.Default.Name})
	for _, not := range []lineage.Record{
		{Subject: "user-2"},
		{Subject: "user-1", Use: campaign},
		{Ground: []policy.Condition{policy.Consent}},
		{Time: time.Unix(1, 0)},
	} {
		f := &failures{TB: t}
		lineagetest.Recorded(f, gate.Records, not)
		if len(f.said) != 1 || !strings.Contains(f.said[0], "no record with") {
			t.Errorf("%+v: got %q", not, f.said)
		}
	}
}

func TestHidden(t *testing.T) {
	const value = "zqxjkv-\"secret"
	for _, format := range []string{"%s", "%q", "%x", "%X", "% x", "%#x", "%# x", "%v", "%20s"} {
		if out := fmt.Sprintf("a "+format+" b", value); !lineagetest.Shows(out, value) {
			t.Errorf("not seen in %s", out)
		}
	}
	bytes := []byte(value)
	out, err := json.Marshal(map[string]any{"text": value, "bytes": bytes})
	for name, out := range map[string]string{
		"decimal":       fmt.Sprint(bytes),
		"Go syntax":     fmt.Sprintf("%#v", bytes),
		"JSON":          string(out),
		"JSON of bytes": string(out[:len(out)/2]),
		"base64":        base64.URLEncoding.EncodeToString(bytes),
	} {
		if err != nil || !lineagetest.Shows(out, bytes) {
			t.Errorf("%s: not seen in %s, %v", name, out, err)
		}
	}
	if number := int64(81312345678); !lineagetest.Shows(fmt.Sprintf("%x", number), number) || lineagetest.Shows("8131234567", number) {
		t.Error("took one number for another")
	}
	lineagetest.Hidden(t, lineage.NewPII(value).String(), value, "other")
	f := &failures{TB: t}
	lineagetest.Hidden(f, "other "+value, "something", value)
	if len(f.said) != 1 {
		t.Errorf("got %q", f.said)
	}
}

// The functions for go-cmp know marked values from what embeds them. With go-cmp
// itself they are tested in examples/printers.
func TestMarked(t *testing.T) {
	type embeds struct {
		lineage.PII[string]
		Age int
	}
	name := lineage.NewPII("tanaka")
	sealedName := sealed.Seal(name)
	for _, test := range []struct {
		why  string
		x, y lineage.Marked
		want bool
	}{
		{"two marked values", name, name, true},
		{"one sealed", name, sealedName, true},
		{"one embeds the other", name, embeds{PII: name}, false},
		{"nothing", nil, name, false},
		{"pointers, which go-cmp follows", &name, &name, false},
	} {
		if got := lineagetest.Marked(test.x, test.y); got != test.want {
			t.Errorf("%s: got %v", test.why, got)
		}
	}
	if lineagetest.Revealed(name) != "tanaka" || lineagetest.Revealed(sealedName) != "tanaka" {
		t.Error("another value came out")
	}
	defer func() {
		if recover() == nil {
			t.Error("revealed a part of what is more")
		}
	}()
	lineagetest.Revealed(embeds{PII: name})
}

type filled struct {
	ID     int
	Name   lineage.PII[string]
	Number lineage.PII[int64]
	Born   lineage.PII[time.Time]
	Photo  lineage.PII[[]byte]
	Health lineage.Sensitive[[]string]
	Notes  lineage.Inquiry[map[string]string]
	PIN    sealed.Value[string, lineage.PersonalLabel]
	List   []lineage.PII[string]
	Map    map[lineage.PII[string]]*lineage.PII[string]
	Next   *filled
	hidden lineage.PII[string]
}

func TestFill(t *testing.T) {
	var form filled
	texts := lineagetest.Fill(t, &form)
	if len(texts) < 20 || form.Next == nil || form.ID != 0 || !form.hidden.IsZero() {
		t.Fatalf("%d texts, %+v", len(texts), form.Next)
	}
	seen := make(map[string]bool)
	for _, text := range texts {
		if seen[text] {
			t.Errorf("%s is there twice", text)
		}
		seen[text] = true
	}
	for _, got := range []string{
		lineagetest.Reveal(t, form.Name),
		fmt.Sprint(lineagetest.Reveal(t, form.Number)),
		lineagetest.Reveal(t, form.Born).Format(time.RFC3339),
		string(lineagetest.Reveal(t, form.Photo)),
		lineagetest.Reveal(t, form.Health)[0],
		lineagetest.Reveal(t, form.Notes)["key"],
		lineagetest.Reveal(t, form.PIN.Open()),
		lineagetest.Reveal(t, form.List[0]),
		lineagetest.Reveal(t, form.Next.Next.Name),
	} {
		if !seen[got] {
			t.Errorf("%q was filled in, and not returned", got)
		}
	}
	for key, value := range form.Map {
		if !seen[lineagetest.Reveal(t, key)] || !seen[lineagetest.Reveal(t, *value)] {
			t.Error("a map was not filled")
		}
	}
	form.Next = nil // JSON of its maps and sealed values is as deep as it is long
	out, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	lineagetest.Hidden(t, string(out), texts...)
	for want, v := range map[string]any{
		"needs a pointer":                          filled{},
		"cannot fill lineagetest_test.small.A, a ": new(small),
	} {
		f := &failures{TB: t}
		if lineagetest.Fill(f, v); len(f.said) != 1 || !strings.Contains(f.said[0], want) {
			t.Errorf("got %q, want %s", f.said, want)
		}
	}
}

type small struct{ A lineage.PII[int8] }

// In a program that is no test nothing is revealed.
func TestOnlyTestsReveal(t *testing.T) {
	dir := t.TempDir()
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"go.mod": "module example.com/m\n\ngo 1.26.0\n\nrequire github.com/go-lineage/go-lineage v0.0.0\n\n" +
			"replace github.com/go-lineage/go-lineage => " + repo + "\n",
		"main.go": `package main

import (
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
)

type quiet struct{ testing.TB }

func (quiet) Helper() {}

func main() { println(lineagetest.Reveal(quiet{}, lineage.NewPII("tanaka"))) }
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), "go", "run", "-mod=mod", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "only a test looks at marked data") || strings.Contains(string(out), "tanaka") {
		t.Errorf("%v: %s", err, out)
	}
}

func TestReveal(t *testing.T) {
	if got := lineagetest.Reveal(t, lineage.NewSensitive("asthma")); got != "asthma" {
		t.Errorf("got %q", got)
	}
}
