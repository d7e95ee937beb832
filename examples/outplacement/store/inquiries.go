// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"context"
	"database/sql"
	"fmt"

	"example.com/outplacement/intake"
)

const inquiryColumns = "id, received_at, name, email, line_user_id, text, health"

// SaveInquiry keeps an inquiry. The wrappers give the driver their value and
// nobody else: there is no Use here because nothing is used.
func (db *DB) SaveInquiry(ctx context.Context, in intake.Inquiry) error {
	_, err := db.sql.ExecContext(ctx, "INSERT INTO inquiry ("+inquiryColumns+") VALUES (?, ?, ?, ?, ?, ?, ?)",
		in.ID, in.ReceivedAt, in.Name, in.Email, in.LINEUserID, in.Text, in.Health)
	if err != nil {
		return fmt.Errorf("saving inquiry %s: %w", in.ID, err)
	}
	return nil
}

// Inquiry returns one inquiry.
func (db *DB) Inquiry(ctx context.Context, id string) (intake.Inquiry, error) {
	var in intake.Inquiry
	row := db.sql.QueryRowContext(ctx, "SELECT "+inquiryColumns+" FROM inquiry WHERE id = ?", id)
	if err := row.Scan(inquiryFields(&in)...); err != nil {
		return in, fmt.Errorf("inquiry %s: %w", id, err)
	}
	return in, nil
}

// Inquiries returns all inquiries, oldest first.
func (db *DB) Inquiries(ctx context.Context) ([]intake.Inquiry, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT "+inquiryColumns+" FROM inquiry ORDER BY received_at, id")
	if err != nil {
		return nil, fmt.Errorf("inquiries: %w", err)
	}
	return collect(rows, func(rows *sql.Rows) (in intake.Inquiry, err error) {
		return in, rows.Scan(inquiryFields(&in)...)
	})
}

func inquiryFields(in *intake.Inquiry) []any {
	return []any{&in.ID, &in.ReceivedAt, &in.Name, &in.Email, &in.LINEUserID, &in.Text, &in.Health}
}
