// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"errors"
	"fmt"
	"sync"

	"example.com/corpus/mark"
)

// Functions that ask, and defer something: what they return is kept in a variable
// until that has been done.

var desks sync.Mutex

func lockedMay(id string) bool {
	desks.Lock()
	defer desks.Unlock()
	return mark.Consented(id)
}

func goodAskedUnderALock() {
	p := mark.NewPerson()
	if lockedMay(p.ID) {
		mark.Leak(p.Health) // source: underalock
	}
}

func badNotAskedUnderALock() {
	p := mark.NewPerson()
	if !lockedMay(p.ID) {
		mark.Leak(p.Health) // source: notunderalock; leak: notunderalock (needs-consent)
	}
}

func lockedCheck(id string) error {
	desks.Lock()
	defer desks.Unlock()
	if !mark.Consented(id) {
		return errors.New("no consent")
	}
	return nil
}

func goodCheckedUnderALock() {
	p := mark.NewPerson()
	if lockedCheck(p.ID) == nil {
		mark.Leak(p.Health) // source: checkedlocked
	}
}

func badOtherCheckedUnderALock() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if lockedCheck(q.ID) == nil {
		mark.Leak(p.Health) // source: otherlocked; leak: otherlocked (needs-consent)
	}
}

func wrappedCheck(id string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("consent of %s: %w", id, err)
		}
	}()
	return mark.CheckConsent(id)
}

func goodErrorIsWrappedLater() {
	p := mark.NewPerson()
	if wrappedCheck(p.ID) == nil {
		mark.Leak(p.Health) // source: wrappedlater
	}
}

func forgivingCheck(id string) (err error) {
	defer func() {
		if err != nil && mark.Either() {
			err = nil
		}
	}()
	return mark.CheckConsent(id)
}

func badErrorIsForgottenLater() {
	p := mark.NewPerson()
	if forgivingCheck(p.ID) == nil {
		mark.Leak(p.Health) // source: forgottenlater; leak: forgottenlater (needs-consent)
	}
}

func recoveredMay(id string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	return mark.Consented(id)
}

func goodPanicMeansNo() {
	p := mark.NewPerson()
	if recoveredMay(p.ID) {
		mark.Leak(p.Health) // source: panicmeansno
	}
}

func optimisticMay(id string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = true
		}
	}()
	return mark.Consented(id)
}

func badPanicMeansYes() {
	p := mark.NewPerson()
	if optimisticMay(p.ID) {
		mark.Leak(p.Health) // source: panicmeansyes; leak: panicmeansyes (needs-consent)
	}
}

func recoveredCheck(id string) error {
	defer func() { _ = recover() }()
	return mark.CheckConsent(id)
}

func badPanicMeansNoError() {
	p := mark.NewPerson()
	if recoveredCheck(p.ID) == nil {
		mark.Leak(p.Health) // source: panicnoerror; leak: panicnoerror (needs-consent)
	}
}

func saidThrough(ok *bool, id string) bool {
	defer desks.Unlock()
	desks.Lock()
	*ok = mark.Consented(id)
	return *ok
}

func badAnswerIsChangedThroughAPointer() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	believe(&ok)
	if ok {
		mark.Leak(p.Health) // source: throughpointer; leak: throughpointer (needs-consent)
	}
}

func believe(ok *bool) { *ok = mark.Either() || saidThrough(ok, "somebody") }

func goodErrorInAVariable() {
	p := mark.NewPerson()
	var err error
	if !mark.Consented(p.ID) {
		err = errors.New("no consent")
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: errorinvariable
}

func badErrorInAVariableOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	var err error
	if !mark.Consented(q.ID) {
		err = errors.New("no consent")
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: errorofanother; leak: errorofanother (needs-consent)
}

func badErrorInAVariableIsForgotten() {
	p := mark.NewPerson()
	var err error
	if !mark.Consented(p.ID) {
		err = errors.New("no consent")
	}
	if mark.Either() {
		err = nil
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: errorforgotten; leak: errorforgotten (needs-consent)
}

func badAnswerOfTheOneBefore() {
	ok := false
	set := func(yes bool) { ok = yes && ok }
	for _, p := range mark.People() {
		if ok {
			mark.Leak(p.Health) // source: onebefore; leak: onebefore (needs-consent)
		}
		ok = mark.Consented(p.ID)
		set(mark.Either())
	}
}
