// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Masked is a text of which only the end is shown, for a person to recognise
// what is theirs.
type Masked struct{ text string }

// Mask hides all but the last characters of a text, and how many there were. At
// most a third is shown, so that a short text is hidden whole.
//
//lineage:deidentify level=pseudonymous
func Mask(text string, last int) Masked {
	runes := []rune(text)
	last = max(0, min(last, len(runes)/3))
	return Masked{"***" + string(runes[len(runes)-last:])}
}

// MaskEmail hides the part of an address before the at sign. Where it has none,
// everything is hidden.
//
//lineage:deidentify level=pseudonymous
func MaskEmail(address string) Masked {
	i := strings.LastIndexByte(address, '@')
	if i < 0 {
		return Masked{"***"}
	}
	return Masked{"***" + address[i:]}
}

// Level implements [lineage.Levelled].
func (Masked) Level() policy.Level { return policy.Pseudonymous }

// String is such as "***4567".
func (m Masked) String() string { return m.text }

// MarshalText writes the masked text.
func (m Masked) MarshalText() ([]byte, error) { return []byte(m.text), nil }
