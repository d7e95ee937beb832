// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package closures

import "example.com/corpus/mark"

func badClosureReadsCaptured() {
	s := mark.Secret() // source: captured
	f := func() {
		mark.Leak(s) // leak: captured
	}
	f()
}

func goodCapturedIsOverwrittenBeforeCall() {
	s := mark.Secret() // source: overwrittenbeforecall
	f := func() {
		mark.Leak(s)
	}
	s = mark.Plain()
	f()
}

func badCapturedIsOverwrittenAfterCreation() {
	s := mark.Plain()
	f := func() {
		mark.Leak(s) // leak: aftercreation
	}
	s = mark.Secret() // source: aftercreation
	f()
}

func goodCapturedGetsSecretAfterCall() {
	s := mark.Plain()
	f := func() {
		mark.Leak(s)
	}
	f()
	s = mark.Secret() // source: aftercall
}

func badSecondCallSeesNewValue() {
	s := mark.Plain()
	get := func() string { return s }
	mark.Leak(get())
	s = mark.Secret() // source: secondcall
	mark.Leak(get())  // leak: secondcall
}

func badClosureWritesCaptured() {
	s := mark.Plain()
	set := func(v string) { s = v }
	set(mark.Secret()) // source: writescaptured
	mark.Leak(s)       // leak: writescaptured
}

func goodClosureClearsCaptured() {
	s := mark.Secret() // source: clearscaptured
	reset := func() { s = "" }
	reset()
	mark.Leak(s)
}

func goodClosureIsNeverCalled() {
	s := mark.Plain()
	set := func() { s = mark.Secret() } // source: nevercalled
	_ = set
	mark.Leak(s)
}

func badLoopVariableIsPerTurn() {
	var fs []func() string
	for _, v := range []string{"a", mark.Secret()} { // source: loopvar
		fs = append(fs, func() string { return v })
	}
	mark.Leak(fs[1]()) // leak: loopvar
}

func goodLoopVariableIsPerTurn() {
	var last func() string
	for i := range 3 {
		s := "clean"
		f := func() string { return s }
		if last == nil {
			last = f
		}
		if i > 0 {
			s = mark.Secret() // source: perturn
		}
		_ = s
	}
	mark.Leak(last()) // false: perturn (objects that one instruction makes in a loop are one: registers are not kept by turn)
}

func badSharedVariableOverTurns() {
	var s string
	var fs []func() string
	for range 2 {
		fs = append(fs, func() string { return s })
		s = mark.Secret() // source: sharedturns
	}
	mark.Leak(fs[0]()) // leak: sharedturns
}

func badTwoClosuresShareAVariable() {
	set, get := cell()
	set(mark.Secret()) // source: twoclosures
	mark.Leak(get())   // leak: twoclosures
}

func goodTwoCellsAreSeparate() {
	set, _ := cell()
	_, get := cell()
	set(mark.Secret()) // source: twocells
	mark.Leak(get())
}

func cell() (set func(string), get func() string) {
	var s string
	return func(v string) { s = v }, func() string { return s }
}

func badNestedClosures() {
	s := mark.Secret() // source: nestedclosures
	func() {
		func() {
			mark.Leak(s) // leak: nestedclosures
		}()
	}()
}

func goodNestedClosureShadows() {
	s := mark.Secret() // source: nestedshadow
	func() {
		s := mark.Plain()
		func() {
			mark.Leak(s)
		}()
	}()
	_ = s
}

func badClosureCapturesStructByReference() {
	var r struct{ a, b string }
	fill := func() { r.a = mark.Secret() } // source: structref
	fill()
	mark.Leak(r.a) // leak: structref
	mark.Leak(r.b)
}

func goodClosureCopiesBeforeFill() {
	var r struct{ a, b string }
	c := r
	fill := func() { r.a = mark.Secret() } // source: structcopied
	fill()
	mark.Leak(c)
}
