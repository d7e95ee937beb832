// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package asked

// All runs every scenario.
func All() {
	badServerReplies()
	goodOtherServerReplies()
	badGlobalServerReplies()
	goodGlobalServerReplies()
	badCallThroughQueue()
	goodCallThroughQueue()
	badPoolAnswers()
	badFutureIsDone()
	goodFutureIsDone()
	badPiecesAreDone()
	badClientCalls()
	badHandlerAnswers()
	goodClientCalls()
	badOwnerIsAskedInline()
	badOwnerAnswersMethod()
	badOwnerIsToldByMethod()
	badOwnerIsAskedByFunction()
	goodOtherFieldOfOwner()
	badPostedToWhoJoined()
	goodPostedToOtherHub()
	badPostedToLast()
}
