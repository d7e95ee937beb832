// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package wire

// All runs every scenario.
func All() {
	badConstructorIsProvided()
	badValueIsSupplied()
	badConstructorOfInterfaceIsProvided()
	badValueIsNamed()
	badConstructorIsGivenWhatItNeeds()
	badValueIsConvertedFirst()
	badServiceIsGivenSecret()
	goodServiceIsGivenSecretAndLosesIt()
	goodLengthAloneLeaves()
	goodServiceGivesNothingSecret()
	goodHarmlessTypeIsBrought()
	goodServiceGivesPlainText()
	badRegisteredThingIsFound()
	badSharedThingIsFound()
	goodHarmlessThingIsFound()
	badConstructorIsProvidedByType()
	goodServiceGivesLength()
	goodLeakingTypeIsPrintedOnly()
}
