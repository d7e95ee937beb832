// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

// All runs every scenario.
func All() {
	badNewErrorTells()
	goodSentinelError()
	badWrappedErrorTells()
	goodWrappedErrorIsReplaced()
	badErrorsAsExtracts()
	goodErrorsAsOtherField()
	goodErrorsAsOtherType()
	badAsTypeExtracts()
	goodErrorMessageLacksField()
	badJoinedErrors()
	goodErrorsIsOnly()
	badAtoiErrorCarriesInput()
	goodAtoiFunctionName()
	badNumErrorField()
	badPathErrorCarriesPath()
	goodPathErrorsCause()
	badURLErrorCarriesURL()
	badTimeParseErrorCarriesValue()
	badTypeErrorOfJSONNumber()
	goodErrorOfFailedLoad()
	badValueOfLoad()
	badUnwrapMethodOfOwnType()
	goodUnwrapNotCalled()
	badUnwrapOfSeveral()
}
