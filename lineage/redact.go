// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ErrRedacted is returned where a printed marker is read back as if it were the
// value, and where an encoding has no place for a marker.
var ErrRedacted = errors.New("lineage: the value is redacted")

// String returns the marker, such as "[inquiry]".
func (t Tagged[T, L]) String() string {
	var room [markerSize]byte
	return string(appendMarker(room[:0], t.printed()))
}

// GoString returns the marker, for printers that ask for Go syntax without fmt.
func (t Tagged[T, L]) GoString() string { return t.String() }

// Format writes the marker, whatever the verb.
func (t Tagged[T, L]) Format(s fmt.State, verb rune) { _, _ = s.Write(t.marker()) }

// LogValue logs the marker.
func (t Tagged[T, L]) LogValue() slog.Value { return slog.StringValue(t.String()) }

// MarshalText writes the marker.
func (t Tagged[T, L]) MarshalText() ([]byte, error) { return t.marker(), nil }

// MarshalJSON writes the marker as a string.
func (t Tagged[T, L]) MarshalJSON() ([]byte, error) {
	quoted := append(appendMarker(append(make([]byte, 0, markerSize), '"'), t.printed()), '"')
	if bytes.ContainsFunc(quoted[1:len(quoted)-1], func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r > '~' }) {
		return nil, fmt.Errorf("lineage: the classes of %T cannot be written as JSON: use letters, digits and hyphens", t)
	}
	return quoted, nil
}

// GobEncode fails: gob has no place for a marker.
func (t Tagged[T, L]) GobEncode() ([]byte, error) {
	return nil, fmt.Errorf("%w: gob cannot carry %s; take the value out for a purpose first", ErrRedacted, t)
}

// GobDecode fails, as [Tagged.GobEncode] does.
func (t *Tagged[T, L]) GobDecode([]byte) error {
	return fmt.Errorf("%w: gob cannot carry %s", ErrRedacted, t)
}

// markerSize is enough for most markers.
const markerSize = 32

func (t Tagged[T, L]) marker() []byte { return appendMarker(make([]byte, 0, markerSize), t.printed()) }

// printed returns the label whose marker is printed. A Label method is a user's
// code: one that panics, which a gate refuses, must not bring down a log line.
func (t Tagged[T, L]) printed() (l policy.Label) {
	defer func() {
		if recover() != nil {
			l = policy.Label{}
		}
	}()
	return t.Label()
}

// unmarked is printed for a label that names no class.
const unmarked = "unmarked"

// appendMarker appends what is printed instead of a value.
func appendMarker(b []byte, l policy.Label) []byte {
	if len(l.Classes) == 0 {
		return append(b, "["+unmarked+"]"...)
	}
	for i, c := range l.Classes {
		separator := byte('+')
		if i == 0 {
			separator = '['
		}
		b = append(append(b, separator), c...)
	}
	return append(b, ']')
}

// isMarker reports whether text is what some label prints: that of t, or any
// made of the default policy's classes. Space around it counts for nothing,
// because columns of a fixed width are padded.
func (t Tagged[T, L]) isMarker(text string) bool {
	inner, ok := strings.CutPrefix(strings.TrimSpace(text), "[")
	if !ok {
		return false
	}
	if inner, ok = strings.CutSuffix(inner, "]"); !ok {
		return false
	}
	own := t.printed().Classes
	for word := range strings.SplitSeq(inner, "+") {
		_, known := policy.Default.Class(policy.Class(word))
		if !known && word != unmarked && !slices.Contains(own, policy.Class(word)) {
			return false
		}
	}
	return true
}
