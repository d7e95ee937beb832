// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// recorder keeps records, or fails.
type recorder struct {
	mu      sync.Mutex
	records []lineage.Record
	fail    error
}

func (r *recorder) Record(_ context.Context, rec lineage.Record) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fail != nil {
		return r.fail
	}
	r.records = append(r.records, rec)
	return nil
}

var (
	campaign  = policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	placement = policy.Use{Purpose: policy.PaidPlacementProposal, Recipient: policy.GroupCompany}
	delivery  = policy.Use{Purpose: policy.ServiceDeliveryByPartner, Recipient: policy.Partner, Country: "US"}
	published = policy.Use{Purpose: policy.OutcomeStatistics, Recipient: policy.Public}
)

func TestDiscloseRecords(t *testing.T) {
	records := new(recorder)
	ctx := lineage.WithSubject(t.Context(), "user-1")
	got, err := lineage.Disclose(ctx, lineage.Gate{Records: records}, lineage.NewPII("tanaka"), delivery)
	if err != nil || got != "tanaka" {
		t.Fatalf("got %q, %v", got, err)
	}
	rec := records.records[0]
	if rec.Time.IsZero() || !strings.Contains(rec.Position, "gate_test.go:") {
		t.Errorf("when and where: %v, %q", rec.Time, rec.Position)
	}
	rec.Time, rec.Position = rec.Time.Truncate(1<<62), ""
	want := lineage.Record{
		Time:    rec.Time,
		Subject: "user-1",
		Label:   policy.Label{Classes: []policy.Class{policy.Personal}},
		Use:     delivery,
		Foreign: true,
		Clauses: []string{"3(1)"},
		Policy:  "default",
		Version: policy.Default.Version,
	}
	if !reflect.DeepEqual(rec, want) {
		t.Errorf("got  %+v\nwant %+v", rec, want)
	}
}

// Each condition is met by what establishes it, and by nothing else.
func TestConditions(t *testing.T) {
	consents := new(lineage.MemoryConsents)
	if err := consents.Grant(t.Context(), "user-1", campaign); err != nil {
		t.Fatal(err)
	}
	asked := lineage.Ground{Condition: policy.Request, Evidence: "ticket 7"}
	for _, test := range []struct {
		why     string
		subject lineage.Subject
		grounds []lineage.Ground
		use     policy.Use
		missing []policy.Condition // nil: disclosed
		ground  []policy.Condition
	}{
		{"consent given", "user-1", nil, campaign, nil, []policy.Condition{policy.Consent}},
		{"consent of another", "user-2", nil, campaign, []policy.Condition{policy.Consent}, nil},
		{"consent to another use", "user-1", nil, placement, []policy.Condition{policy.Consent}, nil},
		{"nobody's consent", "", nil, campaign, []policy.Condition{policy.Consent}, nil},
		{"asked for", "user-2", []lineage.Ground{asked}, placement, nil, []policy.Condition{policy.Request}},
		{"asked for, without evidence", "user-2", []lineage.Ground{{Condition: policy.Request}}, placement, []policy.Condition{policy.Consent}, nil},
		{"consent cannot be claimed as a ground", "user-2", []lineage.Ground{{Condition: policy.Consent, Evidence: "x"}}, campaign, []policy.Condition{policy.Consent}, nil},
		{"a law for something else", "user-2", []lineage.Ground{{Condition: policy.LegalBasis, Evidence: "order 3"}}, placement, []policy.Condition{policy.Consent}, nil},
	} {
		records := new(recorder)
		ctx := lineage.WithSubject(t.Context(), test.subject)
		for _, g := range test.grounds {
			ctx = lineage.WithGround(ctx, g)
		}
		got, err := lineage.Disclose(ctx, lineage.Gate{Consents: consents, Records: records}, lineage.NewPII("tanaka"), test.use)
		if test.missing == nil {
			if err != nil || got != "tanaka" || !slices.Equal(records.records[0].Ground, test.ground) {
				t.Errorf("%s: got %q, %v, %v", test.why, got, err, records.records)
			}
			continue
		}
		var refusal *lineage.Refusal
		if !errors.As(err, &refusal) || !slices.Equal(refusal.Missing, test.missing) || got != "" || len(records.records) != 0 {
			t.Errorf("%s: got %q, %v", test.why, got, err)
		}
	}
}

