// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"expvar"

	"example.com/corpus/mark"
)

// Variables of package expvar, which a program shows at /debug/vars.

var lastNote = expvar.NewString("last-note")

func badPublishedText() {
	lastNote.Set(mark.Secret()) // source: publishedtext; leak: publishedtext (raw-in-log)
}

func goodPublishedCount() {
	expvar.NewInt("length").Set(int64(len(mark.Secret()))) // source: publishedcount
}

func badPublishedNumber() {
	expvar.NewInt("income").Set(int64(mark.SecretInt())) // source: publishednumber; leak: publishednumber (raw-in-log)
}

func badPublishedInMap() {
	m := expvar.NewMap("visits")
	m.Add(mark.Secret(), 1) // source: publishedkey; leak: publishedkey (raw-in-log)
}

func goodPublishedInMap() {
	m := expvar.NewMap("lengths")
	m.Add("all", int64(len(mark.Secret()))) // source: publishedinmap
}

func badPublishedVarInMap() {
	var s expvar.String
	s.Set("none")
	expvar.NewMap("notes").Set("last", checkup{"1", mark.Secret()}) // source: publishedvar; leak: publishedvar (raw-in-log)
}

// checkup shows its note, and tally only how many there are.
type checkup struct{ ID, Note string }

func (v checkup) String() string { return `"` + v.Note + `"` }

type tally struct{ visits []checkup }

func (t tally) String() string {
	if len(t.visits) == 0 {
		return "none"
	}
	return "some"
}

func badPublishedByMethod() {
	expvar.Publish("checkup", checkup{"1", mark.Secret()}) // source: publishedmethod; leak: publishedmethod (raw-in-log)
}

func goodPublishedByMethod() {
	expvar.Publish("tally", tally{[]checkup{{"1", mark.Secret()}}}) // source: goodpublishedmethod
}

func badPublishedFunction() {
	v := checkup{"1", mark.Secret()}                             // source: publishedfunc
	expvar.Publish("note", expvar.Func(func() any { return v })) // leak: publishedfunc (raw-in-log)
	expvar.Publish("count", expvar.Func(func() any { return len(v.ID) }))
}

func goodPublishedFunction() {
	v := checkup{"1", mark.Secret()} // source: goodpublishedfunc
	expvar.Publish("id", expvar.Func(func() any { return v.ID }))
}

type hiddenNote struct {
	ID   string
	Note string `json:"-"`
}

func goodPublishedWithoutNote() {
	v := hiddenNote{"1", mark.Secret()} // source: withoutnote
	expvar.Publish("hidden", expvar.Func(func() any { return v }))
}
