// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"strconv"
	"strings"
)

// Outcomes of calls, by which guards are known to have held.

// An Outcome is what must be observed of a call for a guard to have held.
type Outcome string

// The outcomes; see also [Equals] and [Differs].
const (
	Returns Outcome = "returns" // it returns at all
	Gives   Outcome = "gives"   // the same; the guards are about the result itself
	IsTrue  Outcome = "true"
	IsFalse Outcome = "false"
	IsNil   Outcome = "nil"
	NotNil  Outcome = "not nil"
)

// The outcomes of a list: AllNil is that its elements, if any, are all nil.
const (
	IsEmpty  Outcome = "empty"
	NotEmpty Outcome = "not empty"
	AllNil   Outcome = "all nil"
)

// Present is the outcome that a map has a key.
const Present Outcome = "present"

// Keeps is the outcome that the result is a map; the guards are about any key for
// which it has what is said.
func Keeps(is Outcome) Outcome { return "keeps " + is }

// KeptBy is the outcome that the result holds nothing but that of which a
// parameter, a function, has said what is said.
func KeptBy(param int, is Outcome) Outcome {
	return keptBy + Outcome(strconv.Itoa(param)) + " " + is
}

const keptBy = "kept by param"

// KeptBy returns what [KeptBy] was given.
func (o Outcome) KeptBy() (param int, is Outcome, ok bool) {
	said, ok := strings.CutPrefix(string(o), string(keptBy))
	if !ok {
		return 0, "", false
	}
	n, rest, ok := strings.Cut(said, " ")
	param, err := strconv.Atoi(n)
	return param, Outcome(rest), ok && err == nil
}

// The outcomes that are observed of an input, by its number, instead of a result:
// the guards are about all that the function puts into the container there.
const (
	FillsFree  Outcome = "fills captured"
	FillsParam Outcome = "fills param"
)

// Sets is the outcome, of a captured variable by its number, that the function has set it
// to what is said.
func Sets(is Outcome) Outcome { return sets + is }

const sets = "sets captured "

// IsSet reports whether an outcome is one of [Sets].
func (o Outcome) IsSet() bool { return strings.HasPrefix(string(o), sets) }

// Equals is the outcome that a result is a constant, as a [Value] has it.
func Equals(constant string) Outcome { return "= " + Outcome(constant) }

// Differs is the outcome that a result is anything but a constant.
func Differs(constant string) Outcome { return "! " + Outcome(constant) }

// Has is the outcome that a field of the result, or of what that points to, is as said.
func Has(field string, is Outcome) Outcome { return "has " + Outcome(field) + " " + is }

// Leaves is the outcome, of a parameter by its number, that a field of what it points to is
// as said when the function returns, and so was when it was called.
func Leaves(field string, is Outcome) Outcome { return "leaves " + Outcome(field) + " " + is }

// OfEach is the outcome that the result is as said of each call that a loop makes, one of
// each element of a list; there is at least one.
func OfEach(is Outcome) Outcome { return ofEach + is }

const ofEach = "of each "

// OfEach returns what [OfEach] was given.
func (o Outcome) OfEach() (is Outcome, ok bool) {
	said, ok := strings.CutPrefix(string(o), ofEach)
	return Outcome(said), ok
}

// OneOf is that the result is one of some constants; no guard tells of that.
func OneOf(constants []string) Outcome {
	out := Outcome(oneOf)
	for _, text := range constants {
		out += Outcome(" " + strconv.Quote(text))
	}
	return out
}

const oneOf = "one of"

// OneOf returns what [OneOf] was given.
func (o Outcome) OneOf() (constants []string, ok bool) {
	rest, ok := strings.CutPrefix(string(o), oneOf)
	for ok && rest != "" {
		quoted, err := strconv.QuotedPrefix(rest[1:])
		if err != nil {
			return nil, false
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, false
		}
		constants, rest = append(constants, text), rest[1+len(quoted):]
	}
	return constants, ok
}

// Never is that an outcome is observed on no way; no guard tells of that.
func Never(is Outcome) Outcome { return "never " + is }

// Opposite returns the outcome that is observed exactly if o is not.
func (o Outcome) Opposite() Outcome {
	switch o {
	case IsTrue:
		return IsFalse
	case IsFalse:
		return IsTrue
	case IsNil:
		return NotNil
	case NotNil:
		return IsNil
	case IsEmpty:
		return NotEmpty
	case NotEmpty:
		return IsEmpty
	}
	if c, ok := strings.CutPrefix(string(o), "= "); ok {
		return Differs(c)
	}
	if c, ok := strings.CutPrefix(string(o), "! "); ok {
		return Equals(c)
	}
	return o
}