// A use that states its purpose is judged by it; one that does not, by the
// context's.
func TestPurposeTravelsInTheContext(t *testing.T) {
	gate := lineage.Gate{Records: new(recorder)}
	question := lineage.NewInquiry("how?")
	ctx := lineage.WithPurpose(t.Context(), policy.InquiryResponse)
	for _, test := range []struct {
		why  string
		ctx  context.Context
		use  policy.Use
		want bool
	}{
		{"the context's", ctx, policy.Use{Recipient: policy.Self}, true},
		{"nobody's", t.Context(), policy.Use{Recipient: policy.Self}, false},
		{"the use's own", ctx, policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Self}, false},
	} {
		if _, err := lineage.Disclose(test.ctx, gate, question, test.use); (err == nil) != test.want {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
}

func TestEvidenceIsRecorded(t *testing.T) {
	records := new(recorder)
	ctx := lineage.WithGround(t.Context(), lineage.Ground{Condition: policy.LegalBasis, Evidence: "order 3"})
	ctx = lineage.WithGround(ctx, lineage.Ground{Condition: policy.Request, Evidence: "ticket 7"})
	ctx = lineage.WithGround(ctx, lineage.Ground{Condition: policy.Request, Evidence: "call of 3 May"})
	if _, err := lineage.Disclose(ctx, lineage.Gate{Records: records}, lineage.NewPII("tanaka"), placement); err != nil {
		t.Fatal(err)
	}
	if got, want := records.records[0].Evidence, "ticket 7; call of 3 May"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// statistic marks aggregates of personal data.
type statistic struct{}

func (statistic) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}

func (statistic) Level() policy.Level { return policy.Statistic }

func TestLevelIsTheLabels(t *testing.T) {
	records := new(recorder)
	gate := lineage.Gate{Records: records}
	if _, err := lineage.Disclose(t.Context(), gate, lineage.NewPII(41), published); err == nil {
		t.Error("personal data was published as it is")
	}
	if _, err := lineage.Disclose(t.Context(), gate, lineage.Tag[statistic](41), published); err != nil {
		t.Error(err)
	}
	if rec := records.records[0]; rec.Level != policy.Statistic || !slices.Equal(rec.Ground, []policy.Condition{policy.DeIdentified}) {
		t.Errorf("got %+v", rec)
	}
}

// Law: Disclose returns the value exactly where the policy permits the use with what
// was established, and has then recorded it once, on that ground.
func TestDiscloseFollowsThePolicy(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	p := &policy.Default
	disclosed := 0
	for range 3000 {
		use := policy.Use{Purpose: p.Purposes[r.IntN(len(p.Purposes))].ID, Recipient: p.Recipients[r.IntN(len(p.Recipients))].ID}
		ctx, consents, records := lineage.WithSubject(t.Context(), "user-1"), new(lineage.MemoryConsents), new(recorder)
		met := policy.Met{}
		if r.IntN(2) == 0 {
			must(t, consents.Grant(ctx, "user-1", use))
			met.Conditions = append(met.Conditions, policy.Consent)
		}
		for _, c := range []policy.Condition{policy.Request, policy.LegalBasis} {
			if r.IntN(2) == 0 {
				ctx = lineage.WithGround(ctx, lineage.Ground{Condition: c, Evidence: "letter of " + string(c)})
				met.Conditions = append(met.Conditions, c)
			}
		}
		gate := lineage.Gate{Consents: consents, Records: records}
		var err error
		var label policy.Label
		switch r.IntN(4) {
		case 0:
			label = policy.Label{Classes: []policy.Class{policy.Personal}}
			_, err = lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), use)
		case 1:
			label = policy.Label{Classes: []policy.Class{policy.Inquiry}}
			_, err = lineage.Disclose(ctx, gate, lineage.NewInquiry("tanaka"), use)
		case 2:
			label = policy.Label{Classes: []policy.Class{policy.SpecialCare}}
			_, err = lineage.Disclose(ctx, gate, lineage.NewSensitive("tanaka"), use)
		case 3:
			label, met.Level = statistic{}.Label(), policy.Statistic
			_, err = lineage.Disclose(ctx, gate, lineage.Tag[statistic]("tanaka"), use)
		}
		decision := p.Decide(label, use)
		if want := decision.PermittedWith(met); want != (err == nil) {
			t.Fatalf("%s with %v: got %v, want %s", label, met, err, decision)
		}
		if err != nil {
			if len(records.records) != 0 {
				t.Fatalf("%s with %v: refused and recorded", decision, met)
			}
			continue
		}
		disclosed++
		if len(records.records) != 1 || !(policy.Way{Conditions: records.records[0].Ground, Level: met.Level}).MetBy(met) {
			t.Fatalf("%s with %v: recorded %+v", decision, met, records.records)
		}
	}
	if disclosed < 500 {
		t.Errorf("only %d were disclosed", disclosed)
	}
}

