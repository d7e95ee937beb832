// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

// What is empty holds nothing: to overwrite it only if it is not is to overwrite it.

type attachment struct{ note string }

type letter struct {
	attached *attachment
	text     string
	lines    []string
	fields   map[string]string
}

func (l *letter) dropAttachment() {
	if l.attached != nil {
		l.attached = &attachment{}
	}
}

func (l *letter) blankAttachment() {
	if l == nil || l.attached == nil {
		return
	}
	l.attached.note = ""
}

func (l *letter) maskText() {
	if l.text != "" {
		l.text = "***"
	}
}

func (l *letter) maskLines() {
	if len(l.lines) > 0 {
		l.lines = []string{"***"}
	}
}

func maskName(m map[string]string) {
	if _, ok := m["name"]; ok {
		m["name"] = "***"
	}
}

func dropName(m map[string]string) {
	if _, ok := m["name"]; ok {
		delete(m, "name")
	}
}

func maskOf(s string) string {
	if s == "" {
		return s
	}
	return "***"
}

func unlessMissing(s string) string {
	if s != "" {
		return s
	}
	return "none"
}

func withoutNote(l letter) letter {
	if l.attached != nil {
		a := *l.attached
		a.note = ""
		l.attached = &a
	}
	return l
}

func goodPointerIsReplacedIfThere() {
	l := &letter{attached: &attachment{mark.Secret()}} // source: replacedifthere
	l.dropAttachment()
	mark.Leak(l)
}

func badPointerIsReplacedElsewhere() {
	a := &attachment{mark.Secret()} // source: replacedelsewhere
	l := &letter{attached: a}
	l.dropAttachment()
	mark.Leak(a) // leak: replacedelsewhere
}

func goodFieldIsBlankedIfThere() {
	l := &letter{attached: &attachment{mark.Secret()}} // source: blankedifthere
	l.blankAttachment()
	mark.Leak(l)
}

func badFieldIsBlankedOfWhatMayBeThere() {
	a, l := &attachment{mark.Secret()}, &letter{} // source: blankedmaybe
	if mark.Either() {
		l.attached = a
	}
	l.blankAttachment()
	mark.Leak(a) // leak: blankedmaybe
}

func badFieldIsBlankedOfNil() {
	l := &letter{text: mark.Secret()} // source: blankednil
	var m *letter
	if mark.Either() {
		m = l
	}
	if m != nil {
		m.maskText()
	}
	mark.Leak(l) // leak: blankednil
}

func goodTextIsMaskedIfThere() {
	l := &letter{text: mark.Secret()} // source: maskedifthere
	l.maskText()
	mark.Leak(l)
}

func badTextIsMaskedInOne() {
	l, m := &letter{text: mark.Secret()}, &letter{} // source: maskedone
	other := l
	if mark.Either() {
		other = m
	}
	if other.text != "" {
		other.text = "***"
	}
	mark.Leak(l) // leak: maskedone
}

func badTextComesAfterTheQuestion() {
	l := &letter{}
	was := l.text
	l.text = mark.Secret() // source: afterquestion
	if was != "" {
		l.text = "***"
	}
	mark.Leak(l) // leak: afterquestion
}

func badTextIsComparedWithAnother() {
	l := &letter{text: mark.Secret()} // source: comparedtext
	if l.text != "unknown" {
		mark.Leak(l) // leak: comparedtext
	}
}

func goodLinesAreMaskedIfThere() {
	l := &letter{lines: []string{mark.Secret()}} // source: linesifthere
	l.maskLines()
	mark.Leak(l)
}

func badLinesAreMaskedIfMore() {
	l := &letter{lines: []string{mark.Secret()}} // source: linesifmore
	if len(l.lines) > 1 {
		l.lines = nil
	}
	mark.Leak(l) // leak: linesifmore
}

func goodEntryIsMaskedIfThere() {
	m := map[string]string{"name": mark.Secret()} // source: entryifthere
	maskName(m)
	mark.Leak(m)
}

func goodEntryIsDroppedIfThere() {
	m := map[string]string{"name": mark.Secret()} // source: droppedifthere
	dropName(m)
	mark.Leak(m)
}

func badOtherEntryIsMaskedIfThere() {
	m := map[string]string{"note": mark.Secret()} // source: otherentryifthere
	maskName(m)
	mark.Leak(m) // leak: otherentryifthere
}

func badMapMayBeNil() {
	m := map[string]string{"name": mark.Secret()} // source: mapmaybenil
	var n map[string]string
	if mark.Either() {
		n = m
	}
	maskName(n)
	mark.Leak(m) // leak: mapmaybenil
}

func badEmptyMapIsFilled() {
	l := &letter{fields: map[string]string{}}
	m := l.fields
	if len(l.fields) == 0 {
		m["name"] = mark.Secret() // source: emptyfilled
	}
	mark.Leak(l) // leak: emptyfilled
}

func goodTextIsReturnedIfEmpty() {
	mark.Leak(maskOf(mark.Secret())) // source: returnedifempty
}

func badTextIsReturnedIfNotEmpty() {
	mark.Leak(unlessMissing(mark.Secret())) // source: returnedifnot; leak: returnedifnot
}

func goodVariableIsMaskedIfThere() {
	s := mark.Secret() // source: variableifthere
	if s != "" {
		s = "***"
	}
	mark.Leak(s)
}

func goodCopyIsMadeIfThere() {
	l := letter{attached: &attachment{mark.Secret()}} // source: copyifthere
	mark.Leak(withoutNote(l))
}

func badWholeListBehindAnEmptyOne() {
	s := []string{mark.Secret()} // source: behindempty
	blankFirst(s[:0])
	mark.Leak(s) // leak: behindempty
}

func blankFirst(s []string) {
	if len(s) == 0 {
		return
	}
	s[0] = ""
}
