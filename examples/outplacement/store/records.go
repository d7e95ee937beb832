// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The database is what a [lineage.Gate] asks and where it writes.
var (
	_ lineage.Consents = (*DB)(nil)
	_ lineage.Recorder = (*DB)(nil)
)

// Consented implements [lineage.Consents].
func (db *DB) Consented(ctx context.Context, subject lineage.Subject, use policy.Use) (bool, error) {
	return db.Granted(ctx, string(subject), use.Purpose, use.Recipient)
}

// Record keeps that data was handed over. The record does not hold the data.
func (db *DB) Record(ctx context.Context, r lineage.Record) error {
	record, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("recording a hand-over: %w", err)
	}
	if _, err := db.sql.ExecContext(ctx, "INSERT INTO handover (subject, record) VALUES (?, ?)", string(r.Subject), string(record)); err != nil {
		return fmt.Errorf("recording a hand-over: %w", err)
	}
	return nil
}

// Records returns what was handed over about a client, oldest first.
func (db *DB) Records(ctx context.Context, clientID string) ([]lineage.Record, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT record FROM handover WHERE subject = ? ORDER BY rowid", clientID)
	if err != nil {
		return nil, fmt.Errorf("hand-overs of %s: %w", clientID, err)
	}
	return collect(rows, scanRecord)
}

func scanRecord(rows *sql.Rows) (r lineage.Record, err error) {
	var record []byte
	if err := rows.Scan(&record); err != nil {
		return r, err
	}
	return r, json.Unmarshal(record, &r)
}
