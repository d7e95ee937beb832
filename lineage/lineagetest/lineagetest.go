// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineagetest helps to test programs that handle marked data.
//
// In comes a test, out come a gate whose consents and records the test can set
// and look at, and assertions that name what was expected and what happened: of
// decisions ([Decides], [Refused]), of records ([Disclosed], [Recorded]), and of
// what was printed ([Hidden]). [Marked] and [Revealed] make go-cmp look inside
// marked values. Tests make marked values as programs do, with lineage.NewPII and
// the like, or by [Fill].
package lineagetest

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Reveal returns a marked value, for a test to look at. It panics in a program
// that is no test, so that it is no way around the policy.
//
//lineage:allow exposed reason="a test looks at data that it made"
func Reveal[T any, L lineage.Label](tb testing.TB, v lineage.Tagged[T, L]) T {
	tb.Helper()
	mustTest()
	return v.Expose("a test looks at data that it made")
}

func mustTest() {
	if !testing.Testing() {
		panic("lineagetest: only a test looks at marked data; take it out with Use, or hand it over with lineage.Disclose")
	}
}

// A Gate is a gate with everything in memory. Use its embedded [lineage.Gate].
type Gate struct {
	lineage.Gate
	Consents *lineage.MemoryConsents
	Records  *Recorder
}

// NewGate returns a gate that decides by a policy; nil means the default.
func NewGate(p *policy.Policy) *Gate {
	consents, records := new(lineage.MemoryConsents), new(Recorder)
	return &Gate{
		Gate:     lineage.Gate{Policy: p, Consents: consents, Records: records},
		Consents: consents,
		Records:  records,
	}
}

// Grant notes a subject's consent, or ends the test.
func (g *Gate) Grant(tb testing.TB, subject lineage.Subject, use policy.Use) {
	tb.Helper()
	if err := g.Consents.Grant(tb.Context(), subject, use); err != nil {
		tb.Fatalf("consent of %s to %s: %v", subject, use, err)
	}
}

// A Recorder keeps records in memory. The zero value is ready, and it is safe for
// concurrent use.
type Recorder struct {
	mu      sync.Mutex
	records []lineage.Record
	fail    error
}

// Record implements [lineage.Recorder].
func (r *Recorder) Record(_ context.Context, rec lineage.Record) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fail == nil {
		r.records = append(r.records, rec)
	}
	return r.fail
}

// FailWith makes every later Record fail; nil ends that.
func (r *Recorder) FailWith(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.fail = err
}

// All returns what was recorded, in order.
func (r *Recorder) All() []lineage.Record {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.records)
}

// Of returns what was recorded about one subject, in order.
func (r *Recorder) Of(subject lineage.Subject) []lineage.Record {
	return slices.DeleteFunc(r.All(), func(rec lineage.Record) bool { return rec.Subject != subject })
}
