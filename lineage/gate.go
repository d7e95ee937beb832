// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Gate is what hand-overs are decided by, asked of and recorded in. It is an
// ordinary value: a program can have several.
type Gate struct {
	Policy   *policy.Policy // nil: policy.Default
	Consents Consents       // nil: no consent is ever found
	Records  Recorder       // nil: every hand-over is refused, because none could be recorded
}

// Disclose hands a value over: it returns the value if the gate's policy permits
// the use, all its conditions hold, and the hand-over is recorded. Otherwise it
// returns an error, and the zero value.
//
// Consent is looked up for the subject that [WithSubject] put into the context;
// a request or a legal basis is what [WithGround] stated; the level of
// de-identification is that of the value's type or of its mark, see [Levelled].
func Disclose[T any, L Label](ctx context.Context, gate Gate, v Tagged[T, L], use policy.Use) (T, error) {
	if err := gate.disclose(ctx, Tagged[T, L]{}, use); err != nil {
		var zero T
		return zero, err
	}
	return v.held.v, nil
}

// disclose decides and records for [Disclose], whose caller it names.
func (g Gate) disclose(ctx context.Context, kind Marked, use policy.Use) error {
	p, err := g.Decide(ctx, kind, use)
	if err != nil {
		return err
	}
	const skip = 3 // callerPosition, disclose, Disclose
	return g.record(ctx, p, callerPosition(skip))
}

// Marked is implemented by every [Tagged] type.
type Marked interface {
	Label() policy.Label
	Level() policy.Level
}

// A Permission is a decision together with the way in which it is met. It is
// not yet a hand-over: [Gate.Record] records that.
type Permission struct {
	Decision policy.Decision
	Way      policy.Way
	Level    policy.Level
	Subject  Subject
	Evidence string
}

// Decide is the first half of [Disclose], for adapters that hand over many values
// at once: it says whether data marked like this may be put to the use, and on
// which ground. Only the type of the marked value matters.
func (g Gate) Decide(ctx context.Context, kind Marked, use policy.Use) (Permission, error) {
	label, level, err := readMark(kind)
	if err != nil {
		return Permission{}, err
	}
	return g.DecideLabel(ctx, label, level, use)
}

// DecideLabel is [Gate.Decide] for a label, such as one that linking widened.
func (g Gate) DecideLabel(ctx context.Context, label policy.Label, level policy.Level, use policy.Use) (Permission, error) {
	switch {
	case ctx.Err() != nil:
		return Permission{}, fmt.Errorf("lineage: not disclosed: %w", context.Cause(ctx))
	case len(label.Classes) == 0:
		return Permission{}, fmt.Errorf("lineage: not disclosed: the label names no class; name at least one")
	}
	if use.Purpose == "" {
		use.Purpose, _ = PurposeFrom(ctx)
	}
	p := Permission{Decision: g.policy().Decide(label, use), Level: level}
	p.Subject, _ = SubjectFrom(ctx)
	var err error
	if p.Way, err = g.way(ctx, p.Decision, policy.Met{Level: level, Conditions: statedConditions(ctx)}); err != nil {
		return Permission{}, err
	}
	p.Evidence = evidence(ctx, p.Way)
	return p, nil
}

func (g Gate) policy() *policy.Policy {
	if g.Policy == nil {
		return &policy.Default
	}
	return g.Policy
}

// readMark calls the methods of a marker type and of the marked type, which are
// a user's code.
func readMark(kind Marked) (label policy.Label, level policy.Level, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("lineage: the mark of %T cannot be read: %v; its methods must return literals", kind, r)
		}
	}()
	return kind.Label(), kind.Level(), nil
}

// way finds a way of the decision that is met. Consent is asked for only where
// nothing else is enough.
func (g Gate) way(ctx context.Context, d policy.Decision, met policy.Met) (policy.Way, error) {
	if way, ok := d.Way(met); ok {
		return way, nil
	}
	subject, _ := SubjectFrom(ctx)
	if d.Asks(policy.Consent) && subject != "" && g.Consents != nil {
		ok, err := Consented(ctx, g.Consents, subject, d.Use)
		if err != nil {
			return policy.Way{}, err
		}
		if ok {
			met.Conditions = append(met.Conditions, policy.Consent)
		}
	}
	if way, ok := d.Way(met); ok {
		return way, nil
	}
	return policy.Way{}, &Refusal{Decision: d, Subject: subject, Met: met, Missing: nearest(d, met)}
}

// nearest lists what the way that misses least still misses.
func nearest(d policy.Decision, met policy.Met) []policy.Condition {
	if d.Prohibited() {
		return nil
	}
	return slices.MinFunc(d.Ways, func(a, b policy.Way) int {
		return len(a.Missing(met)) - len(b.Missing(met))
	}).Missing(met)
}
