// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

func badDeferredCallLeaks() {
	s := mark.Plain()
	defer func() {
		mark.Leak(s) // leak: deferred
	}()
	s = mark.Secret() // source: deferred
}

func goodDeferredArgumentIsEvaluatedEarly() {
	s := mark.Plain()
	defer func(s string) {
		mark.Leak(s)
	}(s)
	s = mark.Secret() // source: deferredarg
	_ = s
}

func badDeferredArgumentHeldSecret() {
	s := mark.Secret() // source: deferredheld
	defer func(s string) {
		mark.Leak(s) // leak: deferredheld
	}(s)
	s = mark.Plain()
	_ = s
}

func goodDeferredClosureSeesLastValue() {
	s := mark.Secret() // source: deferredlast
	defer func() {
		mark.Leak(s)
	}()
	s = mark.Plain()
}

func overwritesResult() (s string) {
	defer func() { s = mark.Secret() }() // source: deferresult
	return mark.Plain()
}

func badDeferAltersNamedResult() {
	mark.Leak(overwritesResult()) // leak: deferresult
}

func clearsResult() (s string) {
	defer func() { s = "" }()
	return mark.Secret() // source: deferclears
}

func goodDeferClearsNamedResult() {
	mark.Leak(clearsResult())
}

func unnamedResult() string {
	s := mark.Plain()
	defer func() { s = mark.Secret() }() // source: deferunnamed
	return s
}

func goodDeferCannotAlterUnnamedResult() {
	mark.Leak(unnamedResult())
}

func wrapsError() (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("load: %w", err)
		}
	}()
	return mark.SecretErr() // source: deferwraps
}

func badDeferWrapsNamedError() {
	mark.Leak(wrapsError()) // leak: deferwraps
}

func badDefersRunLastFirst() {
	var s string
	defer func() {
		mark.Leak(s) // leak: lifo
	}()
	defer func() { s = mark.Secret() }() // source: lifo
}

func goodDefersRunLastFirst() {
	s := mark.Secret() // source: lifoclear
	defer func() {
		mark.Leak(s)
	}()
	defer func() { s = "" }()
}

func badDeferInLoopKeepsArguments() {
	for _, s := range []string{"a", mark.Secret()} { // source: deferloop
		defer func(s string) {
			mark.Leak(s) // leak: deferloop
		}(s)
	}
}

func badPanicCarriesSecret() {
	defer func() {
		mark.Leak(recover()) // leak: panicked
	}()
	panic(mark.Secret()) // source: panicked
}

func goodPanicCarriesPlain() {
	s := mark.Secret() // source: panicplain
	defer func() {
		mark.Leak(recover())
	}()
	_ = s
	panic("plain")
}

func mustHave(s string) string {
	if s == "" {
		panic(errors.New("empty"))
	}
	panic(errors.New("unexpected: " + s))
}

func badCalleePanicsWithArgument() {
	defer func() {
		if err, ok := recover().(error); ok {
			mark.Leak(err.Error()) // leak: calleepanics
		}
	}()
	mustHave(mark.Secret()) // source: calleepanics
}

func recovered() (s string) {
	s = mark.Secret() // source: beforepanic
	defer func() { _ = recover() }()
	var p *profile
	return p.health
}

func badResultSetBeforePanicIsReturned() {
	mark.Leak(recovered()) // leak: beforepanic
}

func indexed(list []string) (s string) {
	defer func() { _ = recover() }()
	s = mark.Secret() // source: beforeindex
	s = list[3]
	return s
}

func badResultSetBeforeAnIndexPanics() {
	mark.Leak(indexed(nil)) // leak: beforeindex
}

func indexedFirst(list []string) (s string) {
	defer func() { _ = recover() }()
	fourth := list[3]
	s = mark.Secret() // source: afterindex
	s = fourth
	return s
}

func goodResultSetAfterAnIndex() {
	mark.Leak(indexedFirst(nil))
	mark.Leak(indexedFirst(make([]string, 4)))
}

func recoveredClean() (s string) {
	s = mark.Secret() // source: beforepanicclean
	defer func() {
		if recover() != nil {
			s = "failed"
		}
	}()
	s = ""
	var p *profile
	return p.health
}

func goodRecoverReplacesResult() {
	mark.Leak(recoveredClean())
}

func badLockIsReleasedByMethodValue() {
	p := &profile{health: mark.Secret()} // source: defermethod
	func() {
		done := p.forget
		defer done()
		mark.Leak(p.health) // leak: defermethod
	}()
	mark.Leak(p.health)
}

func goodDeferredMethodForgets() {
	p := &profile{health: mark.Secret()} // source: defermethodgood
	func() {
		defer p.forget()
	}()
	mark.Leak(p)
}
