// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

func badGotoSkipsOverwrite() {
	s := mark.Secret() // source: gotoskips
	if mark.Either() {
		goto out
	}
	s = mark.Plain()
out:
	mark.Leak(s) // leak: gotoskips
}

func goodGotoReachesOverwrite() {
	s := mark.Secret() // source: gotoreaches
	if mark.Either() {
		goto clean
	}
clean:
	s = mark.Plain()
	mark.Leak(s)
}

func badGotoLoops() {
	s, n := mark.Plain(), 0
again:
	mark.Leak(s)      // leak: gotoloops
	s = mark.Secret() // source: gotoloops
	if n++; n < 3 {
		goto again
	}
}

func badLoopEndsOnAnotherWayLater() {
	s, n := "a", 0
	for n < 3 {
		if n == 2 {
			mark.Leak(s) // leak: anotherway
		}
		if n++; n == 1 {
			s = "b"
		} else {
			s = mark.Secret() // source: anotherway
		}
	}
}

func goodLoopForgetsOnEachWay() {
	s, n := "a", 0
	for n < 3 {
		if n == 2 {
			mark.Leak(s)
		}
		if n++; n == 1 {
			s = mark.Secret() // source: eachway
			s = "b"
		} else {
			s = "c"
		}
	}
}

func badGotoTakesAnotherWayLater() {
	s, n := "a", 0
again:
	if n == 2 {
		mark.Leak(s) // leak: gotoway
	}
	if n < 2 {
		if n++; n == 1 {
			s = "b"
		} else {
			s = mark.Secret() // source: gotoway
		}
		goto again
	}
}

func badLabelledBreakSkipsOverwrite() {
	s := mark.Plain()
outer:
	for range 3 {
		for range 3 {
			s = mark.Secret() // source: labelledbreak
			if mark.Either() {
				break outer
			}
			s = mark.Plain()
		}
		s = mark.Plain()
	}
	mark.Leak(s) // leak: labelledbreak
}

func goodPlainBreakReachesOverwrite() {
	s := mark.Plain()
	for range 3 {
		for range 3 {
			s = mark.Secret() // source: plainbreak
			if mark.Either() {
				break
			}
		}
		s = mark.Plain()
	}
	mark.Leak(s)
}

func badLabelledContinueSkipsOverwrite() {
	s := mark.Plain()
outer:
	for range 4 {
		mark.Leak(s) // leak: labelledcontinue
		for range 2 {
			s = mark.Secret() // source: labelledcontinue
			if mark.Either() {
				continue outer
			}
		}
		s = mark.Plain()
	}
}

func goodContinueAfterOverwrite() {
	s := mark.Plain()
	for range 4 {
		mark.Leak(s)
		s = mark.Secret() // source: continueafter
		s = mark.Plain()
		if mark.Either() {
			continue
		}
	}
}

func badBreakLeavesSwitchOnly() {
	s := mark.Plain()
	for range 2 {
		switch {
		case mark.Either():
			s = mark.Secret() // source: breakswitch
			break
		}
		mark.Leak(s) // leak: breakswitch
	}
}

func goodReturnInsideLoop() {
	s := mark.Plain()
	for range 3 {
		mark.Leak(s)
		if mark.Either() {
			s = mark.Secret() // source: returninloop
			return
		}
	}
}

func badInfiniteLoopIsLeftWithSecret() {
	s := mark.Plain()
	for {
		if mark.Either() {
			break
		}
		s = mark.Secret() // source: infinite
	}
	mark.Leak(s) // leak: infinite
}

func goodCorrelatedConditions() {
	s, on := mark.Plain(), mark.Either()
	if on {
		s = mark.Secret() // source: correlated
	}
	if !on {
		mark.Leak(s)
	}
}

func badCorrelatedConditions() {
	s, on := mark.Plain(), mark.Either()
	if on {
		s = mark.Secret() // source: correlatedbad
	}
	if on {
		mark.Leak(s) // leak: correlatedbad
	}
}
