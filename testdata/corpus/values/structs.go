// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

type record struct {
	name, note string
	tags       [2]string
}

type nested struct {
	outer record
	inner struct{ deep struct{ note string } }
}

func badSecretSurvivesStructCopy() {
	r := record{name: mark.Secret()} // source: structcopy
	t := r
	r.name = ""
	mark.Leak(t.name) // leak: structcopy
}

func goodFieldOverwrittenBeforeCall() {
	r := record{name: mark.Secret()} // source: fieldoverwritten
	r.name = mark.Plain()
	mark.Leak(r.name)
	mark.Leak(r)
}

func goodOtherFieldIsLeaked() {
	r := record{name: mark.Secret(), note: mark.Plain()} // source: otherfield
	mark.Leak(r.note)
}

func badWholeStructHasSecretField() {
	r := record{name: mark.Plain()}
	r.note = mark.Secret() // source: wholestruct
	mark.Leak(r)           // leak: wholestruct
}

func goodCopyIsChangedNotOriginal() {
	r := record{name: mark.Plain()}
	t := r
	t.name = mark.Secret() // source: copychanged
	mark.Leak(r)
}

func badDeepFieldIsLeaked() {
	var n nested
	n.inner.deep.note = mark.Secret() // source: deepfield
	m := n.inner
	mark.Leak(m.deep.note) // leak: deepfield
}

func goodDeepSiblingIsLeaked() {
	var n nested
	n.inner.deep.note = mark.Secret() // source: deepsibling
	n.outer.note = mark.Plain()
	mark.Leak(n.outer)
}

func badSubstructIsReplacedByOneWithSecret() {
	var n nested
	n.outer = record{note: mark.Secret()} // source: substruct
	mark.Leak(n.outer.note)               // leak: substruct
}

func goodSubstructIsReplacedByZero() {
	var n nested
	n.outer.note = mark.Secret() // source: substructzeroed
	n.outer = record{}
	mark.Leak(n)
}

func goodWholeStructIsReset() {
	r := record{name: mark.Secret(), note: mark.Secret()} // source: reset
	r = record{note: "new"}
	mark.Leak(r)
}

func badArrayFieldByConstantIndex() {
	var r record
	r.tags[1] = mark.Secret() // source: arrayfield
	mark.Leak(r.tags[1])      // leak: arrayfield
}

func goodOtherArrayElement() {
	var r record
	r.tags[1] = mark.Secret() // source: otherelement
	mark.Leak(r.tags[0])
}

func badComparableStructAsMapKey() {
	type key struct{ a, b string }
	m := map[key]int{{a: mark.Secret()}: 1} // source: structkey
	for k := range m {
		mark.Leak(k.a) // leak: structkey
	}
}

func goodOtherFieldOfMapKey() {
	type key struct{ a, b string }
	m := map[key]int{{a: mark.Secret(), b: "b"}: 1} // source: structkeyother
	for k := range m {
		mark.Leak(k.b)
	}
}

func badAnonymousStructsAreAssignable() {
	type point struct{ x string }
	p := struct{ x string }{mark.Secret()} // source: anonymousstruct
	q := point(p)
	mark.Leak(q.x) // leak: anonymousstruct
}

func badArrayOfStructsIsCopied() {
	a := [2]record{1: {name: mark.Secret()}} // source: arraycopy
	b := a
	a[1].name = ""
	mark.Leak(b[1].name) // leak: arraycopy
}

func goodArrayCopyIsIndependent() {
	a := [2]record{}
	b := a
	b[1].name = mark.Secret() // source: arrayindependent
	mark.Leak(a)
}
