// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// invite is what the examples test: it hands a name to a partner, and logs.
func invite(ctx context.Context, gate lineage.Gate, log *slog.Logger, name lineage.PII[string]) error {
	log.Info("inviting", "name", name)
	_, err := lineage.Disclose(ctx, gate, name, campaign)
	return err
}

// t stands for the test's own.
var t testing.TB = printing{}

type printing struct{ testing.TB }

func (printing) Helper()                           {}
func (printing) Context() context.Context          { return context.Background() }
func (printing) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }
func (printing) Fatalf(format string, args ...any) { fmt.Printf(format+"\n", args...) }

// Without consent the name stays, with it it goes and is recorded, and where it
// cannot be recorded it stays. An assertion that holds prints nothing.
func Example() {
	gate := lineagetest.NewGate(nil)
	ctx := lineage.WithSubject(context.Background(), "user-1")
	name := lineage.NewPII("tanaka")
	log := slog.New(slog.DiscardHandler)

	lineagetest.Refused(t, invite(ctx, gate.Gate, log, name), policy.Consent)
	lineagetest.Disclosed(t, gate.Records, "user-1")

	gate.Grant(t, "user-1", campaign)
	fmt.Println(invite(ctx, gate.Gate, log, name))
	lineagetest.Disclosed(t, gate.Records, "user-1", campaign)
	lineagetest.Recorded(t, gate.Records, lineage.Record{Subject: "user-1", Ground: []policy.Condition{policy.Consent}})

	gate.Records.FailWith(errors.New("disk full"))
	fmt.Println(invite(ctx, gate.Gate, log, name))
	fmt.Println(len(gate.Records.All()), len(gate.Records.Of("user-2")))
	// Output:
	// <nil>
	// lineage: the hand-over could not be recorded: disk full
	// 1 0
}

// What was printed does not show what was marked, in any form.
func ExampleHidden() {
	gate := lineagetest.NewGate(nil)
	var out strings.Builder
	_ = invite(context.Background(), gate.Gate, slog.New(slog.NewJSONHandler(&out, nil)), lineage.NewPII("tanaka"))
	lineagetest.Hidden(t, out.String(), "tanaka")
	fmt.Println(lineagetest.Shows(fmt.Sprintf("%x", "tanaka"), "tanaka"))
	// Output: true
}

// Every marked field gets a value of its own, and none of them is printed.
func ExampleFill() {
	var form struct {
		ID    int
		Name  lineage.PII[string]
		Phone lineage.PII[int64]
	}
	texts := lineagetest.Fill(t, &form)
	fmt.Println(len(texts), texts[1])
	lineagetest.Hidden(t, fmt.Sprintf("%+v", form), texts...)
	// Output: 2 8130000000002
}

// The policy says what the program counts on.
func ExampleDecides() {
	lineagetest.Decides(t, &policy.Default, lineage.PII[string]{}, campaign, "needs consent")
	lineagetest.Decides(t, &policy.Default, lineage.PII[string]{}, campaign, "permitted")
	// Output: personal for own-campaign to partner: needs consent, want permitted; personal data to partner for own-campaign needs consent (clause 4)
}

// A test looks at data that it made.
func ExampleReveal() {
	upper := lineage.Map[lineage.PersonalLabel](lineage.NewPII("tanaka"), strings.ToUpper)
	fmt.Println(lineagetest.Reveal(t, upper))
	// Output: TANAKA
}

// These are given to go-cmp; see examples/printers for that.
func ExampleRevealed() {
	x, y := lineage.NewPII("tanaka"), lineage.NewPII("suzuki")
	fmt.Println(lineagetest.Marked(x, y), lineagetest.Revealed(x), lineagetest.Revealed(y))
	// Output: true tanaka suzuki
}
