// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Decides fails the test unless a policy, or the default for nil, says this of
// data marked like kind: "permitted", "prohibited", or what it needs, such as
// "needs consent, or request". The level of kind counts as met.
func Decides(tb testing.TB, p *policy.Policy, kind lineage.Marked, use policy.Use, want string) {
	tb.Helper()
	if p == nil {
		p = &policy.Default
	}
	d := p.Decide(kind.Label(), use)
	got := d.Verdict()
	if d.PermittedWith(policy.Met{Level: kind.Level()}) {
		got = "permitted"
	}
	if got != want {
		tb.Errorf("%s for %s: %s, want %s; %s", kind.Label(), use, got, want, d.Reason)
	}
}

// Disclosed fails the test unless exactly these uses were recorded about a
// subject, in this order. Vendor and country count only where a use names them.
func Disclosed(tb testing.TB, r *Recorder, subject lineage.Subject, uses ...policy.Use) {
	tb.Helper()
	got := r.Of(subject)
	same := slices.EqualFunc(got, uses, func(rec lineage.Record, use policy.Use) bool {
		return rec.Use.Purpose == use.Purpose && rec.Use.Recipient == use.Recipient &&
			(use.Vendor == "" || rec.Use.Vendor == use.Vendor) &&
			(use.Country == "" || rec.Use.Country == use.Country)
	})
	if !same {
		tb.Errorf("disclosed about %s: %v, want %v", subject, usesOf(got), uses)
	}
}

func usesOf(records []lineage.Record) []policy.Use {
	uses := make([]policy.Use, len(records))
	for i, rec := range records {
		uses[i] = rec.Use
	}
	return uses
}

// Refused fails the test unless an error is a [lineage.Refusal] for want of these
// conditions; none means that the policy prohibits the use.
func Refused(tb testing.TB, err error, missing ...policy.Condition) {
	tb.Helper()
	var refusal *lineage.Refusal
	switch {
	case err == nil:
		tb.Errorf("disclosed, want a refusal for want of %v", missing)
	case !errors.As(err, &refusal):
		tb.Errorf("%v, want a refusal for want of %v", err, missing)
	case !slices.Equal(refusal.Missing, missing):
		tb.Errorf("%v; want it for want of %v", refusal, missing)
	}
}

// Recorded fails the test unless there is a record with everything that want
// states. Fields of want that are zero state nothing.
func Recorded(tb testing.TB, r *Recorder, want lineage.Record) {
	tb.Helper()
	all := r.All()
	if !slices.ContainsFunc(all, func(rec lineage.Record) bool {
		return states(reflect.ValueOf(want), reflect.ValueOf(rec))
	}) {
		tb.Errorf("no record with %+v among %+v", want, all)
	}
}

// states reports whether got has everything that want states.
func states(want, got reflect.Value) bool {
	if want.IsZero() {
		return true
	}
	if want.Kind() != reflect.Struct || want.Type() == reflect.TypeFor[time.Time]() {
		return reflect.DeepEqual(want.Interface(), got.Interface())
	}
	for i := range want.NumField() {
		if !states(want.Field(i), got.Field(i)) {
			return false
		}
	}
	return true
}
