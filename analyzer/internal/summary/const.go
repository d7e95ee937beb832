// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strings"
)

// What is known of values that are constants.

// StringConst, BoolConst and IntConst write constants; PrefixConst is a string
// of which only the beginning is known.
func StringConst(s string) string { return "s" + s }

// PrefixConst writes a string of which only the beginning is known.
func PrefixConst(s string) string { return "p" + s }

// BoolConst writes a boolean constant.
func BoolConst(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// IntConst writes an integer constant.
func IntConst(s string) string { return "i" + s }

// Something is the constant of a function value that is not nil.
const Something = "!"

// Several is the constant of a value that may be one of several, or an input: whatever
// callers give, it is not known to be that.
const Several = "~"

// IsZero reports whether v is known to be the zero value of a string, a number or
// a boolean.
func (v *Value) IsZero() bool {
	return v != nil && slices.Contains(zeros, v.Const) && len(v.Atoms) == 0
}

var zeros = []string{StringConst(""), IntConst("0"), BoolConst(false)}

// Text returns the string constant v, or the beginning of it if only that is
// known.
func (v *Value) Text() (s string, whole, ok bool) {
	if v == nil || v.Const == "" || v.Const[0] != 's' && v.Const[0] != 'p' {
		return "", false, false
	}
	return v.Const[1:], v.Const[0] == 's', true
}

// IsBool reports whether v is a boolean constant.
func (v *Value) IsBool() bool {
	return v.Const == BoolConst(true) || v.Const == BoolConst(false)
}

// Int returns the integer constant v, as its decimal text.
func (v *Value) Int() (s string, ok bool) {
	if v == nil || !strings.HasPrefix(v.Const, "i") {
		return "", false
	}
	return v.Const[1:], true
}
