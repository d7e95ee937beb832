// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"context"
	"encoding/json"
	"testing"

	mask "github.com/showa-93/go-mask"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// A customer in each contender's form: two fields that are marked, and two that
// are not.
type (
	plainCustomer struct {
		ID    int    `json:"id"`
		Name  string `json:"name"`
		Email string `json:"email"`
		Plan  string `json:"plan"`
	}
	markedCustomer struct {
		ID    int                 `json:"id"`
		Name  lineage.PII[string] `json:"name"`
		Email lineage.PII[string] `json:"email"`
		Plan  string              `json:"plan"`
	}
	sealedCustomer struct {
		ID    int                                         `json:"id"`
		Name  sealed.Value[string, lineage.PersonalLabel] `json:"name"`
		Email sealed.Value[string, lineage.PersonalLabel] `json:"email"`
		Plan  string                                      `json:"plan"`
	}
	maskedCustomer struct {
		ID    int    `json:"id"`
		Name  string `json:"name" mask:"fixed"`
		Email string `json:"email" mask:"fixed"`
		Plan  string `json:"plan"`
	}
	// secretCustomer has a type of its own that prints stars: what one writes by
	// hand in an afternoon.
	secretCustomer struct {
		ID    int    `json:"id"`
		Name  secret `json:"name"`
		Email secret `json:"email"`
		Plan  string `json:"plan"`
	}
	secret string
)

func (secret) String() string               { return "***" }
func (secret) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

var (
	plainOne  = plainCustomer{7, "tanaka", "tanaka@example.com", "basic"}
	markedOne = markedCustomer{7, lineage.NewPII("tanaka"), lineage.NewPII("tanaka@example.com"), "basic"}
	sealedOne = sealedCustomer{7, sealed.Seal(markedOne.Name), sealed.Seal(markedOne.Email), "basic"}
	maskedOne = maskedCustomer(plainOne)
	secretOne = secretCustomer{7, "tanaka", "tanaka@example.com", "basic"}
	input     = []byte(`{"id":7,"name":"tanaka","email":"tanaka@example.com","plan":"basic"}`)
)

func marshals(v any) func(b *testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkBytes, sinkError = json.Marshal(v)
		}
	}
}

func unmarshals[T any]() func(b *testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var v T
			sinkError = json.Unmarshal(input, &v)
		}
	}
}

var encodings = []contest{
	{"JSON, redacted", []contender{
		{"plain struct, not redacted", marshals(&plainOne)},
		{"lineage", marshals(&markedOne)},
		{"sealed", marshals(&sealedOne)},
		{"a type by hand that prints stars", marshals(&secretOne)},
		{"go-mask, then encoding/json", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				masked, err := mask.Mask(maskedOne)
				if err != nil {
					b.Fatal(err)
				}
				sinkBytes, sinkError = json.Marshal(&masked)
			}
		}},
	}},
	{"JSON, read", []contender{
		{"plain struct", unmarshals[plainCustomer]()},
		{"lineage", unmarshals[markedCustomer]()},
		{"sealed", unmarshals[sealedCustomer]()},
	}},
	{"JSON, revealed for a use", []contender{
		{"plain struct", marshals(&plainOne)},
		{"lineagejson, decided and recorded", func(b *testing.B) {
			e := lineagejson.Encoding{Gate: lineage.Gate{Records: new(memory)}, Use: partnerDelivery}
			ctx := lineage.WithSubject(context.Background(), "user-1")
			b.ReportAllocs()
			for b.Loop() {
				if sinkBytes, sinkError = e.Marshal(ctx, &markedOne); sinkError != nil {
					b.Fatal(sinkError)
				}
			}
		}},
		{"by hand: Use, into a plain struct", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkBytes, sinkError = json.Marshal(&plainCustomer{
					markedOne.ID, markedOne.Name.Use(policy.ServiceOperation), markedOne.Email.Use(policy.ServiceOperation), markedOne.Plan,
				})
			}
		}},
	}},
}
