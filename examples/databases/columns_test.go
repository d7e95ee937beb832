// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package databases

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/big"
	"net/netip"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagesql"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

type (
	nickname string
	level    int
)

// texts is an array of PostgreSQL, which has a form of its own: whoever stores one
// says so by a type that scans and stores itself.
type texts []string

var arrays = pgtype.NewMap()

func (a *texts) Scan(src any) error { return arrays.SQLScanner((*[]string)(a)).Scan(src) }

func (a texts) Value() (driver.Value, error) {
	data, err := arrays.Encode(pgtype.TextArrayOID, pgtype.TextFormatCode, []string(a), nil)
	return string(data), err
}

// A column is a value that is stored in a column of some type, and read back.
type columnCase struct {
	why      string
	sqlite   string // the column's type; "" where there is none
	postgres string
	write    any
	read     any // a pointer to be scanned into
	want     any // what it then points to
	raw      any // what the database has, where that is worth a look
}

// stored reads back into what was written.
func stored[T any](why, sqlite, postgres string, v T, raw any) columnCase {
	return columnCase{why, sqlite, postgres, v, new(T), v, raw}
}

func columnCases() []columnCase {
	noon := time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)
	name := "田中"
	id := uuid.MustParse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	type profile struct {
		Name   lineage.PII[string]                    `json:"name"`
		Health map[string]lineage.Sensitive[[]string] `json:"health"`
	}
	told := profile{lineage.NewPII(name), map[string]lineage.Sensitive[[]string]{"a": lineage.NewSensitive([]string{"asthma"})}}
	return []columnCase{
		stored("a text", "TEXT", "TEXT", lineage.NewPII(name), name),
		stored("a named text", "TEXT", "VARCHAR(9)", lineage.NewPII(nickname(name)), name),
		stored("a number", "INTEGER", "BIGINT", lineage.NewPII(int64(41)), int64(41)),
		stored("a small number", "INTEGER", "SMALLINT", lineage.NewPII(int8(41)), int64(41)),
		stored("a named number", "INTEGER", "INTEGER", lineage.NewPII(level(7)), int64(7)),
		stored("a fraction", "REAL", "DOUBLE PRECISION", lineage.NewPII(0.5), 0.5),
		stored("a bool", "BOOLEAN", "BOOLEAN", lineage.NewPII(true), nil),
		stored("bytes", "BLOB", "BYTEA", lineage.NewPII([]byte{0, 1, 255}), []byte{0, 1, 255}),
		stored("an empty text", "TEXT", "TEXT", lineage.NewPII(""), ""),
		stored("a text in brackets", "TEXT", "TEXT", lineage.NewPII("[tokyo]"), "[tokyo]"),
		stored("a pointer", "TEXT", "TEXT", lineage.NewPII(&name), name),
		stored("NULL for a nil pointer", "TEXT", "TEXT", lineage.NewPII((*string)(nil)), nil),
		stored("sql.Null within a mark", "TEXT", "TEXT", lineage.NewPII(sql.Null[string]{V: name, Valid: true}), name),
		stored("NULL within a mark", "TEXT", "TEXT", lineage.NewPII(sql.Null[string]{}), nil),
		stored("a mark within sql.Null", "TEXT", "TEXT", sql.Null[lineage.PII[string]]{V: lineage.NewPII(name), Valid: true}, name),
		stored("NULL for a mark", "TEXT", "TEXT", sql.Null[lineage.PII[string]]{}, nil),
		stored("a NULL time", "TIMESTAMP", "TIMESTAMPTZ", lineage.NewPII((*time.Time)(nil)), nil),
		stored("a scanner", "TEXT", "UUID", lineage.NewPII(id), nil),
		stored("an address", "TEXT", "INET", lineage.NewPII(netip.MustParseAddr("192.0.2.1")), nil),
		stored("a big number", "TEXT", "NUMERIC", lineage.NewPII(big.NewInt(1<<62)), nil),
		stored("a slice in JSON", "TEXT", "JSONB", lineage.NewSensitive([]string{"asthma", "a\"b"}), nil),
		stored("an empty slice in JSON", "TEXT", "JSONB", lineage.NewSensitive([]string{}), nil),
		stored("NULL for a nil slice", "TEXT", "JSONB", lineage.NewSensitive([]string(nil)), nil),
		stored("a map in JSON", "TEXT", "JSON", lineage.NewSensitive(map[string]int{"a": 1}), nil),
		stored("a struct in JSON", "TEXT", "JSONB", lineage.NewSensitive(struct{ A []int }{[]int{1}}), nil),
		stored("a pointer to a struct in JSON", "TEXT", "JSONB", lineage.NewSensitive(&struct{ A string }{"a"}), nil),
		stored("NULL for such a pointer", "TEXT", "JSONB", lineage.NewSensitive((*struct{ A string })(nil)), nil),
		stored("marks within JSON", "TEXT", "JSONB", lineagesql.JSON[profile]{V: told}, nil),
		stored("a pointer to such", "TEXT", "JSONB", lineagesql.JSON[*profile]{V: &told}, nil),
		stored("NULL for such", "TEXT", "JSONB", lineagesql.JSON[*profile]{}, nil),
		stored("a slice of marks in JSON", "TEXT", "JSONB", lineagesql.JSON[[]lineage.PII[string]]{V: []lineage.PII[string]{lineage.NewPII(name)}}, nil),
		stored("a sealed text", "TEXT", "TEXT", sealed.Seal(lineage.NewSensitive("asthma")), "asthma"),
		stored("sealed JSON", "TEXT", "JSONB", sealed.Seal(lineage.NewSensitive([]string{"asthma"})), nil),
		stored("an array of PostgreSQL", "", "TEXT[]", lineage.NewPII(texts{"a", "b,c", ""}), nil),
		{"a pointer to a mark", "TEXT", "TEXT", pointer(lineage.NewPII(name)), new(*lineage.PII[string]), pointer(lineage.NewPII(name)), name},
		{"NULL for a pointer to a mark", "TEXT", "TEXT", (*lineage.PII[string])(nil), new(*lineage.PII[string]), (*lineage.PII[string])(nil), nil},
		{"another mark of the same", "TEXT", "TEXT", lineage.NewPII(name), new(lineage.Inquiry[string]), lineage.NewInquiry(name), nil},
		{"a text that is a number", "TEXT", "TEXT", lineage.NewPII("41"), new(lineage.PII[int]), lineage.NewPII(41), nil},
		{"a time", "TIMESTAMP", "TIMESTAMPTZ", lineage.NewPII(noon), new(lineage.PII[time.Time]), lineage.NewPII(noon), nil},
		{"a pointer to a time", "TIMESTAMP", "TIMESTAMPTZ", lineage.NewPII(&noon), new(lineage.PII[*time.Time]), lineage.NewPII(&noon), nil},
	}
}

