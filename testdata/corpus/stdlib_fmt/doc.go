// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_fmt has flows through package fmt: verbs, implicit methods
// and scanning.
package stdlib_fmt
