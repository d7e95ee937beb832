// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_sql

import (
	"database/sql"

	"example.com/corpus/mark"
	"example.com/corpus/stdlib_sql/rows"
)

// A labelled field that was overwritten is filled again by a helper that hands
// on what it is given.

func row() *sql.Row { return seeded().QueryRow("select") }

func old() patient { return patient{"k", mark.Fill()} }

func fill(dest ...any) { _ = row().Scan(dest...) }

func badFilledByHelper() {
	p := old()
	p.Health = ""
	fill(&p.Key, &p.Health)
	mark.Leak(p.Health) // source: byhelper; leak: byhelper
}

func badRecordIsFilledByHelper() {
	p := old()
	p.Health = ""
	fill(&p.Key, &p.Health)
	mark.Leak(p) // source: recordbyhelper; leak: recordbyhelper
}

func goodHelperFillsAnother() {
	p, q := old(), old()
	p.Health = ""
	fill(&p.Key, &q.Health)
	mark.Leak(p.Health)
}

func goodOverwrittenAfterHelper() {
	p := old()
	fill(&p.Key, &p.Health)
	p.Health = ""
	mark.Leak(p.Health)
}

// fillAfter hands on one by name, and the rest as it came.
func fillAfter(key *string, dest ...any) { fill(append([]any{key}, dest...)...) }

func badFilledBySecondHelper() {
	p := old()
	p.Health = ""
	fillAfter(&p.Key, &p.Health)
	mark.Leak(p.Health) // source: bysecond; leak: bysecond
}

func goodSecondHelperFillsAnother() {
	p, q := old(), old()
	p.Health = ""
	fillAfter(&p.Key, &q.Health)
	mark.Leak(p.Health)
}

// fillOne hands on one thing, whatever it is.
func fillOne(text any) {
	var key string
	_ = row().Scan(&key, text)
}

func badFilledByHelperOfOne() {
	p := old()
	p.Health = ""
	fillOne(&p.Health)
	mark.Leak(p.Health) // source: byhelperofone; leak: byhelperofone
}

func goodHelperOfOneFillsAnother() {
	p, q := old(), old()
	p.Health = ""
	fillOne(&q.Health)
	mark.Leak(p.Health)
}

// fillTyped hands on a pointer whose type callers decide.
func fillTyped[T any](text *T) {
	var key string
	_ = row().Scan(&key, text)
}

func badFilledByGenericHelper() {
	p := old()
	p.Health = ""
	fillTyped(&p.Health)
	mark.Leak(p.Health) // source: bygeneric; leak: bygeneric
}

func goodGenericHelperFillsAnother() {
	p, q := old(), old()
	p.Health = ""
	fillTyped(&q.Health)
	mark.Leak(p.Health)
}

// columns keep where they will be written to.
type columns struct{ into []any }

func (c *columns) add(v any) { c.into = append(c.into, v) }
func (c *columns) read()     { _ = row().Scan(c.into...) }

func badFilledByWhatKeepsThePointer() {
	p := old()
	var c columns
	c.add(&p.Key)
	c.add(&p.Health)
	p.Health = ""
	c.read()
	mark.Leak(p.Health) // source: keepspointer; leak: keepspointer
}

func goodOverwrittenAfterWhatKeepsThePointer() {
	p := old()
	var c columns
	c.add(&p.Key)
	c.add(&p.Health)
	c.read()
	p.Health = ""
	mark.Leak(p.Health)
}

func badFilledByClosure() {
	p := old()
	into := []any{&p.Key, &p.Health}
	fill := func() { _ = row().Scan(into...) }
	p.Health = ""
	fill()
	mark.Leak(p.Health) // source: byclosure; leak: byclosure
}

// fillPatient takes the addresses itself.
func fillPatient(p *patient) { _ = row().Scan(&p.Key, &p.Health) }

func fillKey(p *patient) {
	var text string
	_ = row().Scan(&p.Key, &text)
}

func badFilledByHelperForTheType() {
	p := old()
	p.Health = ""
	fillPatient(&p)
	mark.Leak(p.Health) // source: helperfortype; leak: helperfortype
}

func goodHelperForTheTypeFillsAnotherField() {
	p := old()
	p.Health = ""
	fillKey(&p)
	mark.Leak(p.Health)
}

func badFilledByHelperOfOtherPackage() {
	p := old()
	p.Health = ""
	rows.Fill(row(), &p.Key, &p.Health)
	mark.Leak(p.Health) // source: otherpackage; leak: otherpackage
}

func goodHelperOfOtherPackageFillsAnother() {
	p, q := old(), old()
	p.Health = ""
	rows.Fill(row(), &p.Key, &q.Health)
	mark.Leak(p.Health)
}

// leakThenFill hands on what it has looked at before.
func leakThenFill(v any) {
	mark.Leak(v)
	fillOne(v)
}

func goodLeakedBeforeItIsFilled() {
	p := old()
	p.Health = ""
	leakThenFill(&p)
}
