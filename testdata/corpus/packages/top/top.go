// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package top imports mid only: what it knows of lib it knows through mid.
package top

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/mid"
)

func badRecordOfLibThroughMid() {
	f := mid.NewFile("1")
	f.Record.SetNote(mark.Secret()) // source: throughmid
	mark.Leak(f.Latest().Note())    // leak: throughmid
}

func goodOtherFieldOfLibThroughMid() {
	f := mid.NewFile("1")
	f.Record.SetNote(mark.Secret()) // source: midother
	mark.Leak(f.Record.ID, f.Owner())
}

func goodRecordIsErasedThroughMid() {
	f := mid.NewFile("1")
	f.Record.SetNote(mark.Secret()) // source: miderased
	f.Latest().Erase()
	mark.Leak(f.Record.Note())
}

func badSourceOfMidInTypeOfLib() {
	mark.Leak(mid.Fetch("1").Record.Note()) // leak: fetched
}

func goodSourceOfMidOtherField() {
	mark.Leak(mid.Fetch("1").Record.ID)
}

func badIteratorOfLibThroughMid() {
	f := mid.NewFile("1")
	f.Push(mark.Secret()) // source: pushed
	f.Push("b")
	for r := range f.Record.All() {
		mark.Leak(r.Note()) // leak: pushed
	}
}

func goodIteratorOfLibThroughMid() {
	f, g := mid.NewFile("1"), mid.NewFile("2")
	f.Push(mark.Secret()) // source: pushedother
	g.Push("b")
	for r := range g.Record.All() {
		mark.Leak(r.Note())
	}
}

func badPreviousRecord() {
	f := mid.NewFile("1")
	f.Push(mark.Secret()) // source: previous
	f.Push("b")
	mark.Leak(f.Record.Prev().Note()) // leak: previous
}

func badPromotedMethodOfUnexportedType() {
	f := mid.NewFile("1")
	f.Page.SetText(mark.Secret()) // source: unexportedbase
	mark.Leak(f.Page.Text())      // leak: unexportedbase
}

func goodPromotedMethodOfUnexportedType() {
	f := mid.NewFile("1")
	f.Page.SetText(mark.Secret()) // source: unexportedbaseother
	mark.Leak(f.Page.Title)
}

func badStateOfLibThroughMid() {
	mid.Remember(mark.Secret()) // source: state
	mark.Leak(mid.Recall())     // leak: state
}

func badSinkOfMidThroughLib() {
	mid.Fan(&mid.Quiet{}, mid.Leaky{}).Put(mark.Secret()) // source: fanned
}

func goodQuietSinksThroughLib() {
	q := &mid.Quiet{}
	mid.Fan(q, q).Put(mark.Secret()) // source: fannedquiet
	mark.Leak(q.N)
}

// renamed embeds a type that reaches lib.
type renamed struct {
	*mid.File
	extra string
}

func badPromotedThroughTwoPackages() {
	r := renamed{File: mid.NewFile("1")}
	r.Record.SetNote(mark.Secret()) // source: twopackages
	mark.Leak(r.Latest().Note())    // leak: twopackages
}

func goodPromotedThroughTwoPackages() {
	r := renamed{File: mid.NewFile("1"), extra: "e"}
	r.Record.SetNote(mark.Secret()) // source: twopackagesother
	mark.Leak(r.extra, r.Owner())
}
