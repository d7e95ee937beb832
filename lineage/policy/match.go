// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "slices"

// A question is a use of labelled data, as each permit is asked: with everything that
// its purpose and its recipient lie below, so that a permit only looks for its words.
type question struct {
	label      Label
	purposes   []Purpose   // the use's, and those above it
	recipients []Recipient // likewise
}

func (q *question) serves(above Purpose) bool      { return slices.Contains(q.purposes, above) }
func (q *question) servesAny(above []Purpose) bool { return slices.ContainsFunc(above, q.serves) }

func (q *question) reaches(above Recipient) bool { return slices.Contains(q.recipients, above) }

func (q *question) reachesAny(above []Recipient) bool { return slices.ContainsFunc(above, q.reaches) }

// matches reports whether a permit speaks of what is asked. The purposes that the
// label states narrow every permit but consent: an agreement is to a purpose of its
// own.
func (q *question) matches(permit *Permit) bool {
	if permit.Condition != Consent && len(q.label.Purposes) > 0 && !q.servesAny(q.label.Purposes) {
		return false
	}
	return q.matchesPurpose(permit) && q.matchesRecipient(permit)
}

func (q *question) matchesPurpose(permit *Permit) bool {
	if q.servesAny(permit.Except) {
		return false
	}
	for _, word := range permit.Purposes {
		switch word {
		case AnyPurpose:
			return true
		case StatedPurpose:
			if q.servesAny(q.label.Purposes) {
				return true
			}
		default:
			if q.serves(word) {
				return true
			}
		}
	}
	return false
}

func (q *question) matchesRecipient(permit *Permit) bool {
	return slices.Contains(permit.Recipients, AnyRecipient) || q.named(permit)
}

// named reports whether a permit matches the recipient by more than [AnyRecipient].
func (q *question) named(permit *Permit) bool {
	for _, word := range permit.Recipients {
		switch word {
		case AnyRecipient:
		case NamedRecipient:
			if q.reachesAny(q.label.Recipients) {
				return true
			}
		default:
			if q.reaches(word) {
				return true
			}
		}
	}
	return false
}

// purposesFor lists the purposes for which the policy knows a recipient: those
// that some permit which names it lists or excepts. None found leaves the one
// purpose that is not stated, which only [AnyPurpose] matches.
//
// What a label states is no part of it. Otherwise a label that names more would
// be judged by more, and narrowing a label could permit more.
func (p *Policy) purposesFor(recipient Recipient) []Purpose {
	var known []Purpose
	add := func(purposes []Purpose) {
		for _, purpose := range purposes {
			if purpose != AnyPurpose && purpose != StatedPurpose && !slices.Contains(known, purpose) {
				known = append(known, purpose)
			}
		}
	}
	q := question{recipients: p.recipientsAbove(recipient)}
	for _, def := range p.classes() {
		for permit := range p.permits(def.ID) {
			if q.named(permit) {
				add(permit.Purposes)
				add(permit.Except)
			}
		}
	}
	if known == nil {
		known = []Purpose{""}
	}
	return known
}
