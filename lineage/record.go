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
	Position string             `json:"position,omitempty"` // the code that disclosed: file:line
}

// Record is the second half of [Disclose]: it records a permission as carried
// out. Only after it returned nil may the data be handed over. It names its
// caller's caller as the code that disclosed.
func (g Gate) Record(ctx context.Context, p Permission) error {
	const skip = 3 // callerPosition, Record, an adapter
	return g.record(ctx, p, callerPosition(skip))
}

func (g Gate) record(ctx context.Context, p Permission, position string) error {
	if g.Records == nil {
		return fmt.Errorf("%w: the gate has no recorder", ErrNotRecorded)
	}
	r := Record{
		Time:     time.Now(),
		Subject:  p.Subject,
		Label:    p.Decision.Label,
		Level:    p.Level,
		Use:      p.Decision.Use,
		Foreign:  p.Decision.Foreign,
		Ground:   p.Way.Conditions,
		Evidence: p.Evidence,
		Clauses:  p.Decision.Clauses,
		Policy:   g.policy().Name,
		Version:  g.policy().Version,
		Position: position,
	}
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
