// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"iter"
	"reflect"

	"example.com/corpus/mark"
)

// What bodies of loops and callbacks put into variables around them, where nobody who
// calls the function is seen, so that nobody says whose iterator it is.

type wards interface {
	All() iter.Seq[string]
	Each(func(id string) error) error
}

type floor struct{}

func (floor) All() iter.Seq[string]               { return func(yield func(string) bool) { yield("1") } }
func (floor) Each(visit func(string) error) error { return visit("1") }

// answer calls the method of a service by its name, as frameworks do.
func answer(service any, name string) { reflect.ValueOf(service).MethodByName(name).Call(nil) }

// A Bulletin is called by frameworks only.
type Bulletin struct{ wards wards }

func (b Bulletin) Secrets() {
	var all []string
	for id := range b.wards.All() {
		all = append(all, id, mark.Secret()) // source: loopbody
	}
	mark.Leak(all) // leak: loopbody
}

func (b Bulletin) IDs() {
	var all []string
	secrets := 0
	for id := range b.wards.All() {
		all = append(all, id)
		secrets += len(mark.Secret()) // source: loopbodycounts
	}
	mark.Leak(all, secrets)
}

func (b Bulletin) Last() error {
	last := map[string]string{}
	err := b.wards.Each(func(id string) error {
		last[id] = mark.Secret() // source: callbackbody
		return nil
	})
	for _, s := range last {
		mark.Leak(s) // leak: callbackbody
	}
	return err
}

func (b Bulletin) Others() error {
	last, others := map[string]string{}, map[string]string{}
	err := b.wards.Each(func(id string) error {
		last[id], others[id] = mark.Secret(), id // source: callbackfillsother
		return nil
	})
	for _, s := range others {
		mark.Leak(s, len(last))
	}
	return err
}

func badLoopBodyOfUnknownIterator() { answer(Bulletin{floor{}}, "Secrets") }

func goodLoopBodyOfUnknownIteratorCounts() { answer(Bulletin{floor{}}, "IDs") }

func badCallbackOfUnknownFills() { answer(Bulletin{floor{}}, "Last") }

func goodCallbackOfUnknownFillsAnother() { answer(Bulletin{floor{}}, "Others") }
