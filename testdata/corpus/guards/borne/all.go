// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package borne has answers that go along with what they were put into, to where it is not
// seen that they are any: contexts and sessions.
package borne

// All runs every scenario.
func All() {
	goodAccessorIsAsked()
	badAccessorTellsOfAnother()
	badAccessorSaysNo()
	badAccessorTellsOfTheWeekday()
	badPersonIsReplacedBeforeTheAccessorIsAsked()
	badContextMayHaveAnotherAnswer()
	goodCalleeAsksTheAccessor()
	badCalleeAsksAboutAnother()
	badAnswerOfTheTurnBefore()
	goodEachTurnHasAnAnswer()
	goodHandlerAsksTheAccessor()
	badHandlerSendsAll()
	badHandlerIsMountedTwice()
	goodMemberHasConsented()
	badMemberHasRefused()
	badMemberIsTakenToConsent()
	goodPersonIsLoadedWithTheAnswer()
	badAnswerIsLoadedAndNotAsked()
	goodSessionInAContext()
	badSessionOfAnother()
	badSessionIsSetLater()
	badSessionMayBeSetLater()
	badSessionIsDecodedLater()
	badSessionIsKeptAndSet()
	badSomebodySetsTheSession()
	badPersonIsReplacedAfterTheAnswerIsSet()
	badSessionOfTheTurnBefore()
	badMadeSessionOfTheTurnBefore()
	badPanicMeansThatItMayBeShared()
	goodVariableIsAGuard()
	badVariableIsAskedAboutAnother()
	badVariableIsNoGuard()
	badVariableMayBeNoGuard()
	goodVariableHoldsALiteral()
	goodFieldIsAGuard()
	badFieldMayBeNoGuard()
}
