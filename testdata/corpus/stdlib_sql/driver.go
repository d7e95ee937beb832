// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_sql

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"sync"
)

// table is a database of one table with two columns, key and text: any Exec
// appends its two arguments, any Query returns all rows.
type table struct {
	mu   sync.Mutex
	rows [][]driver.Value
}

func open() *sql.DB { return sql.OpenDB(&table{}) }

func (t *table) Connect(context.Context) (driver.Conn, error) { return conn{t}, nil }
func (t *table) Driver() driver.Driver                        { return nil }

type conn struct{ t *table }

func (c conn) Prepare(string) (driver.Stmt, error) { return stmt(c), nil }
func (c conn) Close() error                        { return nil }
func (c conn) Begin() (driver.Tx, error)           { return tx{}, nil }

type tx struct{}

func (tx) Commit() error   { return nil }
func (tx) Rollback() error { return nil }

type stmt struct{ t *table }

func (s stmt) Close() error  { return nil }
func (s stmt) NumInput() int { return -1 }

func (s stmt) Exec(args []driver.Value) (driver.Result, error) {
	s.t.mu.Lock()
	defer s.t.mu.Unlock()
	s.t.rows = append(s.t.rows, args)
	return driver.RowsAffected(1), nil
}

func (s stmt) Query([]driver.Value) (driver.Rows, error) {
	s.t.mu.Lock()
	defer s.t.mu.Unlock()
	return &cursor{rows: s.t.rows}, nil
}

type cursor struct{ rows [][]driver.Value }

func (c *cursor) Columns() []string { return []string{"key", "text"} }
func (c *cursor) Close() error      { return nil }

func (c *cursor) Next(dst []driver.Value) error {
	if len(c.rows) == 0 {
		return io.EOF
	}
	copy(dst, c.rows[0])
	c.rows = c.rows[1:]
	return nil
}
