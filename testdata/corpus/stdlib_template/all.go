// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

// All runs every scenario.
func All() {
	badTemplateShowsField()
	goodTemplateOfPlainData()
	badTemplateShowsWholeStruct()
	goodTemplateShowsRedactingStringer()
	badTemplateCallsMethod()
	badTemplateCallsFunction()
	goodTemplateTextIsPlain()
	badTemplateTextIsSecret()
	badTemplateRangesOverMap()
	badTemplateExecutesIntoOwnWriter()
	badHTMLTemplateEscapes()
	goodHTMLTemplateOfOther()
	badHTMLEscapeKeeps()
	badTypedHTMLKeeps()
	goodEscapeOfPlain()
	badNamedTemplateIsExecuted()

	goodTemplateMentionsOtherField()
	badNestedFieldOfTemplate()
	badRangeOverLines()
	goodRangeOverOther()
	badRootInsideRange()
	badWithPointer()
	badDotIsPassedToFunction()
	badVariableHoldsRoot()
	badMethodOfPointer()
	goodMethodOfNestedValue()
	badKeyOfMap()
	goodOtherKeyOfMap()
	badGlobalTemplate()
	goodGlobalTemplateLacksField()
	badDelimiters()
	badDefinedTemplate()
	badFunctionGetsField()
	badTextIsOneOfTwo()
	badHTMLShowsField()
	goodHTMLShowsOtherField()
	badLabelledFieldIsShown()
	goodNameOfPersonIsShown()
	badEscapedInEveryWay()

	goodHelperIsGivenTheText()
}
