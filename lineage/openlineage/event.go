// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package openlineage tells the backends of OpenLineage, such as Marquez and
// DataHub, what was handed over to whom.
//
// In comes a [lineage.Record], out come the two events that the specification
// asks of each run, start and completion: the hand-over is the run, its purpose
// is the job, the data by its classes is the input, and the recipient is the
// output. Of what was received from a third party, the provider is the input and
// the data the output. A facet of our own holds the ground, the clauses and the
// policy; facet.json describes it.
//
// Whose data it was is left out, and so is the evidence: a data catalogue is no
// place for them. The data has one name per set of classes in the namespace, which
// is where the lineage of other tools, such as of the tables it came from, can meet
// ours.
package openlineage

import (
	"crypto/rand"
	"encoding/hex"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What the specification wants to know of the sender and the form of an event.
const (
	Producer  = "https://github.com/go-lineage/go-lineage"
	SchemaURL = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"

	facetSchemaURL = Producer + "/blob/main/lineage/openlineage/facet.json"
)

// An Event is a RunEvent of OpenLineage 2-0-2.
type Event struct {
	Type      string    `json:"eventType"`
	Time      time.Time `json:"eventTime"`
	Run       Run       `json:"run"`
	Job       Job       `json:"job"`
	Inputs    []Dataset `json:"inputs"`
	Outputs   []Dataset `json:"outputs"`
	Producer  string    `json:"producer"`
	SchemaURL string    `json:"schemaURL"`
}

// A Run is one hand-over.
type Run struct {
	ID     string `json:"runId"` // a UUID
	Facets Facets `json:"facets"`
}

// Facets holds the one facet of ours.
type Facets struct {
	Disclosure Facet `json:"goLineage_disclosure"`
}

// A Facet says on which ground data was handed over. facet.json describes it.
type Facet struct {
	Producer  string             `json:"_producer"`
	SchemaURL string             `json:"_schemaURL"`
	Label     policy.Label       `json:"label"`
	Level     policy.Level       `json:"level,omitempty"`
	Use       policy.Use         `json:"use"`
	Foreign   bool               `json:"foreign"`
	Ground    []policy.Condition `json:"ground,omitempty"`
	Clauses   []string           `json:"clauses,omitempty"`
	Policy    string             `json:"policy"`
	Version   string             `json:"version,omitempty"`
	Position  string             `json:"position,omitempty"`
	Received  *lineage.Receipt   `json:"received,omitempty"`
}

// A Job is what hand-overs for one purpose have in common.
type Job struct {
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
}

// A Dataset is data of certain classes, or what a recipient holds.
type Dataset struct {
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
}

// Events returns the start and the completion of a hand-over or a receipt. The
// namespace names the system that hands over.
func Events(namespace string, r lineage.Record) []Event {
	event := Event{
		Type:      "START",
		Time:      r.Time.UTC(),
		Run:       Run{newUUID(), Facets{facetOf(r)}},
		Job:       Job{namespace, jobName(r.Use)},
		Inputs:    []Dataset{{namespace, policy.Label{Classes: r.Label.Classes}.String()}},
		Outputs:   []Dataset{{namespace, partyName(r.Use.Recipient, r.Use.Vendor)}},
		Producer:  Producer,
		SchemaURL: SchemaURL,
	}
	if from := r.Received; from != nil {
		event.Inputs, event.Outputs = []Dataset{{namespace, partyName(from.Provider, from.Vendor)}}, event.Inputs
	}
	done := event
	done.Type = "COMPLETE"
	return []Event{event, done}
}

func facetOf(r lineage.Record) Facet {
	return Facet{
		Producer:  Producer,
		SchemaURL: facetSchemaURL,
		Label:     r.Label,
		Level:     r.Level,
		Use:       r.Use,
		Foreign:   r.Foreign,
		Ground:    r.Ground,
		Clauses:   r.Clauses,
		Policy:    r.Policy,
		Version:   r.Version,
		Position:  r.Position,
		Received:  r.Received,
	}
}

func jobName(u policy.Use) string {
	if u.Purpose == "" {
		return "purpose-not-stated"
	}
	return string(u.Purpose)
}

// partyName is such as "partner/acme".
func partyName(kind policy.Recipient, vendor policy.Vendor) string {
	if vendor == "" {
		return string(kind)
	}
	return string(kind) + "/" + string(vendor)
}

// newUUID makes a random UUID, of version 4.
func newUUID() string {
	var u [16]byte
	_, _ = rand.Read(u[:]) // never fails: it ends the program instead
	u[6] = u[6]&0x0f | 0x40
	u[8] = u[8]&0x3f | 0x80
	s := hex.EncodeToString(u[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
