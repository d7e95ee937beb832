// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lib

import "example.com/corpus/mark"

// A Desk has its own methods as handlers, which ring one another: who follows
// each call that each may lead to comes to no end.
type Desk struct{ First, Second, Third, Last func(string, int) }

// NewDesk returns a desk.
func NewDesk() *Desk {
	d := new(Desk)
	d.First, d.Second, d.Third, d.Last = d.hear, d.pass, d.file, d.tell
	return d
}

// Ring rings all, who ring all so many times.
func (d *Desk) Ring(s string, times int) {
	if times == 0 {
		return
	}
	d.First(s, times-1)
	d.Second(s, times-1)
	d.Third(s, times-1)
	d.Last(s, times-1)
}

func (d *Desk) hear(s string, times int) { d.Ring(s, times) }
func (d *Desk) pass(s string, times int) { d.Ring(s, times) }
func (d *Desk) file(s string, times int) { d.Ring(s, times) }
func (d *Desk) tell(s string, times int) {
	d.Ring(s, times)
	mark.Leak(s) // leak: rung
}
