// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package office uses package kit, in which nothing is marked.
package office

// All runs every scenario.
func All() {
	badHandlerSeesNewUser()
	badHandlerSeesNewName()
	badHandlerAsksServer()
	badHandlerSeesNote()
	goodHandlerSeesOtherNote()
	badStore()
	goodStore()
	badGlobalStore()
	badLoader()
	goodLoader()
	badFlight()
	goodFlight()
	badMailbox()
	goodMailbox()
	badMailer()
	badDeliveredLater()

	badEncodingOfResponseFails()
	goodKindOfFailureIsTold()

	badTreeIsWalked()
	goodNamesOfTree()
	badRootIsWalked()
	badTreeIsCollected()
	goodTreeIsCounted()
	badTreeIsYielded()
	goodOtherTreeIsYielded()
	badTreeIsFolded()
	badFoldSeesWhatIsBelow()
	goodFoldForgets()
	badTreeIsUpdated()
	badTreeIsSifted()
	goodTreeIsSifted()
	badUpdateSeesValue()
	badPairIsVisited()
	badListIsVisited()
	goodTitlesAreVisited()
	badVisitorKnowsOuter()
	badFilesOfDir()
	badDirIsLeft()
	goodNamesOfFiles()

	badShelfIsWrapped()
	badShelfOfUnknownType()
	goodOtherShelfIsWrapped()

	badTextsAreAppendedInLoop()
	badRowsAreFilledInLoop()
	badRowsAreSentInLoop()
	goodOtherRowsAreFilledInLoop()
}
