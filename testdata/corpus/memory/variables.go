// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import (
	"sync"

	"example.com/corpus/mark"
)

// Variables that share what is behind their pointers, since the program started.

type drawer struct{ paper string }

type opener struct{ of *drawer }

var (
	commonDrawer = &drawer{}
	filing       = &opener{commonDrawer}
	finding      = &opener{commonDrawer}
	apart        = &opener{&drawer{}}
)

func badVariablesShareDrawer() {
	filing.of.paper = mark.Secret() // source: commondrawer
	mark.Leak(finding.of.paper)     // leak: commondrawer
	mark.Leak(commonDrawer.paper)   // leak: commondrawer
}

func goodVariableHasItsOwnDrawer() {
	mark.Leak(apart.of.paper)
}

var desk struct{ left, right *opener }

func init() {
	d := &drawer{}
	desk.left, desk.right = &opener{d}, &opener{d}
}

func putLeft() {
	desk.left.of.paper = mark.Secret() // source: deskdrawer
}

func badFieldsOfVariableShareDrawer() {
	putLeft()
	mark.Leak(desk.right.of.paper) // leak: deskdrawer
}

func openers() (a, b *opener) {
	d := &drawer{}
	return &opener{d}, &opener{d}
}

var firstOpener, secondOpener = openers()

func badOpenersOfOneCall() {
	firstOpener.of.paper = mark.Secret() // source: onecall
	mark.Leak(secondOpener.of.paper)     // leak: onecall
}

var thirdOpener, _ = openers()

func goodOpenerOfAnotherCall() {
	mark.Leak(thirdOpener.of.paper)
}

func keeper() (put func(string), get func() string) {
	var kept string
	return func(s string) { kept = s }, func() string { return kept }
}

var putKept, getKept = keeper()

func badClosuresInVariablesShareVariable() {
	putKept(mark.Secret()) // source: keptbyclosure
	mark.Leak(getKept())   // leak: keptbyclosure
}

var _, getOther = keeper()

func goodClosureOfAnotherCall() {
	mark.Leak(getOther())
}

// The same, where functions set them up while the program runs.

type (
	filer  struct{ of *drawer }
	finder struct{ of *drawer }
)

var (
	theFiler  *filer
	theFinder *finder
	aloof     *finder
)

func setUp() {
	d := &drawer{}
	theFiler, theFinder = &filer{d}, &finder{d}
	aloof = &finder{&drawer{}}
}

func badSetUpToShare() {
	setUp()
	theFiler.of.paper = mark.Secret() // source: setup
	mark.Leak(theFinder.of.paper)     // leak: setup
}

func goodSetUpApart() {
	setUp()
	mark.Leak(aloof.of.paper)
}

var (
	setUpOnce  sync.Once
	onceFiler  *filer
	onceFinder *finder
)

func pair() (*filer, *finder) {
	setUpOnce.Do(func() {
		d := &drawer{}
		onceFiler, onceFinder = &filer{d}, &finder{d}
	})
	return onceFiler, onceFinder
}

func badSetUpOnce() {
	f, _ := pair()
	f.of.paper = mark.Secret() // source: setuponce
	_, g := pair()
	mark.Leak(g.of.paper) // leak: setuponce
}

var office struct {
	filer  *filer
	finder *finder
}

func useFor(f *filer, g *finder) { office.filer, office.finder = f, g }

func badGivenToBeKept() {
	d := &drawer{}
	useFor(&filer{d}, &finder{d})
	office.filer.of.paper = mark.Secret() // source: givenkept
	mark.Leak(office.finder.of.paper)     // leak: givenkept
}

var (
	filers  = map[string]*filer{}
	finders = map[string]*finder{}
	lonely  = map[string]*finder{}
)

func register(name string) {
	d := &drawer{}
	filers[name], finders[name] = &filer{d}, &finder{d}
	lonely[name] = &finder{&drawer{}}
}

func badRegisteredByName() {
	register("a")
	filers["a"].of.paper = mark.Secret() // source: byname
	mark.Leak(finders["a"].of.paper)     // leak: byname
}

func goodRegisteredApart() {
	register("a")
	mark.Leak(lonely["a"].of.paper)
}
