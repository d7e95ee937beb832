// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import (
	"encoding/json"
	"sync"

	"example.com/corpus/declared/records"
	"example.com/corpus/mark"
)

// A labelled field that was overwritten with what the code itself says holds
// nobody's data, until it is filled again.

type card struct {
	Phone string `lineage:"inquiry"`
	City  string
}

type dossier struct {
	ID        string
	Diagnosis string    `lineage:"special-care"`
	Weight    float64   `lineage:"special-care"`
	Scores    []float64 `lineage:"special-care"`
	Card      card
	Other     *card
}

func newDossier() dossier {
	return dossier{ID: "1", Diagnosis: mark.Fill(), Card: card{Phone: mark.Fill()}, Other: &card{Phone: mark.Fill()}}
}

func goodFieldHoldsAText() {
	d := newDossier()
	d.Diagnosis = "[redacted]"
	mark.Leak(d.Diagnosis)
}

func badFieldHoldsAnotherFill() {
	d := newDossier()
	d.Diagnosis = "[redacted]"
	d.Diagnosis = mark.Fill()
	mark.Leak(d.Diagnosis) // source: anotherfill; leak: anotherfill
}

func (d dossier) redacted() dossier {
	d.Diagnosis = "[redacted]"
	d.Weight, d.Scores = 0, nil
	d.Card = card{}
	d.Other = nil
	return d
}

func (d dossier) halfRedacted() dossier {
	d.Diagnosis = "[redacted]"
	d.Weight, d.Scores = 0, nil
	d.Card = card{}
	return d
}

func goodRedactedCopy() { mark.Leak(newDossier().redacted()) }

func badHalfRedactedCopy() {
	mark.Leak(newDossier().halfRedacted()) // source: halfredacted; leak: halfredacted
}

func badRedactedCopyIsThrownAway() {
	d := newDossier()
	d.redacted()
	mark.Leak(d.Diagnosis) // source: redactedthrown; leak: redactedthrown
}

func goodZeroStructNumberAndNil() {
	d := newDossier()
	d.Card, d.Other, d.Weight, d.Scores = card{}, nil, 0, nil
	mark.Leak(d.Card, d.Other, d.Weight, d.Scores)
}

func badZeroStructIsFilled() {
	d := newDossier()
	d.Card = card{}
	d.Card.Phone = mark.Fill()
	mark.Leak(d.Card) // source: zerofilled; leak: zerofilled
}

func goodZeroStruct() { mark.Leak(card{}) }

func badOverwrittenOnOnePath() {
	d := newDossier()
	if mark.Either() {
		d.Diagnosis = "[redacted]"
	}
	mark.Leak(d.Diagnosis) // source: onepath; leak: onepath
}

func goodOverwrittenOnBothPaths() {
	d := newDossier()
	if mark.Either() {
		d.Diagnosis = "[redacted]"
	} else {
		d.Diagnosis = "[unknown]"
	}
	mark.Leak(d.Diagnosis)
}

func badComputedFromWhatWasThere() {
	d := newDossier()
	d.Diagnosis = "diagnosis: " + d.Diagnosis // source: computed
	mark.Leak(d.Diagnosis)                    // source: computedread; leak: computed, computedread
}

func badTextOrWhatWasThere() {
	d := newDossier()
	text := "[redacted]"
	if mark.Either() {
		text = d.Diagnosis // source: textorthere
	}
	d.Diagnosis = text
	mark.Leak(d.Diagnosis) // source: thereread; leak: textorthere, thereread
}

func badAnotherElementIsOverwritten() {
	ds := []dossier{newDossier(), newDossier()}
	ds[0].Diagnosis = "[redacted]"
	mark.Leak(ds[1].Diagnosis) // source: anotherelement; leak: anotherelement
}

func badSomeElementIsOverwritten() {
	ds := []dossier{newDossier(), newDossier()}
	for i := range ds {
		if mark.Either() {
			ds[i].Diagnosis = "[redacted]"
		}
	}
	for _, d := range ds {
		mark.Leak(d.Diagnosis) // source: someelement; leak: someelement
	}
}

func badFilledAgainInALoop() {
	d := newDossier()
	for range 2 {
		mark.Leak(d.Diagnosis) // source: loopfilled; leak: loopfilled
		d.Diagnosis = "[redacted]"
	}
}

func badFilledByJSON() {
	d := newDossier()
	d.Diagnosis = "[redacted]"
	if json.Unmarshal([]byte(`{"Diagnosis":"`+mark.Fill()+`"}`), &d) == nil {
		mark.Leak(d.Diagnosis) // source: jsonfilled; leak: jsonfilled
	}
}

func badFilledByPointer() {
	d := newDossier()
	p := &d.Diagnosis
	d.Diagnosis = "[redacted]"
	*p = mark.Fill()
	mark.Leak(d.Diagnosis) // source: pointerfilled; leak: pointerfilled
}

func (d *dossier) fill()        { d.Diagnosis = mark.Fill() }
func (d *dossier) clear()       { d.Diagnosis = "[redacted]" }
func (d *dossier) set(s string) { d.Diagnosis = s }

