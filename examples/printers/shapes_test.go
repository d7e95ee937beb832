// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package printers

import (
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// secret is looked for in whatever comes out.
const secret = "zqxjkv-secret"

type (
	exported     struct{ Name lineage.PII[string] }
	unexported   struct{ name lineage.PII[string] }
	embedded     struct{ lineage.PII[string] }
	defined      lineage.PII[string]
	sealedText   = sealed.Value[string, lineage.PersonalLabel]
	sealedField  struct{ Name sealedText }
	sealedHidden struct{ name sealedText }
)

// A shape is a way in which a marked value is handed to a printer.
type shape struct {
	name  string
	value any
	other any // the same with another value, for those that compare
}

// shapes holds the secret in every shape.
var shapes = pair(shapesOf(secret), shapesOf("something else"))

func shapesOf(value string) []shape {
	name := lineage.NewPII(value)
	return []shape{
		{name: "value", value: name},
		{name: "pointer", value: &name},
		{name: "exported field", value: exported{name}},
		{name: "embedded", value: embedded{name}},
		{name: "slice", value: []lineage.PII[string]{name}},
		{name: "map value", value: map[string]lineage.PII[string]{"name": name}},
		{name: "map key", value: map[lineage.PII[string]]int{name: 1}},
		{name: "unexported field", value: unexported{name}},
		{name: "defined type", value: defined(name)},
		{name: "sealed", value: sealed.Seal(name)},
		{name: "sealed, exported field", value: sealedField{sealed.Seal(name)}},
		{name: "sealed, unexported field", value: sealedHidden{sealed.Seal(name)}},
	}
}

func pair(shapes, others []shape) []shape {
	for i := range shapes {
		shapes[i].other = others[i].value
	}
	return shapes
}
