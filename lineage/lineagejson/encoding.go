// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineagejson writes whole values as JSON for one use of them.
//
// In come a value that holds marked data somewhere inside, and an [Encoding],
// which says for what and to whom it goes. Out comes the JSON that encoding/json
// would write if the data that the policy permits for that use were not marked.
// The rest is refused, left out or redacted, as the caller says; what needs
// de-identification is de-identified by the function registered for it.
//
// Nothing is global: the same value can be written for another use at the same
// time. What was written is read back with encoding/json.
package lineagejson

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// An Encoding writes values for one use.
type Encoding struct {
	Gate       lineage.Gate
	Use        policy.Use
	Rest       Rest
	Deidentify []Deidentifier
}

// Rest says what happens to the data that may not be put to the use.
type Rest int

// What happens to the rest.
const (
	Refuse Rest = iota // Marshal fails and names every such field
	Omit               // fields, entries and elements are left out
	Redact             // the marker is written, as encoding/json does
)

// A Deidentifier is registered for one marked type: values of it that are not
// permitted as they are are written as its function returns them, if that is.
type Deidentifier struct {
	kind  reflect.Type
	level policy.Level
	apply func(any) any
}

// With registers f for values marked with L. How far f de-identifies is what the
// type of its result says.
//
//	lineagejson.With[AgeLabel](deidentify.Decades.Of)
func With[L lineage.Label, A any, B lineage.Levelled](f func(A) B) Deidentifier {
	var result B
	return Deidentifier{
		kind:  reflect.TypeFor[lineage.Tagged[A, L]](),
		level: result.Level(),
		apply: func(v any) any {
			a, _ := v.(A) // an A that is a nil interface is no A
			return f(a)
		},
	}
}

// A FieldError is the refusal of one place in a value.
type FieldError struct {
	Path string // such as "tickets[3].body"
	Err  error
}

// Error names the place.
func (e *FieldError) Error() string { return fmt.Sprintf("lineagejson: %s: %v", e.Path, e.Err) }

// Unwrap returns why the place was refused, usually a [*lineage.Refusal].
func (e *FieldError) Unwrap() error { return e.Err }

// Marshal writes a value. Each kind of marked data in it is decided once,
// together with what it is disclosed with, and recorded once, before anything is
// returned. Its error joins a [*FieldError] for each place that was refused.
func (e Encoding) Marshal(ctx context.Context, v any) ([]byte, error) {
	survey := &writer{plans: make(map[reflect.Type]*plan), surveying: true}
	if err := survey.root(v); err != nil {
		return nil, err
	}
	if err := e.decide(ctx, survey.kinds); err != nil {
		return nil, err
	}
	w := &writer{plans: survey.plans}
	if err := w.root(v); err != nil {
		return nil, err
	}
	for _, permission := range permissions(survey.kinds) {
		if err := e.Gate.Record(ctx, permission); err != nil {
			return nil, err
		}
	}
	return bytes.Clone(w.out.Bytes()), nil
}

// decide fills in what is to be done with each kind of marked data. Kinds are
// decided alone first: what may not be disclosed at all links nothing.
func (e Encoding) decide(ctx context.Context, kinds []*plan) error {
	var disclosed []*plan
	for _, p := range kinds {
		if err := e.decideOne(ctx, p, p.sample.Label()); err != nil {
			return err
		}
		if p.refusal == nil {
			disclosed = append(disclosed, p)
		}
	}
	labels := make([]policy.Label, len(disclosed))
	for i, p := range disclosed {
		labels[i] = p.sample.Label()
	}
	for i, linked := range e.policy().Link(labels...) {
		if len(linked.Classes) == len(labels[i].Classes) {
			continue
		}
		if err := e.decideOne(ctx, disclosed[i], linked); err != nil {
			return err
		}
	}
	return nil
}

// decideOne decides data with one label as it is, and failing that as the
// registered function makes it. Only a refusal is left to the caller's [Rest];
// any other error stops the encoding.
func (e Encoding) decideOne(ctx context.Context, p *plan, label policy.Label) error {
	p.rest, p.apply = e.Rest, nil
	permission, err := e.Gate.DecideLabel(ctx, label, p.sample.Level(), e.Use)
	if i := slices.IndexFunc(e.Deidentify, func(d Deidentifier) bool { return d.kind == p.kind }); err != nil && i >= 0 {
		p.apply = e.Deidentify[i].apply
		permission, err = e.Gate.DecideLabel(ctx, label, e.Deidentify[i].level, e.Use)
	}
	p.permission, p.refusal = permission, nil
	if err != nil && !errors.As(err, &p.refusal) {
		return err
	}
	return nil
}

func (e Encoding) policy() *policy.Policy {
	if e.Gate.Policy == nil {
		return &policy.Default
	}
	return e.Gate.Policy
}

// permissions lists what was permitted, each label and level once.
func permissions(kinds []*plan) []lineage.Permission {
	var list []lineage.Permission
	for _, p := range kinds {
		if p.refusal != nil {
			continue
		}
		same := func(q lineage.Permission) bool {
			return q.Level == p.permission.Level && q.Decision.Label.String() == p.permission.Decision.Label.String()
		}
		if !slices.ContainsFunc(list, same) {
			list = append(list, p.permission)
		}
	}
	return list
}
