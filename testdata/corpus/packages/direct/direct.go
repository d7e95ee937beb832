// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package direct imports lib itself.
package direct

import (
	"errors"
	"strings"

	"example.com/corpus/mark"
	"example.com/corpus/packages/lib"
)

func badExportedVariable() {
	lib.Current = mark.Secret() // source: exportedvar
	mark.Leak(lib.Current)      // leak: exportedvar
}

func goodCountOfState() {
	lib.Set(mark.Secret()) // source: statecount
	mark.Leak(lib.Count())
}

func badHookVariableIsReplaced() {
	defer func(old func(string)) { lib.OnReset = old }(lib.OnReset)
	lib.OnReset = func(s string) {
		mark.Leak(s) // leak: hook
	}
	lib.Reset(mark.Secret()) // source: hook
}

func badErrorOfOtherPackageCarriesValue() {
	err := lib.Check(mark.Secret()) // source: errorvalue
	var in *lib.InputError
	if errors.As(err, &in) {
		mark.Leak(in.Value) // leak: errorvalue
		mark.Leak(in.Field)
	}
}

func goodErrorOfOtherPackageTellsField() {
	if err := lib.Check(mark.Secret()); err != nil { // source: errorfield
		mark.Leak(err.Error())
	}
}

func badErrorIsFoundByOtherPackage() {
	var err error = &lib.InputError{Field: "note", Value: mark.Secret()} // source: errorfound
	mark.Leak(lib.Input(err).Value)                                      // leak: errorfound
}

func goodErrorIsFoundByOtherPackage() {
	var err error = &lib.InputError{Field: "note", Value: mark.Secret()} // source: errorfoundfield
	mark.Leak(lib.Input(err).Field)
}

func badStreamOfOtherPackage() {
	for s := range lib.Stream("a", mark.Secret()) { // source: stream
		mark.Leak(s) // leak: stream
	}
}

func goodStreamOfPlain() {
	_ = lib.Stream(mark.Secret()) // source: streamplain
	for s := range lib.Stream("a") {
		mark.Leak(s)
	}
}

func badGenericCallbackOfOtherPackage() {
	parts := lib.Apply(mark.Secret(), strings.Fields) // source: applied
	mark.Leak(parts)                                  // leak: applied
}

func goodGenericCallbackToLength() {
	mark.Leak(lib.Apply(mark.Secret(), func(s string) int { return len(s) })) // source: appliedlength
}

// own implements lib.Sink here.
type own struct{ kept []string }

func (o *own) Put(s string) { o.kept = append(o.kept, s) }

func badOwnSinkIsCalledByLib() {
	o := &own{}
	t := lib.Tee{Sinks: []lib.Sink{o}}
	t.Put(mark.Secret()) // source: ownsink
	mark.Leak(o.kept)    // leak: ownsink
}

func goodOtherOwnSink() {
	o, p := &own{}, &own{}
	t := lib.Tee{Sinks: []lib.Sink{o}}
	t.Put(mark.Secret()) // source: otherownsink
	p.Put("plain")
	mark.Leak(p.kept)
}

// page embeds lib's type, and through it an unexported one.
type page struct{ lib.Page }

func badEmbeddedOfOtherPackage() {
	var p page
	p.SetText(mark.Secret()) // source: embeddedpage
	mark.Leak(p.Text())      // leak: embeddedpage
}

func goodEmbeddedOfOtherPackageTitle() {
	var p page
	p.SetText(mark.Secret()) // source: embeddedtitle
	p.Title = "t"
	mark.Leak(p.Title)
}

func badMethodExpressionOfOtherPackage() {
	set := (*lib.Record).SetNote
	r := lib.NewRecord("1", "")
	set(r, mark.Secret()) // source: libmethodexpr
	mark.Leak(r.Note())   // leak: libmethodexpr
}

func goodCopyOfOtherPackage() {
	r := lib.NewRecord("1", "n")
	c := *r
	c.SetNote(mark.Secret()) // source: libcopy
	mark.Leak(r.Note())
}

func badWithPrevCopies() {
	r := lib.NewRecord("1", mark.Secret()) // source: withprev
	c := r.WithPrev(nil)
	r.Erase()
	mark.Leak(r.Note())
	mark.Leak(c.Note()) // leak: withprev
}

func badHandlersRingEachOther() {
	lib.NewDesk().Ring(mark.Secret(), 2) // source: rung
}

func goodHandlersRingPlain() {
	d := lib.NewDesk()
	s := mark.Secret() // source: unrung
	d.Ring("plain", 1+len(s)%2)
}
