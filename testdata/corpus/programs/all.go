// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

// All runs every scenario.
func All() {
	badCommandReachesItsHandler()
	goodOtherCommandReachesHandler()
	goodUnknownCommandNamesItsType()
	badAroundSeesTheCommand()
	goodAroundSeesTheType()
	badSubscriberReceives()
	goodSubscriberOfOtherTopic()
	badFailedJobKeepsItsError()
	goodFailedJobKeepsItsName()

	badCacheReturnsWhatWasPut()
	goodOtherCache()
	goodCacheSize()
	badEvictionTellsTheCallback()
	goodEvictionTellsTheKey()
	badSessionKeepsPerson()
	goodSessionExpiry()
	badSessionFlash()
	goodFlashOfOtherText()

	badMappersCarryTheField()
	goodMapperLeavesTheFieldOut()
	badPatchMergesFields()
	goodPatchOfOtherRow()
	badDefaultsAreMergedIn()
	goodDefaultsAreNotChanged()
	badBuilderKeepsArguments()
	goodBuilderTextLacksArguments()
	badBuilderTextByConcatenation()
	goodBaseQueryIsNotChanged()
	badResultChainKeeps()
	goodResultChainCounts()
	badResultErrorTells()
	badAPIAnswersWithTheRow()
	goodAPIAnswersWithTheID()
	badAPIErrorTells()

	badTokensHoldTheText()
	goodTokensHoldKindAndPlace()
	goodTokensOfOtherText()
	badParsedValue()
	goodParsedPlain()
	badSyntaxErrorCarriesLine()
	goodSyntaxErrorTellsItsPlace()
	badTrieListsItsWords()
	goodOtherTrieListsItsWords()
	badTableRendersColumn()
	goodTableOfPlain()
}
