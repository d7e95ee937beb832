// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Consents keeps grants in the table lineage_consents. Every answer is read from
// the database, so that a withdrawal takes effect on the next decision of every
// process.
type Consents struct {
	DB      *sql.DB
	Dialect Dialect
}

// inForce selects the grants of a subject that permit a use; see
// [lineage.Grant.Permits].
const inForce = ` WHERE subject = ? AND purpose = ? AND recipient = ?` +
	` AND (vendor = '' OR vendor = ?) AND (country = '' OR country = ?) AND withdrawn = ''`

// Consented implements [lineage.Consents].
func (c Consents) Consented(ctx context.Context, subject lineage.Subject, use policy.Use) (bool, error) {
	if c.DB == nil {
		return false, errNoDB
	}
	var granted string
	query := c.Dialect.statement(`SELECT granted FROM lineage_consents` + inForce + ` LIMIT 1`)
	err := c.DB.QueryRowContext(ctx, query,
		string(subject), string(use.Purpose), string(use.Recipient), string(use.Vendor), string(use.Country)).Scan(&granted)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("lineagesql: %w", err)
	}
	return true, nil
}

// Grant notes that a subject agrees to a use, from now on.
func (c Consents) Grant(ctx context.Context, subject lineage.Subject, use policy.Use) error {
	switch {
	case c.DB == nil:
		return errNoDB
	case subject == "":
		return errors.New("lineagesql: a grant needs a subject")
	case use.Purpose == "" || use.Recipient == "":
		return fmt.Errorf("lineagesql: a grant by %s needs a purpose and a recipient: consent is to both", subject)
	}
	query := c.Dialect.statement(`INSERT INTO lineage_consents` +
		` (subject, purpose, recipient, vendor, country, granted, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)`)
	_, err := c.DB.ExecContext(ctx, query, string(subject), string(use.Purpose), string(use.Recipient),
		string(use.Vendor), string(use.Country), formatTime(time.Now()), "")
	if err != nil {
		return fmt.Errorf("lineagesql: consent of %s not kept: %w", subject, err)
	}
	return nil
}

// Withdraw ends every grant by a subject that permits the use or a part of it:
// without a vendor, those to single vendors too. Withdrawing what was not granted
// is no error.
func (c Consents) Withdraw(ctx context.Context, subject lineage.Subject, use policy.Use) error {
	switch {
	case c.DB == nil:
		return errNoDB
	case subject == "":
		return errors.New("lineagesql: a withdrawal needs a subject")
	case use.Purpose == "" || use.Recipient == "":
		return fmt.Errorf("lineagesql: a withdrawal by %s needs a purpose and a recipient: withdraw each use that was granted", subject)
	}
	query := `UPDATE lineage_consents SET withdrawn = ? WHERE subject = ? AND purpose = ? AND recipient = ? AND withdrawn = ''`
	args := []any{formatTime(time.Now()), string(subject), string(use.Purpose), string(use.Recipient)}
	if use.Vendor != "" {
		query += ` AND (vendor = '' OR vendor = ?)`
		args = append(args, string(use.Vendor))
	}
	if use.Country != "" {
		query += ` AND (country = '' OR country = ?)`
		args = append(args, string(use.Country))
	}
	if _, err := c.DB.ExecContext(ctx, c.Dialect.statement(query), args...); err != nil {
		return fmt.Errorf("lineagesql: withdrawal by %s not kept: %w", subject, err)
	}
	return nil
}

// Grants lists what a subject granted and withdrew, oldest first.
func (c Consents) Grants(ctx context.Context, subject lineage.Subject) ([]lineage.Grant, error) {
	if c.DB == nil {
		return nil, errNoDB
	}
	query := c.Dialect.statement(`SELECT purpose, recipient, vendor, country, granted, withdrawn` +
		` FROM lineage_consents WHERE subject = ? ORDER BY granted`)
	rows, err := c.DB.QueryContext(ctx, query, string(subject))
	if err != nil {
		return nil, fmt.Errorf("lineagesql: %w", err)
	}
	defer rows.Close()
	var grants []lineage.Grant
	for rows.Next() {
		g, err := scanGrant(rows)
		if err != nil {
			return nil, fmt.Errorf("lineagesql: grants of %s: %w", subject, err)
		}
		g.Subject = subject
		grants = append(grants, g)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("lineagesql: grants of %s: %w", subject, err)
	}
	return grants, nil
}

func scanGrant(rows *sql.Rows) (lineage.Grant, error) {
	var g lineage.Grant
	var granted, withdrawn string
	if err := rows.Scan(&g.Use.Purpose, &g.Use.Recipient, &g.Use.Vendor, &g.Use.Country, &granted, &withdrawn); err != nil {
		return g, err
	}
	var err1, err2 error
	g.Granted, err1 = parseTime(granted)
	g.Withdrawn, err2 = parseTime(withdrawn)
	return g, errors.Join(err1, err2)
}

var errNoDB = errors.New("lineagesql: no database")
