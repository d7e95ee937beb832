// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

func badSecretIsLeakedDirectly() {
	mark.Leak(mark.Secret()) // source: direct; leak: direct
}

func goodPlainTextIsLeakedDirectly() {
	_ = mark.Secret() // source: unused
	mark.Leak(mark.Plain())
}

func badSecretIsPassedThroughVariables() {
	a := mark.Secret() // source: reassigned
	b := a
	var c string
	c = b
	mark.Leak(c) // leak: reassigned
}

func goodVariableIsOverwrittenBeforeLeak() {
	a := mark.Secret() // source: overwritten
	a = mark.Plain()
	mark.Leak(a)
}

func badVariableIsOverwrittenAfterCopy() {
	a := mark.Secret() // source: copiedfirst
	b := a
	a = mark.Plain()
	mark.Leak(a)
	mark.Leak(b) // leak: copiedfirst
}

func goodVariableGetsSecretAfterLeak() {
	a := mark.Plain()
	mark.Leak(a)
	a = mark.Secret() // source: toolate
	_ = a
}

func badOneBranchAssignsSecret() {
	s := mark.Plain()
	if mark.Either() {
		s = mark.Secret() // source: onebranch
	}
	mark.Leak(s) // leak: onebranch
}

func goodBothBranchesOverwrite() {
	s := mark.Secret() // source: bothbranches
	if mark.Either() {
		s = "left"
	} else {
		s = "right"
	}
	mark.Leak(s)
}

func badTwoSourcesMeetAtJoin() {
	var s string
	if mark.Either() {
		s = mark.Secret() // source: joinleft
	} else {
		s = mark.Secret() // source: joinright
	}
	mark.Leak(s) // leak: joinleft, joinright
}

func goodBranchReturnsWithSecret() {
	s := mark.Plain()
	if mark.Either() {
		s = mark.Secret() // source: returnedearly
		return
	}
	mark.Leak(s)
}

func badLoopCarriesSecretToNextTurn() {
	prev, cur := "", ""
	for range 3 {
		mark.Leak(prev) // leak: loopcarried
		prev = cur
		cur = mark.Secret() // source: loopcarried
	}
}

func goodLoopClearsBeforeNextTurn() {
	cur := ""
	for range 3 {
		mark.Leak(cur)
		cur = mark.Secret() // source: loopcleared
		cur = ""
	}
}

func badSecretMovesThroughThreeTurns() {
	a, b, c := mark.Secret(), "", "" // source: rotated
	for range 3 {
		a, b, c = c, a, b
		mark.Leak(c) // leak: rotated
	}
}

// The end of the outer loop depends on a count that the inner one leaves alone.
func badLoopsOfConstantTurnsEnd() {
	s := mark.Secret() // source: constantturns
	for range 3 {
		for range 3 {
			_ = s
		}
	}
	mark.Leak(s) // leak: constantturns
}

func goodInnerLoopOfConstantTurnsClears() {
	s := mark.Secret() // source: constantclears
	for range 3 {
		for range 3 {
			s = ""
		}
	}
	mark.Leak(s)
}

func badInnerLoopStandsBetweenTurns() {
	a, b, c := "", "", ""
	for range 5 {
		for range 2 {
			_ = 1
		}
		mark.Leak(c) // leak: between
		for range 2 {
			_ = 1
		}
		a, b, c = mark.Secret(), a, b // source: between
	}
}

func goodParallelAssignmentSwapsAway() {
	a, b := mark.Secret(), mark.Plain() // source: swappedaway
	a, b = b, a
	mark.Leak(a)
	_ = b
}

func badParallelAssignmentSwapsIn() {
	a, b := mark.Secret(), mark.Plain() // source: swappedin
	a, b = b, a
	mark.Leak(b) // leak: swappedin
	_ = a
}

func goodInnerVariableShadows() {
	s := mark.Secret() // source: shadowedaway
	{
		s := mark.Plain()
		mark.Leak(s)
	}
	_ = s
}

func badOuterVariableIsShadowedOnlyInside() {
	s := mark.Secret() // source: shadowedinside
	if s := mark.Plain(); len(s) > 0 {
		mark.Leak(s)
	}
	mark.Leak(s) // leak: shadowedinside
}

func badShadowingErrKeepsOuterValue() {
	s, err := mark.Load("a") // source: shadowerr
	if mark.Either() {
		s, err := mark.Plain(), error(nil)
		_, _ = s, err
	}
	if err == nil {
		mark.Leak(s) // leak: shadowerr
	}
}

func goodConstantConditionNeverHolds() {
	const debug = false
	s := mark.Plain()
	if debug {
		s = mark.Secret() // source: deadbranch
	}
	mark.Leak(s)
}

func badConstantConditionAlwaysHolds() {
	const verbose = true
	s := mark.Plain()
	if verbose {
		s = mark.Secret() // source: livebranch
	}
	mark.Leak(s) // leak: livebranch
}

func badSwitchCaseFallsThrough() {
	s := mark.Plain()
	switch {
	case mark.Either():
		s = mark.Secret() // source: fallthrough
		fallthrough
	case mark.Either():
		mark.Leak(s) // leak: fallthrough
	}
}

func goodSwitchCaseBreaks() {
	s := mark.Plain()
	switch {
	case mark.Either():
		s = mark.Secret() // source: casebreaks
		_ = s
	default:
		mark.Leak(s)
	}
}
