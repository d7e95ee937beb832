// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

func goodConsentIsAskedFirst() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: askedfirst
	}
}

func badConsentIsNotAsked() {
	p := mark.NewPerson()
	if mark.IsWeekday(p.ID) {
		mark.Leak(p.Health) // source: notasked; leak: notasked (needs-consent)
	}
}

func badConsentIsAskedOfSomebodyElse() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(q.ID) {
		mark.Leak(p.Health) // source: somebodyelse; leak: somebodyelse (needs-consent)
	}
}

func badElseBranchHasNoConsent() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		mark.Leak("ok")
	} else {
		mark.Leak(p.Health) // source: elsebranch; leak: elsebranch (needs-consent)
	}
}

func goodElseOfNegationHasConsent() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		mark.Leak("no")
	} else {
		mark.Leak(p.Health) // source: elsenegation
	}
}

func badNegatedGuard() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: negated; leak: negated (needs-consent)
	}
}

func goodEarlyReturn() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: earlyreturn
}

func badEarlyReturnIsInverted() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: inverted; leak: inverted (needs-consent)
}

func badLeakBeforeTheCheck() {
	p := mark.NewPerson()
	mark.Leak(p.Health) // source: beforecheck; leak: beforecheck (needs-consent)
	if !mark.Consented(p.ID) {
		return
	}
}

func goodAnd() {
	p := mark.NewPerson()
	if mark.Either() && mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: and
	}
}

func badOr() {
	p := mark.NewPerson()
	if mark.Either() || mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: or; leak: or (needs-consent)
	}
}

func goodOrOfNegationsReturns() {
	p := mark.NewPerson()
	if mark.Either() || !mark.Consented(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: ornegation
}

func badAndOfNegationsReturns() {
	p := mark.NewPerson()
	if mark.Either() && !mark.Consented(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: andnegation; leak: andnegation (needs-consent)
}

func goodSwitchTrue() {
	p := mark.NewPerson()
	switch {
	case p.Name == "":
		return
	case mark.Consented(p.ID):
		mark.Leak(p.Health) // source: switchtrue
	}
}

func badSwitchDefault() {
	p := mark.NewPerson()
	switch {
	case mark.Consented(p.ID):
		mark.Leak("ok")
	default:
		mark.Leak(p.Health) // source: switchdefault; leak: switchdefault (needs-consent)
	}
}

func goodSwitchOnResult() {
	p := mark.NewPerson()
	switch mark.Consented(p.ID) {
	case true:
		mark.Leak(p.Health) // source: switchresult
	}
}

func badSwitchFallsThroughFromOther() {
	p := mark.NewPerson()
	switch {
	case mark.Either():
		fallthrough
	case mark.Consented(p.ID):
		mark.Leak(p.Health) // source: fallsthrough; leak: fallsthrough (needs-consent)
	}
}

func goodErrorResultIsNil() {
	p := mark.NewPerson()
	if err := mark.CheckConsent(p.ID); err != nil {
		return
	}
	mark.Leak(p.Health) // source: errornil
}

func badErrorResultIsIgnored() {
	p := mark.NewPerson()
	_ = mark.CheckConsent(p.ID)
	mark.Leak(p.Health) // source: errorignored; leak: errorignored (needs-consent)
}

func badErrorResultIsNotNil() {
	p := mark.NewPerson()
	if err := mark.CheckConsent(p.ID); err != nil {
		mark.Leak(p.Health) // source: errornotnil; leak: errornotnil (needs-consent)
	}
}

func goodStoredResult() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	if ok {
		mark.Leak(p.Health) // source: stored
	}
}

func goodStoredConjunction() {
	p := mark.NewPerson()
	ok := mark.Either() && mark.Consented(p.ID)
	if ok {
		mark.Leak(p.Health) // source: storedand
	}
}

func badStoredDisjunction() {
	p := mark.NewPerson()
	ok := mark.Either() || mark.Consented(p.ID)
	if ok {
		mark.Leak(p.Health) // source: storedor; leak: storedor (needs-consent)
	}
}

func badStoredResultIsOverwritten() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	ok = mark.Either()
	if ok {
		mark.Leak(p.Health) // source: overwrittenresult; leak: overwrittenresult (needs-consent)
	}
}

func goodComparedWithTrue() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) == true {
		mark.Leak(p.Health) // source: comparedtrue
	}
}

func badComparedWithFalse() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) == false {
		mark.Leak(p.Health) // source: comparedfalse; leak: comparedfalse (needs-consent)
	}
}

func badOneBranchOnly() {
	p := mark.NewPerson()
	if mark.Either() {
		if !mark.Consented(p.ID) {
			return
		}
	}
	mark.Leak(p.Health) // source: onebranchonly; leak: onebranchonly (needs-consent)
}

func goodBothBranchesAsk() {
	p := mark.NewPerson()
	if mark.Either() {
		if !mark.Consented(p.ID) {
			return
		}
	} else if mark.CheckConsent(p.ID) != nil {
		return
	}
	mark.Leak(p.Health) // source: bothask
}

func badGuardIsCalledNotChecked() {
	p := mark.NewPerson()
	mark.Consented(p.ID)
	mark.Leak(p.Health) // source: notchecked; leak: notchecked (needs-consent)
}

func badEmptyBody() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
	}
	mark.Leak(p.Health) // source: emptybody; leak: emptybody (needs-consent)
}

func goodCorrelatedConditions() {
	p := mark.NewPerson()
	on := mark.Consented(p.ID)
	text := "none"
	if on {
		text = p.Health // source: correlated
	}
	mark.Leak(text)
}

func badCorrelatedWithOther() {
	p := mark.NewPerson()
	on := mark.Either()
	text := "none"
	if on {
		text = p.Health // source: correlatedother
	}
	if mark.Consented(p.Name) {
		return
	}
	mark.Leak(text) // leak: correlatedother (needs-consent)
}

func goodConstantConditionNeverLeaks() {
	const unchecked = false
	p := mark.NewPerson()
	if unchecked || mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: constantfalse
	}
}

func badConstantConditionSkipsTheGuard() {
	const debug = true
	p := mark.NewPerson()
	if debug || mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: constanttrue; leak: constanttrue (needs-consent)
	}
}
