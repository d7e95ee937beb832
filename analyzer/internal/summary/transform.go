// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Transform says what has happened to data between two places: what is left
// of it, how far it was de-identified, and how sure we are that it got there.
// Transforms only accumulate: applying one to another is a bitwise or.
type Transform uint32

const (
	// Derivations: what is left is not the data but something computed from
	// it. Whether that still counts is decided per class (see package check).
	Len    Transform = 1 << iota // a length or count
	Cmp                          // the result of a comparison or predicate
	Num                          // a number computed from it
	Lookup                       // looked up by it
	Err                          // an error value of a call that was given it
	Encode                       // the data in another form: JSON, base64, runes

	// De-identification, see [policy.Level].
	Pseudonymous
	Anonymous
	Statistic
	Encrypted

	// How it got there: parts of a path that were assumed, not followed.
	Obscure  // through a function with no body and no model
	Dispatch // through an interface call resolved by candidates
	Widened  // through a bound of the engine

	Implicit // only told: by a branch that depends on it
	Logged   // through a logger: what its writer does with it is the same log

	Reported // by whoever was handed it, as far as types tell: see package taint, strangers.go
)

var transformNames = [...]string{
	"len", "cmp", "num", "index", "err", "encode",
	"pseudonymous", "anonymous", "statistic", "encrypted",
	"obscure", "dispatch", "widened", "implicit", "logged", "reported",
}

// String lists the bits by name, joined by "+".
func (t Transform) String() string {
	var names []string
	for i, name := range transformNames {
		if t&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, "+")
}

// ParseTransform reads one name as [Transform.String] writes it.
func ParseTransform(name string) (Transform, bool) {
	for i, n := range transformNames {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// LevelTransform returns the transform of a declared de-identifier.
func LevelTransform(l policy.Level) Transform {
	switch l {
	case policy.Pseudonymous:
		return Pseudonymous
	case policy.Anonymous:
		return Anonymous
	case policy.Statistic:
		return Statistic
	}
	return 0
}

// Lost reports whether nothing is left of data that is personal in any class: a
// length, or an error or a number that some function without a model returned.
func (t Transform) Lost() bool {
	return t&(Len|Err) != 0 || t&Num != 0 && t&Obscure != 0
}

// Level returns the highest level of de-identification in t.
func (t Transform) Level() policy.Level {
	switch {
	case t&Statistic != 0:
		return policy.Statistic
	case t&Anonymous != 0:
		return policy.Anonymous
	case t&Pseudonymous != 0:
		return policy.Pseudonymous
	}
	return policy.NoLevel
}

// Raw reports whether what is left is the data, in whatever form, that it got
// there by a path that was followed all the way, and not from a log.
func (t Transform) Raw() bool {
	const lost = Len | Cmp | Lookup | Err | Pseudonymous | Anonymous | Statistic | Encrypted
	return t&(lost|Obscure|Widened|Logged) == 0
}

// A View says which part of a value an operation looks at. A wrapper of the
// SDK shows a marker instead of its data to every view but [All].
type View uint8

const (
	Exact    View = iota // the value itself moves: its tree, aliases and types
	All                  // every part of it, collapsed, wrapped data too
	Raw                  // every part but what the SDK wraps: what code that does not know the SDK can get at
	Print                // what package fmt prints: methods first, unexported fields raw
	JSON                 // exported fields, json tags, marshalers
	XML                  // exported fields, xml tags, marshalers
	Gob                  // exported fields
	GoSyntax             // what %#v prints
	Digits               // what verbs such as %d print: types that format themselves, all others raw
	Reflect              // what reads by reflection, or asks for a driver.Valuer: wrapped data too, which is a misuse
	LogText              // what log/slog writes as text: LogValue first, then as Print
	LogJSON              // the same as JSON
	State                // as Raw, without what has a Read of its own: its Read is called instead
	Revealed             // as JSON, and what the SDK wraps
	Dump                 // as Print, but methods of unexported fields are called too
	Label                // what the type of a wrapper says of what it holds
	Within               // some part of it moves, nobody knows which: its aliases, functions and types may be any of the whole's
	Template             // as Print, for whatever a template may get at: what is behind pointers too
)

var viewNames = [...]string{"exact", "all", "raw", "print", "json", "xml", "gob", "gosyntax", "digits", "reflect", "logtext", "logjson", "state", "revealed", "dump", "label", "within", "template"}

// String returns the view's name.
func (v View) String() string {
	if int(v) < len(viewNames) {
		return viewNames[v]
	}
	return "view?"
}

// ParseView reads a name as [View.String] writes it.
func ParseView(name string) (View, bool) {
	for i, n := range viewNames {
		if n == name {
			return View(i), true
		}
	}
	return 0, false
}
