// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "strings"

// explain says in one sentence what was decided, because of which classes, for
// what and to whom. It names what the policy does not define, because that is
// then the likeliest mistake.
func (p *Policy) explain(d Decision, decisive []ruling, knownVendor bool) string {
	var b strings.Builder
	b.Grow(128) // most sentences
	b.WriteString(subject(d, decisive))
	b.WriteString(" to ")
	b.WriteString(p.receiver(d, knownVendor))
	b.WriteString(" for ")
	b.WriteString(p.purpose(d.Use.Purpose))
	b.WriteString(verb(d))
	b.WriteString(citation(d.Clauses))
	for _, r := range decisive {
		if _, ok := p.Class(r.class); !ok {
			b.WriteString(", because the policy does not define the class " + string(r.class))
		}
	}
	return b.String()
}

func subject(d Decision, decisive []ruling) string {
	var classes []string
	for _, r := range decisive {
		classes = append(classes, string(r.class))
	}
	switch {
	case len(classes) > 0:
	case len(d.Label.Classes) == 0:
		return "unmarked data"
	default:
		for _, c := range d.Label.Classes {
			classes = append(classes, string(c))
		}
	}
	return strings.Join(classes, " and ") + " data"
}

func (p *Policy) receiver(d Decision, knownVendor bool) string {
	u := d.Use
	name := string(u.Recipient)
	if _, ok := p.Recipient(u.Recipient); !ok {
		name += " (which the policy does not define)"
	}
	if u.Vendor != "" {
		name += " " + string(u.Vendor)
		if !knownVendor {
			name += " (a vendor that the policy does not define)"
		}
	}
	if d.Foreign {
		name += " in " + string(u.Country) + " (foreign)"
	}
	return name
}

func (p *Policy) purpose(purpose Purpose) string {
	if purpose == "" {
		return "a purpose that is not stated"
	}
	if _, ok := p.Purpose(purpose); !ok {
		return string(purpose) + " (which the policy does not define)"
	}
	return string(purpose)
}

func verb(d Decision) string {
	switch {
	case d.Prohibited():
		return " is prohibited"
	case d.Permitted():
		return " is permitted"
	}
	return " " + d.Verdict()
}
