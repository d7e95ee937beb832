// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package changing

// All runs every scenario.
func All() {
	badMethodsChangeWhereTheyCall()
	goodMethodsChangeWhereTheyCall()
}
