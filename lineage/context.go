// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"context"
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

type (
	subjectKey struct{}
	purposeKey struct{}
	groundKey  struct{}
)

// A Ground is why a condition other than consent holds, such as the ticket in
// which a user asked for a service or the court's order.
type Ground struct {
	Condition policy.Condition // [policy.Request] or [policy.LegalBasis]
	Evidence  string
}

// WithSubject returns a context that says whose data is handled.
func WithSubject(ctx context.Context, s Subject) context.Context {
	return context.WithValue(ctx, subjectKey{}, s)
}

// SubjectFrom returns whose data is handled, if the context says so.
func SubjectFrom(ctx context.Context) (Subject, bool) {
	s, ok := ctx.Value(subjectKey{}).(Subject)
	return s, ok && s != ""
}

// WithPurpose returns a context that says what data is handled for. It stands in
// for the purpose of a use that states none, while the program runs: the analyzer
// looks at the use.
func WithPurpose(ctx context.Context, p policy.Purpose) context.Context {
	return context.WithValue(ctx, purposeKey{}, p)
}

// PurposeFrom returns what data is handled for, if the context says so.
func PurposeFrom(ctx context.Context) (policy.Purpose, bool) {
	p, ok := ctx.Value(purposeKey{}).(policy.Purpose)
	return p, ok && p != ""
}

// WithGround returns a context that states a request or a legal basis. One
// without evidence counts for nothing. Grounds add up.
func WithGround(ctx context.Context, g Ground) context.Context {
	grounds := GroundsFrom(ctx)
	return context.WithValue(ctx, groundKey{}, append(grounds[:len(grounds):len(grounds)], g))
}

// GroundsFrom returns the grounds that the context states.
func GroundsFrom(ctx context.Context) []Ground {
	grounds, _ := ctx.Value(groundKey{}).([]Ground)
	return grounds
}

// statedConditions lists the conditions for which the context has evidence.
func statedConditions(ctx context.Context) []policy.Condition {
	var stated []policy.Condition
	for _, g := range GroundsFrom(ctx) {
		if g.Evidence != "" && (g.Condition == policy.Request || g.Condition == policy.LegalBasis) {
			stated = append(stated, g.Condition)
		}
	}
	return stated
}

// evidence joins what the context states for the conditions that were needed.
func evidence(ctx context.Context, way policy.Way) string {
	var all string
	for _, g := range GroundsFrom(ctx) {
		if g.Evidence == "" || !slices.Contains(way.Conditions, g.Condition) {
			continue
		}
		if all != "" {
			all += "; "
		}
		all += g.Evidence
	}
	return all
}
