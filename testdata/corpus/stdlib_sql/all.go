// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_sql

// All runs every scenario.
func All() {
	badRowComesBack()
	goodRowOfPlain()
	goodRowsAffected()
	badScannedFieldIsLabelled()
	goodScannedKey()
	badRowsAreScannedInLoop()
	badNullString()
	goodNullStringValid()
	badGenericNullScans()
	badNamedArgument()
	goodNamedArgumentsName()
	badValuerTells()
	goodValuerHides()
	badScannerKeeps()
	goodScannerDrops()
	badDefaultConverterKeeps()

	badRepositoryReturnsPatients()
	goodRepositoryReturnsKeys()
	badScannedThroughVariable()
	badTransactionReadsBack()
	goodExecErrorLacksArguments()
	badQueryTextIsBuilt()
	goodPlaceholders()
	badArgumentsAreLogged()
	badNullableIsMarshalled()
	badNullOfStruct()
	badValueOfNullString()
	goodNoRows()
	badRawBytes()

	badFilledByHelper()
	badRecordIsFilledByHelper()
	goodHelperFillsAnother()
	goodOverwrittenAfterHelper()
	badFilledBySecondHelper()
	goodSecondHelperFillsAnother()
	badFilledByHelperOfOne()
	goodHelperOfOneFillsAnother()
	badFilledByGenericHelper()
	goodGenericHelperFillsAnother()
	badFilledByWhatKeepsThePointer()
	goodOverwrittenAfterWhatKeepsThePointer()
	badFilledByClosure()
	badFilledByHelperForTheType()
	goodHelperForTheTypeFillsAnotherField()
	badFilledByHelperOfOtherPackage()
	goodHelperOfOtherPackageFillsAnother()

	goodLeakedBeforeItIsFilled()
}
