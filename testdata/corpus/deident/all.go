// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

// All runs every scenario.
func All() {
	goodInPlace()
	badInPlaceMissesAField()
	badInPlacePseudonymOnly()
	badAnonymizedCopyIsThrownAway()
	goodAnonymizedCopyIsPublished()
	badAliasIsTakenBefore()
	goodAliasSeesAnonymized()
	goodElementsAreAnonymized()
	badSomeElementsAreAnonymized()
	goodCalleeAnonymizes()
	badCalleeDoesNot()
	goodCallerAnonymizes()
	goodWrapperAnonymizes()
	goodFunctionValueAnonymizes()
	badFunctionValueIsHash()
	badAnonymizerDoesNotHelpSpecialCareAds()

	goodCleanedByOtherPackage()
	badTokenOfOtherPackage()
	goodScrubbedInPlaceByOtherPackage()
	goodScrubbedCopyOfOtherPackage()
	badOriginalOfScrubbedCopy()
	goodSummaryOfOtherPackage()
	badIncomesBesidesSummary()
	badCleanerIsATokenizer()
	goodCleanerIsAnAnonymizer()

	goodAnonymousIsPublished()
	badNothingIsAnonymized()
	badHashIsNotAnonymous()
	goodHashOfAnonymous()
	goodAnonymousOfHash()
	badSHA256IsNotAnonymous()
	badKeyedHashIsNotAnonymous()
	badChecksumIsNotAnonymous()
	badResultIsThrownAway()
	goodResultReplacesValue()
	badOneBranchAnonymizes()
	goodBothBranchesAnonymize()
	badOneOfTwoIsAnonymized()
	badAnonymousIsJoinedWithRaw()
	goodAverageIsAStatistic()
	badSumIsNoStatistic()
	goodCountIsNoData()
	badMaskIsUndeclared()
	badBandingIsUndeclared()
}
