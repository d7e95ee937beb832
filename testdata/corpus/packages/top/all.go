// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package top

// All runs every scenario.
func All() {
	badRecordOfLibThroughMid()
	goodOtherFieldOfLibThroughMid()
	goodRecordIsErasedThroughMid()
	badSourceOfMidInTypeOfLib()
	goodSourceOfMidOtherField()
	badIteratorOfLibThroughMid()
	goodIteratorOfLibThroughMid()
	badPreviousRecord()
	badPromotedMethodOfUnexportedType()
	goodPromotedMethodOfUnexportedType()
	badStateOfLibThroughMid()
	badSinkOfMidThroughLib()
	goodQuietSinksThroughLib()
	badPromotedThroughTwoPackages()
	goodPromotedThroughTwoPackages()

	badDeepChangeIsSentByOtherPart()
	goodOtherDeepFieldIsSent()
	goodOtherWardIsSent()
}