func TestWithdrawalTakesEffectAtOnce(t *testing.T) {
	consents := new(lineage.MemoryConsents)
	gate := lineage.Gate{Consents: consents, Records: new(recorder)}
	ctx := lineage.WithSubject(t.Context(), "user-1")
	disclose := func() error {
		_, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), campaign)
		return err
	}
	must(t, consents.Grant(ctx, "user-1", campaign))
	must(t, disclose())
	must(t, consents.Withdraw(ctx, "user-1", campaign))
	if disclose() == nil {
		t.Error("disclosed after consent was withdrawn")
	}
	must(t, consents.Grant(ctx, "user-1", campaign))
	must(t, disclose())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

type (
	noClass  struct{}
	panicker struct{}
)

func (noClass) Label() policy.Label { return policy.Label{} }
func (panicker) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}
func (panicker) Level() policy.Level { panic("not a literal") }

// failingConsents knows nothing.
type failingConsents struct{ error }

func (f failingConsents) Consented(context.Context, lineage.Subject, policy.Use) (bool, error) {
	return true, f.error
}

// cancelling agrees, and meanwhile the client is gone.
type cancelling struct{ cancel context.CancelCauseFunc }

func (c cancelling) Consented(context.Context, lineage.Subject, policy.Use) (bool, error) {
	c.cancel(errors.New("client gone"))
	return true, nil
}

// Whatever goes wrong, nothing is handed over and the error says what it was.
func TestDiscloseFailsClosed(t *testing.T) {
	cancelled, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("client gone"))
	subject := lineage.WithSubject(t.Context(), "user-1")
	broken := errors.New("disk full")
	pii := lineage.NewPII("tanaka")
	ok := new(recorder)
	for _, test := range []struct {
		why      string
		disclose func() (string, error)
		want     string
		is       error
	}{
		{"no recorder", func() (string, error) { return lineage.Disclose(subject, lineage.Gate{}, pii, delivery) }, "the gate has no recorder", lineage.ErrNotRecorded},
		{"a failing recorder", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: &recorder{fail: broken}}, pii, delivery)
		}, "disk full", lineage.ErrNotRecorded},
		{"and its cause", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: &recorder{fail: broken}}, pii, delivery)
		}, "could not be recorded", broken},
		{"a failing consent store", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok, Consents: failingConsents{broken}}, pii, campaign)
		}, "consent not known: user-1 to own-campaign to partner: disk full", broken},
		{"and what that is", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok, Consents: failingConsents{broken}}, pii, campaign)
		}, "consent not known", lineage.ErrConsentUnknown},
		{"no consent store", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok}, pii, campaign)
		}, "needs consent (clause 4); missing consent for subject user-1", nil},
		{"a recorder that is a nil pointer", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: (*recorder)(nil)}, pii, delivery)
		}, "the gate has no recorder", lineage.ErrNotRecorded},
		{"a consent store that is a nil pointer", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok, Consents: (*lineage.MemoryConsents)(nil)}, pii, campaign)
		}, "no consent store", lineage.ErrConsentUnknown},
		{"a context cancelled while consent is looked up", func() (string, error) {
			ctx, cancel := context.WithCancelCause(subject)
			return lineage.Disclose(ctx, lineage.Gate{Records: ok, Consents: cancelling{cancel}}, pii, campaign)
		}, "could not be recorded: client gone", lineage.ErrNotRecorded},
		{"a cancelled context", func() (string, error) {
			return lineage.Disclose(cancelled, lineage.Gate{Records: ok}, pii, delivery)
		}, "not disclosed: client gone", nil},
		{"a label without classes", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok}, lineage.Tag[noClass]("tanaka"), delivery)
		}, "names no class", nil},
		{"a mark that panics", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok}, lineage.Tag[panicker]("tanaka"), delivery)
		}, "not a literal", nil},
		{"a label that is an interface", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok}, lineage.Tag[lineage.Label]("tanaka"), delivery)
		}, "cannot be read", nil},
		{"an unknown purpose", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok}, pii, policy.Use{Purpose: "resale", Recipient: policy.Partner})
		}, "resale (which the policy does not define)", nil},
		{"entrusted data, with consent", func() (string, error) {
			return lineage.Disclose(subject, lineage.Gate{Records: ok, Consents: failingConsents{}}, lineage.NewEntrusted("tanaka"), campaign)
		}, "is prohibited (clause 6)", nil},
	} {
		got, err := test.disclose()
		if got != "" || err == nil || !strings.Contains(err.Error(), test.want) || test.is != nil && !errors.Is(err, test.is) {
			t.Errorf("%s: got %q, %v", test.why, got, err)
		}
		if err != nil && strings.Contains(err.Error(), "tanaka") {
			t.Errorf("%s: the error holds the value", test.why)
		}
	}
	if len(ok.records) != 0 {
		t.Errorf("recorded though refused: %v", ok.records)
	}
}

