// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

// All runs every scenario.
func All() {
	badDeclaredSinkArgument()
	goodUndeclaredArgument()
	badDeclaredSinkMethod()
	goodDeclaredSinkMethodGetsPlain()
	badDeclaredInterfaceSink()
	goodDeclaredInterfaceSinkGetsCount()

	badTaggedFieldIsRead()
	goodUntaggedFieldIsRead()
	badNestedTaggedFieldIsRead()
	badWholeTaggedStruct()
	badPointerToTaggedStruct()
	goodTaggedFieldIsOverwritten()
	badTaggedFieldByGetter()
	badTaggedFieldByPointer()
	badPointerToTaggedFieldInAStruct()
	badPointerToTaggedFieldIsHandedOn()
	badPointerToTaggedFieldIsKept()
	badTaggedFieldIsFilledByPointer()
	goodPointerToUntaggedField()
	badTaggedNestedFieldByPointer()
	badPromotedTaggedField()
	goodPromotedUntaggedField()
	badTaggedFieldOfElement()
	badLabelledTypeIsRead()
	goodFieldOfOtherType()
	badLabelledVariableIsRead()
	goodOtherVariableIsRead()
	badLabelledParameter()
	goodOtherParameter()
	badInterfaceMethodIsASource()
	goodOtherInterfaceMethod()
	badMethodIsASource()
	goodMethodsLength()

	badSourceIsDeclaredByName()
	goodOtherFunctionOfThatPackage()
	badFieldIsDeclaredByName()
	goodOtherFieldOfThatType()
	badSinkIsDeclaredByName()
	goodSinkIsDeclaredForOneArgument()
	badBothEndsAreDeclaredByName()
}
