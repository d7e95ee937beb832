// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"reflect"
	"strings"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// What is looked for in whatever comes out. The number is a country code and a
// telephone number: large enough not to turn up by chance.
const (
	secret       = "zqxjkv-secret"
	secretNumber = int64(81312345678)
)

type (
	exported      struct{ Name lineage.PII[string] }
	unexported    struct{ name lineage.PII[string] }
	unexportedAny struct{ value any }
	embedded      struct{ lineage.PII[string] }
	defined       lineage.PII[string]
	sealedText    = sealed.Value[string, lineage.PersonalLabel]
	sealedNumber  = sealed.Value[int64, lineage.PersonalLabel]
	sealedHidden  struct{ name sealedText }
	sealedDefined sealedText
)

// A shape is a way in which a marked value is handed to a printer.
type shape struct {
	name  string
	value any
}

var shapes = []shape{
	{"value", lineage.NewPII(secret)},
	{"bytes", lineage.NewPII([]byte(secret))},
	{"number", lineage.NewPII(secretNumber)},
	{"pointer", pointer(lineage.NewPII(secret))},
	{"exported field", exported{lineage.NewPII(secret)}},
	{"embedded", embedded{lineage.NewPII(secret)}},
	{"slice", []lineage.PII[string]{lineage.NewPII(secret)}},
	{"array", [1]lineage.PII[string]{lineage.NewPII(secret)}},
	{"slice of any", []any{lineage.NewPII(secret)}},
	{"map value", map[string]lineage.PII[string]{"name": lineage.NewPII(secret)}},
	{"map key", map[lineage.PII[string]]int{lineage.NewPII(secret): 1}},
	{"reflect.Value", reflect.ValueOf(lineage.NewPII(secret))},
	{"unexported field", unexported{lineage.NewPII(secret)}},
	{"any in unexported field", unexportedAny{lineage.NewPII(secret)}},
	{"defined type", defined(lineage.NewPII(secret))},
	{"sealed", sealed.Seal(lineage.NewPII(secret))},
	{"sealed in unexported field", sealedHidden{sealed.Seal(lineage.NewPII(secret))}},
}

// sealedShapes are more of those in which a value is sealed.
var sealedShapes = []shape{
	{"sealed bytes", sealed.Seal(lineage.NewPII([]byte(secret)))},
	{"sealed number", sealed.Seal(lineage.NewPII(secretNumber))},
	{"sealed, pointer", pointer(sealed.Seal(lineage.NewPII(secret)))},
	{"sealed, in any in unexported field", unexportedAny{sealed.Seal(lineage.NewPII(secret))}},
	{"sealed, defined type", sealedDefined(sealed.Seal(lineage.NewPII(secret)))},
	{"sealed, number in unexported field", unexportedAny{sealed.Seal(lineage.NewPII(secretNumber))}},
	{"sealed, slice", []sealedText{sealed.Seal(lineage.NewPII(secret))}},
	{"sealed, map value", map[int]sealedText{1: sealed.Seal(lineage.NewPII(secret))}},
	{"sealed, reflect.Value", reflect.ValueOf(sealed.Seal(lineage.NewPII(secret)))},
}

func pointer[T any](v T) *T { return &v }

// opened reports whether fmt calls no method of the mark in a shape: it
// cannot for what is in an unexported field, and a defined type has none.
func (s shape) opened() bool {
	switch s.name {
	case "unexported field", "any in unexported field", "defined type":
		return true
	}
	return false
}

// unsealed reports whether reading a shape by reflection shows the value.
func (s shape) unsealed() bool { return !strings.HasPrefix(s.name, "sealed") }

// address reports whether fmt shows an address where it calls no method.
func (s shape) address() bool {
	switch s.name {
	case "pointer", "slice", "slice of any", "map value", "map key":
		return true
	}
	return false
}
