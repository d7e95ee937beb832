// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagehttp_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagehttp"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// session finds the subject in a cookie.
func session(r *http.Request) (lineage.Subject, error) {
	cookie, err := r.Cookie("session")
	if err != nil {
		return "", fmt.Errorf("no session from %s", r.RemoteAddr)
	}
	return lineage.Subject(cookie.Value), nil
}

// deliver hands a name to a partner for whatever the context says.
func deliver(gate *lineagetest.Gate) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := lineage.Disclose(r.Context(), gate.Gate, lineage.NewPII("tanaka"), policy.Use{Recipient: policy.Partner})
		w.WriteHeader(lineagehttp.Status(err))
	})
}

func serve(h http.Handler, session string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	if session != "" {
		request.AddCookie(&http.Cookie{Name: "session", Value: session})
	}
	response := httptest.NewRecorder()
	h.ServeHTTP(response, request)
	return response
}

func TestWrap(t *testing.T) {
	full := errors.New("disk full")
	for _, test := range []struct {
		why     string
		m       lineagehttp.Middleware
		session string
		fail    error
		want    int
	}{
		{"permitted for the handler's purpose", lineagehttp.Middleware{session, policy.DealConfirmation}, "user-1", nil, 200},
		{"not for another", lineagehttp.Middleware{session, policy.OwnCampaign}, "user-1", nil, 403},
		{"nor for one that nobody states", lineagehttp.Middleware{Subject: session}, "user-1", nil, 403},
		{"no session", lineagehttp.Middleware{session, policy.DealConfirmation}, "", nil, 403},
		{"about nobody", lineagehttp.Middleware{Purpose: policy.DealConfirmation}, "", nil, 200},
		{"not recorded", lineagehttp.Middleware{session, policy.DealConfirmation}, "user-1", full, 503},
	} {
		gate := lineagetest.NewGate(nil)
		gate.Records.FailWith(test.fail)
		response := serve(test.m.Wrap(deliver(gate)), test.session)
		if response.Code != test.want || strings.Contains(response.Body.String(), "session from") {
			t.Errorf("%s: got %d %s, want %d", test.why, response.Code, response.Body, test.want)
		}
		if response.Code == 200 && gate.Records.All()[0].Subject != lineage.Subject(test.session) {
			t.Errorf("%s: recorded about %q", test.why, gate.Records.All()[0].Subject)
		}
	}
}

func TestMiddlewaresNest(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	inner := lineagehttp.Middleware{Purpose: policy.DealConfirmation}.Wrap(deliver(gate))
	outer := lineagehttp.Middleware{Subject: session, Purpose: policy.OwnCampaign}.Wrap(inner)
	if response := serve(outer, "user-1"); response.Code != 200 {
		t.Fatalf("got %d", response.Code)
	}
	lineagetest.Disclosed(t, gate.Records, "user-1", policy.Use{Purpose: policy.DealConfirmation, Recipient: policy.Partner})
}

// Each request is about its own subject, however many there are at a time.
func TestRequestsDoNotMeet(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	var group sync.WaitGroup
	handler := lineagehttp.Middleware{Subject: session, Purpose: policy.OwnCampaign}.Wrap(deliver(gate))
	for i := range 8 {
		subject := fmt.Sprint("user-", i)
		consenting := i%2 == 0
		if consenting {
			gate.Grant(t, lineage.Subject(subject), policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner})
		}
		group.Go(func() {
			for range 50 {
				if code := serve(handler, subject).Code; (code == http.StatusOK) != consenting {
					t.Errorf("%s: got %d", subject, code)
				}
			}
		})
	}
	group.Wait()
	for i := range 8 {
		if n, want := len(gate.Records.Of(lineage.Subject(fmt.Sprint("user-", i)))), 50*(1-i%2); n != want {
			t.Errorf("user-%d: %d records, want %d", i, n, want)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, test := range []struct {
		err  error
		want int
	}{
		{nil, 200},
		{fmt.Errorf("field: %w", &lineage.Refusal{}), 403},
		{fmt.Errorf("%w: disk full", lineage.ErrNotRecorded), 503},
		{fmt.Errorf("%w: store closed", lineage.ErrConsentUnknown), 503},
		{errors.New("no such field"), 500},
	} {
		if got := lineagehttp.Status(test.err); got != test.want {
			t.Errorf("%v: got %d, want %d", test.err, got, test.want)
		}
	}
}

func ExampleMiddleware() {
	gate := lineagetest.NewGate(nil)
	m := lineagehttp.Middleware{
		Subject: func(r *http.Request) (lineage.Subject, error) { return lineage.Subject(r.PathValue("user")), nil },
		Purpose: policy.DealConfirmation,
	}
	mux := http.NewServeMux()
	mux.Handle("GET /deals/{user}", m.Wrap(deliver(gate)))
	response := httptest.NewRecorder()
	mux.ServeHTTP(response, httptest.NewRequest(http.MethodGet, "/deals/user-1", nil))
	fmt.Println(response.Code, gate.Records.All()[0].Subject, gate.Records.All()[0].Use)
	// Output: 200 user-1 deal-confirmation to partner
}

// Answer with the status, and keep the error, which names the subject, to the log.
func ExampleStatus() {
	ctx, gate := lineage.WithSubject(context.Background(), "user-1"), lineagetest.NewGate(nil)
	use := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	_, err := lineage.Disclose(ctx, gate.Gate, lineage.NewPII("tanaka"), use)
	fmt.Println(lineagehttp.Status(err), http.StatusText(lineagehttp.Status(err)))
	gate.Records.FailWith(errors.New("disk full"))
	_, err = lineage.Disclose(ctx, gate.Gate, lineage.NewPII("tanaka"), policy.Use{Purpose: policy.DealConfirmation, Recipient: policy.Partner})
	fmt.Println(lineagehttp.Status(err), http.StatusText(lineagehttp.Status(err)))
	// Output:
	// 403 Forbidden
	// 503 Service Unavailable
}
