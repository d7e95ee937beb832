// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package decided has guards that are asked by functions which decide: what they result
// in is an error that another function makes, or a struct with the answer and its reason.
package decided

// All runs every scenario.
func All() {
	goodErrorIsMade()
	goodErrorIsFormatted()
	goodErrorIsMadeElsewhere()
	goodErrorIsWrapped()
	goodErrorIsWrappedIfAny()
	goodErrorIsWrappedAlways()
	goodErrorIsWrappedLater()
	goodErrorIsAPointer()
	goodErrorIsOneOfTwo()
	goodErrorIsComparedFirst()
	goodErrorPanics()
	goodErrorIsAskedBeforeCalling()
	goodErrorsAreJoined()
	badErrorIsMade()
	badErrorIsWrapped()
	badErrorMayBeNil()
	badNilIsWrapped()
	badAnothersErrorIsWrapped()
	badRefusalIsRecovered()
	goodFieldSaysYes()
	goodFieldOfPointerSaysYes()
	goodFieldIsSetLate()
	goodFieldOrError()
	goodFieldIsNoError()
	goodMethodSaysYes()
	goodMethodOfPointerSaysNo()
	goodFieldForEach()
	goodDecisionIsHandedOn()
	badDecisionOfAnotherIsHandedOn()
	badFieldSaysNo()
	badMethodSaysNo()
	badFieldIsSet()
	badFieldIsForced()
	badFieldOfCopyIsForced()
	badFieldIsAnothers()
	badFieldIsOfTheOneBefore()
	badFieldIsSetLeniently()
	badFieldIsNotLookedAt()
	badFieldIsKeptElsewhere()
}
