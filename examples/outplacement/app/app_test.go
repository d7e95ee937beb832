// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package app

import (
	"errors"
	"io"
	"log/slog"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/outplacement/intake"
	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
	"example.com/outplacement/sandbox"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// start returns the service in a sandbox, with six clients and one inquiry.
func start(t *testing.T) (*App, *sandbox.Sandbox) {
	t.Helper()
	vendors := new(sandbox.Sandbox)
	server := httptest.NewServer(vendors)
	t.Cleanup(server.Close)
	base, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	a, err := New(t.Context(), Config{
		Database: filepath.Join(t.TempDir(), "test.db"),
		Site:     t.TempDir(),
		OnDuty:   "U-duty",
		Client:   sandbox.Client(base),
		Vendors:  In(server.URL),
	}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	fill(t, a)
	return a, vendors
}

func fill(t *testing.T, a *App) {
	t.Helper()
	for i, name := range []string{"Aoki", "Baba", "Chiba", "Doi", "Endo", "Fujii"} {
		c := profile.Client{
			ID: name, Name: name, Email: name + "@example.com", LINEUserID: "U-" + name, CV: "cv of " + name,
			JobSearch:  profile.JobSearch{Months: 4 + i, Outcome: "employed", Story: "worth it"},
			Occupation: "buyer", BirthYear: 1970, Prefecture: "Tokyo", CookieID: "cookie-" + name,
			Health: "asthma", Disability: "low vision",
		}
		if err := a.DB.SaveClient(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	file := profile.EmployerFile{
		ClientID:   "Aoki",
		Company:    lineage.Tag[privacy.PromisedLabel]("Minato Foods"),
		Evaluation: lineage.Tag[privacy.PromisedLabel]("thorough"),
	}
	if err := a.DB.SaveEmployerFile(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	form := url.Values{"name": {"Goto"}, "email": {"goto@example.com"}, "line": {"U-Goto"}, "text": {"Part-time?"}}
	in, err := intake.FromForm(form, "i1", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Inquiry.Submit(t.Context(), in); err != nil {
		t.Fatal(err)
	}
}

// sent joins what a vendor was sent.
func sent(s *sandbox.Sandbox, vendor string) string {
	var all strings.Builder
	for _, r := range s.Requests(vendor) {
		all.WriteString(r.Path + " " + r.Body + "\n")
	}
	return all.String()
}

func TestJobsReachTheirVendors(t *testing.T) {
	for job, want := range map[string]struct{ vendor, text string }{
		"alerts":     {"line", "Part-time?"},
		"newsletter": {"sendgrid", "New openings"},
		"workshop":   {"line", "The room is ready"},
		"seminar":    {"line", "A second career"},
		"audiences":  {"line-audience", "buyer"},
		"partners":   {"partner-portal", "cv of Aoki"},
		"placement":  {"tsugi-placement", "Fujii"},
		"research":   {"keihin-university", "Kanto"},
	} {
		t.Run(job, func(t *testing.T) {
			a, vendors := start(t)
			if err := a.Run(t.Context(), job); err != nil {
				t.Fatal(err)
			}
			if got := sent(vendors, want.vendor); !strings.Contains(got, want.text) {
				t.Errorf("%s was not sent %q but:\n%s", want.vendor, want.text, got)
			}
		})
	}
}

func TestStatisticsArePublished(t *testing.T) {
	a, _ := start(t)
	if err := a.Run(t.Context(), "statistics"); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(a.site.Dir(), "outcomes.txt"))
	if err != nil || !strings.Contains(string(page), "6.5 months") {
		t.Errorf("outcomes.txt = %q, %v; want a mean of 6.5 months", page, err)
	}
}

func TestUnknownJob(t *testing.T) {
	a, _ := start(t)
	if err := a.Run(t.Context(), "everything"); !errors.Is(err, ErrNoJob) {
		t.Errorf("Run = %v, want ErrNoJob", err)
	}
}

// The leaks are real: they do leave the company.
func TestLeaksLeak(t *testing.T) {
	a, vendors := start(t)
	for _, way := range []string{"with-note", "interview-tomorrow", "with-evaluation", "again"} {
		if err := a.Refer(t.Context(), "Aoki", "Acme", way); err != nil {
			t.Fatalf("%s: %v", way, err)
		}
	}
	got := sent(vendors, "partner-portal")
	for _, secret := range []string{`"note":"asthma"`, "low vision", "thorough"} {
		if !strings.Contains(got, secret) {
			t.Errorf("the portal was not sent %q but:\n%s", secret, got)
		}
	}
}

func TestHealthGoesToAPartnerOnlyWithConsent(t *testing.T) {
	a, vendors := start(t)
	if err := a.Refer(t.Context(), "Aoki", "Acme", "with-health"); err == nil {
		t.Error("sent without consent")
	}
	if err := a.Refer(t.Context(), "Aoki", "Acme", "interview"); err != nil {
		t.Fatal(err)
	}
	if got := sent(vendors, "partner-portal"); strings.Contains(got, "asthma") || strings.Contains(got, "low vision") {
		t.Errorf("the portal was sent special-care data without consent:\n%s", got)
	}
	if err := a.DB.Grant(t.Context(), "Aoki", policy.RecruitmentSelection, policy.Partner); err != nil {
		t.Fatal(err)
	}
	if err := a.Refer(t.Context(), "Aoki", "Acme", "with-health"); err != nil {
		t.Errorf("with consent: %v", err)
	}
}

func TestGateDecidesAndRecords(t *testing.T) {
	a, vendors := start(t)
	var refusal *lineage.Refusal
	if err := a.Refer(t.Context(), "Aoki", "Acme", "with-reference"); !errors.As(err, &refusal) {
		t.Errorf("without consent: %v, want a Refusal", err)
	}
	if err := a.DB.Grant(t.Context(), "Aoki", policy.RecruitmentSelection, policy.Partner); err != nil {
		t.Fatal(err)
	}
	if err := a.Refer(t.Context(), "Aoki", "Acme", "with-reference"); err != nil {
		t.Fatalf("with consent: %v", err)
	}
	if got := sent(vendors, "partner-portal"); !strings.Contains(got, "thorough") {
		t.Errorf("the portal was not sent the evaluation but:\n%s", got)
	}
	records, err := a.DB.Records(t.Context(), "Aoki")
	if err != nil || len(records) != 1 || records[0].Use.Vendor != "partner-portal" {
		t.Errorf("Records = %+v, %v; want the one hand-over", records, err)
	}
}

func TestEveryWayOfReferring(t *testing.T) {
	a, vendors := start(t)
	ctx := t.Context()
	list := func() io.Reader { return strings.NewReader("1,Hino,hino@example.com\n") }
	if err := errors.Join(
		a.ReferEverybody(ctx, "Acme", false),
		a.ReferEverybody(ctx, "Acme", true),
		a.Survey(ctx, "Acme"),
		a.Brief(ctx, "Aoki"),
		a.VerifyRoster(ctx, list()),
		a.OfferRoster(ctx, "Acme", list()),
		a.Visit(ctx, "Aoki", "/jobs", false),
		a.Visit(ctx, "Aoki", "/jobs", true),
	); err != nil {
		t.Fatal(err)
	}
	for vendor, text := range map[string]string{
		"partner-portal": "Hino",
		"sendgrid":       "hino@example.com",
		"line":           "thorough",
		"analytics":      "cookie-Aoki",
	} {
		if got := sent(vendors, vendor); !strings.Contains(got, text) {
			t.Errorf("%s was not sent %q but:\n%s", vendor, text, got)
		}
	}
	if err := a.ReferTogether(ctx, "Aoki", "Baba", "Acme"); err == nil {
		t.Error("two clients were referred without the consent of either")
	}
}
