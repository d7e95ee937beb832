// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package values has flows through single values: assignments, strings,
// structs, arrays, slices and maps, control flow and conversions.
package values
