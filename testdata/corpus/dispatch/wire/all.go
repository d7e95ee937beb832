// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package wire

// All runs every scenario.
func All() {
	badConstructorInjection()
	goodConstructorInjectionOfSafe()
	goodConstructorInjectionOfPlain()
	badFieldInjection()
	goodFieldInjection()
	badOptionInjection()
	goodOptionInjection()
	badGlobalInjection()
	badSourceAndSinkAreBothBehindTheInterface()
	goodInternalSecretMeetsSafeSender()
	goodConstantMeetsLeakingSender()
	badDecoratorPassesOn()
	goodDecoratorMasks()
	badStoreIsInjected()
	goodVoidStoreIsInjected()
	badStoreIsASource()
	goodStoreIsNoSource()
	badSendersAreChosenByName()
	goodSafeSenderIsChosenByName()
}
