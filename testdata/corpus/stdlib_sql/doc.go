// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_sql has flows through database/sql, over a driver that is a
// table in memory.
package stdlib_sql
