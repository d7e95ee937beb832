// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Pseudonyms replace ids by ones that only the holder of a key can make. The
// same id has the same pseudonym within one scope and unrelated ones in others,
// so that two receivers cannot put together what they got.
type Pseudonyms struct {
	key   [sha256.Size]byte
	valid bool
}

// minKey is the least number of bytes in a key.
const minKey = 16

// NewPseudonyms takes a secret key of at least 16 random bytes, and a scope, such
// as the name of the receiver.
func NewPseudonyms(key []byte, scope string) (Pseudonyms, error) {
	if len(key) < minKey {
		return Pseudonyms{}, fmt.Errorf("deidentify: a pseudonym key of %d bytes, want at least %d random ones", len(key), minKey)
	}
	if scope == "" {
		return Pseudonyms{}, fmt.Errorf("deidentify: pseudonyms need a scope: name their receiver")
	}
	p := Pseudonyms{valid: true}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(scope))
	mac.Sum(p.key[:0])
	return p, nil
}

// Of returns the pseudonym of an id. It panics on the zero Pseudonyms, which has
// no key.
//
//lineage:deidentify level=pseudonymous
func (p Pseudonyms) Of(id string) Pseudonym {
	if !p.valid {
		panic("deidentify: Pseudonyms without a key: make them with NewPseudonyms")
	}
	mac := hmac.New(sha256.New, p.key[:])
	mac.Write([]byte(id))
	const enough = 16 // bytes: no two ids in a trillion are likely to meet
	return Pseudonym{lowerBase32.EncodeToString(mac.Sum(nil)[:enough])}
}

var lowerBase32 = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// A Pseudonym stands for an id. It is comparable.
type Pseudonym struct{ text string }

// Level implements [lineage.Levelled]. A pseudonym is never anonymous.
func (Pseudonym) Level() policy.Level { return policy.Pseudonymous }

// String is 26 lower-case letters and digits.
func (p Pseudonym) String() string { return p.text }

// MarshalText writes the pseudonym.
func (p Pseudonym) MarshalText() ([]byte, error) { return []byte(p.text), nil }
