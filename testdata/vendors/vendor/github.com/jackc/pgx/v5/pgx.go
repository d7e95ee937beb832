// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package pgx has the shape of github.com/jackc/pgx/v5.
package pgx

type Row interface {
	Scan(dest ...any) error
}
