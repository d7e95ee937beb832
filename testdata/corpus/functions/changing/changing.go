// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package changing has methods that call each other by way of a variable that
// they change.
package changing

import "example.com/corpus/mark"

type asker interface{ ask() string }

type seat struct {
	left   *seat
	holder asker
}

type guest struct{}

var (
	seats = []seat{{}, {holder: guest{}}}
	spare = &seat{}
)

func (s *seat) ask() string { return seats[1].holder.ask() }

func (guest) ask() string {
	seats[0] = seat{left: &seat{holder: seats[0].holder}, holder: spare}
	copy(seats, []seat{*seats[0].left})
	return mark.Secret() // source: seats
}

func badMethodsChangeWhereTheyCall() {
	for range 2 {
		mark.Leak(seats[0].ask()) // leak: seats
	}
}

type replier interface{ reply() string }

type bench struct {
	left   *bench
	holder replier
}

type visitor struct{ name string }

var (
	benches   = []bench{{}, {holder: visitor{}}}
	spareSeat = &bench{}
)

func (b *bench) reply() string { return benches[1].holder.reply() }

func (v visitor) reply() string {
	benches[0] = bench{left: &bench{holder: benches[0].holder}, holder: spareSeat}
	copy(benches, []bench{*benches[0].left})
	v.name = mark.Secret() // source: benches
	return mark.Plain()
}

func goodMethodsChangeWhereTheyCall() {
	for range 2 {
		mark.Leak(benches[0].reply())
	}
}
