// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"errors"

	"example.com/corpus/mark"
)

// Commands that ask, behind decorators which hand on what they have made themselves.

type errand struct{ id string }

type doer interface{ do(o *errand) error }

type doing func(o *errand) error

func (f doing) do(o *errand) error { return f(o) }

// counted hands each order on as a new one.
func counted(next doer) doer {
	return doing(func(o *errand) error { return next.do(&errand{id: o.id}) })
}

// asks refuses whoever has not consented.
func asks(o *errand) error {
	if !mark.Consented(o.id) {
		return errors.New("no consent")
	}
	return nil
}

// accepts refuses nobody.
func accepts(*errand) error { return nil }

func badDecoratedCommandAsksNobody() {
	p := mark.NewPerson()
	if counted(counted(doing(accepts))).do(&errand{id: p.ID}) != nil {
		return
	}
	mark.Leak(p.Health) // source: decoratedaccepts; leak: decoratedaccepts
}

func goodCommandAsks() {
	p := mark.NewPerson()
	if doing(asks).do(&errand{id: p.ID}) != nil {
		return
	}
	mark.Leak(p.Health) // source: commandasks
}
