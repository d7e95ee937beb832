// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

// A Class says what data is. A value can carry several.
type Class string

// An Origin says how data was acquired (clauses 1 and 5).
type Origin string

// A Purpose says why data is used (clause 2). Purposes form a tree: what is
// permitted for a purpose is permitted for its sub-purposes.
type Purpose string

// A Recipient is a kind of receiver of data. Recipients form a tree: a permit
// that names a recipient covers the ones below it.
type Recipient string

// A Vendor is the short name of one receiver, such as "sendgrid"; a policy
// says in [Policy.Vendors] what kind of recipient it is and where.
type Vendor string

// A Country is an ISO 3166-1 alpha-2 code; empty means the policy's home.
type Country string

// A Label is what a mark says of a value.
//
// No purposes named means "as the policy says". Several classes are all in
// force at once. Recipients are those whom the promise behind
// contract-limited data, or the entrustment behind entrusted data, names.
type Label struct {
	Classes    []Class     `json:"classes"`
	Purposes   []Purpose   `json:"purposes,omitempty"`
	Recipients []Recipient `json:"recipients,omitempty"`
	Origin     Origin      `json:"origin,omitempty"`
}

// A Use is what is about to happen to data: for what, and who gets it.
//
// An empty Purpose is "not stated": the use is judged as the strictest
// purpose for which the policy knows this recipient. An empty Recipient is
// [ThirdParty].
type Use struct {
	Purpose   Purpose   `json:"purpose,omitempty"`
	Recipient Recipient `json:"recipient"`
	Vendor    Vendor    `json:"vendor,omitempty"`
	Country   Country   `json:"country,omitempty"`
}

// A Condition is what must hold before a permit applies.
type Condition string

// The conditions that a permit can carry.
const (
	Unconditional Condition = ""
	DeIdentified  Condition = "de-identified" // to the permit's Level
	Consent       Condition = "consent"       // the user's separate consent to recipient, information, purpose and means
	Request       Condition = "request"       // the user asked for the service
	LegalBasis    Condition = "legal-basis"   // the law requires it
)

// A Level says how far data has been de-identified. Levels are ordered:
// none < pseudonymous < anonymous < statistic.
type Level string

// The levels of de-identification.
const (
	NoLevel      Level = ""
	Pseudonymous Level = "pseudonymous" // a hash, a token: still personal to whoever can link it
	Anonymous    Level = "anonymous"    // what is left identifies nobody to its receiver
	Statistic    Level = "statistic"    // an aggregate over a group of a minimum size
)

// A Title names a thing for people, in English and Japanese.
type Title struct {
	En string `json:"en"`
	Ja string `json:"ja,omitempty"`
}

// A Policy is the whole of what is permitted. Written as one composite
// literal of constants and marked //lineage:policy, the same value decides in
// the analyzer and at run time.
//
// Classes, purposes, recipients and vendors are added to those of the base, or
// replace the one of the same ID. Permits replace by class: a policy with a permit
// for a class has of the base no permit for that class, and all for the others.
type Policy struct {
	Name    string
	Version string
	Home    Country // where the operator is; a recipient elsewhere is foreign
	Base    *Policy // a policy to extend; what this one defines again replaces the base's
	Classes []ClassDef
	// Purposes and Recipients list parents before children.
	Purposes   []PurposeDef
	Recipients []RecipientDef
	Vendors    []VendorDef
	Permits    []Permit // in place of all that the base permits of their classes
}

// ClassDef defines a class. Data of the class carries the implied ones too.
type ClassDef struct {
	ID      Class
	Implies []Class
	Linked  Class // the class it also gets when disclosed together with personal data
	Clause  string
	Title   Title
}

// PurposeDef defines a purpose, below Parent unless that is empty.
type PurposeDef struct {
	ID     Purpose
	Parent Purpose
	Clause string
	Title  Title
}

// RecipientDef defines a kind of recipient, below Parent unless that is empty.
type RecipientDef struct {
	ID     Recipient
	Parent Recipient
	Clause string
	Title  Title
}

// VendorDef says what kind of recipient a vendor is and where it is. Hosts are
// names, such as "collect.example": what a general transport sends to one of
// them, or to a host below, goes to the vendor.
type VendorDef struct {
	ID        Vendor
	Recipient Recipient
	Country   Country
	Title     Title
	Hosts     []string `json:",omitempty"`
}

// A Permit is one line of the policy. What no permit names is prohibited.
//
// Purposes and Recipients may hold [AnyPurpose], [StatedPurpose],
// [AnyRecipient] and [NamedRecipient].
type Permit struct {
	Class      Class
	Purposes   []Purpose
	Except     []Purpose // and what lies below them
	Recipients []Recipient
	Condition  Condition
	Level      Level // with DeIdentified: the level that is enough
	Clauses    []string
	Title      Title
}

// Words that a permit may use instead of a defined purpose or recipient.
const (
	AnyPurpose     Purpose   = "any"
	StatedPurpose  Purpose   = "stated" // one of those that the label states; none stated, none permitted
	AnyRecipient   Recipient = "any"
	NamedRecipient Recipient = "named" // one of those that the label names
)

// NoPurpose in a label says that no purpose is left to it, which is what
// joining labels with different purposes comes to. It is never a use's purpose.
const NoPurpose Purpose = "none"
