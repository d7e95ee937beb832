// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sealed

import (
	"database/sql/driver"
	"fmt"
	"log/slog"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Label returns what the mark says.
func (v Value[T, L]) Label() policy.Label { return lineage.Tagged[T, L]{}.Label() }

// Level returns how far values of this type are de-identified.
func (v Value[T, L]) Level() policy.Level { return lineage.Tagged[T, L]{}.Level() }

// Reveal returns the value to the packages of this module that decide about
// whole structures; see [lineage.Tagged.Reveal].
func (v Value[T, L]) Reveal(key mark.Key) any {
	if !key.Opens() {
		return nil
	}
	return v.Open().Reveal(key)
}

// String returns the marker, such as "[inquiry]".
func (v Value[T, L]) String() string { return lineage.Tagged[T, L]{}.String() }

// GoString returns the marker, for printers that ask for Go syntax without fmt.
func (v Value[T, L]) GoString() string { return v.String() }

// Format writes the marker, whatever the verb.
func (v Value[T, L]) Format(s fmt.State, verb rune) { lineage.Tagged[T, L]{}.Format(s, verb) }

// LogValue logs the marker.
func (v Value[T, L]) LogValue() slog.Value { return lineage.Tagged[T, L]{}.LogValue() }

// MarshalText writes the marker.
func (v Value[T, L]) MarshalText() ([]byte, error) { return lineage.Tagged[T, L]{}.MarshalText() }

// MarshalJSON writes the marker as a string.
func (v Value[T, L]) MarshalJSON() ([]byte, error) { return lineage.Tagged[T, L]{}.MarshalJSON() }

// GobEncode fails: gob has no place for a marker.
func (v Value[T, L]) GobEncode() ([]byte, error) { return lineage.Tagged[T, L]{}.GobEncode() }

// GobDecode fails, as [Value.GobEncode] does.
func (v *Value[T, L]) GobDecode(data []byte) error { return new(lineage.Tagged[T, L]).GobDecode(data) }

// UnmarshalJSON reads a T, as [lineage.Tagged.UnmarshalJSON] does, and seals it.
func (v *Value[T, L]) UnmarshalJSON(data []byte) error {
	return v.sealFrom(func(t *lineage.Tagged[T, L]) error { return t.UnmarshalJSON(data) })
}

// UnmarshalText reads a T, as [lineage.Tagged.UnmarshalText] does, and seals it.
func (v *Value[T, L]) UnmarshalText(data []byte) error {
	return v.sealFrom(func(t *lineage.Tagged[T, L]) error { return t.UnmarshalText(data) })
}

// Scan reads a column, as [lineage.Tagged.Scan] does, and seals it.
func (v *Value[T, L]) Scan(src any) error {
	return v.sealFrom(func(t *lineage.Tagged[T, L]) error { return t.Scan(src) })
}

// Value implements [driver.Valuer]: a database stores the value itself.
func (v Value[T, L]) Value() (driver.Value, error) { return v.Open().Value() }

// IsZero reports whether the value is its type's zero.
func (v Value[T, L]) IsZero() bool { return v.Open().IsZero() }

// Equal reports whether two values are equal, as [lineage.Tagged.Equal] does.
func (v Value[T, L]) Equal(u Value[T, L]) bool { return v.Open().Equal(u.Open()) }

func (v *Value[T, L]) sealFrom(read func(*lineage.Tagged[T, L]) error) error {
	var t lineage.Tagged[T, L]
	if err := read(&t); err != nil {
		return err
	}
	*v = Seal(t)
	return nil
}
