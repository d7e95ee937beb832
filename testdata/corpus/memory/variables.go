// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

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
