// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"path/filepath"
	"testing"
	"time"

	"example.com/outplacement/intake"
	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func open(t *testing.T) *DB {
	t.Helper()
	db, err := Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestMarkedValuesComeBackMarkedAndWhole(t *testing.T) {
	db := open(t)
	in := intake.Inquiry{
		ID:         "i1",
		ReceivedAt: time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC),
		Name:       lineage.NewInquiry("Aoki Hanako"),
		Email:      lineage.NewInquiry("hanako@example.com"),
		Text:       lineage.NewInquiry("Can I work part-time?"),
		Health:     lineage.Tag[privacy.HealthInquiryLabel]("asthma"),
	}
	if err := db.SaveInquiry(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	got, err := db.Inquiry(t.Context(), "i1")
	if err != nil {
		t.Fatal(err)
	}
	if got != in { // wrappers compare where their values do
		t.Errorf("got %v, want the inquiry that was saved", got)
	}
	if all, err := db.Inquiries(t.Context()); err != nil || len(all) != 1 || all[0] != in {
		t.Errorf("Inquiries = %v, %v; want the one that was saved", all, err)
	}
}

func TestClientsComeBackWhole(t *testing.T) {
	db := open(t)
	c := profile.Client{ID: "c1", Name: "Baba Ichiro", JobSearch: profile.JobSearch{Months: 7}, Health: "asthma", BirthYear: 1970}
	if err := db.SaveClient(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	if got, err := db.Client(t.Context(), "c1"); err != nil || got != c {
		t.Errorf("client %s came back changed (%v)", got.ID, err)
	}
}

func TestConsentIsForOneUseAndCanBeWithdrawn(t *testing.T) {
	db := open(t)
	granted := func(purpose policy.Purpose) bool {
		t.Helper()
		ok, err := db.Granted(t.Context(), "c1", purpose, policy.Partner)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if granted(policy.RecruitmentSelection) {
		t.Error("consent without a grant")
	}
	if err := db.Grant(t.Context(), "c1", policy.RecruitmentSelection, policy.Partner); err != nil {
		t.Fatal(err)
	}
	if !granted(policy.RecruitmentSelection) || granted(policy.SurveyReport) {
		t.Error("a grant must be for its purpose and no other")
	}
	if err := db.Withdraw(t.Context(), "c1", policy.RecruitmentSelection, policy.Partner); err != nil {
		t.Fatal(err)
	}
	if granted(policy.RecruitmentSelection) {
		t.Error("consent after it was withdrawn")
	}
}