func TestReceiveRecords(t *testing.T) {
	records := new(recorder)
	gate := lineage.Gate{Records: records}
	ctx := lineage.WithPurpose(lineage.WithSubject(t.Context(), "user-1"), policy.RecruitmentSelection)
	from := lineage.Receipt{Provider: policy.Partner, Vendor: "acme", Country: "US", Acquired: "from the person, at a fair"}
	must(t, gate.Receive(ctx, lineage.NewSensitive("asthma"), from))
	rec := records.records[0]
	if rec.Time.IsZero() || !strings.Contains(rec.Position, "gate_test.go:") {
		t.Errorf("when and where: %v, %q", rec.Time, rec.Position)
	}
	want := lineage.Record{
		Time:     rec.Time,
		Subject:  "user-1",
		Label:    policy.Label{Classes: []policy.Class{policy.SpecialCare, policy.Personal}, Origin: policy.FromThirdParty},
		Use:      policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Self},
		Policy:   "default",
		Version:  policy.Default.Version,
		Position: rec.Position,
		Received: &from,
	}
	if !reflect.DeepEqual(rec, want) {
		t.Errorf("got  %+v\nwant %+v", rec, want)
	}
}

// What was received and cannot be recorded must not be used.
func TestReceiveFailsClosed(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	full := errors.New("disk full")
	from := lineage.Receipt{Provider: policy.Partner, Acquired: "from the person"}
	ok := new(recorder)
	for _, test := range []struct {
		why  string
		ctx  context.Context
		gate lineage.Gate
		kind lineage.Marked
		from lineage.Receipt
		is   error
	}{
		{"no recorder", t.Context(), lineage.Gate{}, lineage.NewPII(""), from, lineage.ErrNotRecorded},
		{"a failing recorder", t.Context(), lineage.Gate{Records: &recorder{fail: full}}, lineage.NewPII(""), from, full},
		{"cancelled", cancelled, lineage.Gate{Records: ok}, lineage.NewPII(""), from, context.Canceled},
		{"from nobody", t.Context(), lineage.Gate{Records: ok}, lineage.NewPII(""), lineage.Receipt{Acquired: "found"}, lineage.ErrNotRecorded},
		{"from nowhere", t.Context(), lineage.Gate{Records: ok}, lineage.NewPII(""), lineage.Receipt{Provider: policy.Partner}, lineage.ErrNotRecorded},
		{"a mark that panics", t.Context(), lineage.Gate{Records: ok}, lineage.Tag[panicker](""), from, nil},
	} {
		if err := test.gate.Receive(test.ctx, test.kind, test.from); err == nil || test.is != nil && !errors.Is(err, test.is) {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
	if len(ok.records) != 0 {
		t.Errorf("recorded all the same: %v", ok.records)
	}
}

func TestConsented(t *testing.T) {
	consents := new(lineage.MemoryConsents)
	must(t, consents.Grant(t.Context(), "user-1", campaign))
	if ok, err := lineage.Consented(t.Context(), consents, "user-1", campaign); !ok || err != nil {
		t.Errorf("got %v, %v", ok, err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for name, ask := range map[string]func() (bool, error){
		"no store": func() (bool, error) { return lineage.Consented(t.Context(), nil, "user-1", campaign) },
		"a nil store": func() (bool, error) {
			return lineage.Consented(t.Context(), (*lineage.MemoryConsents)(nil), "user-1", campaign)
		},
		"no subject": func() (bool, error) { return lineage.Consented(t.Context(), consents, "", campaign) },
		"cancelled":  func() (bool, error) { return lineage.Consented(cancelled, consents, "user-1", campaign) },
		"a store that says yes and fails": func() (bool, error) {
			return lineage.Consented(t.Context(), failingConsents{errors.New("x")}, "user-1", campaign)
		},
	} {
		if ok, err := ask(); ok || !errors.Is(err, lineage.ErrConsentUnknown) {
			t.Errorf("%s: got %v, %v", name, ok, err)
		}
	}
}

func TestGrantPermits(t *testing.T) {
	grant := func(use policy.Use) lineage.Grant { return lineage.Grant{Use: use} }
	acme := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "acme", Country: "US"}
	for _, test := range []struct {
		why        string
		grant, use policy.Use
		want       bool
	}{
		{"the same use", acme, acme, true},
		{"a vendor of the kind", campaign, acme, true},
		{"another vendor", acme, policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "other", Country: "US"}, false},
		{"another country", acme, policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "acme", Country: "SG"}, false},
		{"a wider purpose", campaign, policy.Use{Purpose: policy.Promotion, Recipient: policy.Partner}, false},
		{"a sub-purpose is separate too", policy.Use{Purpose: policy.Promotion, Recipient: policy.Partner}, campaign, false},
	} {
		if got := grant(test.grant).Permits(test.use); got != test.want {
			t.Errorf("%s: got %v", test.why, got)
		}
	}
}

func TestWithdrawalReachesEveryPart(t *testing.T) {
	acme := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "acme"}
	other := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner, Vendor: "other"}
	for _, test := range []struct {
		why              string
		granted, against policy.Use
		left             policy.Use
		want             bool
	}{
		{"what was granted", acme, acme, acme, false},
		{"one vendor of those granted", acme, other, acme, true},
		{"all vendors", acme, campaign, acme, false},
		{"one vendor of a whole kind: ask again for the others", campaign, acme, other, false},
		{"another use", acme, delivery, acme, true},
	} {
		consents := new(lineage.MemoryConsents)
		must(t, consents.Grant(t.Context(), "user-1", test.granted))
		must(t, consents.Withdraw(t.Context(), "user-1", test.against))
		if got, err := consents.Consented(t.Context(), "user-1", test.left); got != test.want || err != nil {
			t.Errorf("%s: got %v, %v", test.why, got, err)
		}
	}
}

