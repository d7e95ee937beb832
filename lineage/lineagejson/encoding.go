// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineagejson writes and reads whole values as JSON for one use of them.
//
// In come a value that holds marked data somewhere inside, and an [Encoding],
// which says for what and to whom it goes. Out comes the JSON that encoding/json
// would write if the data that the policy permits for that use were not marked.
// The rest is refused, left out or redacted, as the caller says; what needs
// de-identification is de-identified by the function registered for it.
//
// The other way round, an Encoding reads JSON into a value and takes from it only
// what the policy permits for the use. A printed marker is always refused, so that
// it does not replace the value.
//
// Nothing is global: the same value can be written for another use at the same
// time. What was written can also be read with encoding/json, which decides
// nothing and names no places.
//
// Law: what is permitted is written and read back without loss, as far as
// encoding/json does so with the same value unmarked. As there, the option
// omitempty leaves out what is empty, marked or not.
//
// An Encoding decides for one data subject, the context's. Write several people's
// data one by one, each with a context of its own.
package lineagejson

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// An Encoding writes and reads values for one use.
type Encoding struct {
	Gate       lineage.Gate
	Use        policy.Use
	Rest       Rest
	Deidentify []Deidentifier // for writing; of several for one type the first counts
}

// Rest says what happens to the data that may not be put to the use.
type Rest int

// What happens to the rest.
const (
	Refuse Rest = iota // an error names every such place
	Omit               // fields, entries and elements are left out
	Redact             // Marshal writes the marker, as encoding/json does; Unmarshal leaves out
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

// Unwrap returns why the place was refused: a [*lineage.Refusal], an error that
// wraps [lineage.ErrRedacted], or what encoding/json says.
func (e *FieldError) Unwrap() error { return e.Err }

// Marshal writes a value. Each kind of marked data in it is decided once,
// together with what it is disclosed with, and recorded once, before anything is
// returned. Its error joins a [*FieldError] for each place that was refused.
func (e Encoding) Marshal(ctx context.Context, v any) ([]byte, error) {
	found := &survey{plans: make(plans)}
	if err := found.value(reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	if err := e.decide(ctx, found.kinds); err != nil {
		return nil, err
	}
	w := newWriter(found.plans)
	if err := w.root(v); err != nil {
		return nil, err
	}
	for _, permission := range permissions(found.kinds) {
		if err := e.Gate.Record(ctx, permission); err != nil {
			return nil, err
		}
	}
	return w.out.Bytes(), nil
}

// Unmarshal reads JSON into the value that v points to, which it replaces as a
// whole, or leaves alone if there is an error. Each kind of marked data in the JSON
// is decided as by [Encoding.Marshal], but for the registered functions: what they
// made is no longer what the value holds. Nothing is recorded, because nothing is
// handed over: see [lineage.Gate.Receive] for data from a third party.
//
// Its error joins a [*FieldError] for each marked place that was refused, also
// where a marker stands for the value. No error repeats what it could not read
// into marked data.
func (e Encoding) Unmarshal(ctx context.Context, data []byte, v any) error {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return fmt.Errorf("lineagejson: cannot read into %T: want a pointer to a value", v)
	}
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return fmt.Errorf("lineagejson: %w", err)
	}
	if e.Use.Purpose == "" {
		e.Use.Purpose, _ = lineage.PurposeFrom(ctx)
	}
	survey := &reader{plans: make(plans), use: e.Use, surveying: true}
	if err := survey.root(whole, reflect.New(target.Type().Elem()).Elem()); err != nil {
		return err
	}
	e.Deidentify = nil
	if err := e.decide(ctx, survey.kinds); err != nil {
		return err
	}
	read := reflect.New(target.Type().Elem()).Elem()
	if err := (&reader{plans: survey.plans, use: e.Use}).root(whole, read); err != nil {
		return err
	}
	target.Elem().Set(read)
	return nil
}

// MarshalStored writes a value with all its marked data, for the operator's own
// store. Only the packages of this module can make a key.
func MarshalStored(key mark.Key, v any) ([]byte, error) {
	if !key.Opens() {
		return nil, errors.New("lineagejson: no key")
	}
	w := &writer{stored: true}
	err := w.root(v)
	return w.out.Bytes(), err
}

// decide fills in what is to be done with each kind of marked data. Kinds are
// decided alone first: what may not be disclosed at all links nothing.
func (e Encoding) decide(ctx context.Context, kinds []*plan) error {
	var disclosed []*plan
	var labels []policy.Label
	for _, p := range kinds {
		permission, err := e.Gate.Decide(ctx, p.sample, e.Use)
		label, err := e.settle(ctx, p, permission, err)
		if err != nil {
			return err
		}
		if p.refusal == nil {
			disclosed, labels = append(disclosed, p), append(labels, label)
		}
	}
	if len(labels) < 2 {
		return nil // nothing beside it to link with
	}
	for i, linked := range e.policy().Link(labels...) {
		if len(linked.Classes) == len(labels[i].Classes) {
			continue
		}
		p := disclosed[i]
		permission, err := e.Gate.DecideLabel(ctx, linked, p.sample.Level(), e.Use)
		if _, err := e.settle(ctx, p, permission, err); err != nil {
			return err
		}
	}
	return nil
}

// settle plans by a decision, and failing that by one on data as the registered
// function makes it. Only a refusal is left to the caller's [Rest]; any other error
// stops the encoding. The label that was decided on is returned.
func (e Encoding) settle(ctx context.Context, p *plan, permission lineage.Permission, err error) (policy.Label, error) {
	p.rest, p.apply, p.refusal = e.Rest, nil, nil
	if !errors.As(err, &p.refusal) {
		p.permission = permission
		return permission.Decision.Label, err
	}
	label := p.refusal.Decision.Label
	i := slices.IndexFunc(e.Deidentify, func(d Deidentifier) bool { return d.kind == p.kind })
	if i < 0 {
		return label, nil
	}
	p.apply, p.refusal = e.Deidentify[i].apply, nil
	p.permission, err = e.Gate.DecideLabel(ctx, label, e.Deidentify[i].level, e.Use)
	if errors.As(err, &p.refusal) {
		return label, nil
	}
	return label, err
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
			return q.Level == p.permission.Level && sameLabel(q.Decision.Label, p.permission.Decision.Label)
		}
		if !slices.ContainsFunc(list, same) {
			list = append(list, p.permission)
		}
	}
	return list
}

func sameLabel(a, b policy.Label) bool {
	return a.Origin == b.Origin && slices.Equal(a.Classes, b.Classes) &&
		slices.Equal(a.Purposes, b.Purposes) && slices.Equal(a.Recipients, b.Recipients)
}
