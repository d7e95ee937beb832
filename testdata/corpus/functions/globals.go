// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

var (
	current      string
	untouched    = "u"
	settings     struct{ token, region string }
	journal      []string
	byName       = map[string]*profile{}
	cleared      string
	atStart      = mark.Secret() // source: globalinit
	plainAtStart = mark.Plain()
)

func setCurrent(s string) { current = s }
func getCurrent() string  { return current }

func badGlobalIsSetByCallee() {
	setCurrent(mark.Secret()) // source: global
	mark.Leak(current)        // leak: global
	mark.Leak(getCurrent())   // leak: global
}

func goodOtherGlobalIsLeaked() {
	setCurrent(mark.Plain())
	mark.Leak(untouched)
}

func badGlobalFieldIsSet() {
	settings.token = mark.Secret() // source: globalfield
	mark.Leak(settings.token)      // leak: globalfield
}

func goodGlobalSiblingField() {
	mark.Leak(settings.region)
}

func badGlobalIsInitialised() {
	mark.Leak(atStart) // leak: globalinit
}

func goodPlainGlobalIsInitialised() {
	mark.Leak(plainAtStart)
}

func note(s string) { journal = append(journal, s) }

func badGlobalSliceGrows() {
	note("a")
	note(mark.Secret()) // source: journal
	for _, s := range journal {
		mark.Leak(s) // leak: journal
	}
}

func badGlobalRegistryOfPointers() {
	byName["x"] = &profile{health: mark.Secret()} // source: globalmap
	mark.Leak(byName["x"].health)                 // leak: globalmap
}

func goodNameInGlobalRegistry() {
	mark.Leak(byName["x"].name)
}

func goodGlobalIsOverwrittenInSameFunction() {
	cleared = mark.Secret() // source: globalcleared
	cleared = ""
	mark.Leak(cleared)
}

var setLater string

func init() { setLater = mark.Secret() } // source: globalininit

func badGlobalIsSetInInit() {
	mark.Leak(setLater) // leak: globalininit
}

var handlers = map[string]func(string) string{
	"echo":  func(s string) string { return s },
	"upper": func(string) string { return "UPPER" },
}

func badFunctionTableEchoes() {
	mark.Leak(handlers["echo"](mark.Secret())) // source: table; leak: table
}

func goodFunctionTableDrops() {
	mark.Leak(handlers["upper"](mark.Secret())) // source: tabledrops
}

// Variables, each of which gets what the next one held in the run before.
var (
	fifthShelf, fourthShelf, thirdShelf, secondShelf, firstShelf string

	shelf [4]string
)

func shift() {
	mark.Leak(fifthShelf) // leak: shifted
	fifthShelf = fourthShelf
	fourthShelf = thirdShelf
	thirdShelf = secondShelf
	secondShelf = firstShelf
	firstShelf = mark.Secret() // source: shifted
}

func badVariablesHandOnRunByRun() { shift() }

func shiftOther() {
	mark.Leak(shelf[0])
	shelf[0] = shelf[1]
	shelf[1] = shelf[2]
	shelf[3] = mark.Secret() // source: shelved
}

func goodVariablesHandOnOthers() { shiftOther() }
