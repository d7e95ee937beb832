// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

// All runs every scenario.
func All() {
	goodCountIsHarmless()
	badComparisonOfSpecialCare()
	badPredicateOfSpecialCare()
	goodPredicateOfPersonal()
	badPredicateOfPersonInCallee()
	badLookupBySpecialCare()
	goodLookupByPersonal()
	badRawInLog()
	badRawInLogByField()
	goodIDInLog()
	goodErrorInLogIsQuiet()
	badErrorInLogCarriesInput()

	goodInformativeAlone()
	badInformativeWithPersonal()
	goodInformativeWithAnonymous()
	badInformativeWithPseudonym()
	badRecordLinksItsFields()
	goodFieldOfRecordAlone()
	goodTwoDisclosuresAreNotLinked()
	badSettersLinkBeforeSend()
	goodSettersOfInformativeOnly()
	goodSettersOnTwoEvents()

	goodInquiryIsAnswered()
	goodInquiryImprovesTheService()
	badInquiryIsAdvertised()
	goodPersonalDataIsAdvertised()
	badPersonalDataIsPublished()
	goodPurposeIsAConstant()
	badPurposeNeedsDeidentification()
	goodSurveyIsAnonymous()
	badRecipientIsNotPermitted()
	badPurposeIsAParameter()
	goodPurposeIsAParameter()
	badPurposeIsAField()
	goodPurposeIsAField()
	badRecipientByConstructor()
	goodRecipientByConstructor()
	badPurposeIsUnknown()
	badEitherPurpose()
	goodPromiseIsKept()
	badPromiseIsBroken()
}
