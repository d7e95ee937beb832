// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package openlineage holds the events of lineage/openlineage to the published
// schema of OpenLineage, and their facet to its own.
package openlineage

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/openlineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// facetURL is where the facet says that its schema is.
const facetURL = openlineage.Producer + "/blob/main/lineage/openlineage/facet.json"

// schemas compiles both schemas, with their formats.
func schemas(t *testing.T) (event, facet *jsonschema.Schema) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	for url, file := range map[string]string{
		"https://openlineage.io/spec/2-0-2/OpenLineage.json": "RunEvent.json",
		facetURL: filepath.Join("..", "..", "lineage", "openlineage", "facet.json"),
	} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(url, doc); err != nil {
			t.Fatal(err)
		}
	}
	event, err := c.Compile(openlineage.SchemaURL)
	if err != nil {
		t.Fatal(err)
	}
	facet, err = c.Compile(facetURL)
	if err != nil {
		t.Fatal(err)
	}
	return event, facet
}

// randomRecord makes a record of what a gate can make.
func randomRecord(r *rand.Rand) lineage.Record {
	p := policy.Default
	use := policy.Use{Recipient: p.Recipients[r.IntN(len(p.Recipients))].ID}
	if r.IntN(3) > 0 {
		use.Purpose = p.Purposes[r.IntN(len(p.Purposes))].ID
	}
	if r.IntN(2) == 0 {
		use.Vendor, use.Country = "acme \"x\" 日本", "US"
	}
	label := policy.Label{Classes: []policy.Class{p.Classes[r.IntN(len(p.Classes))].ID}}
	if r.IntN(2) == 0 {
		label.Purposes, label.Recipients, label.Origin = []policy.Purpose{use.Purpose}, []policy.Recipient{use.Recipient}, policy.Direct
	}
	decision := p.Decide(label, use)
	record := lineage.Record{
		Time:    time.Unix(r.Int64N(1<<32), r.Int64N(1e9)).In(time.FixedZone("", r.IntN(24)*3600-12*3600)),
		Subject: "user-1",
		Label:   decision.Label,
		Level:   []policy.Level{policy.NoLevel, policy.Pseudonymous, policy.Anonymous, policy.Statistic}[r.IntN(4)],
		Use:     decision.Use,
		Foreign: decision.Foreign,
		Clauses: decision.Clauses,
		Policy:  p.Name,
	}
	if !decision.Prohibited() {
		record.Ground = decision.Ways[r.IntN(len(decision.Ways))].Conditions
	}
	if r.IntN(4) == 0 {
		record.Received = &lineage.Receipt{Provider: policy.Partner, Acquired: "from the person"}
	}
	return record
}

// encoded is an event as a backend sees it.
func encoded(t *testing.T, e openlineage.Event) map[string]any {
	t.Helper()
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return doc.(map[string]any)
}

func TestEventsAreValid(t *testing.T) {
	eventSchema, facetSchema := schemas(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		record := randomRecord(r)
		for _, e := range openlineage.Events("consulting", record) {
			doc := encoded(t, e)
			if err := eventSchema.Validate(doc); err != nil {
				t.Fatalf("%+v: %v", record, err)
			}
			facets := doc["run"].(map[string]any)["facets"].(map[string]any)
			for _, facet := range facets {
				if err := facetSchema.Validate(facet); err != nil {
					t.Fatalf("%+v: %v", record, err)
				}
			}
		}
	}
}

// The schemas refuse what is not asked for, so that the test above can fail.
func TestInvalidEventsAreNoticed(t *testing.T) {
	eventSchema, facetSchema := schemas(t)
	run := func(doc map[string]any) map[string]any { return doc["run"].(map[string]any) }
	facet := func(doc map[string]any) map[string]any {
		return run(doc)["facets"].(map[string]any)["goLineage_disclosure"].(map[string]any)
	}
	for why, spoil := range map[string]func(doc map[string]any){
		"no time":          func(doc map[string]any) { delete(doc, "eventTime") },
		"no schema":        func(doc map[string]any) { delete(doc, "schemaURL") },
		"no time of day":   func(doc map[string]any) { doc["eventTime"] = "2026-04-01" },
		"no such type":     func(doc map[string]any) { doc["eventType"] = "DONE" },
		"no UUID":          func(doc map[string]any) { run(doc)["runId"] = "run-1" },
		"no URI":           func(doc map[string]any) { doc["producer"] = "go lineage" },
		"no job":           func(doc map[string]any) { delete(doc, "job") },
		"a nameless input": func(doc map[string]any) { delete(doc["inputs"].([]any)[0].(map[string]any), "name") },
		"a bare facet":     func(doc map[string]any) { delete(facet(doc), "_schemaURL") },
	} {
		doc := encoded(t, openlineage.Events("consulting", randomRecord(rand.New(rand.NewPCG(1, 2))))[0])
		spoil(doc)
		if eventSchema.Validate(doc) == nil {
			t.Errorf("%s: not noticed", why)
		}
	}
	for why, spoil := range map[string]func(facet map[string]any){
		"no label":      func(facet map[string]any) { delete(facet, "label") },
		"no such level": func(facet map[string]any) { facet["level"] = "secret" },
		"no provider":   func(facet map[string]any) { facet["received"] = map[string]any{} },
	} {
		doc := facet(encoded(t, openlineage.Events("consulting", randomRecord(rand.New(rand.NewPCG(1, 2))))[0]))
		spoil(doc)
		if facetSchema.Validate(doc) == nil {
			t.Errorf("%s: not noticed", why)
		}
	}
}
