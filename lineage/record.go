// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Recorder keeps what was handed over. Record returns only once the record is
// as safe as the implementation promises; its failure stops the hand-over.
// Implementations are safe for concurrent use.
type Recorder interface {
	Record(ctx context.Context, r Record) error
}

// A Record says that data was handed over: when, whose, what, to whom, for what
// and on which ground; or that it was received, and from whom. It never holds the
// data.
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
	Position string             `json:"position,omitempty"` // the code that disclosed or received: file:line
	Received *Receipt           `json:"received,omitempty"` // nil: handed over
}

// A Receipt says from whom data about a person came, if not from that person
// (APPI art. 30).
type Receipt struct {
	Provider policy.Recipient `json:"provider"` // what kind of third party, such as [policy.Partner]
	Vendor   policy.Vendor    `json:"vendor,omitempty"`
	Country  policy.Country   `json:"country,omitempty"`
	Acquired string           `json:"acquired"` // how the provider came by the data, as it said when asked
}

// Record is the second half of [Disclose]: it records a permission as carried
// out. Only after it returned nil may the data be handed over. It names its
// caller's caller as the code that disclosed.
func (g Gate) Record(ctx context.Context, p Permission) error {
	const skip = 3 // callerPosition, Record, an adapter
	return g.record(ctx, p, callerPosition(skip))
}

// Receive records that data marked like this was received from a third party, to
// be called before it is kept. The subject and the purpose are the context's. What
// cannot be recorded must not be used: Receive then returns an error.
//
//	referral := lineage.Tag[Referral](body)
//	err := gate.Receive(ctx, referral, lineage.Receipt{
//		Provider: policy.Partner,
//		Vendor:   "acme",
//		Acquired: "from the person, at a career fair",
//	})
func (g Gate) Receive(ctx context.Context, kind Marked, from Receipt) error {
	label, level, err := readMark(kind)
	switch {
	case err != nil:
		return err
	case from.Provider == "":
		return fmt.Errorf("%w: no provider: say what kind of third party the data came from", ErrNotRecorded)
	case from.Acquired == "":
		return fmt.Errorf("%w: no acquisition: ask the provider how it came by the data", ErrNotRecorded)
	}
	label.Classes, label.Origin = g.policy().Closure(label.Classes), policy.FromThirdParty
	const skip = 2 // callerPosition, Receive
	r := Record{
		Label:    label,
		Level:    level,
		Use:      policy.Use{Recipient: policy.Self},
		Position: callerPosition(skip),
		Received: &from,
	}
	r.Subject, _ = SubjectFrom(ctx)
	r.Use.Purpose, _ = PurposeFrom(ctx)
	return g.keep(ctx, r)
}

func (g Gate) record(ctx context.Context, p Permission, position string) error {
	return g.keep(ctx, Record{
		Subject:  p.Subject,
		Label:    p.Decision.Label,
		Level:    p.Level,
		Use:      p.Decision.Use,
		Foreign:  p.Decision.Foreign,
		Ground:   p.Way.Conditions,
		Evidence: p.Evidence,
		Clauses:  p.Decision.Clauses,
		Position: position,
	})
}

// keep completes a record and gives it to the gate's recorder.
func (g Gate) keep(ctx context.Context, r Record) error {
	switch {
	case isNil(g.Records):
		return fmt.Errorf("%w: the gate has no recorder", ErrNotRecorded)
	case ctx.Err() != nil: // since it was decided
		return fmt.Errorf("%w: %w", ErrNotRecorded, context.Cause(ctx))
	}
	r.Time, r.Policy, r.Version = time.Now(), g.policy().Name, g.policy().Version
	if err := g.Records.Record(ctx, r); err != nil {
		return fmt.Errorf("%w: %w", ErrNotRecorded, err)
	}
	return nil
}

// callerPosition is a file and line up the stack, as [runtime.Caller] counts.
func callerPosition(skip int) string {
	_, file, line, ok := runtime.Caller(skip)
	if !ok {
		return ""
	}
	return file + ":" + strconv.Itoa(line)
}
