// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// HealthInquiryLabel marks what somebody tells us of their health while they
// make an inquiry: the rules for both kinds of data hold.
type HealthInquiryLabel struct{}

// Label says what such a value is.
func (HealthInquiryLabel) Label() policy.Label {
	return policy.Label{
		Classes: []policy.Class{policy.Inquiry, policy.SpecialCare},
		Origin:  policy.Direct,
	}
}

// HealthInquiry is a T that is about health and came with an inquiry.
type HealthInquiry[T any] = lineage.Tagged[T, HealthInquiryLabel]

// PromisedLabel marks what a former employer tells us of a client. By contract
// we use it to counsel that client and for nothing else.
type PromisedLabel struct{}

// Label says what such a value is, and for what it was promised.
func (PromisedLabel) Label() policy.Label {
	return policy.Label{
		Classes:  []policy.Class{policy.ContractLimited},
		Purposes: []policy.Purpose{policy.ServiceOperation},
		Origin:   policy.FromThirdParty,
	}
}

// Promised is a T that an employer gave us under that contract.
type Promised[T any] = lineage.Tagged[T, PromisedLabel]
