// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

// All runs every scenario.
func All() {
	goodPersonalDataToAKnownAdNetwork()
	badSpecialCareToAKnownAdNetwork()
	goodPersonalDataToAKnownProcessor()
	badPersonalDataToAnUnknownVendor()
	goodInquiryForThePermitOfOurOwn()
	badInquiryForAnythingElse()
	goodPersonalNewsletter()

	goodHostInAFormat()
	badSpecialCareByAFormat()
	goodHostIsTheFirstOperand()
	badHostEndsInAnOperand()
	goodHostOfAParsedURL()
	badHostOfAParsedURLIsReplaced()
	goodHostOfALiteralURL()
	goodHostJoinedToAPath()
	goodHostJoinedToStrings()
	goodHostIsBuilt()
	badHostIsBuiltBehindSomething()
	goodBaseOfAClient()
	badBaseOfAClient()
	badBaseOfSomeoneElse()
	goodHostIsAParameter()
	badHostIsAParameter()
	goodDefaultOfAnOption()
	badSpecialCareToADefault()
	badDefaultIsReplacedByAnOption()
	badHostIsAVariable()
	goodHostIsAConstantVariable()
}
