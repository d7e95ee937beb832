// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_sql

import (
	"database/sql"
	"database/sql/driver"
	"fmt"

	"example.com/corpus/mark"
)

func badRowComesBack() {
	db := open()
	defer db.Close()
	_, _ = db.Exec("insert", "k", mark.Secret()) // source: inserted
	var key, text string
	if db.QueryRow("select").Scan(&key, &text) == nil {
		mark.Leak(text) // leak: inserted (run)
	}
}

func goodRowOfPlain() {
	db := open()
	defer db.Close()
	s := mark.Secret() // source: plainrow
	_, _ = db.Exec("insert", "k", "plain")
	var key, text string
	if db.QueryRow("select").Scan(&key, &text) == nil {
		mark.Leak(text)
	}
	_ = s
}

func goodRowsAffected() {
	db := open()
	defer db.Close()
	res, err := db.Exec("insert", "k", mark.Secret()) // source: affected
	if err == nil {
		n, _ := res.RowsAffected()
		mark.Leak(n)
	}
}

// patient is scanned from a row; what is scanned into Health is labelled.
type patient struct {
	Key    string
	Health string `lineage:"special-care"`
}

func seeded() *sql.DB {
	db := open()
	_, _ = db.Exec("insert", "k", mark.Fill())
	return db
}

func badScannedFieldIsLabelled() {
	db := seeded()
	defer db.Close()
	var p patient
	if db.QueryRow("select").Scan(&p.Key, &p.Health) == nil {
		mark.Leak(p.Health) // source: scanned; leak: scanned
	}
}

func goodScannedKey() {
	db := seeded()
	defer db.Close()
	var p patient
	if db.QueryRow("select").Scan(&p.Key, &p.Health) == nil {
		mark.Leak(p.Key)
	}
}

func badRowsAreScannedInLoop() {
	db := seeded()
	defer db.Close()
	rows, err := db.Query("select")
	if err != nil {
		return
	}
	defer rows.Close()
	var all []patient
	for rows.Next() {
		var p patient
		if rows.Scan(&p.Key, &p.Health) == nil {
			all = append(all, p)
		}
	}
	for _, p := range all {
		mark.Leak(p.Health) // source: scannedloop; leak: scannedloop
		mark.Leak(p.Key)
	}
}

func badNullString() {
	n := sql.NullString{String: mark.Secret(), Valid: true} // source: nullstring
	if n.Valid {
		mark.Leak(n.String) // leak: nullstring
	}
}

func goodNullStringValid() {
	n := sql.NullString{String: mark.Secret(), Valid: true} // source: nullvalid
	mark.Leak(n.Valid)
}

func badGenericNullScans() {
	var n sql.Null[string]
	_ = n.Scan(mark.Secret()) // source: nullscan
	mark.Leak(n.V)            // leak: nullscan
}

func badNamedArgument() {
	a := sql.Named("h", mark.Secret()) // source: named
	mark.Leak(a.Value)                 // leak: named
}

func goodNamedArgumentsName() {
	a := sql.Named("h", mark.Secret()) // source: namedname
	mark.Leak(a.Name)
}

type health struct{ text string }

func (h health) Value() (driver.Value, error) { return h.text, nil }
func (h *health) Scan(src any) error {
	h.text = fmt.Sprint(src)
	return nil
}

type hidden struct{ text string }

func (hidden) Value() (driver.Value, error) { return "hidden", nil }
func (h *hidden) Scan(any) error {
	h.text = "hidden"
	return nil
}

func badValuerTells() {
	v, _ := health{mark.Secret()}.Value() // source: valuer
	mark.Leak(v)                          // leak: valuer
}

func goodValuerHides() {
	v, _ := hidden{mark.Secret()}.Value() // source: valuerhides
	mark.Leak(v)
}

func badScannerKeeps() {
	var h health
	_ = h.Scan(mark.Secret()) // source: scanner
	mark.Leak(h.text)         // leak: scanner
}

func goodScannerDrops() {
	var h hidden
	_ = h.Scan(mark.Secret()) // source: scannerdrops
	mark.Leak(h.text)
}

func badDefaultConverterKeeps() {
	v, _ := driver.DefaultParameterConverter.ConvertValue(mark.Secret()) // source: converter
	mark.Leak(v)                                                         // leak: converter
}
