// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
)

// A Ledger keeps records in the table lineage_ledger, chained as package ledger
// chains the lines of a file. Several processes may write to one table: the
// sequence number is the key, and whoever comes second chains to the first. A
// record is as safe as the database makes a committed row.
type Ledger struct {
	DB      *sql.DB
	Dialect Dialect

	once sync.Once
	turn chan struct{} // writers of one process take turns instead of colliding
}

// attempts bounds how often a writer lets others go first.
const attempts = 100

// Record implements [lineage.Recorder].
func (l *Ledger) Record(ctx context.Context, r lineage.Record) error {
	if l == nil || l.DB == nil {
		return errNoDB
	}
	if err := l.takeTurn(ctx); err != nil {
		return err
	}
	defer func() { <-l.turn }()
	r.Time = r.Time.UTC()
	last, err := l.last(ctx)
	if err != nil {
		return err
	}
	for range attempts {
		failed := l.insert(ctx, last, r)
		if failed == nil {
			return nil
		}
		now, err := l.last(ctx)
		if err != nil || now.Seq == last.Seq {
			return fmt.Errorf("lineagesql: not recorded: %w", errors.Join(failed, err))
		}
		last = now // another process was faster
	}
	return fmt.Errorf("lineagesql: not recorded: %d other writers were faster", attempts)
}

// takeTurn waits until no other writer of this process is at it, which may wait for a
// database that does not answer.
func (l *Ledger) takeTurn(ctx context.Context) error {
	l.once.Do(func() { l.turn = make(chan struct{}, 1) })
	select {
	case l.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("lineagesql: not recorded: %w", context.Cause(ctx))
	}
}

// last returns the last entry, or the zero Entry of an empty ledger.
func (l *Ledger) last(ctx context.Context) (ledger.Entry, error) {
	var line string
	err := l.DB.QueryRowContext(ctx, `SELECT line FROM lineage_ledger ORDER BY seq DESC LIMIT 1`).Scan(&line)
	if errors.Is(err, sql.ErrNoRows) {
		return ledger.Entry{}, nil
	}
	if err != nil {
		return ledger.Entry{}, fmt.Errorf("lineagesql: %w", err)
	}
	entry, err := ledger.Decode([]byte(line + "\n"))
	if err != nil {
		return entry, fmt.Errorf("lineagesql: the last line cannot be continued: %w; verify the ledger and begin a new one", err)
	}
	return entry, nil
}

func (l *Ledger) insert(ctx context.Context, last ledger.Entry, r lineage.Record) error {
	line, _, err := ledger.Encode(last.Seq+1, last.Hash, r)
	if err != nil {
		return err
	}
	query := l.Dialect.statement(`INSERT INTO lineage_ledger (seq, subject, line) VALUES (?, ?, ?)`)
	_, err = l.DB.ExecContext(ctx, query, int64(last.Seq+1), string(r.Subject), strings.TrimSuffix(string(line), "\n"))
	return err
}

// Verify reads the whole ledger; see [ledger.Verify]. It also finds a row whose
// columns do not say what its line says, which [Ledger.Select] would overlook.
func (l *Ledger) Verify(ctx context.Context, head string) (ledger.Summary, error) {
	rows := l.rows(ctx, `SELECT seq, subject, line FROM lineage_ledger ORDER BY seq`)
	var misfiled []error
	entries := ledger.Chain(func(yield func([]byte, error) bool) {
		number := 0
		for row, err := range rows {
			number++
			entry, bad := ledger.Decode(row.line)
			if err == nil && bad == nil && (entry.Seq != row.seq || entry.Record.Subject != row.subject) {
				misfiled = append(misfiled, &ledger.Corruption{Line: number, Why: "the columns seq and subject are not those of the line"})
			}
			if !yield(row.line, err) {
				return
			}
		}
	})
	summary, err := ledger.Summarize(entries, head)
	return summary, errors.Join(append(misfiled, err)...)
}

// Select yields what the query selects, in order. With a subject it reads that
// subject's rows only, each of which proves itself but not its place in the chain,
// and not that there are no others: [Ledger.Verify] does.
func (l *Ledger) Select(ctx context.Context, q ledger.Query) iter.Seq2[ledger.Entry, error] {
	rows := l.rows(ctx, `SELECT seq, subject, line FROM lineage_ledger ORDER BY seq`)
	if q.Subject != "" {
		rows = l.rows(ctx, `SELECT seq, subject, line FROM lineage_ledger WHERE subject = ? ORDER BY seq`, string(q.Subject))
	}
	return func(yield func(ledger.Entry, error) bool) {
		for row, err := range rows {
			entry := ledger.Entry{}
			if err == nil {
				entry, err = ledger.Decode(row.line)
			}
			if err == nil && !q.Matches(entry.Record) {
				continue
			}
			if !yield(entry, err) {
				return
			}
		}
	}
}

// A row is one of the table lineage_ledger.
type row struct {
	seq     uint64
	subject lineage.Subject
	line    []byte
}

// rows reads rows one at a time, however many there are.
func (l *Ledger) rows(ctx context.Context, query string, args ...any) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		if l.DB == nil {
			yield(row{}, errNoDB)
			return
		}
		rows, err := l.DB.QueryContext(ctx, l.Dialect.statement(query), args...)
		if err != nil {
			yield(row{}, fmt.Errorf("lineagesql: %w", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var r row
			if err := rows.Scan(&r.seq, &r.subject, &r.line); err != nil {
				yield(row{}, fmt.Errorf("lineagesql: %w", err))
				return
			}
			r.line = append(r.line, '\n')
			if !yield(r, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(row{}, fmt.Errorf("lineagesql: %w", err))
		}
	}
}
