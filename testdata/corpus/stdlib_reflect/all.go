// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

// All runs every scenario.
func All() {
	badInterfaceOfValue()
	goodTypeOfValue()
	badFieldByName()
	goodFieldNamesOnly()
	badSetThroughPointer()
	goodSetThroughPointerOfOther()
	badMethodIsCalled()
	badFunctionIsCalled()
	goodNumberOfMethods()
	badMapIsIterated()
	goodMapLength()
	badAppendedByReflection()
	badCopiedByReflection()
	goodZeroOfType()
	badNewValueIsFilled()
	badTagsDriveACopy()
	badDeepEqualTells()

	badNestedFieldByReflection()
	badPointerIsFollowed()
	badSliceElement()
	badMapByKey()
	badMapKeys()
	badMapRange()
	badConverted()
	badSetThroughIndirect()
	badAppendSlice()
	badMakeMapIsFilled()
	goodOtherMadeMap()
	badSwapper()
	goodKindsAndNames()
	badPrinterByReflection()
	badMethodValueByReflection()

	badSetMapIndex()
	goodSetMapIndexOfOther()
	badSentByReflection()
	badReflectCopy()
	goodReflectCopysSource()
	badReflectCallsFunction()
}
