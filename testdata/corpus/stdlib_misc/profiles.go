// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"context"
	"runtime/pprof"
	"time"

	"example.com/corpus/mark"
)

// Labels of profiles, and times that cannot be read.

func badLabelOfProfile() {
	ctx := pprof.WithLabels(context.Background(), pprof.Labels("k", mark.Secret())) // source: pproflabel
	v, _ := pprof.Label(ctx, "k")
	mark.Leak(v)                                                               // leak: pproflabel
	pprof.ForLabels(ctx, func(k, v string) bool { mark.Leak(v); return true }) // leak: pproflabel
}

func badDoneWithLabel() {
	pprof.Do(context.Background(), pprof.Labels("k", mark.Secret()), func(ctx context.Context) { // source: pprofdo
		v, _ := pprof.Label(ctx, "k")
		mark.Leak(v) // leak: pprofdo
	})
}

type profiled struct{}

func goodLabelIsNotTheContexts() {
	ctx := context.WithValue(context.Background(), profiled{}, mark.Secret()) // source: pprofother
	pprof.Do(ctx, pprof.Labels("k", "v"), func(ctx context.Context) {
		v, _ := pprof.Label(ctx, "k")
		mark.Leak(v)
	})
}

func badTimeQuotesWhatItIsNot() {
	var t time.Time
	s := mark.Secret()                                // source: timeunread
	mark.Leak(t.UnmarshalText([]byte(s)))             // leak: timeunread
	mark.Leak(t.UnmarshalJSON([]byte(`"` + s + `"`))) // leak: timeunread
}
