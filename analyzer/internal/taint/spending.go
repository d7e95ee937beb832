// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// How many steps a function may take depends on what it has to do with labels. Most
// functions of a program that marks its data have nothing to do with it: no label comes
// into being in them, none is in a variable that they look at, and nothing that they call
// brings one. What they do with the data of callers is told by less. A function of which it
// turns out that there are labels begins again, with all that those have.

// meets notes that the function has to do with labels.
func (f *frame) meets(labels bool) { f.concerned = f.concerned || labels }

// share returns what of a bound in steps holds for the function.
func (f *frame) share(bound int) int {
	if f.concerned || f.Roles.Quiet() { // where the bounds are others
		return bound
	}
	return bound / farShare
}

// spent reports whether the function has used up its steps.
func (f *frame) spent() bool { return f.engine.steps-f.before > f.share(f.budget) }

// overdrawn reports whether the function has used its steps several times over, as
// calls can of which much is known. What is left to be looked at is taken together.
func (f *frame) overdrawn() bool { return f.overdrew() && f.hadItsOwn() || f.tooMuch() }

// overdrew is overdrawn without what each call has for itself.
func (f *frame) overdrew() bool {
	times := f.engine.bound(largeOverdraft, smallOverdraft)
	if !f.concerned {
		times = min(times, farOverdraft)
	}
	return f.engine.steps-f.before > times*f.share(f.budget)
}

// tooMuch reports whether the instruction at the cursor has used more steps than any may.
func (f *frame) tooMuch() bool {
	if f.overdrew() {
		return f.engine.steps-f.atInstr > leastAtOnce
	}
	return f.engine.steps-f.atInstr > f.share(mostAtOnce)
}

// hadItsOwn reports whether the call at the cursor has used the steps that each has for
// itself where something is marked, whatever those before it have used: a function may be
// one long list of calls.
func (f *frame) hadItsOwn() bool {
	return f.engine.steps-f.atCall > f.share(f.engine.bound(callSteps, 0))
}

// ofVariable returns what a variable is known to hold.
func (f *frame) ofVariable(symbol string) *summary.Value {
	v := f.global(symbol)
	f.meets(!f.concerned && v.Labelled())
	return v
}
