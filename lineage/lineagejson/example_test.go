// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// AgeLabel marks ages.
type AgeLabel struct{}

func (AgeLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}

// A survey's report may tell what is de-identified: ages become bands, and names stay
// out.
func ExampleWith() {
	type answer struct {
		Name  lineage.PII[string]           `json:"name"`
		Age   lineage.Tagged[int, AgeLabel] `json:"age"`
		Score int                           `json:"score"`
	}
	encoding := lineagejson.Encoding{
		Gate: lineagetest.NewGate(nil).Gate,
		Use:  policy.Use{Purpose: policy.SurveyReport, Recipient: policy.Partner},
		Rest: lineagejson.Omit,
		Deidentify: []lineagejson.Deidentifier{
			lineagejson.With[AgeLabel](deidentify.Decades.Of),
		},
	}
	given := answer{lineage.NewPII("tanaka"), lineage.Tag[AgeLabel](41), 7}
	out, err := encoding.Marshal(context.Background(), given)
	fmt.Println(string(out), err)

	encoding.Rest = lineagejson.Refuse
	_, err = encoding.Marshal(context.Background(), given)
	var place *lineagejson.FieldError
	var refusal *lineage.Refusal
	fmt.Println(errors.As(err, &place), place.Path, errors.As(err, &refusal), refusal.Decision.Clauses)
	// Output:
	// {"age":"40-49","score":7} <nil>
	// true name true [3(1) 4]
}
