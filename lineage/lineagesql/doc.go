// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineagesql keeps consents, the ledger of hand-overs, and columns of JSON
// with marked data in a database.
//
// In comes a *sql.DB of any driver and a [Dialect]; out come a
// [lineage.Consents] and a [lineage.Recorder]. [Schema] lists the statements that
// make the tables, for whatever runs your migrations.
//
// Marked values are columns by themselves, see [lineage.Tagged.Value]; [JSON] is for
// what holds them.
//
// Times are stored as text in UTC that sorts as it reads. The ledger stores the
// lines that package ledger writes to a file, with their hashes, so that a copy
// of the table proves as much as the table. The command reads it as a file:
//
//	psql -At -c 'SELECT line FROM lineage_ledger ORDER BY seq' | lineage ledger verify -
package lineagesql

import (
	"strconv"
	"strings"
	"time"
)

// A Dialect says how a database wants the parameters of a statement.
type Dialect int

// The dialects.
const (
	Question Dialect = iota // ?, as SQLite and MySQL
	Dollar                  // $1, as PostgreSQL
)

// statement writes a statement with question marks as the dialect wants it. Our
// statements hold no other question marks.
func (d Dialect) statement(query string) string {
	if d == Question {
		return query
	}
	var b strings.Builder
	n := 0
	for _, r := range query {
		if r != '?' {
			b.WriteRune(r)
			continue
		}
		n++
		b.WriteString("$" + strconv.Itoa(n))
	}
	return b.String()
}

// Schema returns the statements that make the tables, for SQLite and PostgreSQL.
// Elsewhere they are what to begin with: MySQL makes no index IF NOT EXISTS, and its
// TEXT holds 64 KiB, a sixteenth of the longest line.
func Schema() []string {
	return []string{
		`CREATE TABLE IF NOT EXISTS lineage_consents (
	subject   VARCHAR(255) NOT NULL,
	purpose   VARCHAR(255) NOT NULL,
	recipient VARCHAR(255) NOT NULL,
	vendor    VARCHAR(255) NOT NULL,
	country   VARCHAR(2)   NOT NULL,
	granted   VARCHAR(30)  NOT NULL,
	withdrawn VARCHAR(30)  NOT NULL
)`,
		`CREATE INDEX IF NOT EXISTS lineage_consents_subject ON lineage_consents (subject)`,
		`CREATE TABLE IF NOT EXISTS lineage_ledger (
	seq     BIGINT       NOT NULL PRIMARY KEY,
	subject VARCHAR(255) NOT NULL,
	line    TEXT         NOT NULL
)`,
		`CREATE INDEX IF NOT EXISTS lineage_ledger_subject ON lineage_ledger (subject)`,
	}
}

const timeFormat = "2006-01-02T15:04:05.000000000Z"

func formatTime(t time.Time) string { return t.UTC().Format(timeFormat) }

// parseTime reads what formatTime wrote; "" is no time.
func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(timeFormat, s)
}
