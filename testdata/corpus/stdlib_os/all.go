// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_os

// All runs every scenario.
func All() {
	badEnvironmentRoundTrip()
	goodOtherVariable()
	goodVariableIsMadePlain()
	badExpandMapsNames()
	goodExpandOfPlain()
	badCommandOutput()
	badCommandStdin()
	goodCommandOfPlain()
	badCommandArguments()
	goodCommandPath()
	badFlagIsParsed()
	goodFlagDefault()
	badPathIsJoined()
	goodPathExtension()
	badTimeHoldsSeconds()
	badTimeIsAdded()
	goodNowIsNoSecret()
	badTimeFormatLayout()
	badTimerRunsClosure()
	goodTimerRunsOtherClosure()

	badCommandThroughPipes()
	badCommandWritesToBuffer()
	badCommandIsPrinted()
	badEnvironmentOfCommand()
	goodExitCode()
	badFlagSetsVar()
	badOwnFlagValue()

	goodOwnFlagKeepsTheLength()
	badFlagFunction()
	badPathElements()
	goodWalkedNames()
	goodFileIsThere()
	badInfoOfFile()
	badBirthday()
	goodClock()
	badDurationOfNumber()
	goodTickerTicks()

	badExpandSelectsByName()
	goodExpandSelectsOther()
}
