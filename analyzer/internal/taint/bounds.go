// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "golang.org/x/tools/go/ssa"

// Bounds of the iteration (ENGINE 2.9). All are counted, none is timed.
const (
	maxRounds      = 5          // over the package, for the content of variables
	fewRounds      = 3          // the same, where nothing is marked
	roundSteps     = 10_000_000 // of a package, after which no further round begins
	maxPasses      = 10         // over functions that call each other
	recursionPath  = 3          // the depth of paths in them, one less after every second pass
	visitsPerBlock = 40
	stepsPerInstr  = 40      // of a function: instructions, objects that differ where paths join, values looked at
	waysPerInstr   = 40      // of a function: ways that were looked at on which phis take what they are
	leastWays      = 100_000 // of any function
	leastSteps     = 10_000  // of any function among some that call each other
	aloneSteps     = 40_000  // of any other where something is marked: one that wires a program calls all there is
	callSteps      = 2_000   // of a call where something is marked, whatever those before it have used
	mostAtOnce     = 100_000 // of an instruction, also of a call of which much is known
	leastAtOnce    = 10_000  // the same, of a function that has overdrawn
	farShare       = 8       // of all these, for a function that has nothing to do with labels
	farOverdraft   = 4       // likewise
	quietShare     = 20      // where nothing is marked, there is only so much to find
	largeOverdraft = 16      // times its steps may be used by a function whose last call began when some were left
	smallOverdraft = 2       // the same, where nothing is marked
	turns          = 4       // how often functions that call each other may use up their steps, together
	manyEntries    = 64      // sinks, opens and updates, each, of a summary
	manyObjects    = 192     // that a summary tells apart
	fewEntries     = 8       // of each, where nothing is marked
	fewOpens       = 12      // but of opens, each of which may be the one that finds something
	maxCandidates  = 16      // of an interface call
	largeValue     = 400     // the parts and atoms of a value that a call brings
	smallValue     = 80      // the same, where nothing is marked
	timesLarge     = 2       // so many of these may come together in one value
)

// stepsFor returns how many steps the interpretation of a function may take: so
// many for each instruction, that time grows no faster than code.
func (e *engine) stepsFor(fn *ssa.Function, least int) int {
	return e.portion(max(e.bound(least, leastSteps), stepsPerInstr*instructions(fn)))
}

// waysFor returns how many ways of phis may be looked at, likewise. Beyond that they are
// what all of them bring.
func waysFor(fn *ssa.Function) int { return max(leastWays, waysPerInstr*instructions(fn)) }

// instructions returns how many instructions a function has.
func instructions(fn *ssa.Function) (n int) {
	for _, b := range fn.Blocks {
		n += len(b.Instrs)
	}
	return n
}

// maxEntries bounds the entries of a kind of a summary, of which there are many
// where something is marked.
func (e *engine) maxEntries(many int) int { return e.bound(many, fewEntries) }

// maxSize bounds the size of a value.
func (e *engine) maxSize() int { return e.bound(largeValue, smallValue) }

// portion returns what of a bound holds for this package.
func (e *engine) portion(bound int) int { return e.bound(bound, bound/quietShare) }

// bound returns the one of two bounds that holds for this package: where something
// is marked, or elsewhere.
func (e *engine) bound(marked, quiet int) int {
	if e.Roles.Quiet() {
		return quiet
	}
	return marked
}
