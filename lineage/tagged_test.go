// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// healthInquiry is a label of a user's own: two classes and a purpose.
type healthInquiry struct{}

func (healthInquiry) Label() policy.Label {
	return policy.Label{
		Classes:  []policy.Class{policy.SpecialCare, policy.Inquiry},
		Purposes: []policy.Purpose{policy.InquiryResponse},
	}
}

func TestMarksCostNoMemory(t *testing.T) {
	for _, size := range []struct {
		name        string
		raw, marked uintptr
	}{
		{"string", unsafe.Sizeof(""), unsafe.Sizeof(lineage.NewPII(""))},
		{"bool", unsafe.Sizeof(true), unsafe.Sizeof(lineage.NewSensitive(true))},
		{"bytes", unsafe.Sizeof([]byte{}), unsafe.Sizeof(lineage.NewInquiry([]byte{}))},
		{"time", unsafe.Sizeof(time.Time{}), unsafe.Sizeof(lineage.NewContract(time.Time{}))},
		{"empty struct", unsafe.Sizeof(struct{}{}), unsafe.Sizeof(lineage.NewEntrusted(struct{}{}))},
		{"own label", unsafe.Sizeof(int32(0)), unsafe.Sizeof(lineage.Tag[healthInquiry](int32(0)))},
	} {
		if size.raw != size.marked {
			t.Errorf("%s: %d bytes, marked %d", size.name, size.raw, size.marked)
		}
	}
}

func TestMarksCostNoAllocation(t *testing.T) {
	name := strings.Repeat("tanaka", 3)
	ages := map[lineage.PII[string]]int{lineage.NewPII(name): 41}
	var length int
	allocations := testing.AllocsPerRun(100, func() {
		v := lineage.NewPII(name)
		w := lineage.Map[lineage.PersonalLabel](v, func(s string) int { return len(s) })
		j := lineage.Join[lineage.PersonalLabel](v, w, func(s string, n int) int { return len(s) + n })
		length = len(v.Use(policy.ServiceOperation)) + j.Use(policy.ServiceOperation) + ages[v]
	})
	if allocations != 0 || length != 3*len(name)+41 {
		t.Errorf("%v allocations, length %d", allocations, length)
	}
}

func TestMarkedValuesCompare(t *testing.T) {
	a, b := lineage.NewPII("a"), lineage.NewPII("b")
	if a != lineage.NewPII("a") || a == b {
		t.Error("marked values do not compare as their values do")
	}
	if any(a) == any(lineage.NewInquiry("a")) {
		t.Error("values with different marks are equal")
	}
}

// Nothing comes out for no reason.
//
//lineage:allow exposed reason="it panics"
func TestExposeWantsAReason(t *testing.T) {
	defer func() {
		if r := recover(); r == nil || !strings.Contains(fmt.Sprint(r), "without a reason") {
			t.Errorf("got %v", r)
		}
	}()
	_ = lineage.NewPII("tanaka").Expose("")
}

func TestMarksAreKept(t *testing.T) {
	health := lineage.Tag[healthInquiry]("asthma")
	upper := lineage.Map[healthInquiry](health, strings.ToUpper)
	if got := upper.Use(policy.InquiryResponse); got != "ASTHMA" {
		t.Errorf("Map: got %q", got)
	}
	both := lineage.Join[healthInquiry](health, lineage.NewPII("tanaka"), func(a, b string) string { return b + ": " + a })
	if got := lineagetest.Reveal(t, both); got != "tanaka: asthma" {
		t.Errorf("Join: got %q", got)
	}
	if got, want := both.Label().String(), "special-care+inquiry{inquiry-response}"; got != want {
		t.Errorf("label: got %s, want %s", got, want)
	}
	if got, want := both.String(), "[special-care+inquiry]"; got != want {
		t.Errorf("printed: got %s, want %s", got, want)
	}
}

// The marker types say what their names say.
func TestMarks(t *testing.T) {
	for class, mark := range map[policy.Class]lineage.Label{
		policy.Personal:        lineage.PersonalLabel{},
		policy.Informative:     lineage.InformativeLabel{},
		policy.SpecialCare:     lineage.SpecialCareLabel{},
		policy.ContractLimited: lineage.ContractLabel{},
		policy.Inquiry:         lineage.InquiryLabel{},
		policy.Entrusted:       lineage.EntrustedLabel{},
	} {
		if got := mark.Label().String(); got != string(class) {
			t.Errorf("%T: got %s, want %s", mark, got, class)
		}
	}
	for want, got := range map[string]string{
		"[personal]":         lineage.NewPII(1).String(),
		"[informative]":      lineage.NewInformative(1).String(),
		"[special-care]":     lineage.NewSensitive(1).String(),
		"[contract-limited]": lineage.NewContract(1).String(),
		"[inquiry]":          lineage.NewInquiry(1).String(),
		"[entrusted]":        lineage.NewEntrusted(1).String(),
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestIsZero(t *testing.T) {
	for _, test := range []struct {
		why       string
		got, want bool
	}{
		{"empty string", lineage.NewPII("").IsZero(), true},
		{"string", lineage.NewPII("a").IsZero(), false},
		{"nil slice", lineage.NewPII([]byte(nil)).IsZero(), true},
		{"empty slice", lineage.NewPII([]byte{}).IsZero(), false},
		{"zero time in another zone, as the time itself says", lineage.NewPII(time.Time{}.In(time.Local)).IsZero(), true},
		{"the mark's own zero value", lineage.PII[struct{ A int }]{}.IsZero(), true},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %v, want %v", test.why, test.got, test.want)
		}
	}
}

// No conversion turns one mark into another, nor a mark into a value.
func TestMarksDoNotConvert(t *testing.T) {
	type (
		named   lineage.PII[string]
		text    string
		literal struct{ Held string }
	)
	mark := reflect.TypeFor[lineage.PII[string]]()
	for _, other := range []reflect.Type{
		reflect.TypeFor[lineage.Sensitive[string]](),
		reflect.TypeFor[lineage.Tagged[string, healthInquiry]](),
		reflect.TypeFor[lineage.PII[int]](),
		reflect.TypeFor[string](),
		reflect.TypeFor[text](),
		reflect.TypeFor[literal](),
	} {
		if mark.ConvertibleTo(other) || other.ConvertibleTo(mark) {
			t.Errorf("%s and %s convert into each other", mark, other)
		}
	}
	if !mark.ConvertibleTo(reflect.TypeFor[named]()) {
		t.Error("the check finds no conversion at all")
	}
}
