// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package use

// All runs every scenario.
func All() {
	badPluginIsFoundByName()
	goodOtherPluginIsFoundByName()
	goodUnknownPlugin()
	badHookOfOtherPackage()
	badFilterOfOtherPackage()
	goodFilteredPlain()
}
