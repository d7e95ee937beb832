// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

// All runs every scenario.
func All() {
	badBranchOnSecretTellsByMembership()
	goodBranchOnPlainField()
	badElseBranchTellsToo()
	badSwitchTells()
	goodNilTestTellsLittle()
	goodLengthTest()
	badEarlyReturnTells()
	goodLeakAfterTheBranch()
	goodLoopOverSecrets()
	badConstantIsChosenBySecret()
	badPredicateInCallee()
	badSinkInCalleeOfBranch()
	goodConsentCoversImplicitToo()
	goodPersonalDataInConditionIsNoise()
	goodInnerBranchIsPlain()
}
