// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_reflect has flows through package reflect.
package stdlib_reflect
