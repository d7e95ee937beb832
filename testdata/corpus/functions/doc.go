// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package functions has flows through calls: what callees do with their
// arguments, receivers and results, and how control leaves them.
package functions
