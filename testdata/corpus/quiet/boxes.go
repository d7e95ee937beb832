// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package quiet

import (
	"example.com/corpus/mark"
	"example.com/corpus/quiet/store"
)

// What lies in containers of the standard library that another package has.

func aJob(text string) store.Job { return store.Job{ID: "1", Text: text} }

func badLatest() {
	var b store.Latest
	b.Set(aJob(mark.Secret())) // source: latest
	mark.Leak(b.Get().Text)    // leak: latest
	mark.Leak(b.Where().Text)  // leak: latest
}

func goodLatest() {
	var b store.Latest
	b.Set(aJob(mark.Secret())) // source: latestother
	mark.Leak(b.Get().ID)
	mark.Leak(b.Where().ID)
}

func badLoose() {
	var b store.Loose
	b.Set(aJob(mark.Secret())) // source: loose
	mark.Leak(b.Get().Text)    // leak: loose
}

func goodLoose() {
	var b store.Loose
	b.Set(aJob(mark.Secret())) // source: looseother
	mark.Leak(b.Get().ID)
}

func badBox() {
	var b store.Box[store.Job]
	b.Set(aJob(mark.Secret())) // source: box
	mark.Leak(b.Get().Text)    // leak: box
}

func goodBox() {
	var b store.Box[store.Job]
	b.Set(aJob(mark.Secret())) // source: boxother
	mark.Leak(b.Get().ID)
}

func badSyncOf() {
	var s store.SyncOf[string, store.Job]
	s.Set("a", aJob(mark.Secret())) // source: syncof
	j, _ := s.Get("a")
	mark.Leak(j.Text) // leak: syncof
}

func goodSyncOf() {
	var s store.SyncOf[string, store.Job]
	s.Set("a", aJob(mark.Secret())) // source: syncofother
	j, _ := s.Get("a")
	mark.Leak(j.ID)
	j, _ = s.Get("b")
	mark.Leak(j.Text)
}

func badSyncOfAny() {
	var s store.SyncOf[any, store.Job]
	s.Set("a", aJob(mark.Secret())) // source: syncofany
	j, _ := s.Get("a")
	mark.Leak(j.Text) // leak: syncofany
}

func goodSyncOfAny() {
	var s store.SyncOf[any, store.Job]
	s.Set("a", aJob(mark.Secret())) // source: syncofanyother
	j, _ := s.Get(named("a"))
	mark.Leak(j.Text)
}
