// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package generics has flows through generic functions, methods and types,
// also those of another package.
package generics
