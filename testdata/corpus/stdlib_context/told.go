// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

import (
	"context"
	"net/http"
	"net/url"

	"example.com/corpus/mark"
)

// A pointer in a context lets whoever is called tell whoever called.

type told struct{ who, path string }

type toldKey struct{}

type step interface{ run(ctx context.Context) }

type stepFunc func(ctx context.Context)

func (f stepFunc) run(ctx context.Context) { f(ctx) }

func withLog(next step) step {
	return stepFunc(func(ctx context.Context) {
		t := &told{path: "/"}
		next.run(context.WithValue(ctx, toldKey{}, t))
		mark.Leak(t.who) // leak: filledbynext
	})
}

func tell(ctx context.Context, who string) {
	if t, ok := ctx.Value(toldKey{}).(*told); ok {
		t.who = who
	}
}

func badFilledByNext() {
	withLog(stepFunc(func(ctx context.Context) {
		tell(ctx, mark.Secret()) // source: filledbynext
	})).run(context.Background())
}

func withPath(next step) step {
	return stepFunc(func(ctx context.Context) {
		t := &told{path: "/"}
		next.run(context.WithValue(ctx, toldKey{}, t))
		mark.Leak(t.path)
	})
}

func goodOtherFieldFilledByNext() {
	withPath(stepFunc(func(ctx context.Context) {
		tell(ctx, mark.Secret()) // source: filledother
	})).run(context.Background())
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := &told{path: r.URL.Path}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), toldKey{}, t)))
		mark.Leak(t.who) // leak: filledbyhandler
	})
}

func badFilledByNextHandler() {
	logged(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		tell(r.Context(), mark.Secret()) // source: filledbyhandler
	})).ServeHTTP(nil, &http.Request{URL: &url.URL{}})
}
