// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package direct

// All runs every scenario.
func All() {
	badExportedVariable()
	goodCountOfState()
	badHookVariableIsReplaced()
	badErrorOfOtherPackageCarriesValue()
	goodErrorOfOtherPackageTellsField()
	badErrorIsFoundByOtherPackage()
	goodErrorIsFoundByOtherPackage()
	badStreamOfOtherPackage()
	goodStreamOfPlain()
	badGenericCallbackOfOtherPackage()
	goodGenericCallbackToLength()
	badOwnSinkIsCalledByLib()
	goodOtherOwnSink()
	badEmbeddedOfOtherPackage()
	goodEmbeddedOfOtherPackageTitle()
	badMethodExpressionOfOtherPackage()
	goodCopyOfOtherPackage()
	badWithPrevCopies()
	badHandlersRingEachOther()
	goodHandlersRingPlain()
	badClerksShareCabinet()
	goodClerksHaveCabinetEach()
	badToldFromSharedCabinet()
	goodToldFromOwnCabinet()
	badClerksTrade()
	goodClerksOfTwoOffices()
	badBranchSharesCabinet()
	goodBranchOfSplitOffice()
	badFoundTheNextTime()
	goodFoundBefore()
	badOfficeOfVariable()
	badOfficeOfVariableRemembers()
	goodSplitOfficeOfVariable()
}
