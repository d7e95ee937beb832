// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package openlineage

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func record() lineage.Record {
	return lineage.Record{
		Time:    time.Date(2026, 4, 1, 9, 0, 0, 0, time.FixedZone("JST", 9*60*60)),
		Subject: "user-1",
		Label:   policy.Label{Classes: []policy.Class{policy.SpecialCare, policy.Personal}},
		Level:   policy.Anonymous,
		Use:     policy.Use{Purpose: policy.SurveyReport, Recipient: policy.Partner, Vendor: "acme", Country: "US"},
		Foreign: true,
		Ground:  []policy.Condition{policy.Consent},
		Clauses: []string{"12(1)"},
		Policy:  "default",
	}
}

// object is JSON as a backend sees it.
type object = map[string]any

func encoded(t *testing.T, e Event) object {
	t.Helper()
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var o object
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// That events are what the published schema asks for is tested in
// testdata/openlineage, with a validator.
func TestARunIsOneStartAndOneCompletion(t *testing.T) {
	events := Events("consulting", record())
	if len(events) != 2 || events[0].Type != "START" || events[1].Type != "COMPLETE" || events[0].Run.ID != events[1].Run.ID {
		t.Errorf("got %+v", events)
	}
	if again := Events("consulting", record()); again[0].Run.ID == events[0].Run.ID {
		t.Error("two runs have one id")
	}
}

func need(t *testing.T, what string, o object, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if o[key] == nil || o[key] == "" {
			t.Errorf("%s has no %s: %v", what, key, o)
		}
	}
}

// facet.json describes the facet: every property is described, every required
// one is there.
func TestFacetIsAsDescribed(t *testing.T) {
	data, err := os.ReadFile("facet.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		ID         string            `json:"$id"`
		Properties map[string]object `json:"properties"`
		Required   []string          `json:"required"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	full, bare := record(), lineage.Record{Policy: "p", Label: policy.Label{Classes: []policy.Class{"c"}}, Use: policy.Use{Recipient: "r"}}
	full.Version, full.Position = "1", "main.go:1"
	full.Received = &lineage.Receipt{Provider: policy.Partner, Acquired: "from the person"}
	for _, r := range []lineage.Record{full, bare} {
		facet := encoded(t, Events("consulting", r)[0])["run"].(object)["facets"].(object)["goLineage_disclosure"].(object)
		if facet["_schemaURL"] != schema.ID {
			t.Errorf("described by %v, want %s", facet["_schemaURL"], schema.ID)
		}
		need(t, "facet", facet, schema.Required...)
		for key := range facet {
			if schema.Properties[key] == nil {
				t.Errorf("%s is not described", key)
			}
		}
	}
	facet := encoded(t, Events("consulting", full)[0])["run"].(object)["facets"].(object)["goLineage_disclosure"].(object)
	if len(facet) != len(schema.Properties) {
		t.Errorf("%d properties, %d described", len(facet), len(schema.Properties))
	}
}

func TestEventsNameTheUse(t *testing.T) {
	event := Events("consulting", record())[0]
	if event.Job.Name != "survey-report" || event.Inputs[0].Name != "special-care+personal" || event.Outputs[0].Name != "partner/acme" {
		t.Errorf("got %+v", event)
	}
	plain := Events("consulting", lineage.Record{Use: policy.Use{Recipient: policy.Public}})[0]
	if plain.Job.Name != "purpose-not-stated" || plain.Outputs[0].Name != "public" {
		t.Errorf("got %+v", plain)
	}
}

func TestReceiptsGoTheOtherWay(t *testing.T) {
	r := record()
	r.Received = &lineage.Receipt{Provider: policy.Partner, Vendor: "globex", Acquired: "from the person"}
	event := Events("consulting", r)[0]
	if event.Inputs[0].Name != "partner/globex" || event.Outputs[0].Name != "special-care+personal" {
		t.Errorf("got %+v", event)
	}
}

func TestSubjectsStayHere(t *testing.T) {
	for _, event := range Events("consulting", record()) {
		if data, err := json.Marshal(event); err != nil || strings.Contains(string(data), "user-1") {
			t.Errorf("%s, %v", data, err)
		}
	}
}

func TestRecorder(t *testing.T) {
	var types []string
	backend := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var event Event
		body, _ := io.ReadAll(r.Body)
		if err := json.Unmarshal(body, &event); err != nil || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s, %v", body, err)
		}
		types = append(types, event.Type)
		w.WriteHeader(http.StatusCreated)
	}))
	defer backend.Close()
	if err := (Recorder{URL: backend.URL, Namespace: "consulting"}).Record(t.Context(), record()); err != nil {
		t.Error(err)
	}
	if !slices.Equal(types, []string{"START", "COMPLETE"}) {
		t.Errorf("got %v", types)
	}
}

func TestRecorderFailsClosed(t *testing.T) {
	full := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "full", http.StatusInsufficientStorage)
	}))
	defer full.Close()
	moved := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/login", http.StatusFound) // which answers everybody who asks
		}
	}))
	defer moved.Close()
	gone := httptest.NewServer(nil)
	gone.Close()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, test := range []struct {
		why  string
		ctx  context.Context
		r    Recorder
		want string
	}{
		{"a backend that is full", t.Context(), Recorder{URL: full.URL, Namespace: "n"}, "507"},
		{"a backend that answers something else", t.Context(), Recorder{URL: moved.URL, Namespace: "n"}, "302"},
		{"a backend that is gone", t.Context(), Recorder{URL: gone.URL, Namespace: "n", Client: gone.Client()}, "refused"},
		{"a cancelled context", cancelled, Recorder{URL: full.URL, Namespace: "n"}, "canceled"},
		{"no URL", t.Context(), Recorder{Namespace: "n"}, "needs a URL"},
		{"no namespace", t.Context(), Recorder{URL: full.URL}, "needs a URL and a namespace"},
		{"no URL at all", t.Context(), Recorder{URL: "::", Namespace: "n"}, "missing protocol scheme"},
	} {
		if err := test.r.Record(test.ctx, record()); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
}
