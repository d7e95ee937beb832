// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

// session has state that is set while a callback runs.
type session struct {
	user   string
	onUser func(*session)
}

func (s *session) with(user string, f func()) {
	old := s.user
	s.user = user
	f()
	s.user = old
}

func (s *session) after(user string, f func()) {
	f()
	s.user = user
}

func (s *session) login(user string) {
	s.user = user
	if s.onUser != nil {
		s.onUser(s)
	}
	s.user = ""
}

func badCallbackSeesTheField() {
	s := &session{}
	s.with(mark.Secret(), func() { // source: callbackfield
		mark.Leak(s.user) // leak: callbackfield
	})
}

func goodFieldIsRestoredAfterCallback() {
	s := &session{user: "nobody"}
	s.with(mark.Secret(), func() {}) // source: callbackrestored
	mark.Leak(s.user)
}

func goodCallbackRunsBeforeTheField() {
	s := &session{}
	s.after(mark.Secret(), func() { // source: callbackbefore
		mark.Leak(s.user)
	})
}

func badHookSeesTheField() {
	s := &session{onUser: func(s *session) {
		mark.Leak(s.user) // leak: hookfield
	}}
	s.login(mark.Secret()) // source: hookfield
}

func goodHookHasGone() {
	s := &session{onUser: func(s *session) {
		s.user = "seen"
	}}
	s.login(mark.Secret()) // source: hookgone
	mark.Leak(s.user)
}

func badCallbackKeepsTheField() {
	s := &session{}
	var kept string
	s.with(mark.Secret(), func() { kept = s.user }) // source: callbackkeeps
	mark.Leak(kept)                                 // leak: callbackkeeps
}

func goodCallbackKeepsOtherSession() {
	s, other := &session{}, &session{user: "other"}
	var kept string
	s.with(mark.Secret(), func() { kept = other.user }) // source: callbackother
	mark.Leak(kept)
}

func badCapturedIsSeenByCallback() {
	text := "none"
	run := func(s string, f func()) {
		text = s
		f()
		text = "none"
	}
	run(mark.Secret(), func() { // source: capturedseen
		mark.Leak(text) // leak: capturedseen
	})
	mark.Leak(text)
}
