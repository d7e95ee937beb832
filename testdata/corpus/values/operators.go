// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

type tally struct {
	text  string
	total int
	by    map[string]string
	grid  [2][2]string
}

func badOpAssignOnField() {
	var t tally
	t.text += "a"
	t.text += mark.Secret() // source: opfield
	mark.Leak(t.text)       // leak: opfield
}

func goodOpAssignThenOverwrite() {
	var t tally
	t.text += mark.Secret() // source: opoverwrite
	t.text = "b"
	mark.Leak(t.text)
}

func badOpAssignOnMapEntry() {
	t := tally{by: map[string]string{}}
	t.by["a"] += mark.Secret() // source: opmap
	t.by["a"] += "!"
	mark.Leak(t.by["a"]) // leak: opmap
}

func goodOpAssignOnOtherMapEntry() {
	t := tally{by: map[string]string{}}
	t.by["a"] += mark.Secret() // source: opmapother
	t.by["b"] += "!"
	mark.Leak(t.by["b"])
}

func badOpAssignThroughPointer() {
	var t tally
	p := &t.total
	*p += mark.SecretInt() // source: opptr
	mark.Leak(t.total)     // leak: opptr
}

func goodIncrementCounts() {
	var t tally
	for range mark.Secret() { // source: increments
		t.total++
	}
	mark.Leak(t.total)
}

func badBitOperationsKeepBits() {
	n := mark.SecretInt()    // source: bits
	mark.Leak(n | 0)         // leak: bits
	mark.Leak((n << 1) >> 1) // leak: bits
	mark.Leak(n&^0, -(-n))   // leak: bits
	mark.Leak(n ^ n)         // leak: bits (static)
}

func badArrayOfArrays() {
	var t tally
	row := &t.grid[1]
	row[0] = mark.Secret()  // source: grid
	mark.Leak(t.grid[1][0]) // leak: grid
}

func goodArrayOfArraysIsCopied() {
	var t tally
	row := t.grid[1]
	row[0] = mark.Secret() // source: gridcopied
	mark.Leak(t.grid)
	_ = row
}

func badMapOfMaps() {
	m := map[string]map[string]string{"a": {}}
	inner := m["a"]
	inner["b"] = mark.Secret() // source: mapofmaps
	mark.Leak(m["a"]["b"])     // leak: mapofmaps
}

func goodMapOfMapsIsReplaced() {
	m := map[string]map[string]string{"a": {"b": mark.Secret()}} // source: mapreplaced
	m["a"] = map[string]string{}
	mark.Leak(m)
}

func badSwitchWithInit() {
	switch s := mark.Secret(); { // source: switchinit
	case mark.Either():
		mark.Leak(s) // leak: switchinit
	}
}

func badTypeSwitchOfSeveralTypes() {
	var v any = mark.Secret() // source: severaltypes
	switch v := v.(type) {
	case nil:
		mark.Leak(v)
	case int, string:
		mark.Leak(v) // leak: severaltypes
	default:
		mark.Leak(v)
	}
}

func goodTypeSwitchOnNil() {
	var v any
	switch v := v.(type) {
	case nil:
		v = mark.Secret() // source: onnil
		_ = v
	case string:
		mark.Leak(v)
	}
}

func badThreeClauseLoopVariable() {
	for s, i := "", 0; i < 2; i++ {
		mark.Leak(s)      // leak: threeclause
		s = mark.Secret() // source: threeclause
	}
}

func goodThreeClauseLoopVariableIsOverwritten() {
	var fs []func() string
	for s, i := mark.Secret(), 0; i < 2; i++ { // source: threeclauseover
		fs = append(fs, func() string { return s })
		s = ""
	}
	mark.Leak(fs[0](), fs[1]()) // false: threeclauseover (objects that one instruction makes in a loop are one: registers are not kept by turn)
}

func badThreeClausePostSeesCopy() {
	var fs []func() string
	for s, i := "", 0; i < 2; s, i = mark.Secret(), i+1 { // source: postclause
		fs = append(fs, func() string { return s })
	}
	mark.Leak(fs[1]()) // leak: postclause
}

func badConversionIgnoresTags() {
	type dto struct {
		Text string `json:"text"`
	}
	type row struct {
		Text string `db:"text"`
	}
	r := row(dto{mark.Secret()}) // source: tagconversion
	mark.Leak(r.Text)            // leak: tagconversion
}

func goodConversionOfEarlierCopy() {
	type dto struct{ Text, Note string }
	type row struct{ Text, Note string }
	d := dto{Text: "t"}
	r := row(d)
	d.Note = mark.Secret() // source: earlierconversion
	mark.Leak(r)
	_ = d
}

func badCopyOverlaps() {
	s := []string{"a", mark.Secret(), "c"} // source: overlap
	copy(s, s[1:])
	mark.Leak(s[0]) // leak: overlap
}

func badStringByIndexLoop() {
	s := mark.Secret() // source: indexloop
	out := ""
	for i := range len(s) {
		out += s[i : i+1]
	}
	mark.Leak(out) // leak: indexloop
}

func badImmediateFunctionWithNamedResults() {
	s, n := func() (s string, n int) {
		s = mark.Secret() // source: immediate
		n = len(s)
		return
	}()
	mark.Leak(s) // leak: immediate
	mark.Leak(n)
}

func goodImmediateFunctionReturnsOther() {
	s := func() (s string) {
		t := mark.Secret() // source: immediateother
		_ = t
		s = "plain"
		return
	}()
	mark.Leak(s)
}

var first, second = firstAndSecond()

func firstAndSecond() (string, string) { return "plain", mark.Secret() } // source: packagetuple

func badPackageVariablesFromTuple() {
	mark.Leak(second) // leak: packagetuple
}

func goodPackageVariablesFromTuple() {
	mark.Leak(first)
}

// derived is initialised from a variable that is declared below it.
var derived = "<" + declaredLater + ">"

var declaredLater = mark.Secret() // source: declaredlater

func badPackageVariableDependsOnLater() {
	mark.Leak(derived) // leak: declaredlater
}
