// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package databases

import (
	"context"
	"database/sql"
	_ "embed"

	"github.com/georgysavva/scany/v2/sqlscan"
	"github.com/jmoiron/sqlx"

	"example.com/databases/column"
)

// A Client is a row of the table clients, for what scans into structs.
type Client struct {
	ID       int64           `db:"id"`
	Name     column.Name     `db:"name"`
	Born     column.Born     `db:"born"`
	Question column.Question `db:"question"`
	Health   column.Health   `db:"health"`
	Profile  column.Profile  `db:"profile"`
}

// Schema makes the table clients. Both databases understand it.
//
//go:embed sql/schema.sql
var Schema string

// Insert stores a client by the names of its fields, with sqlx.
func Insert(ctx context.Context, db *sqlx.DB, c Client) error {
	_, err := db.NamedExecContext(ctx, `INSERT INTO clients (id, name, born, question, health, profile)
		VALUES (:id, :name, :born, :question, :health, :profile)`, c)
	return err
}

// Find reads the clients of a name, with sqlx.
func Find(ctx context.Context, db *sqlx.DB, name column.Name) ([]Client, error) {
	var found []Client
	err := db.SelectContext(ctx, &found, db.Rebind(`SELECT * FROM clients WHERE name = ? ORDER BY id`), name)
	return found, err
}

// All reads all clients, with scany.
func All(ctx context.Context, db *sql.DB) ([]Client, error) {
	var all []Client
	err := sqlscan.Select(ctx, db, &all, `SELECT * FROM clients ORDER BY id`)
	return all, err
}
