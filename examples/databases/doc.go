// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package databases shows how marked values are stored and read back, and how
// consents and the ledger are kept in a database.
//
// The types of marked columns are named once, in package column. Here, sqlx and
// scany read rows into structs of them; package clientdb is what sqlc makes of the
// queries in the directory sql. The tests run all of it on SQLite, and on a
// PostgreSQL that they start themselves.
package databases
