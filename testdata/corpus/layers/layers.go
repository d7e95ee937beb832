// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package layers is a program of five packages in miniature: model, store,
// service, front, and here their wiring.
package layers

import (
	"example.com/corpus/layers/front"
	"example.com/corpus/layers/model"
	"example.com/corpus/layers/service"
	"example.com/corpus/layers/store"
	"example.com/corpus/mark"
)

func badFullViewGoesToTheNetwork() {
	_ = service.New(store.Open(), front.Network{}, service.Full).Show("1")
}

func badAllFullViewsGoToTheNetwork() {
	_ = service.New(store.Open(), front.Network{}, service.Full).ShowAll()
}

func goodBriefViewGoesToTheNetwork() {
	_ = service.New(store.Open(), front.BriefNetwork{}, service.Brief).Show("1")
}

func goodFullViewGoesToTheScreen() {
	_ = service.New(store.Open(), &front.Screen{}, service.Full).ShowAll()
}

func goodTitlesOfFullViews() {
	_ = service.New(store.Open(), front.Titles{}, service.Full).Show("1")
}

func badScreenIsReadBack() {
	s := &front.Screen{}
	_ = service.New(store.Open(), s, service.Full).Show("1")
	mark.Leak(s.Lines) // leak: fullhealth
}

func goodScreenOfBriefViews() {
	s := &front.Screen{}
	_ = service.New(store.Open(), s, service.Brief).Show("1")
	mark.Leak(s.Lines)
}

func badOwnFormat() {
	shout := func(p *model.Patient) model.View {
		return model.View{Title: p.Health + "!"} // source: ownformat
	}
	s := &front.Screen{}
	_ = service.New(store.Open(), s, shout).Show("1")
	mark.Leak(s.Lines) // leak: ownformat
}

func goodErrorOfFind() {
	_, err := store.Open().Find("2")
	mark.Leak(err)
}

func goodIDsOfStore() {
	mark.Leak(store.Open().IDs())
}

func badPatientThroughTheStore() {
	p, err := store.Open().Find("1")
	if err != nil {
		return
	}
	mark.Leak(p.Notes[0].Text) // source: storenote; leak: storenote
}

func goodDoctorThroughTheStore() {
	p, err := store.Open().Find("1")
	if err != nil {
		return
	}
	mark.Leak(p.Doctor.Ward)
}
