// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package wire

import "example.com/corpus/mark"

// Each sender is for one scenario, so that each is provided on a line of its own.
type (
	asker    struct{}
	unasker  struct{}
	other    struct{}
	within   struct{}
	without  struct{}
	above    struct{}
	aboveNot struct{}
)

func newAsker() asker        { return asker{} }
func newUnasker() *unasker   { return &unasker{} }
func newOther() other        { return other{} }
func newWithin() within      { return within{} }
func newWithout() without    { return without{} }
func newAbove() *above       { return &above{} }
func newAboveNot() *aboveNot { return &aboveNot{} }

func (asker) Ask(text string) { mark.Leak(text) }

func (*unasker) Unask(text string) {
	mark.Leak(text) // leak: injectedunasked (needs-consent)
}

func (other) Other(text string) {
	mark.Leak(text) // leak: injectedother (needs-consent)
}

func (within) Within(p *mark.Person) {
	if mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: injectedwithin
	}
}

func (without) Without(p *mark.Person) {
	mark.Leak(p.Health) // source: injectedwithout; leak: injectedwithout (needs-consent)
}

func (*above) Above(text string) { mark.Leak(text) }

func (*aboveNot) AboveNot(text string) {
	mark.Leak(text) // leak: injectedabovenot (needs-consent)
}
