// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
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

func TestReveal(t *testing.T) {
	if got := lineagetest.Reveal(t, lineage.NewSensitive("asthma")); got != "asthma" {
		t.Errorf("got %q", got)
	}
}
