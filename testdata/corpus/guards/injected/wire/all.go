// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package wire

// All runs every scenario.
func All() {
	goodServiceAsksFirst()
	badServiceAsksNobody()
	badServiceAsksSomebodyElse()
	goodSenderAsks()
	badSenderAsksNobody()
	goodCallerOfServiceAsks()
	badCallerOfServiceAsksNobody()
}
