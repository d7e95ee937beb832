// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"context"
	"database/sql"
	"fmt"

	"example.com/outplacement/profile"
)

const clientColumns = "id, consultant_id, name, email, line_user_id, cv, months, outcome, story," +
	" birth_year, prefecture, occupation, cookie_id, health, disability"

func clientFields(c *profile.Client) []any {
	return []any{
		&c.ID, &c.ConsultantID, &c.Name, &c.Email, &c.LINEUserID, &c.CV,
		&c.JobSearch.Months, &c.JobSearch.Outcome, &c.JobSearch.Story,
		&c.BirthYear, &c.Prefecture, &c.Occupation, &c.CookieID, &c.Health, &c.Disability,
	}
}

// SaveClient keeps a client, in place of what was known before.
func (db *DB) SaveClient(ctx context.Context, c profile.Client) error {
	_, err := db.sql.ExecContext(ctx,
		"INSERT OR REPLACE INTO client ("+clientColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		clientFields(&c)...)
	if err != nil {
		return fmt.Errorf("saving client %s: %w", c.ID, err)
	}
	return nil
}

// Client returns one client.
func (db *DB) Client(ctx context.Context, id string) (profile.Client, error) {
	var c profile.Client
	row := db.sql.QueryRowContext(ctx, "SELECT "+clientColumns+" FROM client WHERE id = ?", id)
	if err := row.Scan(clientFields(&c)...); err != nil {
		return c, fmt.Errorf("client %s: %w", id, err)
	}
	return c, nil
}

// Clients returns all clients.
func (db *DB) Clients(ctx context.Context) ([]profile.Client, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT "+clientColumns+" FROM client ORDER BY id")
	if err != nil {
		return nil, fmt.Errorf("clients: %w", err)
	}
	return collect(rows, func(rows *sql.Rows) (c profile.Client, err error) {
		return c, rows.Scan(clientFields(&c)...)
	})
}

// SaveEmployerFile keeps what a former employer told us.
func (db *DB) SaveEmployerFile(ctx context.Context, f profile.EmployerFile) error {
	_, err := db.sql.ExecContext(ctx, "INSERT OR REPLACE INTO employer_file (client_id, company, evaluation) VALUES (?, ?, ?)",
		f.ClientID, f.Company, f.Evaluation)
	if err != nil {
		return fmt.Errorf("saving the employer file of %s: %w", f.ClientID, err)
	}
	return nil
}

// EmployerFile returns what a client's former employer told us.
func (db *DB) EmployerFile(ctx context.Context, clientID string) (profile.EmployerFile, error) {
	f := profile.EmployerFile{ClientID: clientID}
	row := db.sql.QueryRowContext(ctx, "SELECT company, evaluation FROM employer_file WHERE client_id = ?", clientID)
	if err := row.Scan(&f.Company, &f.Evaluation); err != nil {
		return f, fmt.Errorf("employer file of %s: %w", clientID, err)
	}
	return f, nil
}
