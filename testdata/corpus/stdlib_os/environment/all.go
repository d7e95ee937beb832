// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package environment keeps something in the environment of the process, for all that
// its functions call. So it is a package of its own.
package environment

// All runs every scenario.
func All() {
	badVariableIsAskedFor()
	badAllAreListed()
	badTextIsExpanded()
	goodOthersAreAskedFor()
}
