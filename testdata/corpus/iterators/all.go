// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

// All runs every scenario.
func All() {
	badMappedIterator()
	goodMappedToLength()
	badFilteredIterator()
	badCollectGathers()
	goodCollectOfOther()
	badSortedValuesOfMap()
	goodSortedKeysOfMap()
	badMapIsCollected()
	goodKeysOfCollectedMap()
	badSplitSeq()
	badPullHandsOut()
	goodPullOk()
	badPull2SecondValue()
	goodPull2FirstValue()
	badZippedSecond()
	goodZippedFirst()
	badBackwardValues()
	goodBackwardIndexes()
	badChunksHoldElements()

	badRangeOverFuncYieldsSecret()
	goodRangeOverOtherFunc()
	badSecondOfSeq2()
	goodFirstOfSeq2()
	badEarlyReturnFromBody()
	goodEarlyReturnOfConstant()
	badBodyWritesCaptured()
	goodBodyOverwritesCaptured()
	badBodyAssignsSecretItself()
	badLabelledBreakOutOfTwoSeqs()
	goodLabelledContinueOverwrites()
	badDeferInBody()
	goodNothingIsYielded()
	badSourceInsideIterator()
	goodOtherIteratorHasNoSource()
	badMethodReturnsIterator()
	goodMethodIsIteratorOfOtherField()
	badIteratorIsCalledDirectly()
	badStateIsKeptBetweenTurns()
	goodStateIsClearedBetweenTurns()
}
