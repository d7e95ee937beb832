// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"maps"
)

// A database for package database/sql to be probed with: it has one row, and
// forgets what it is given. What it holds is never the marker: what comes out of
// a store is what the destination is declared to be, not what went in.
type store struct{}

func openStore() *sql.DB { return sql.OpenDB(store{}) }

func (store) Connect(context.Context) (driver.Conn, error) { return store{}, nil }
func (store) Driver() driver.Driver                        { return store{} }
func (store) Open(string) (driver.Conn, error)             { return store{}, nil }
func (store) Prepare(string) (driver.Stmt, error)          { return store{}, nil }
func (store) Begin() (driver.Tx, error)                    { return store{}, nil }
func (store) Commit() error                                { return nil }
func (store) Rollback() error                              { return nil }
func (store) Close() error                                 { return nil }
func (store) NumInput() int                                { return -1 }
func (store) Exec([]driver.Value) (driver.Result, error)   { return driver.RowsAffected(1), nil }
func (store) Query([]driver.Value) (driver.Rows, error)    { return new(oneRow), nil }

// A oneRow is the only row.
type oneRow struct{ read bool }

func (r *oneRow) Columns() []string { return []string{"text"} }
func (r *oneRow) Close() error      { return nil }

func (r *oneRow) Next(dest []driver.Value) error {
	if r.read {
		return io.EOF
	}
	r.read = true
	dest[0] = plain
	return nil
}

func init() {
	sql.Register(plain, store{})
	sql.Register(marker, store{})
	tx := func() *sql.Tx { tx, _ := openStore().Begin(); return tx }
	conn := func() *sql.Conn { c, _ := openStore().Conn(context.Background()); return c }
	stmt := func() *sql.Stmt { s, _ := openStore().Prepare(""); return s }
	rows := func() *sql.Rows { r, _ := openStore().Query(""); return r }
	maps.Copy(receivers, map[string]func(string) any{
		"database/sql.(*DB)":        func(string) any { return openStore() },
		"database/sql.(*Tx)":        func(string) any { return tx() },
		"database/sql.(*Conn)":      func(string) any { return conn() },
		"database/sql.(*Stmt)":      func(string) any { return stmt() },
		"database/sql.(*Row)":       func(string) any { return openStore().QueryRow("") },
		"database/sql.(*Rows)":      func(string) any { return rows() },
		"database/sql.(*Rows).Scan": func(string) any { r := rows(); r.Next(); return r },
	})
	maps.Copy(arguments, map[string]func(text string) any{
		"database/sql.(*Row).Scan dest":       variables,
		"database/sql.(*Rows).Scan dest":      variables,
		"database/sql.(*Tx).Stmt stmt":        func(string) any { return stmt() },
		"database/sql.(*Tx).StmtContext stmt": func(string) any { return stmt() },
		"database/sql.OpenDB connector":       func(string) any { return store{} },
	})
	for _, query := range []string{
		"(*DB).Prepare", "(*DB).PrepareContext", "(*Tx).Prepare", "(*Tx).PrepareContext", "(*Conn).PrepareContext",
	} {
		echoes["database/sql."+query+" query stmt"] = "a statement names itself"
	}
}
