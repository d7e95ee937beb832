// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_collections has flows through sort, slices, maps, cmp,
// container/* and math.
package stdlib_collections