func TestGrantsAreComplete(t *testing.T) {
	consents := new(lineage.MemoryConsents)
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
	must(t, consents.Grant(t.Context(), "user-1", campaign))
	must(t, consents.Withdraw(t.Context(), "user-1", campaign))
	grants := consents.Grants("user-1")
	if len(grants) != 1 || grants[0].Granted.IsZero() || grants[0].Withdrawn.Before(grants[0].Granted) {
		t.Errorf("got %+v", grants)
	}
}

func TestGateIsSafeForConcurrentUse(t *testing.T) {
	consents, records := new(lineage.MemoryConsents), new(recorder)
	gate := lineage.Gate{Consents: consents, Records: records}
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			subject := lineage.Subject(rune('a' + i))
			ctx := lineage.WithSubject(t.Context(), subject)
			for range 50 {
				_ = consents.Grant(ctx, subject, campaign)
				if _, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), campaign); err != nil {
					t.Error(err)
				}
				_ = consents.Withdraw(ctx, subject, campaign)
				if _, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), campaign); err == nil {
					t.Error("disclosed after consent was withdrawn")
				}
			}
		})
	}
	group.Wait()
	if len(records.records) != 8*50 {
		t.Errorf("%d records", len(records.records))
	}
}

// Whatever begins after a withdrawal and ends before the next grant is refused, and the
// other way round, however many ask meanwhile; and who got data is recorded.
func TestWithdrawalDuringDisclosures(t *testing.T) {
	const granted, withdrawn = 1, 3 // 0 and 2: on the way there
	consents, records := new(lineage.MemoryConsents), new(recorder)
	gate := lineage.Gate{Consents: consents, Records: records}
	ctx := lineage.WithSubject(t.Context(), "user-1")
	var epoch, disclosed atomic.Int64
	epoch.Store(withdrawn)
	var group sync.WaitGroup
	done := make(chan struct{})
	for range 4 {
		group.Go(func() {
			for {
				before := epoch.Load()
				got, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), campaign)
				if got != "" {
					disclosed.Add(1)
				}
				if epoch.Load() == before && (before%4 == granted && err != nil || before%4 == withdrawn && got != "") {
					t.Errorf("epoch %d: got %v", before%4, err)
				}
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for range 500 {
		epoch.Add(1)
		must(t, consents.Grant(ctx, "user-1", campaign))
		epoch.Add(1)
		runtime.Gosched()
		epoch.Add(1)
		must(t, consents.Withdraw(ctx, "user-1", campaign))
		epoch.Add(1)
		runtime.Gosched()
	}
	close(done)
	group.Wait()
	if n := disclosed.Load(); n != int64(len(records.records)) {
		t.Errorf("%d disclosed, %d recorded", n, len(records.records))
	}
}
