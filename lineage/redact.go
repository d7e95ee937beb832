// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ErrRedacted is returned where a printed marker is read back as if it were the
// value, and where an encoding has no place for a marker.
var ErrRedacted = errors.New("lineage: the value is redacted")

// String returns the marker, such as "[inquiry]".
func (t Tagged[T, L]) String() string { return marker(t.Label()) }

// Format writes the marker, whatever the verb.
func (t Tagged[T, L]) Format(s fmt.State, verb rune) { _, _ = io.WriteString(s, t.String()) }

// LogValue logs the marker.
func (t Tagged[T, L]) LogValue() slog.Value { return slog.StringValue(t.String()) }

// MarshalText writes the marker.
func (t Tagged[T, L]) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// MarshalJSON writes the marker as a string.
func (t Tagged[T, L]) MarshalJSON() ([]byte, error) {
	s := t.String()
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r > '~' }) {
		return nil, fmt.Errorf("lineage: class names in %q cannot be written as JSON: use letters, digits and hyphens", s)
	}
	return []byte(`"` + s + `"`), nil
}

// GobEncode fails: gob has no place for a marker.
func (t Tagged[T, L]) GobEncode() ([]byte, error) {
	return nil, fmt.Errorf("%w: gob cannot carry %s; take the value out for a purpose first", ErrRedacted, t)
}

// GobDecode fails, as [Tagged.GobEncode] does.
func (t *Tagged[T, L]) GobDecode([]byte) error {
	return fmt.Errorf("%w: gob cannot carry %s", ErrRedacted, t)
}

// marker is what is printed instead of a value.
func marker(l policy.Label) string {
	if len(l.Classes) == 0 {
		return "[unmarked]"
	}
	var b strings.Builder
	for i, c := range l.Classes {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(string(c))
	}
	return "[" + b.String() + "]"
}

// isMarker reports whether text is what some label prints: that of l, or any
// made of the default policy's classes.
func isMarker(text string, l policy.Label) bool {
	inner, ok := strings.CutPrefix(text, "[")
	if !ok {
		return false
	}
	if inner, ok = strings.CutSuffix(inner, "]"); !ok {
		return false
	}
	for word := range strings.SplitSeq(inner, "+") {
		_, known := policy.Default.Class(policy.Class(word))
		if !known && !slices.Contains(l.Classes, policy.Class(word)) {
			return false
		}
	}
	return true
}
