// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

// Six levels, as generated API types have them.
type (
	response struct{ data data }
	data     struct {
		viewer  viewer
		request string
	}
	viewer struct {
		account *account
		id      string
	}
	account struct {
		profiles []userProfile
		plan     string
	}
	userProfile struct {
		medical medical
		nick    string
	}
	medical struct{ history, blood string }
)

func newResponse() *response {
	return &response{data{viewer{&account{profiles: make([]userProfile, 2), plan: "free"}, "1"}, "q"}}
}

func badSixLevelsDeep() {
	r := newResponse()
	r.data.viewer.account.profiles[1].medical.history = mark.Secret() // source: sixlevels
	mark.Leak(r.data.viewer.account.profiles[1].medical.history)      // leak: sixlevels
}

func goodSixLevelsDeepSibling() {
	r := newResponse()
	r.data.viewer.account.profiles[1].medical.history = mark.Secret() // source: sixsibling
	mark.Leak(r.data.viewer.account.profiles[1].nick)
	mark.Leak(r.data.viewer.account.plan)
	mark.Leak(r.data.request)
}

func badDeepValueThroughLocals() {
	r := newResponse()
	acc := r.data.viewer.account
	prof := &acc.profiles[0]
	med := &prof.medical
	med.history = mark.Secret()                                  // source: deeplocals
	mark.Leak(r.data.viewer.account.profiles[0].medical.history) // leak: deeplocals
	mark.Leak(r.data.viewer.account.profiles[0].medical.blood)
}

func goodDeepCopyThroughLocals() {
	r := newResponse()
	prof := r.data.viewer.account.profiles[0]
	prof.medical.history = mark.Secret() // source: deepcopy
	mark.Leak(r.data.viewer.account.profiles[0])
	_ = prof
}

func badLoadThenOverwrite() {
	m := medical{history: mark.Secret()} // source: loadoverwrite
	s := m.history
	m.history = mark.Plain()
	mark.Leak(m.history)
	mark.Leak(s) // leak: loadoverwrite
}

func goodOverwriteThenLoad() {
	m := medical{history: mark.Secret()} // source: overwriteload
	m.history = mark.Plain()
	s := m.history
	mark.Leak(s)
}

func badStoreAfterSinkInLoop() {
	m := medical{}
	for range 2 {
		mark.Leak(m.history)      // leak: storeafter
		m.history = mark.Secret() // source: storeafter
	}
}

func goodStoreAfterSink() {
	m := medical{}
	mark.Leak(m)
	m.history = mark.Secret() // source: storeaftersink
	_ = m
}

func badSiblingIsCopiedOver() {
	m := medical{history: mark.Secret()} // source: siblingcopied
	m.blood, m.history = m.history, "none"
	mark.Leak(m.history)
	mark.Leak(m.blood) // leak: siblingcopied
}

func goodSiblingsAreExchangedTwice() {
	m := medical{history: mark.Secret(), blood: "A"} // source: exchangedtwice
	m.blood, m.history = m.history, m.blood
	m.blood, m.history = m.history, m.blood
	mark.Leak(m.blood)
}

func badFieldsMeetInOneText() {
	m := medical{history: mark.Secret(), blood: mark.Secret()} // source: fieldsmeet
	line := m.blood + "/" + m.history
	mark.Leak(line) // leak: fieldsmeet
}

func badTwoOfThreeFieldsAreSecret() {
	type triple struct{ a, b, c string }
	t := triple{a: "a"}
	t.b = mark.Secret() // source: tripleb
	t.c = mark.Secret() // source: triplec
	mark.Leak(t.a)
	mark.Leak(t.b)      // leak: tripleb
	mark.Leak(t.c)      // leak: triplec
	mark.Leak(t.a, t.c) // leak: triplec
	mark.Leak(t)        // leak: tripleb, triplec
}

func goodSwitchOverwritesInEveryCase() {
	s := mark.Secret() // source: everycase
	switch n := len(mark.Plain()); {
	case n > 9:
		s = "long"
	case n > 3:
		s = "short"
	default:
		s = "none"
	}
	mark.Leak(s)
}

func badSwitchMissesOneCase() {
	s := mark.Secret() // source: missescase
	switch {
	case mark.Either():
		s = "long"
	case mark.Either():
		s = "short"
	}
	mark.Leak(s) // leak: missescase
}

func goodLoopOverwritesAtLeastOnce() {
	s := mark.Secret() // source: atleastonce
	for i := 0; ; i++ {
		s = mark.Plain()
		if i > 2 {
			break
		}
	}
	mark.Leak(s)
}

func badLoopMayNotRun() {
	s := mark.Secret() // source: maynotrun
	for range len(mark.Plain()) - 5 {
		s = mark.Plain()
	}
	mark.Leak(s) // leak: maynotrun
}
