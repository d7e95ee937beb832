// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

// What is deeper than paths go is still of its type.

type ward struct {
	up    *ward
	beds  map[string]string
	chart *chart
	notes *notes
}

type chart struct{ line, note string }

type notes struct{ text string }

func (w *ward) top() *ward {
	if w.up == nil {
		return w
	}
	return w.up.top()
}

func wards() *ward {
	var w *ward
	for range 5 {
		w = &ward{up: w, beds: map[string]string{}, chart: new(chart), notes: new(notes)}
	}
	return w
}

// write and the others see no more of a ward than that it is one.

func (w *ward) write(s string) { w.top().chart.note = s }

func (w *ward) lay(s string) { w.top().beds["a"] = s }

func (w *ward) sendNotes() { mark.Leak(w.top().notes.text) } // leak: upwardsown

func (w *ward) sendBeds() { mark.Leak(w.top().beds["a"]) } // leak: upwardsbeds; false: upwardsother (what is written deeper than paths go may be anywhere there)

func (w *ward) sendChart() { mark.Leak(w.top().chart.note) } // leak: upwardschart

func badChartOfTheTop() {
	w := wards()
	w.write(mark.Secret()) // source: upwardschart
	w.sendChart()
}

func badBedsOfTheTop() {
	w := wards()
	w.lay(mark.Secret()) // source: upwardsbeds
	w.sendBeds()
}

func badNotesOfTheTop() {
	w := wards()
	w.top().notes.text = mark.Secret() // source: upwardsown
	w.sendNotes()
}

func goodBedsAreNoChart() {
	w := wards()
	w.write(mark.Secret()) // source: upwardsother
	w.sendBeds()
}
