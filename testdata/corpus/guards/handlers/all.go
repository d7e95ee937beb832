// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package handlers has functions that send what belongs to everybody, and callers who
// have asked for all: some, or each of them.
package handlers

// All runs every scenario.
func All() {
	goodHandlerIsWrapped()
	badHandlerIsRegisteredBesides()
	badHandlerIsWrappedLaxly()
	badHandlerIsGivenToWhoKnows()
	badHandlerIsStartedBesides()
	badFunctionInATable()
	badFunctionIsReturned()
	badMethodBehindAnInterface()
	badMethodThatOthersCall()
	goodGuardedBeforeItIsStarted()
	badInitCalls()
	goodRecursionIsGuarded()
	badRecursionIsCalledElse()
	badNobodyCallsBesides()
	badCalledByAnother()
	badFunctionInARecord()
	badFunctionInAVariable()
	badInstanceIsNotGuarded()
	goodGuardedBeforeItIsDeferred()
	badDeferredBesides()
	badFunctionInARecordInAVariable()

	badTableIsReturned()
	badVariableIsReturned()
	badFieldIsSeenByOthers()
	badFunctionIsSent()
	badFunctionIsPutInAList()
	badFunctionIsCalledByATimer()
	badFunctionIsCalledByASort()
	badFunctionIsCalledOnce()
}
