// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import "example.com/corpus/mark"

// What a call leaves in objects that its arguments lead to, when only callers know
// who is called.

type form struct{ answer, question string }

type tray struct{ top *form }

type clerk interface{ work(t *tray) }

type clerkFunc func(t *tray)

func (f clerkFunc) work(t *tray) { f(t) }

func answered(next clerk) clerk {
	return clerkFunc(func(*tray) {
		f := &form{}
		next.work(&tray{f})
		mark.Leak(f.answer) // leak: tray
	})
}

func badAnsweredOnTray() {
	answered(clerkFunc(func(t *tray) {
		t.top.answer = mark.Secret() // source: tray
	})).work(nil)
}

func goodQuestionOnTray() {
	asking(clerkFunc(func(t *tray) {
		t.top.answer = mark.Secret() // source: trayquestion
	})).work(nil)
}

func asking(next clerk) clerk {
	return clerkFunc(func(*tray) {
		f := &form{}
		next.work(&tray{f})
		mark.Leak(f.question)
	})
}

func goodTrayIsReplaced() {
	keeping(clerkFunc(func(t *tray) {
		t.top = &form{answer: mark.Secret()} // source: trayreplaced
	})).work(nil)
}

func keeping(next clerk) clerk {
	return clerkFunc(func(*tray) {
		f := &form{}
		next.work(&tray{f})
		mark.Leak(f.answer) // false: trayreplaced (what an argument leads to is known by the way there, which leads to another object by now)
	})
}
