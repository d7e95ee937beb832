// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package routes

// All runs every scenario.
func All() {
	badHandlerIsOneOfMany()
	goodHandlerIsOneOfMany()
	badMethodIsHandler()
	goodMethodIsHandler()
	badCommandRuns()
	goodCommandRuns()
	badCommandIsBelowAnother()
	goodCommandIsBelowAnother()
}
