// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

// All runs every scenario.
func All() {
	badScannerYieldsLines()
	goodScannerCountsLines()
	badReaderReadsString()
	badPeekSeesAhead()
	badWriterFlushesIntoBuilder()
	goodWriterIntoOtherBuilder()
	goodReaderIsResetToOther()
	badReadWriterShares()
	badSplitFuncOfScanner()
	badFileRoundTrip()
	goodFileIsWrittenOnly()
	badOpenFileIsReadBack()
	goodFileName()

	badReadAll()
	goodReadAllOfOther()
	badCopyBetween()
	goodCopyCount()
	badWriteString()
	badTeeWritesWhatIsRead()
	goodTeeOfOtherReader()
	badMultiWriterWritesAll()
	goodMultiWriterLacksOne()
	badMultiReaderJoins()
	badLimitAndSectionReader()
	badPipeConnects()
	goodOtherPipe()
	badPipeClosesWithError()
	badCopyToOwnWriter()
	goodCopyToCountingWriter()
	badWrappingWriterPassesOn()
	goodWrappingWriterMutes()
	badOwnReaderIsASource()
	goodOwnReaderOfZeros()
	badReadFullFills()
	badReaderIsPassedAsInterface()
}
