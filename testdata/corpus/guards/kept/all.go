// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package kept has answers that are kept for later, where literals and methods put them.
package kept

// All runs every scenario.
func All() {
	goodAnswerIsSetOnce()
	goodAnswerIsSetInATransaction()
	goodAnswerIsSetBeside()
	goodEachAnswerIsSetByALiteral()
	badAnswerOfOnceIsForAll()
	badPersonIsReplacedAfterOnce()
	badIDIsReplacedBetween()
	badLiteralReplacesThePersonLater()
	badAnotherLiteralReplacesThePerson()
	badLiteralAsksAboutAnother()
	badLiteralSetsItBesides()
	badAnotherLiteralSetsIt()
	badItIsTrueBefore()
	badErrorIsNilIfNobodyAsked()
	badAnswerIsTheOpposite()
	badLiteralIsGivenWhomToAskAbout()
	badLiteralIsCalledLater()

	goodFirstErrorIsKept()
	goodFirstErrorIsAskedFor()
	goodErrorsAreAdded()
	goodProblemsAreCollected()
	goodValidatorAsks()
	goodEachHasAValidator()
	badErrorIsForgotten()
	badValidatorIsReset()
	badErrorIsSetToNil()
	badOnlyTheLastErrorIsKept()
	badErrorIsOverwritten()
	badAnswerIsOnlyNoted()
	badOtherFieldIsAsked()
	badOtherValidatorIsAsked()
	badConsentIsRequiredSometimes()
	badConsentIsRequiredLater()
	badConsentOfAnotherIsRequired()
	badRefusalIsRequired()
	badThereIsAnError()
	badPersonIsReplacedBeforeItIsAsked()
	badValidatorIsShared()
	badValidatorIsRegistered()
	badValidatorOfAllIsForEach()
	badCheckMayBeSkippedByAnEarlierAnswer()
}
