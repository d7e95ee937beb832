// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import "github.com/go-lineage/go-lineage/lineage/policy"

// The wrappers for the classes of the default policy.
type (
	PII[T any]         = Tagged[T, PersonalLabel]    // identifies a user
	Informative[T any] = Tagged[T, InformativeLabel] // says something about a person without identifying one
	Sensitive[T any]   = Tagged[T, SpecialCareLabel] // creed, health, disability, criminal record and the like
	Contract[T any]    = Tagged[T, ContractLabel]    // promised to be used for one service; see [ContractLabel]
	Inquiry[T any]     = Tagged[T, InquiryLabel]     // obtained from a user who made an inquiry
	Entrusted[T any]   = Tagged[T, EntrustedLabel]   // entrusted by another company; see [EntrustedLabel]
)

// NewPII marks a value that identifies a user.
func NewPII[T any](v T) PII[T] { return Tag[PersonalLabel](v) }

// NewInformative marks a value that says something about a person.
func NewInformative[T any](v T) Informative[T] { return Tag[InformativeLabel](v) }

// NewSensitive marks a value that needs special care.
func NewSensitive[T any](v T) Sensitive[T] { return Tag[SpecialCareLabel](v) }

// NewContract marks a value whose use was promised, without saying to what.
func NewContract[T any](v T) Contract[T] { return Tag[ContractLabel](v) }

// NewInquiry marks a value obtained from a user who made an inquiry.
func NewInquiry[T any](v T) Inquiry[T] { return Tag[InquiryLabel](v) }

// NewEntrusted marks a value that another company entrusted, without saying for
// what work.
func NewEntrusted[T any](v T) Entrusted[T] { return Tag[EntrustedLabel](v) }

// PersonalLabel marks personal data.
type PersonalLabel struct{}

// Label implements [Label].
func (PersonalLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}

// InformativeLabel marks data that says something about a person.
type InformativeLabel struct{}

// Label implements [Label].
func (InformativeLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Informative}}
}

// SpecialCareLabel marks data that needs special care.
type SpecialCareLabel struct{}

// Label implements [Label].
func (SpecialCareLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.SpecialCare}}
}

// ContractLabel marks data under a promise that it does not state, which leaves
// only what the user consents to. State the promise, its purposes and
// recipients, in a marker type of your own.
type ContractLabel struct{}

// Label implements [Label].
func (ContractLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.ContractLimited}}
}

// InquiryLabel marks data obtained through an inquiry.
type InquiryLabel struct{}

// Label implements [Label].
func (InquiryLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Inquiry}}
}

// EntrustedLabel marks entrusted data without stating the work, which leaves
// nothing. State the work, its purposes and who entrusted it, in a marker type
// of your own.
type EntrustedLabel struct{}

// Label implements [Label].
func (EntrustedLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Entrusted}}
}
