// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_sql

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"example.com/corpus/mark"
)

// repository is how programs keep patients.
type repository struct{ db *sql.DB }

func (r repository) all(ctx context.Context) (list []patient, err error) {
	rows, err := r.db.QueryContext(ctx, "select")
	if err != nil {
		return nil, fmt.Errorf("all: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var p patient
		if err := rows.Scan(&p.Key, &p.Health); err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, rows.Err()
}

func badRepositoryReturnsPatients() {
	list, err := repository{seeded()}.all(context.Background())
	if err != nil {
		return
	}
	for _, p := range list {
		mark.Leak(p.Health) // source: repository; leak: repository
	}
}

func goodRepositoryReturnsKeys() {
	list, _ := repository{seeded()}.all(context.Background())
	keys := map[string]bool{}
	for _, p := range list {
		keys[p.Key] = true
	}
	mark.Leak(keys, len(list))
}

func badScannedThroughVariable() {
	db := seeded()
	defer db.Close()
	var key, text string
	if db.QueryRow("select").Scan(&key, &text) != nil {
		return
	}
	p := patient{key, text}
	mark.Leak(strings.ToUpper(p.Health)) // source: throughvariable; leak: throughvariable
}

func badTransactionReadsBack() {
	db := seeded()
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		return
	}
	defer func() { _ = tx.Rollback() }()
	var p patient
	if tx.QueryRow("select").Scan(&p.Key, &p.Health) == nil {
		mark.Leak(p.Health) // source: transaction; leak: transaction
	}
}

func goodExecErrorLacksArguments() {
	db := open()
	defer db.Close()
	_, err := db.Exec("insert", "k", mark.Secret()) // source: execerror
	mark.Leak(err)
}

func badQueryTextIsBuilt() {
	q := fmt.Sprintf("select * from p where h = '%s'", mark.Secret()) // source: querytext
	mark.Leak(q)                                                      // leak: querytext
}

func goodPlaceholders() {
	q, args := "select * from p where h = ?", []any{mark.Secret()} // source: placeholders
	mark.Leak(q, len(args))
}

func badArgumentsAreLogged() {
	args := []any{1, mark.Secret()} // source: argslogged
	mark.Leak(fmt.Sprint(args...))  // leak: argslogged
}

func badNullableIsMarshalled() {
	b, _ := json.Marshal(sql.NullString{String: mark.Secret(), Valid: true}) // source: nullmarshalled
	mark.Leak(b)                                                             // leak: nullmarshalled
}

func badNullOfStruct() {
	n := sql.Null[patient]{V: patient{Key: "k"}, Valid: true}
	n.V.Health = mark.Fill()
	mark.Leak(n.V.Key)
	mark.Leak(n.V.Health) // source: nullstruct; leak: nullstruct
}

func badValueOfNullString() {
	v, _ := sql.NullString{String: mark.Secret(), Valid: true}.Value() // source: nullvalue
	mark.Leak(v)                                                       // leak: nullvalue
}

func goodNoRows() {
	db := open()
	defer db.Close()
	var p patient
	err := db.QueryRow("select").Scan(&p.Key, &p.Health)
	mark.Leak(errors.Is(err, sql.ErrNoRows))
}

func badRawBytes() {
	raw := sql.RawBytes(mark.SecretBytes()) // source: rawbytes
	mark.Leak(string(raw))                  // leak: rawbytes
}
