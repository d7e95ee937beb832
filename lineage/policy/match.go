// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "slices"

// matches reports whether a permit speaks of a resolved use of labelled data.
// The purposes that the label states narrow every permit but consent: an
// agreement is to a purpose of its own.
func (p *Policy) matches(permit *Permit, l Label, u Use) bool {
	if permit.Condition != Consent && len(l.Purposes) > 0 && !p.servesAny(u.Purpose, l.Purposes) {
		return false
	}
	return p.matchesPurpose(permit, l, u.Purpose) && p.matchesRecipient(permit, l, u.Recipient)
}

func (p *Policy) matchesPurpose(permit *Permit, l Label, purpose Purpose) bool {
	if p.servesAny(purpose, permit.Except) {
		return false
	}
	for _, word := range permit.Purposes {
		switch word {
		case AnyPurpose:
			return true
		case StatedPurpose:
			if p.servesAny(purpose, l.Purposes) {
				return true
			}
		default:
			if p.Serves(purpose, word) {
				return true
			}
		}
	}
	return false
}

func (p *Policy) matchesRecipient(permit *Permit, l Label, recipient Recipient) bool {
	return slices.Contains(permit.Recipients, AnyRecipient) || p.namesRecipient(permit, l, recipient)
}

// namesRecipient reports whether a permit matches a recipient by more than
// [AnyRecipient].
func (p *Policy) namesRecipient(permit *Permit, l Label, recipient Recipient) bool {
	for _, word := range permit.Recipients {
		switch word {
		case AnyRecipient:
		case NamedRecipient:
			if p.inAny(recipient, l.Recipients) {
				return true
			}
		default:
			if p.Includes(word, recipient) {
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
	for _, def := range p.classes() {
		for permit := range p.permits(def.ID) {
			if p.namesRecipient(permit, Label{}, recipient) {
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
