// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package again

// All runs every scenario.
func All() {
	badStepsInAnyOrderOfNames()
	goodStepSendsOtherField()
	badStepMethods()
	badMachine()
	badDeferredCallIsTold()
	badPreviousIsTold()
	goodLengthOfPreviousIsTold()
	badReaderStandsFirst()
	goodReaderOfOtherField()
	badChangedAndPutBack()
	goodOtherFieldOfPutBack()
	badEachIsChanged()
}
