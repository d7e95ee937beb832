// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package store keeps everything in an SQLite database of our own. Keeping is
// not disclosing: nothing here hands data to anybody else.
package store

import (
	"context"
	"database/sql"
	"fmt"

	_ "modernc.org/sqlite" // the driver named "sqlite", in pure Go
)

// A DB is the database.
type DB struct {
	sql *sql.DB
}

const schema = `
CREATE TABLE IF NOT EXISTS inquiry (
	id TEXT PRIMARY KEY, received_at TIMESTAMP NOT NULL,
	name TEXT NOT NULL, email TEXT NOT NULL, line_user_id TEXT NOT NULL, text TEXT NOT NULL, health TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS client (
	id TEXT PRIMARY KEY, consultant_id TEXT NOT NULL,
	name TEXT NOT NULL, email TEXT NOT NULL, line_user_id TEXT NOT NULL, cv TEXT NOT NULL,
	months INTEGER NOT NULL, outcome TEXT NOT NULL, story TEXT NOT NULL,
	birth_year INTEGER NOT NULL, prefecture TEXT NOT NULL, occupation TEXT NOT NULL, cookie_id TEXT NOT NULL,
	health TEXT NOT NULL, disability TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS employer_file (
	client_id TEXT PRIMARY KEY REFERENCES client, company TEXT NOT NULL, evaluation TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS consent (
	client_id TEXT NOT NULL, purpose TEXT NOT NULL, recipient TEXT NOT NULL,
	PRIMARY KEY (client_id, purpose, recipient));
CREATE TABLE IF NOT EXISTS placement_request (client_id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS handover (subject TEXT NOT NULL, record TEXT NOT NULL);
`

// Open opens the database in a file and brings its schema up to date.
func Open(ctx context.Context, file string) (*DB, error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)")
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", file, err)
	}
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, fmt.Errorf("preparing %s: %w", file, err)
	}
	return &DB{sql: db}, nil
}

// Close closes the database.
func (db *DB) Close() error { return db.sql.Close() }

// collect reads every row by scan.
func collect[T any](rows *sql.Rows, scan func(*sql.Rows) (T, error)) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
