// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

// All runs every scenario.
func All() {
	badValueByKey()
	goodValueByOtherKey()
	goodValueIsShadowed()
	badParentKeepsValue()
	goodParentLacksValueOfChild()
	badValueThroughDerivedContexts()
	badAccessorsOfOwnKey()
	goodAccessorOfOtherKey()
	badNamedConstantKeys()
	goodNamedConstantKeys()
	badStructInContext()
	goodOtherFieldOfStructInContext()
	badPointerInContextIsShared()
	badCauseCarriesSecret()
	goodErrOfCancelledContext()
	goodDeadlineIsNoSecret()
	badAfterFuncReadsContext()

	badSessionIsFilledLater()
	goodSessionsOtherVariable()
	badCauseOfParent()
	goodCauseOfSibling()
	badTimeoutCause()
	badCancelFunctionInStruct()
	goodOtherJob()
	badValueInGoroutine()
	goodContextIsCutOff()
	badPointerKey()
	badNumberedKeys()
	badOwnContextType()
	goodOwnContextTypesError()
	badFunctionInContext()
	badFilledByNext()
	goodOtherFieldFilledByNext()
	badFilledByNextHandler()

	badValueOfOwnContext()
	badValueOfOwnContextBelowTwo()
	goodOtherValueAboveOwnContext()
	badValueBelowOwnContext()
	badOwnContextComesIn()
	badDerivedInCallee()
	badErrOfOwnContext()
	goodValueOfFailedContext()
	goodErrOfTimeout()
}
