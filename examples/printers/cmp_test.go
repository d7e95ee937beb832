// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package printers

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// revealed makes go-cmp compare marked values as what they hold.
var revealed = cmp.FilterValues(lineagetest.Marked, cmp.Transformer("revealed", lineagetest.Revealed))

type form struct {
	Name   lineage.PII[string]
	Born   lineage.PII[time.Time]
	Health lineage.Sensitive[[]string]
	Secret sealed.Value[string, lineage.PersonalLabel]
	Next   *form
}

func newForm() form {
	return form{
		Name:   lineage.NewPII("tanaka"),
		Born:   lineage.NewPII(time.Date(1980, 1, 2, 0, 0, 0, 0, time.UTC)),
		Health: lineage.NewSensitive([]string{"asthma"}),
		Secret: sealed.Seal(lineage.NewPII("1234")),
		Next:   &form{Name: lineage.NewPII("suzuki")},
	}
}

// Equal is asked without any option.
func TestCompareWithoutOptions(t *testing.T) {
	if diff := cmp.Diff(newForm(), newForm()); diff != "" {
		t.Error(diff)
	}
	other := newForm()
	other.Next.Name = lineage.NewPII("sato")
	if cmp.Equal(newForm(), other) {
		t.Error("took suzuki for sato")
	}
}

// With the option a difference shows what is different, wherever it is.
func TestCompareRevealed(t *testing.T) {
	if diff := cmp.Diff(newForm(), newForm(), revealed); diff != "" {
		t.Error(diff)
	}
	for want, change := range map[string]func(*form){
		"sato":             func(f *form) { f.Name = lineage.NewPII("sato") },
		"1981":             func(f *form) { f.Born = lineage.NewPII(time.Date(1981, 1, 2, 0, 0, 0, 0, time.UTC)) },
		"flu":              func(f *form) { f.Health = lineage.NewSensitive([]string{"asthma", "flu"}) },
		"4321":             func(f *form) { f.Secret = sealed.Seal(lineage.NewPII("4321")) },
		"ito":              func(f *form) { f.Next.Name = lineage.NewPII("ito") },
		"(*printers.form)": func(f *form) { f.Next = nil },
	} {
		changed := newForm()
		change(&changed)
		diff := cmp.Diff(newForm(), changed, revealed)
		if !strings.Contains(strings.ReplaceAll(diff, "\u00a0", " "), strings.Trim(want, "()*")) {
			t.Errorf("%s: got %s", want, diff)
		}
	}
}

// The option composes with others, which see the values.
func TestCompareRevealedWithOtherOptions(t *testing.T) {
	x := []lineage.PII[time.Time]{lineage.NewPII(time.Unix(100, 0))}
	y := []lineage.PII[time.Time]{lineage.NewPII(time.Unix(101, 0))}
	if !cmp.Equal(x, y, revealed, cmpopts.EquateApproxTime(time.Minute)) || cmp.Equal(x, y, revealed) {
		t.Error("the other option was not asked, or not only")
	}
}

func Example() {
	got, want := form{Name: lineage.NewPII("tanaka")}, form{Name: lineage.NewPII("suzuki")}
	diff := cmp.Diff(want, got, cmp.FilterValues(lineagetest.Marked, cmp.Transformer("revealed", lineagetest.Revealed)))
	fmt.Println(strings.Contains(diff, "suzuki"), strings.Contains(diff, "tanaka"))
	// Output: true true
}
