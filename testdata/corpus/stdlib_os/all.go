// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_os

// All runs every scenario.
func All() {
	badEnvironmentRoundTrip()
	goodOtherVariable()
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
}
