// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"context"
	"fmt"

	"example.com/outplacement/privacy"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var _ privacy.Book = (*DB)(nil)

// Grant records that a client consented.
func (db *DB) Grant(ctx context.Context, clientID string, purpose policy.Purpose, recipient policy.Recipient) error {
	_, err := db.sql.ExecContext(ctx, "INSERT OR IGNORE INTO consent (client_id, purpose, recipient) VALUES (?, ?, ?)",
		clientID, string(purpose), string(recipient))
	if err != nil {
		return fmt.Errorf("consent of %s: %w", clientID, err)
	}
	return nil
}

// Withdraw records that a client no longer consents.
func (db *DB) Withdraw(ctx context.Context, clientID string, purpose policy.Purpose, recipient policy.Recipient) error {
	_, err := db.sql.ExecContext(ctx, "DELETE FROM consent WHERE client_id = ? AND purpose = ? AND recipient = ?",
		clientID, string(purpose), string(recipient))
	if err != nil {
		return fmt.Errorf("withdrawal of %s: %w", clientID, err)
	}
	return nil
}

// Granted reports whether the client consented to this use and has not
// withdrawn.
//
//lineage:guard subject=clientID purpose=purpose recipient=recipient
func (db *DB) Granted(ctx context.Context, clientID string, purpose policy.Purpose, recipient policy.Recipient) (bool, error) {
	return db.exists(ctx, "SELECT 1 FROM consent WHERE client_id = ? AND purpose = ? AND recipient = ?",
		clientID, string(purpose), string(recipient))
}

// RequestPlacement records that a client asked for paid placement.
func (db *DB) RequestPlacement(ctx context.Context, clientID string) error {
	_, err := db.sql.ExecContext(ctx, "INSERT OR IGNORE INTO placement_request (client_id) VALUES (?)", clientID)
	return err
}

// AskedForPlacement reports whether the client asked for paid placement.
//
//lineage:guard subject=clientID purpose=paid-placement-proposal recipient=group-company condition=request
func (db *DB) AskedForPlacement(ctx context.Context, clientID string) (bool, error) {
	return db.exists(ctx, "SELECT 1 FROM placement_request WHERE client_id = ?", clientID)
}

func (db *DB) exists(ctx context.Context, query string, args ...any) (bool, error) {
	var found bool
	row := db.sql.QueryRowContext(ctx, "SELECT EXISTS ("+query+")", args...)
	if err := row.Scan(&found); err != nil {
		return false, fmt.Errorf("consents: %w", err)
	}
	return found, nil
}
