// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package databases

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/georgysavva/scany/v2/pgxscan"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagesql"

	"example.com/databases/clientdb"
	"example.com/databases/column"
)

func clients() []Client {
	born := time.Date(1980, 1, 2, 3, 4, 5, 0, time.UTC)
	question := "how?"
	return []Client{
		{
			ID: 1, Name: lineage.NewPII("tanaka"), Born: lineage.NewPII(&born),
			Question: lineage.NewInquiry(&question), Health: lineage.NewSensitive([]string{"asthma"}),
			Profile: column.Profile{V: column.Details{
				Employer: lineage.NewPII("acme"), Salary: lineage.NewPII(5_000_000), Skills: []string{"go"},
				Notes: map[string]lineage.PII[string]{"call": lineage.NewPII("prefers mornings")},
			}},
		},
		{ID: 2, Name: lineage.NewPII("suzuki"), Profile: column.Profile{V: column.Details{Skills: []string{}}}},
	}
}

// same compares as equal does: a driver's times have a zone of their own.
func same(t *testing.T, how string, got, want []Client) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d clients, want %d", how, len(got), len(want))
		return
	}
	for i := range got {
		g, w := got[i], want[i]
		if !equal(g.Born, w.Born) {
			t.Errorf("%s: client %d was born at another time", how, g.ID)
		}
		g.Born, w.Born = column.Born{}, column.Born{}
		if !reflect.DeepEqual(g, w) {
			t.Errorf("%s: client %d is not what was stored", how, w.ID)
		}
	}
}

// filled returns a database of clients.
func filled(t *testing.T, b backend) *sqlx.DB {
	t.Helper()
	db := b.open(t)
	run(t, db.DB, Schema)
	for _, c := range clients() {
		must(t, Insert(t.Context(), db, c))
	}
	return db
}

func TestStructScan(t *testing.T) {
	onEach(t, func(t *testing.T, b backend) {
		db := filled(t, b)
		all, err := All(t.Context(), db.DB)
		must(t, err)
		same(t, "scany", all, clients())
		found, err := Find(t.Context(), db, lineage.NewPII("suzuki"))
		must(t, err)
		same(t, "sqlx", found, clients()[1:])
		var employer string
		inside := `SELECT profile ->> 'employer' FROM clients WHERE id = 1`
		if err := db.GetContext(t.Context(), &employer, inside); err != nil || employer != "acme" {
			t.Errorf("the database does not see into the column: %q, %v", employer, err)
		}
	})
}

// What sqlc wrote holds each query as it stands in the file that it was written from.
func TestSQLCIsNotStale(t *testing.T) {
	queries, err := os.ReadFile("sql/queries.sql")
	must(t, err)
	written, err := os.ReadFile("clientdb/queries.sql.go")
	must(t, err)
	all := strings.Split(strings.TrimSpace(string(queries)), ";")
	for _, query := range all[:len(all)-1] {
		if want := "`" + strings.TrimSpace(query) + "\n`\n"; !strings.Contains(string(written), want) {
			t.Errorf("run sqlc generate: clientdb does not have\n%s", query)
		}
	}
	if has := strings.Count(string(written), "`-- name: "); has != len(all)-1 {
		t.Errorf("run sqlc generate: clientdb has %d queries, want %d", has, len(all)-1)
	}
}

// What sqlc wrote, run against the database that it wrote it for.
func TestSQLC(t *testing.T) {
	db := postgres.open(t)
	run(t, db.DB, Schema)
	queries := clientdb.New(db)
	for _, c := range clients() {
		must(t, queries.CreateClient(t.Context(), clientdb.CreateClientParams(c)))
	}
	first, err := queries.GetClient(t.Context(), 1)
	must(t, err)
	second, err := queries.FindByName(t.Context(), lineage.NewPII("suzuki"))
	must(t, err)
	same(t, "sqlc", []Client{Client(first), Client(second[0])}, clients())
	names, err := queries.ListNames(t.Context())
	if want := []column.Name{lineage.NewPII("tanaka"), lineage.NewPII("suzuki")}; err != nil || !reflect.DeepEqual(names, want) {
		t.Errorf("got %v, %v", names, err)
	}
}

// pgx without database/sql asks the same methods, also when it copies.
func TestNativePgx(t *testing.T) {
	ctx := t.Context()
	conn, err := pgx.Connect(ctx, postgresDSN(t))
	must(t, err)
	defer conn.Close(context.Background())
	_, err = conn.Exec(ctx, Schema)
	must(t, err)
	columns := []string{"id", "name", "born", "question", "health", "profile"}
	rows := pgx.CopyFromSlice(len(clients()), func(i int) ([]any, error) {
		c := clients()[i]
		return []any{c.ID, c.Name, c.Born, c.Question, c.Health, c.Profile}, nil
	})
	_, err = conn.CopyFrom(ctx, pgx.Identifier{"clients"}, columns, rows)
	must(t, err)
	var scanned []Client
	must(t, pgxscan.Select(ctx, conn, &scanned, `SELECT * FROM clients WHERE name = $1 OR id = 2 ORDER BY id`, lineage.NewPII("tanaka")))
	same(t, "scany on pgx", scanned, clients())
	read, err := conn.Query(ctx, `SELECT * FROM clients ORDER BY id`)
	must(t, err)
	collected, err := pgx.CollectRows(read, pgx.RowToStructByName[Client])
	must(t, err)
	same(t, "pgx", collected, clients())
}

// Marked rows print and encode as markers, and what was printed does not come back
// into the database as if it were the data.
func Example() {
	dir, err := os.MkdirTemp("", "databases")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	db := sqlx.MustOpen("sqlite", "file:"+filepath.Join(dir, "example.db"))
	defer db.Close()
	db.MustExec(Schema)
	if err := Insert(ctx, db, clients()[1]); err != nil {
		fmt.Println(err)
	}
	found, err := Find(ctx, db, lineage.NewPII("suzuki"))
	if err != nil || len(found) != 1 {
		fmt.Println(len(found), err)
		return
	}
	fmt.Println(found[0].Name, found[0].Profile)
	out, err := json.Marshal(found[0].Profile)
	fmt.Println(string(out), err)
	var back lineagesql.JSON[column.Details]
	fmt.Println(back.Scan(out))
	// Output:
	// [personal] {{[personal] [personal] [] map[]}}
	// {"employer":"[personal]","skills":[]} <nil>
	// lineagesql: cannot read lineagesql.JSON[example.com/databases/column.Details]: lineage: the value is redacted: read [personal], which was printed instead of the value
}
