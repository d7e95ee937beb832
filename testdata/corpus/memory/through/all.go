// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package through

// All runs every scenario.
func All() {
	goodDefaulted()
	goodChosen()
	goodChosenIsReplacedWhole()
	goodChosenIsBlankedByCallee()
	goodChosenIsGivenAway()
	goodFoundInMap()
	goodFoundByOtherKey()
	goodReceived()
	goodCallbackFillsNothing()
	goodNestedIsReplaced()
	badOtherThanChosen()
	badChosenIsFilledAgain()
	badChosenIsFilledByCallee()
	badChosenIsBlankOnSomeWay()
	badChosenByAnotherName()
	badChosenIsCopiedOver()
	badChosenIsGivenTooEarly()
	badFoundInMapAndFilled()
	badFoundAndAllFilled()
	badFoundByTwoKeys()
	badFirstIsFilledInLoop()
	badFirstReceived()
	badPreviousIsFilled()
	badCallbackFills()
	badCallbackFillsChosen()
	badMethodFills()
	badNestedIsFilled()
	badBehindNested()
	badNextIsTheOther()
	badCallbackFillsBehind()
	goodCallbackFillsOtherBehind()
}
