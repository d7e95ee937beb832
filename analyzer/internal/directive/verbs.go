// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"strings"
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A verb is the grammar of one directive.
type verb struct {
	name   string
	places place // where it may stand
	symbol bool  // may name what it speaks of instead
	lines  bool  // elsewhere than at a function or header it speaks of lines
	keys   []string
	read   func(*reader) Decl
}

const anywhere = inside | topLevel | header | function | method | typ | field | variable | constant | group

// verbs returns the grammar. It is a function because the readers need
// the table too, and Go forbids a variable to depend on itself.
func verbs() []verb {
	return []verb{
		{name: "source", places: function | method | typ | field | variable, symbol: true, keys: []string{"purpose", "recipient", "origin", "param"}, read: readSource},
		{name: "sink", places: function | method | typ | field | variable, symbol: true, keys: []string{"recipient", "vendor", "purpose", "country", "args"}, read: readSink},
		{name: "guard", places: function | method, symbol: true, keys: []string{"subject", "purpose", "recipient", "condition"}, read: readGuard},
		{name: "deidentify", places: function | method, symbol: true, keys: []string{"level"}, read: readDeidentify},
		{name: "purpose", places: function | header, read: readPurpose},
		{name: "allow", places: anywhere, lines: true, keys: []string{"reason", "until"}, read: readAllow},
		{name: "policy", places: variable, read: readPolicy},
	}
}

func findVerb(name string) *verb {
	for _, v := range verbs() {
		if v.name == name {
			return &v
		}
	}
	return nil
}

func verbNames() []string {
	var names []string
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	return names
}

func readSource(r *reader) Decl {
	s := &Source{Label: r.label(), Param: r.param("param")}
	if len(s.Label.Classes) == 0 {
		r.missing("the class of the data, as in //lineage:source inquiry")
	}
	if r.has("param") && r.at.place&(typ|field|variable) != 0 && !r.symbol {
		r.misused("param", "is for functions")
	}
	return s
}

func readSink(r *reader) Decl {
	s := &Sink{Use: policy.Use{
		Purpose:   policy.Purpose(r.reference("purpose")),
		Recipient: policy.Recipient(r.reference("recipient")),
		Vendor:    policy.Vendor(r.id("vendor")),
		Country:   policy.Country(r.country("country")),
	}, Args: r.params("args")}
	if !r.has("recipient") && !r.has("vendor") {
		r.missing("who receives the data: recipient= or vendor=")
	}
	if r.has("args") && r.at.place&(typ|field|variable) != 0 && !r.symbol {
		r.misused("args", "is for functions")
	}
	r.noBare()
	s.Bind(r.at.params())
	return s
}

func readGuard(r *reader) Decl {
	g := &Guard{
		Subject: r.param("subject"),
		Use: policy.Use{
			Purpose:   policy.Purpose(r.reference("purpose")),
			Recipient: policy.Recipient(r.reference("recipient")),
		},
		Condition: policy.Consent,
	}
	if r.has("condition") {
		g.Condition = policy.Condition(r.oneOf("condition",
			string(policy.Consent), string(policy.Request), string(policy.LegalBasis)))
	}
	r.noBare()
	g.Bind(r.at.params())
	return g
}

func readDeidentify(r *reader) Decl {
	if !r.has("level") {
		r.missing("how far: level=pseudonymous, level=anonymous or level=statistic")
	}
	r.noBare()
	return &Deidentify{Level: policy.Level(r.oneOf("level",
		string(policy.Pseudonymous), string(policy.Anonymous), string(policy.Statistic)))}
}

func readPurpose(r *reader) Decl {
	return &Purpose{Purpose: policy.Purpose(r.onlyID("the purpose, as in //lineage:purpose inquiry-response"))}
}

func readAllow(r *reader) Decl {
	a := &Allow{Rule: r.onlyID("the rule, as in //lineage:allow exposed reason=\"...\"")}
	a.Reason, a.Until = r.keyed["reason"].value, r.keyed["until"].value
	switch {
	case !r.has("reason"):
		r.missing("why this is right: reason=\"...\"")
	case unwritten(a.Reason):
		r.misused("reason", "is still to be written: say why this is right")
	}
	if _, err := time.Parse(time.DateOnly, a.Until); r.has("until") && err != nil {
		r.misused("until", "is not a day such as 2027-01-31")
	}
	return a
}

// Placeholder stands for the reason of an allow until somebody has written it.
// Such an allow has no effect.
const Placeholder = "TODO: say why this is right"

// unwritten reports whether a reason is one that was pasted and not written.
func unwritten(reason string) bool {
	return strings.HasPrefix(reason, "TODO") || strings.Trim(reason, ". \u2026") == "" && strings.TrimSpace(reason) != ""
}

func readPolicy(r *reader) Decl {
	r.noBare()
	return &Policy{}
}
