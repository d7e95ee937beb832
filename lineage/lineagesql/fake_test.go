// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A fake is a database that understands as much SQL as this package writes: one
// table, conditions joined by AND, ORDER BY and LIMIT 1. The examples run the
// same statements on a real one.
type fake struct {
	mu     sync.Mutex
	tables map[string][]fakeRow
	fail   error
	before func() // called before an insert
}

type fakeRow map[string]driver.Value

func open(t *testing.T, f *fake) *sql.DB {
	t.Helper()
	f.tables = make(map[string][]fakeRow)
	db := sql.OpenDB(connector{f})
	t.Cleanup(func() { _ = db.Close() })
	return db
}

type connector struct{ *fake }

func (c connector) Connect(context.Context) (driver.Conn, error) { return conn(c), nil }
func (c connector) Driver() driver.Driver                        { return nil }

type conn struct{ *fake }

func (c conn) Prepare(query string) (driver.Stmt, error) { return statement{c.fake, query}, nil }
func (c conn) Close() error                              { return nil }
func (c conn) Begin() (driver.Tx, error)                 { return nil, errors.New("no transactions") }

type statement struct {
	*fake
	query string
}

func (s statement) Close() error  { return nil }
func (s statement) NumInput() int { return strings.Count(s.query, "?") }

var (
	insertion = regexp.MustCompile(`^INSERT INTO (\w+) \((.*)\) VALUES \([?, ]*\)$`)
	changing  = regexp.MustCompile(`^UPDATE (\w+) SET (\w+) = \? WHERE (.*)$`)
	selection = regexp.MustCompile(`^SELECT (.*?) FROM (\w+)(?: WHERE (.*?))?(?: ORDER BY (\w+)( DESC)?)?( LIMIT 1)?$`)
)

func (s statement) Exec(args []driver.Value) (driver.Result, error) {
	if m := insertion.FindStringSubmatch(s.query); m != nil {
		if s.before != nil {
			s.before()
		}
		return driver.RowsAffected(1), s.insert(m[1], strings.Split(m[2], ", "), args)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	m := changing.FindStringSubmatch(s.query)
	if m == nil || s.fail != nil {
		return nil, cmp.Or(s.fail, fmt.Errorf("no statement: %s", s.query))
	}
	for _, r := range s.tables[m[1]] {
		if ok, err := holds(m[3], r, args[1:]); err != nil {
			return nil, err
		} else if ok {
			r[m[2]] = args[0]
		}
	}
	return driver.RowsAffected(1), nil
}

func (f *fake) insert(table string, columns []string, args []driver.Value) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fail != nil {
		return f.fail
	}
	r := make(fakeRow)
	for i, column := range columns {
		r[column] = args[i]
	}
	if seq, ok := r["seq"]; ok && slices.ContainsFunc(f.tables[table], func(r fakeRow) bool { return r["seq"] == seq }) {
		return fmt.Errorf("seq %v is taken", seq)
	}
	f.tables[table] = append(f.tables[table], r)
	return nil
}

func (s statement) Query(args []driver.Value) (driver.Rows, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := selection.FindStringSubmatch(s.query)
	if m == nil || s.fail != nil {
		return nil, cmp.Or(s.fail, fmt.Errorf("no query: %s", s.query))
	}
	found := &rows{columns: strings.Split(m[1], ", ")}
	for _, r := range s.tables[m[2]] {
		if ok, err := holds(m[3], r, args); err != nil {
			return nil, err
		} else if ok {
			found.left = append(found.left, r)
		}
	}
	slices.SortStableFunc(found.left, func(a, b fakeRow) int { return compareValues(a[m[4]], b[m[4]]) })
	if m[5] != "" {
		slices.Reverse(found.left)
	}
	if m[6] != "" && len(found.left) > 1 {
		found.left = found.left[:1]
	}
	return found, nil
}

func compareValues(a, b driver.Value) int {
	if n, ok := a.(int64); ok {
		return cmp.Compare(n, b.(int64))
	}
	return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b))
}

var comparison = regexp.MustCompile(`^(\w+) = (\?|'')$`)

// holds evaluates conditions joined by AND, each a comparison or a parenthesised
// OR of two.
func holds(where string, r fakeRow, args []driver.Value) (bool, error) {
	all := true
	for _, condition := range strings.Split(where, " AND ") {
		if condition == "" {
			continue
		}
		some := false
		for _, alternative := range strings.Split(strings.Trim(condition, "()"), " OR ") {
			m := comparison.FindStringSubmatch(alternative)
			if m == nil {
				return false, fmt.Errorf("no condition: %s", alternative)
			}
			want := driver.Value("")
			if m[2] == "?" {
				want, args = args[0], args[1:]
			}
			some = some || r[m[1]] == want
		}
		all = all && some
	}
	return all, nil
}

type rows struct {
	columns []string
	left    []fakeRow
}

func (r *rows) Columns() []string { return r.columns }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(dest []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	for i, column := range r.columns {
		dest[i] = r.left[0][column]
	}
	r.left = r.left[1:]
	return nil
}
