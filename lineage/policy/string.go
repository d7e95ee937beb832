// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "strings"

// String is such as "special-care+inquiry{inquiry-response} to partner".
func (l Label) String() string {
	var b strings.Builder
	b.WriteString(joinWords(l.Classes, "+"))
	if len(l.Classes) == 0 {
		b.WriteString("unmarked")
	}
	if len(l.Purposes) > 0 {
		b.WriteString("{" + joinWords(l.Purposes, ",") + "}")
	}
	if len(l.Recipients) > 0 {
		b.WriteString(" to " + joinWords(l.Recipients, ","))
	}
	if l.Origin != "" {
		b.WriteString(" from " + string(l.Origin))
	}
	return b.String()
}

// String is such as "behavioural-advertising to ad-platform acme in US".
func (u Use) String() string {
	var b strings.Builder
	b.WriteString(string(u.Purpose))
	if u.Purpose == "" {
		b.WriteString("a purpose that is not stated")
	}
	b.WriteString(" to")
	switch {
	case u.Recipient != "":
		b.WriteString(" " + string(u.Recipient))
	case u.Vendor == "":
		b.WriteString(" " + string(ThirdParty))
	}
	if u.Vendor != "" {
		b.WriteString(" " + string(u.Vendor))
	}
	if u.Country != "" {
		b.WriteString(" in " + string(u.Country))
	}
	return b.String()
}

func joinWords[W ~string](words []W, separator string) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return strings.Join(list, separator)
}
