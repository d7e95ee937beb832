// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineagehttp carries whose data a request is about, and what for, to
// where data is handed over.
//
// In comes an HTTP request, out comes its context with a subject and a purpose,
// where [lineage.Disclose] finds them.
package lineagehttp

import (
	"errors"
	"net/http"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Middleware says how requests are about somebody. Both fields are optional.
type Middleware struct {
	// Subject finds the data subject of a request, in its session for example.
	// "" means that the request is about nobody, for whom no consent is found.
	// An error refuses the request; it is not shown to the client.
	Subject func(*http.Request) (lineage.Subject, error)
	// Purpose is what the handler is for.
	Purpose policy.Purpose
}

// Wrap returns a handler that calls next with the subject and the purpose in the
// request's context. An outer middleware's subject or purpose stands where this
// one has none.
func (m Middleware) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		if m.Subject != nil {
			subject, err := m.Subject(r)
			if err != nil {
				http.Error(w, http.StatusText(http.StatusForbidden), http.StatusForbidden)
				return
			}
			ctx = lineage.WithSubject(ctx, subject)
		}
		if m.Purpose != "" {
			ctx = lineage.WithPurpose(ctx, m.Purpose)
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// Status returns the status with which to answer a request whose hand-over
// failed: 403 where the policy refused it, 503 where it could not be recorded or
// consent could not be looked up, and 500 otherwise. Show the client the status and
// not the error, which names the subject.
func Status(err error) int {
	var refusal *lineage.Refusal
	switch {
	case err == nil:
		return http.StatusOK
	case errors.As(err, &refusal):
		return http.StatusForbidden
	case errors.Is(err, lineage.ErrNotRecorded), errors.Is(err, lineage.ErrConsentUnknown):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}
