// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strconv"
	"strings"
)

// A voucher is the open constant of a truth that is an answer: it goes wherever the truth
// goes, through fields and contexts, and ends, as other constants do, where it meets
// another. What it tells if it is true is known to the function that gave it, and promised
// to callers if it gets to them.

const voucherMark = OpenMark + "?"

// Voucher returns the n-th voucher that a function has given.
func Voucher(function string, n int) string { return voucherMark + strconv.Itoa(n) + " " + function }

// Voucher returns which voucher v is.
func (v *Value) Voucher() (function string, n int, ok bool) {
	if v == nil {
		return "", 0, false
	}
	text, ok := strings.CutPrefix(v.Const, voucherMark)
	if !ok {
		return "", 0, false
	}
	number, function, ok := strings.Cut(text, " ")
	n, err := strconv.Atoi(number)
	return function, n, ok && err == nil
}

// Unvouched returns v without vouchers, in all of it.
func (v *Value) Unvouched() *Value {
	if v == nil {
		return nil
	}
	out := v
	change := func() {
		if out == v {
			c := *v
			c.memo = memo{}
			out = &c
		}
	}
	if _, _, ok := v.Voucher(); ok {
		change()
		out.Const = ""
	}
	for i, k := range v.Kids {
		if plain := k.Value.Unvouched(); plain != k.Value {
			if change(); &out.Kids[0] == &v.Kids[0] {
				out.Kids = slices.Clone(v.Kids)
			}
			out.Kids[i].Value = plain
		}
	}
	return out
}

// Tells is the outcome, of a voucher by its number, that the truth is as said when the
// function has returned.
func Tells(is Outcome) Outcome { return "tells " + is }

// TellsOpen is the same for whoever an open call of the function turns out to call.
func TellsOpen(is Outcome) Outcome { return "tells open " + is }
