// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package rows fills what it is given, which may be anything.
package rows

import "database/sql"

// Fill hands on where to write to.
func Fill(row *sql.Row, dest ...any) { _ = row.Scan(dest...) }
