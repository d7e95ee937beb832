// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sdk

// All runs every scenario.
func All() {
	badUseTakesOut()
	goodWrappedIsPrinted()
	badExposeTakesOut()
	goodWrappedIsMarshalled()
	badUnwrappedIsMarshalled()
	badMappedAndTakenOut()
	goodMappedIsPrinted()
	badJoinedAndTakenOut()
	goodExportedWrapperInStructIsPrinted()
	badUnexportedWrapperInStructIsPrinted()
	goodOtherFieldOfRecord()
	badFieldOfRecordIsTakenOut()
	badMethodValueOfUse()
	goodLabelOfWrapped()
	badOwnMarkerType()
	badGenericAliasOfWrapper()
	badLabelIsATypeArgument()
	goodLabelIsATypeArgument()

	badLabelOfATypeWithParameters()
	goodLabelOfATypeWithParameters()
	badRewrappedIsTakenOut()
	goodRewrappedIsPrinted()
	badSliceOfWrapped()
	goodSliceOfWrapped()
	badWrappedNumber()
	badWrappingDoesNotLaunder()
}
