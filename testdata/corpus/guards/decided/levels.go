// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package decided

import "example.com/corpus/mark"

// The answer is one of several levels, told apart by order or one by one.

type level int

const (
	unknown level = iota
	refused
	some
	full
)

func levelOf(p *mark.Person) level {
	switch {
	case mark.Consented(p.ID):
		return full
	case p.Name == "":
		return refused
	}
	return unknown
}

func levelOrName(p *mark.Person) level {
	if mark.Consented(p.ID) {
		return full
	}
	return level(len(p.Name))
}

type status string

const (
	pending status = "pending"
	granted status = "granted"
	revoked status = "revoked"
)

func statusOf(p *mark.Person) (status, error) {
	if p.ID == "" {
		return pending, errDenied
	}
	if mark.Consented(p.ID) {
		return granted, nil
	}
	return revoked, nil
}

func goodLevelIsHighEnough() {
	p := mark.NewPerson()
	if levelOf(p) >= some {
		mark.Leak(p.Health)
	}
}

func goodLevelIsAboveRefused() {
	p := mark.NewPerson()
	if levelOf(p) > refused {
		mark.Leak(p.Health)
	}
}

func goodLowLevelsReturn() {
	p := mark.NewPerson()
	if levelOf(p) < some {
		return
	}
	mark.Leak(p.Health)
}

func goodOtherLevelsReturn() {
	p := mark.NewPerson()
	switch levelOf(p) {
	case unknown, refused:
		return
	}
	mark.Leak(p.Health)
}

func goodStatusIsNoOther() {
	p := mark.NewPerson()
	s, err := statusOf(p)
	if err != nil || s == pending {
		return
	}
	if s != revoked {
		mark.Leak(p.Health)
	}
}

func badLevelIsTooLow() {
	p := mark.NewPerson()
	if levelOf(p) >= refused {
		mark.Leak(p.Health) // source: leveltoolow; leak: leveltoolow
	}
}

func badLevelIsBelow() {
	p := mark.NewPerson()
	if levelOf(p) < some {
		mark.Leak(p.Health) // source: levelbelow; leak: levelbelow
	}
}

func badOneLevelIsLeftOut() {
	p := mark.NewPerson()
	switch levelOf(p) {
	case refused:
		return
	}
	mark.Leak(p.Health) // source: levelleftout; leak: levelleftout
}

func badLevelMayBeAny() {
	p := mark.NewPerson()
	if levelOrName(p) >= some {
		mark.Leak(p.Health) // source: levelany; leak: levelany
	}
}

func badLevelOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if levelOf(q) >= some {
		mark.Leak(p.Health) // source: levelanother; leak: levelanother
	}
}

func badStatusMayBeRevoked() {
	p := mark.NewPerson()
	s, err := statusOf(p)
	if err != nil {
		return
	}
	if s != pending {
		mark.Leak(p.Health) // source: levelrevoked; leak: levelrevoked
	}
}
