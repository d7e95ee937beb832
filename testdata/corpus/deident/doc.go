// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package deident has flows that de-identification permits, or would if it
// were of the needed level, of the same value, and on every path.
//
// It is judged by policy, not executed: personal data may be published only
// when anonymous; a pseudonym is not that.
package deident
