// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package databases

import (
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/jmoiron/sqlx"
	_ "modernc.org/sqlite"

	"github.com/go-lineage/go-lineage/lineage/lineagesql"
)

// A backend is a kind of database that tests run on.
type backend struct {
	name    string
	dialect lineagesql.Dialect
	open    func(t *testing.T) *sqlx.DB // an empty one
}

var (
	sqlite = backend{"SQLite", lineagesql.Question, func(t *testing.T) *sqlx.DB {
		return connect(t, "sqlite", "file:"+filepath.Join(t.TempDir(), "test.db")+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)")
	}}
	postgres = backend{"PostgreSQL", lineagesql.Dollar, func(t *testing.T) *sqlx.DB {
		return connect(t, "pgx", postgresDSN(t))
	}}
)

func connect(t *testing.T, driver, dsn string) *sqlx.DB {
	t.Helper()
	db, err := sqlx.Open(driver, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// onEach runs a test on every kind of database.
func onEach(t *testing.T, test func(t *testing.T, b backend)) {
	for _, b := range []backend{sqlite, postgres} {
		t.Run(b.name, func(t *testing.T) { test(t, b) })
	}
}

func run(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
