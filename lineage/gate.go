// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Gate is what hand-overs are decided by, asked of and recorded in. It is an
// ordinary value: a program can have several.
type Gate struct {
	Policy   *policy.Policy // nil: policy.Default
	Consents Consents       // nil: no consent is ever found
	Records  Recorder       // nil: every hand-over is refused, because none could be recorded
}

// A Recorder keeps what was handed over. Record returns only once the record is
// as safe as the implementation promises; its failure stops the hand-over.
// Implementations are safe for concurrent use.
type Recorder interface {
	Record(ctx context.Context, r Record) error
}

// A Record says that data was handed over: when, whose, what, to whom, for what
// and on which ground. It never holds the data.
type Record struct {
	Time     time.Time          `json:"time"`
	Subject  Subject            `json:"subject,omitempty"`
	Label    policy.Label       `json:"label"`
	Level    policy.Level       `json:"level,omitempty"`
	Use      policy.Use         `json:"use"`
	Foreign  bool               `json:"foreign,omitempty"`
	Ground   []policy.Condition `json:"ground,omitempty"`   // the conditions that were met, and had to be
	Evidence string             `json:"evidence,omitempty"` // of a request or legal basis, as [WithGround] stated it
	Clauses  []string           `json:"clauses,omitempty"`
	Policy   string             `json:"policy"`
	Version  string             `json:"version,omitempty"`
	Position string             `json:"position,omitempty"` // where Disclose was called: file:line
}

// A Refusal is the error of a hand-over that the policy does not permit as
// things stand.
type Refusal struct {
	Decision policy.Decision
	Subject  Subject
	Met      policy.Met
	Missing  []policy.Condition // of the way that was nearest; empty where the use is prohibited
}

// Error says what was refused and why, and what would permit it.
func (r *Refusal) Error() string {
	s := "lineage: " + r.Decision.Reason
	if r.Decision.Prohibited() {
		return s
	}
	s += "; missing"
	for i, c := range r.Missing {
		if i > 0 {
			s += " and"
		}
		s += " " + string(c)
	}
	if r.Subject != "" {
		s += " for subject " + string(r.Subject)
	}
	return s
}

// ErrNotRecorded is returned, wrapped, where a hand-over was refused because it
// could not be recorded.
var ErrNotRecorded = errors.New("lineage: the hand-over could not be recorded")

// Disclose hands a value over: it returns the value if the gate's policy permits
// the use, all its conditions hold, and the hand-over is recorded. Otherwise it
// returns an error, and the zero value.
//
// Consent is looked up for the subject that [WithSubject] put into the context;
// a request or a legal basis is what [WithGround] stated; the level of
// de-identification is that of the value's type or of its mark, see [Levelled].
func Disclose[T any, L Label](ctx context.Context, gate Gate, v Tagged[T, L], use policy.Use) (T, error) {
	var (
		l    L
		zero T
	)
	if err := gate.disclose(ctx, l, zero, use); err != nil {
		return zero, err
	}
	return v.v, nil
}

// Levelled is implemented by types whose values are all de-identified to a
// level, and by marker types for such values. It is called on the zero value.
type Levelled interface {
	Level() policy.Level
}

// disclose decides and records for [Disclose], whose caller it names.
func (g Gate) disclose(ctx context.Context, mark Label, zero any, use policy.Use) error {
	if ctx.Err() != nil {
		return fmt.Errorf("lineage: not disclosed: %w", context.Cause(ctx))
	}
	label, level, err := readMark(mark, zero)
	if err != nil {
		return err
	}
	d := g.policy().Decide(label, use)
	met := policy.Met{Level: level, Conditions: statedConditions(ctx)}
	way, err := g.way(ctx, d, met)
	if err != nil {
		return err
	}
	return g.record(ctx, d, way, level)
}

func (g Gate) policy() *policy.Policy {
	if g.Policy == nil {
		return &policy.Default
	}
	return g.Policy
}

// readMark calls the methods of a marker type and of the marked type, which are
// a user's code.
func readMark(mark Label, zero any) (label policy.Label, level policy.Level, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("lineage: the mark %T of a %T cannot be read: %v; its methods must return literals", mark, zero, r)
		}
	}()
	label = mark.Label()
	if len(label.Classes) == 0 {
		return label, level, fmt.Errorf("lineage: the label of %T names no class; name at least one", mark)
	}
	for _, v := range [...]any{mark, zero} {
		if l, ok := v.(Levelled); ok && l.Level().AtLeast(level) {
			level = l.Level()
		}
	}
	return label, level, nil
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

func (g Gate) record(ctx context.Context, d policy.Decision, way policy.Way, level policy.Level) error {
	if g.Records == nil {
		return fmt.Errorf("%w: the gate has no recorder", ErrNotRecorded)
	}
	subject, _ := SubjectFrom(ctx)
	r := Record{
		Time:     time.Now(),
		Subject:  subject,
		Label:    d.Label,
		Level:    level,
		Use:      d.Use,
		Foreign:  d.Foreign,
		Ground:   way.Conditions,
		Evidence: evidence(ctx, way),
		Clauses:  d.Clauses,
		Policy:   g.policy().Name,
		Version:  g.policy().Version,
		Position: callerPosition(),
	}
	if err := g.Records.Record(ctx, r); err != nil {
		return fmt.Errorf("%w: %w", ErrNotRecorded, err)
	}
	return nil
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

// callerPosition is where the function that called [Disclose] did so.
func callerPosition() string {
	const skip = 4 // callerPosition, record, disclose, Disclose
	_, file, line, ok := runtime.Caller(skip)
	if !ok {
		return ""
	}
	return file + ":" + strconv.Itoa(line)
}