func pointer[T any](v T) *T { return &v }

// What is stored is the value, and what is read is what was stored.
func TestColumns(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := b.open(t)
		for i, test := range columnCases() {
			kind := test.sqlite
			if b.name == postgres.name {
				kind = test.postgres
			}
			if kind == "" {
				continue
			}
			table := fmt.Sprintf("column_%d", i)
			run(t, db.DB, "CREATE TABLE "+table+" (v "+kind+")")
			if _, err := db.ExecContext(t.Context(), db.Rebind("INSERT INTO "+table+" VALUES (?)"), test.write); err != nil {
				t.Errorf("%s: %v", test.why, err)
				continue
			}
			if err := db.QueryRowContext(t.Context(), "SELECT v FROM "+table).Scan(test.read); err != nil {
				t.Errorf("%s: %v", test.why, err)
				continue
			}
			if got := reflect.ValueOf(test.read).Elem().Interface(); !equal(got, test.want) {
				t.Errorf("%s: what was read is not what was written", test.why)
			}
			lookAt(t, db, table, test)
		}
	})
}

// equal compares as a Go program would: sealed values and times by their methods.
func equal(got, want any) bool {
	if want, ok := want.(lineage.PII[*time.Time]); ok {
		g := got.(lineage.PII[*time.Time])
		same := lineage.Join[lineage.PersonalLabel](g, want, func(a, b *time.Time) bool { return a == b || a != nil && b != nil && a.Equal(*b) })
		return same == lineage.NewPII(true)
	}
	method := reflect.ValueOf(want).MethodByName("Equal")
	if method.IsValid() && method.Type().In(0) == reflect.TypeOf(got) {
		return method.Call([]reflect.Value{reflect.ValueOf(got)})[0].Bool()
	}
	return reflect.DeepEqual(got, want)
}

// lookAt looks for the value itself in the database.
func lookAt(t *testing.T, db *sqlx.DB, table string, test columnCase) {
	t.Helper()
	var raw any
	if err := db.QueryRowContext(t.Context(), "SELECT v FROM "+table).Scan(&raw); err != nil {
		t.Errorf("%s: %v", test.why, err)
		return
	}
	if test.raw != nil && !reflect.DeepEqual(raw, test.raw) || strings.HasPrefix(test.why, "NULL") && raw != nil {
		t.Errorf("%s: the database has %v (%T), want %v", test.why, raw, raw, test.raw)
	}
}

// What cannot be read is refused, and no error repeats it.
func TestColumnsThatCannotBeRead(t *testing.T) {
	type profile struct{ Name lineage.PII[string] }
	onEach(t, func(t *testing.T, b backend) {
		db := b.open(t)
		run(t, db.DB, `CREATE TABLE texts (v TEXT)`)
		for _, test := range []struct {
			why  string
			v    any
			into any
			want error // nil: any
		}{
			{"NULL for a text", nil, new(lineage.PII[string]), nil},
			{"NULL for a struct", nil, new(lineage.PII[struct{ A string }]), nil},
			{"NULL for JSON", nil, new(lineagesql.JSON[profile]), nil},
			{"a marker", "[personal]", new(lineage.PII[string]), lineage.ErrRedacted},
			{"a marker of another class", "[inquiry+personal]", new(lineage.PII[[]byte]), lineage.ErrRedacted},
			{"a marker within JSON", `{"Name":"[personal]"}`, new(lineagesql.JSON[profile]), lineage.ErrRedacted},
			{"no number", "987654321x", new(lineage.PII[int]), nil},
			{"too large", "987654321", new(lineage.PII[int8]), nil},
			{"no JSON", `["987654321"`, new(lineage.PII[[]string]), nil},
			{"other JSON", `{"Name":987654321}`, new(lineagesql.JSON[profile]), nil},
			{"no address", "987654321", new(lineage.PII[netip.Addr]), nil},
			{"no UUID", "987654321", new(lineage.PII[uuid.UUID]), nil},
		} {
			run(t, db.DB, `DELETE FROM texts`)
			_, err := db.ExecContext(t.Context(), db.Rebind(`INSERT INTO texts VALUES (?)`), test.v)
			must(t, err)
			err = db.QueryRowContext(t.Context(), `SELECT v FROM texts`).Scan(test.into)
			if err == nil || test.want != nil && !errors.Is(err, test.want) || strings.Contains(err.Error(), "987654321") {
				t.Errorf("%s: got %v", test.why, err)
			}
			if untouched := reflect.New(reflect.TypeOf(test.into).Elem()).Interface(); !reflect.DeepEqual(test.into, untouched) {
				t.Errorf("%s: something was read", test.why)
			}
		}
	})
}
