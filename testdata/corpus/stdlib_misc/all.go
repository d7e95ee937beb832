// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

// All runs every scenario.
func All() {
	badNetPipe()
	goodNetPipeOtherDirection()
	badMultipartField()
	goodMultipartBoundary()
	badMultipartFile()
	badMimeWords()
	goodMimeType()
	badQuotedPrintable()
	badZipRoundTrip()
	goodZipOfPlain()
	badBigNumber()
	goodBigBits()
	badShuffledElements()
	badEncryptionIsNotAnonymous()
	goodNonceIsNoSecret()
	badExpvarString()
	goodExpvarCounter()
	badExpvarInMap()
	goodExpvarKeyOfMap()
	badExpvarFunc()
	badUniqueHandle()
	badTabwriterAligns()
	goodTabwriterOfPlain()
	badUTF16AndBack()
	badPathElements()
	goodPathMatch()
	badHostAndPort()
	goodPortOfPlain()

	badPipeInBothDirections()
	goodPipeIsOneWay()
	badMathOfSecret()
	badBigArithmetic()
	goodBigIsOverwritten()
	goodBigOperandIsUnchanged()
	badMediaType()
	badPartsAreRead()
	badPartHeader()
	badTokensOfScanner()
	goodPositionOfScanner()
	badTextOfBigInJSON()

	badTextVar()
	badFlagIsSet()
	goodFlagIsNotSet()
	badParseQuotesTheArgument()
	badFlagsAreVisited()
	badDefaultsArePrinted()
	goodValuesAreNotPrinted()

	badStringFlagIsSet()

	badLabelOfProfile()
	badDoneWithLabel()
	goodLabelIsNotTheContexts()
	badTimeQuotesWhatItIsNot()
}
