// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package pgconn has the shape of github.com/jackc/pgx/v5/pgconn.
package pgconn

type CommandTag struct{ s string }
