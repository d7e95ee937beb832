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
	writeSubject(&b, d, decisive)
	b.WriteString(" data to ")
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

// writeSubject names the data by the classes that decided, or failing those by all.
func writeSubject(b *strings.Builder, d Decision, decisive []ruling) {
	write := func(i int, c Class) {
		if i > 0 {
			b.WriteString(" and ")
		}
		b.WriteString(string(c))
	}
	for i, r := range decisive {
		write(i, r.class)
	}
	switch {
	case len(decisive) > 0:
	case len(d.Label.Classes) == 0:
		b.WriteString("unmarked")
	default:
		for i, c := range d.Label.Classes {
			write(i, c)
		}
	}
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
