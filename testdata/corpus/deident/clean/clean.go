// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package clean prepares records for publication.
package clean

import "example.com/corpus/mark"

// A Record is about somebody.
type Record struct {
	Name, City string
	Incomes    []int
}

// Name returns a name that identifies nobody.
func Name(s string) string { return mark.Anonymize(s) }

// Token returns a pseudonym.
func Token(s string) string { return mark.Hash(s) }

// Scrub de-identifies r in place.
func Scrub(r *Record) {
	r.Name = mark.Anonymize(r.Name)
	r.City = ""
}

// Scrubbed returns a de-identified copy of r, and leaves r as it is.
func Scrubbed(r Record) Record {
	Scrub(&r)
	return r
}

// Summary returns a statistic.
func (r *Record) Summary() float64 { return mark.Average(r.Incomes) }

// A Cleaner de-identifies a text.
type Cleaner interface{ Clean(string) string }

// Anonymizer is a [Cleaner] that does.
type Anonymizer struct{}

// Clean returns what identifies nobody.
func (Anonymizer) Clean(s string) string { return mark.Anonymize(s) }

// Tokenizer is a [Cleaner] that leaves a pseudonym.
type Tokenizer struct{}

// Clean returns a pseudonym.
func (Tokenizer) Clean(s string) string { return mark.Hash(s) }