func (d *dossier) maybeFill() {
	if mark.Either() {
		d.Diagnosis = mark.Fill()
	}
}

func goodClearedByMethod() {
	d := newDossier()
	d.clear()
	mark.Leak(d.Diagnosis)
}

func goodSetToText() {
	d := newDossier()
	d.set("[redacted]")
	mark.Leak(d.Diagnosis)
}

func badFilledByMethod() {
	d := newDossier()
	d.clear()
	d.fill()
	mark.Leak(d.Diagnosis) // source: methodfilled; leak: methodfilled
}

func badMaybeFilledByMethod() {
	d := newDossier()
	d.clear()
	d.maybeFill()
	mark.Leak(d.Diagnosis) // source: maybefilled; leak: maybefilled
}

func badSetByMethod() {
	d := newDossier()
	d.clear()
	d.set(mark.Fill())
	mark.Leak(d.Diagnosis) // source: setfilled; leak: setfilled
}

func badFilledByClosure() {
	d := newDossier()
	fill := func() { d.Diagnosis = mark.Fill() }
	d.Diagnosis = "[redacted]"
	fill()
	mark.Leak(d.Diagnosis) // source: closurefilled; leak: closurefilled
}

func badFilledInTheBackground() {
	d := newDossier()
	d.Diagnosis = "[redacted]"
	var wg sync.WaitGroup
	wg.Go(func() { d.Diagnosis = mark.Fill() })
	wg.Wait()
	mark.Leak(d.Diagnosis) // source: goroutinefilled; leak: goroutinefilled
}

type filler interface{ fill() }

func refilled(d *dossier, f filler) string {
	d.Diagnosis = "[redacted]"
	f.fill()
	return d.Diagnosis // source: interfacefilled
}

func badFilledByInterface() {
	d := newDossier()
	mark.Leak(refilled(&d, &d)) // leak: interfacefilled
}

func refilledBy(d *dossier, fill func(*dossier)) string {
	d.Diagnosis = "[redacted]"
	fill(d)
	return d.Diagnosis // source: functionfilled
}

func badFilledByFunction() {
	d := newDossier()
	mark.Leak(refilledBy(&d, func(d *dossier) { d.Diagnosis = mark.Fill() })) // leak: functionfilled
}

func goodClearedByOtherPackage() {
	c := records.NewClient()
	records.Clear(c)
	mark.Leak(c.Health)
}

func badFilledByOtherPackage() {
	c := records.NewClient()
	records.Clear(c)
	records.Fill(c)
	mark.Leak(c.Health) // source: otherfilled; leak: otherfilled
}

func goodRedactedByOtherPackage() { mark.Leak(records.NewClient().Redacted()) }

func badNotRedactedByOtherPackage() {
	c := records.NewClient()
	_ = c.Redacted()
	mark.Leak(c) // source: otherthrown; leak: otherthrown
}

func refilledAlias(d, e *dossier) string {
	d.clear()
	e.fill()
	return d.Diagnosis // source: aliasfilled
}

func badFilledByAlias() {
	d := newDossier()
	mark.Leak(refilledAlias(&d, &d)) // leak: aliasfilled
}

func goodFilledIsAnother() {
	d, e := newDossier(), newDossier()
	mark.Leak(clearedBeside(&d, &e))
}

func clearedBeside(d, e *dossier) string {
	d.clear()
	e.fill()
	return d.Diagnosis
}

// A labelled type is cleared like a labelled field.
func goodLabelledTypeIsCleared() {
	v := newVisit()
	v.text = "[redacted]"
	mark.Leak(v.text)
}

func badLabelledTypeIsFilledAgain() {
	v := newVisit()
	v.text = "[redacted]"
	v.text = note(mark.Fill())
	mark.Leak(v.text) // source: typefilled; leak: typefilled
}

// What a record is made of is its data, in an example as well.

func badRecordOfConstants() {
	d := dossier{Diagnosis: "F32"}
	mark.Leak(d.Diagnosis) // source: ofconstants; leak: ofconstants (static)
}

func badRecordBehindAPointerOfConstants() {
	d := &dossier{Card: card{Phone: "03"}}
	mark.Leak(d.Card.Phone) // source: pointerofconstants; leak: pointerofconstants (static)
}

func badRecordIsFilledWithConstants() {
	var d dossier
	d.Diagnosis = "F32"
	mark.Leak(d.Diagnosis) // source: filledwithconstants; leak: filledwithconstants (static)
}

func badRecordOfListOfConstants() {
	for _, d := range []dossier{{Diagnosis: "F32"}, {Diagnosis: "F33"}} {
		mark.Leak(d.Diagnosis) // source: listofconstants; leak: listofconstants (static)
	}
}

func goodRecordOfConstantsIsRedacted() {
	d := dossier{Diagnosis: "F32", Card: card{Phone: "03"}}
	mark.Leak(d.redacted().Diagnosis)
}
