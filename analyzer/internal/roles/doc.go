// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package roles answers what an object is to the analysis: a source, a sink,
// a guard, a de-identifier, a wrapper of the SDK, a model of the catalogue.
//
// What comes in are the directives and types of one package and the
// [Declarations] of its direct imports; what goes out are the answers of
// [Roles], the Declarations to hand on, and the problems of what was declared.
// Declarations travel along imports: a package hands on those of its imports
// with its own, so that one package can declare for all that import it.
package roles

import "github.com/go-lineage/go-lineage/lineage/policy"

// Declarations are what packages declare, by symbol (see [Symbol]), in the
// form in which they travel as facts.
type Declarations struct {
	Sources    map[string]policy.Label   `json:"sources,omitempty"` // functions, types, fields, variables
	Sinks      map[string]*Sink          `json:"sinks,omitempty"`
	Guards     map[string]*Guard         `json:"guards,omitempty"`
	Deidentify map[string]policy.Level   `json:"deidentify,omitempty"`
	Markers    map[string]policy.Label   `json:"markers,omitempty"`  // label types
	Levels     map[string]policy.Level   `json:"levels,omitempty"`   // types that say how far they are de-identified
	Purposes   map[string]policy.Purpose `json:"purposes,omitempty"` // functions, packages
	Policies   []*policy.Policy          `json:"policies,omitempty"` // the first is in force
	Tags       bool                      `json:"tags,omitempty"`     // some struct tags mark fields; types bring them along
}

// A Sink is a function that hands data to a recipient, or a channel that leads
// to one. Parameters are counted without the receiver; an index of -1 is none.
type Sink struct {
	Use            policy.Use `json:"use"`
	Args           []int      `json:"args"`
	PurposeParam   int        `json:"purposeParam"`
	RecipientParam int        `json:"recipientParam"`
}

// A Guard is a function that tells whether a condition holds for a use.
// Parameters are counted without the receiver; an index of -1 is none.
type Guard struct {
	Condition      policy.Condition `json:"condition"`
	Use            policy.Use       `json:"use"` // an empty part is any
	Subject        int              `json:"subject"`
	PurposeParam   int              `json:"purposeParam"`
	RecipientParam int              `json:"recipientParam"`
	UseParam       int              `json:"useParam"` // a policy.Use
}

// empty reports whether nothing is declared.
func (d *Declarations) empty() bool {
	return !d.Tags && len(d.Sources)+len(d.Sinks)+len(d.Guards)+len(d.Deidentify)+len(d.Markers)+len(d.Levels)+len(d.Purposes)+len(d.Policies) == 0
}

// merge adds what d lacks of other.
func (d *Declarations) merge(other *Declarations) {
	mergeMap(&d.Sources, other.Sources)
	mergeMap(&d.Sinks, other.Sinks)
	mergeMap(&d.Guards, other.Guards)
	mergeMap(&d.Deidentify, other.Deidentify)
	mergeMap(&d.Markers, other.Markers)
	mergeMap(&d.Levels, other.Levels)
	mergeMap(&d.Purposes, other.Purposes)
	for _, p := range other.Policies {
		d.addPolicy(p)
	}
	d.Tags = d.Tags || other.Tags
}

func mergeMap[V any](into *map[string]V, from map[string]V) {
	for k, v := range from {
		if _, ok := (*into)[k]; !ok {
			if *into == nil {
				*into = make(map[string]V)
			}
			(*into)[k] = v
		}
	}
}

func put[V any](m *map[string]V, key string, v V) {
	if *m == nil {
		*m = make(map[string]V)
	}
	(*m)[key] = v
}

// addPolicy adds p unless a policy of its name and version is there.
func (d *Declarations) addPolicy(p *policy.Policy) {
	for _, q := range d.Policies {
		if q.Name == p.Name && q.Version == p.Version {
			return
		}
	}
	d.Policies = append(d.Policies, p)
}
