// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"strconv"
	"strings"
)

// A trail is the way down to a place in a value, and what was refused so far.
type trail struct {
	path    []step
	refused []error
}

// A step is a name, or without one an index.
type step struct {
	name  string
	index int
}

// Of a map, errors name no keys, which may be data.
var (
	aKey    = step{name: "[key]"}
	aMember = step{name: "[...]"}
)

func (s step) String() string {
	if s.name == "" {
		return "[" + strconv.Itoa(s.index) + "]"
	}
	return s.name
}

// refuse notes that the place cannot be had, and goes on.
func (t *trail) refuse(err error) { t.refused = append(t.refused, t.fail(err)) }

// fail says where something stopped.
func (t *trail) fail(err error) error { return &FieldError{t.place(), err} }

// place joins the path: "tickets[3].body".
func (t *trail) place() string {
	var b strings.Builder
	for _, s := range t.path {
		text := s.String()
		if text[0] != '[' && b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(text)
	}
	if b.Len() == 0 {
		return "the value"
	}
	return b.String()
}

// below does something one step down the path.
func (t *trail) below(s step, do func() error) error {
	t.path = append(t.path, s)
	err := do()
	t.path = t.path[:len(t.path)-1]
	return err
}
