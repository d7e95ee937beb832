// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Objects made in a function have numbers in its summary, each for what the object
// holds at some time: when a call was left open, or at the end. There are only so
// many, so one that holds the same at two times has one number for both.

// An exporter writes values in a form that does not depend on the frame: the
// objects made here get numbers.
type exporter struct {
	*frame
	numbers map[*summary.Object]int
	saw     map[*summary.Object]*summary.Value // what they held when they got their numbers
	apart   bool                               // what it writes is changed afterwards
	queue   []*summary.Object
	goesOn  bool // the call is written that goes on: what variables hold is reached there

	errors map[string]int           // numbers of finished objects, by what they hold
	naming map[*summary.Object]bool // finished objects whose content is being written
}

func newExporter(f *frame) *exporter {
	return &exporter{
		frame: f, numbers: make(map[*summary.Object]int), saw: make(map[*summary.Object]*summary.Value),
		errors: make(map[string]int), naming: make(map[*summary.Object]bool),
	}
}

// finished reports whether objects of a type are never written to once they
// are made: errors of the library whose fields nobody else can name.
func (x *exporter) finished(typ string) bool {
	name := strings.TrimPrefix(typ, "*")
	if !isStandard(roles.PackageOf(name)) || token.IsExported(roles.Local(name)) {
		return false
	}
	_, ok := x.Roles.Model("(" + typ + ").Error")
	return ok
}

// whole prepares a pointer to finished objects. There are many errors, and they
// would use up the numbers: those that hold the same get one, and where numbers
// run short only what they hold is kept.
func (x *exporter) whole(v *summary.Value) *summary.Value {
	if len(x.sum.Fresh) < x.maxEntries(manyObjects)/2 {
		for _, loc := range v.Pts {
			x.alike(loc.Object)
		}
		return v
	}
	for _, loc := range v.Pts {
		if _, ok := x.numbers[loc.Object]; !ok && !loc.Object.Input {
			return &summary.Value{Atoms: x.collect(v, nil, summary.All)}
		}
	}
	return v
}

// alike gives finished objects that hold the same one number.
func (x *exporter) alike(o *summary.Object) {
	if _, ok := x.numbers[o]; ok || o.Input || x.naming[o] {
		return
	}
	x.naming[o] = true
	content := x.value(x.content(o)).String()
	delete(x.naming, o)
	if _, ok := x.numbers[o]; ok {
		return
	}
	if n, ok := x.errors[content]; ok {
		x.give(o, n, x.content(o))
	} else {
		x.errors[content] = x.number(o)
	}
}

// name returns what stands for an object made here in the summary.
func (x *exporter) name(o *summary.Object) *summary.Object {
	return x.table.Made(x.number(o))
}

// number gives an object made here its number in the summary.
func (x *exporter) number(o *summary.Object) int {
	if n, ok := x.numbers[o]; ok {
		return n
	}
	if x.asBefore(o) {
		return x.numbers[o]
	}
	n := len(x.sum.Fresh)
	if n < x.maxEntries(manyObjects) {
		x.sum.Fresh = append(x.sum.Fresh, nil)
	} else { // the last one stands for the rest
		n = x.maxEntries(manyObjects) - 1
		x.sum.Notes |= summary.Widened
	}
	x.give(o, n, x.content(o))
	x.queue = append(x.queue, o)
	return n
}

func (x *exporter) give(o *summary.Object, n int, content *summary.Value) {
	x.numbers[o], x.saw[o] = n, content
	if !x.apart {
		x.writers[o] = x
		x.noteAwaited(o, n)
	}
}

// asBefore gives an object, and all that it leads to, the numbers that they have
// got already in another part of the summary, if they hold what they held there.
func (x *exporter) asBefore(o *summary.Object) bool {
	w := x.writers[o]
	if w == nil || x.apart || x.goesOn {
		return false
	}
	same := true
	var objects []*summary.Object
	for range x.leadsTo(&summary.Value{Pts: []summary.Loc{{Object: o}}}, func(o *summary.Object) bool {
		if o.Input || !same {
			return false
		}
		was, ok := w.saw[o]
		same = ok && was.Equal(x.content(o)) && x.may(o, w.numbers[o])
		objects = append(objects, o)
		return same
	}) {
		if !same {
			break
		}
	}
	if !same {
		return false
	}
	for _, o := range objects {
		x.give(o, w.numbers[o], w.saw[o])
	}
	return true
}

// may reports whether an object may have a number: it has none, or that one.
func (x *exporter) may(o *summary.Object, n int) bool {
	has, ok := x.numbers[o]
	return !ok || has == n
}

// contents writes what the numbered objects hold.
func (x *exporter) contents() {
	for len(x.queue) > 0 {
		o := x.queue[0]
		x.queue = x.queue[1:]
		n := x.numbers[o]
		content := x.content(o)
		if len(x.kept[o]) > 0 { // others set what is there
			content = content.Unvouched()
		}
		x.sum.Fresh[n] = x.table.Join(x.sum.Fresh[n], x.value(content))
	}
}
