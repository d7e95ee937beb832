// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"context"
	"net/http"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ads is the use that mark.Leak is for.
var ads = policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}

func goodConsentOfTheSDK() {
	ctx := context.Background()
	var store lineage.Consents
	p := mark.NewPerson()
	ok, err := lineage.Consented(ctx, store, lineage.Subject(p.ID), policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform})
	if err != nil || !ok {
		return
	}
	mark.Leak(p.Health) // source: sdkconsent
}

func badErrorOfTheSDKIsTakenForConsent() {
	ctx := context.Background()
	var store lineage.Consents
	p := mark.NewPerson()
	_, err := lineage.Consented(ctx, store, lineage.Subject(p.ID), ads)
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: sdkerror; leak: sdkerror (needs-consent)
}

func badConsentOfTheSDKToOtherUse() {
	ctx := context.Background()
	var store lineage.Consents
	p := mark.NewPerson()
	ok, err := lineage.Consented(ctx, store, lineage.Subject(p.ID), policy.Use{Purpose: policy.Research, Recipient: policy.Partner})
	if err != nil || !ok {
		return
	}
	mark.Leak(p.Health) // source: sdkotheruse; leak: sdkotheruse (needs-consent)
}

func badConsentOfTheSDKOfOther() {
	ctx := context.Background()
	var store lineage.Consents
	p, q := mark.NewPerson(), mark.NewPerson()
	ok, err := lineage.Consented(ctx, store, lineage.Subject(q.ID), policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform})
	if err != nil || !ok {
		return
	}
	mark.Leak(p.Health) // source: sdkother; leak: sdkother (needs-consent)
}

func goodDisclosedForTheUse() {
	ctx := context.Background()
	var gate lineage.Gate
	v := lineage.NewSensitive(mark.Fill())
	text, err := lineage.Disclose(ctx, gate, v, policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}) // source: disclosed
	if err == nil {
		mark.Leak(text)
	}
}

func badDisclosedForOtherUse() {
	ctx := context.Background()
	var gate lineage.Gate
	v := lineage.NewSensitive(mark.Fill())
	text, err := lineage.Disclose(ctx, gate, v, policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}) // source: disclosedother
	if err == nil {
		mark.Leak(text) // leak: disclosedother (needs-consent)
	}
}

// status is what a consent is, as a declared constant.
type status int

const (
	unknown status = iota
	granted
	withdrawn
)

//lineage:guard subject=id
func consentGiven(id string) bool { return statusOf(id) == granted }

func statusOf(id string) status {
	if mark.Consented(id) {
		return granted
	}
	return withdrawn
}

func goodGuardOfOurOwn() {
	p := mark.NewPerson()
	if consentGiven(p.ID) {
		mark.Leak(p.Health) // source: ownguard
	}
}

func goodStatusIsGranted() {
	p := mark.NewPerson()
	if statusOf(p.ID) == granted {
		mark.Leak(p.Health) // source: granted
	}
}

func badStatusIsWithdrawn() {
	p := mark.NewPerson()
	if statusOf(p.ID) == withdrawn {
		mark.Leak(p.Health) // source: withdrawn; leak: withdrawn (needs-consent)
	}
}

func badStatusIsNotUnknown() {
	p := mark.NewPerson()
	switch statusOf(p.ID) {
	case unknown:
		return
	}
	mark.Leak(p.Health) // source: notunknown; leak: notunknown (needs-consent)
}

type personKey struct{}

func requireConsentHTTP(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, err := mark.PersonByID(r.PathValue("id"))
		if err != nil || !mark.Consented(p.ID) {
			http.Error(w, "no consent", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), personKey{}, p)))
	})
}

func goodHTTPMiddlewareGuards() {
	http.Handle("/guarded", requireConsentHTTP(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p := r.Context().Value(personKey{}).(*mark.Person)
		mark.Leak(p.Health) // source: httpguarded
	})))
}

func badHTTPHandlerWithoutMiddleware() {
	http.HandleFunc("/open/{id}", func(w http.ResponseWriter, r *http.Request) {
		p, err := mark.PersonByID(r.PathValue("id"))
		if err == nil {
			mark.Leak(p.Health) // source: httpopen; leak: httpopen (needs-consent)
		}
	})
}
