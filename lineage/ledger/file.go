// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/go-lineage/go-lineage/lineage"
)

// Sync says when a record counts as kept.
type Sync int

// The policies of flushing to disk.
const (
	SyncEach Sync = iota // once it is on disk: survives a power cut, as far as the disk tells the truth
	SyncOS               // once the operating system has it: survives a crash of the program
)

// Options of [Open]. The zero value is the safest.
type Options struct {
	Sync Sync
	// Continues is the path of a ledger that is complete, such as the file of last
	// month: a new file goes on with its numbers and its chain. Of a file that holds
	// entries already, it is not looked at.
	Continues string
}

// A File is a ledger in a file. It implements [lineage.Recorder] and is safe for
// concurrent use.
type File struct {
	options Options

	mu     sync.Mutex // guards what follows and the order of lines
	file   *os.File
	size   int64
	seq    uint64
	head   string
	broken error // why nothing more can be recorded
	closed bool

	flush   sync.Mutex // held while flushing, taken before mu
	flushed uint64     // the last seq on disk; guarded by flush
}

// Open opens a ledger for appending, or begins one, which nobody but its owner
// can read. It reads the last line only; [Verify] reads all.
func Open(path string, options Options) (*File, error) {
	path, err := filepath.Abs(path) // the current directory may change
	if err != nil {
		return nil, fmt.Errorf("ledger: %w", err)
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("ledger: %w", err)
	}
	f := &File{options: options, file: file}
	if err := f.begin(); err != nil {
		return nil, errors.Join(fmt.Errorf("ledger: %s: %w", path, err), file.Close())
	}
	return f, nil
}

// begin takes the file for this writer alone, finds where to go on, and makes
// the file's name as safe as its lines will be.
func (f *File) begin() error {
	if info, err := f.file.Stat(); err != nil || !info.Mode().IsRegular() {
		return errors.Join(err, errors.New("no regular file: what is written there cannot be read again"))
	}
	if err := lock(f.file); err != nil {
		return err
	}
	if err := f.recover(); err != nil {
		return err
	}
	if f.options.Sync == SyncOS {
		return nil
	}
	return syncDirectory(filepath.Dir(f.file.Name()))
}

// Record implements [lineage.Recorder]. After a failure that may have left the
// file in doubt, every later Record fails too: open the ledger again.
func (f *File) Record(ctx context.Context, r lineage.Record) error {
	if f == nil {
		return errors.New("ledger: no file: open one")
	}
	if ctx.Err() != nil {
		return fmt.Errorf("ledger: not recorded: %w", context.Cause(ctx))
	}
	seq, err := f.append(r)
	if err != nil || f.options.Sync == SyncOS {
		return err
	}
	return f.flushTo(seq)
}

// append writes one line.
func (f *File) append(r lineage.Record) (seq uint64, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.broken != nil {
		return 0, f.broken
	}
	if err := f.check(); err != nil {
		return 0, err
	}
	r.Time = r.Time.UTC()
	line, hash, err := Encode(f.seq+1, f.head, r)
	if err != nil {
		return 0, err
	}
	if _, err := f.file.Write(line); err != nil {
		return 0, f.takeBack(err)
	}
	f.seq, f.head, f.size = f.seq+1, hash, f.size+int64(len(line))
	return f.seq, nil
}

// check refuses to go on where somebody else wrote to the file, or put another
// in its place, such as a program that rotates logs.
func (f *File) check() error {
	info, err := f.file.Stat()
	if err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	path := f.file.Name()
	if info.Size() != f.size {
		f.broken = fmt.Errorf("ledger: %s has %d bytes, not %d: another writer changed it; verify it and open it again", path, info.Size(), f.size)
	}
	if named, err := os.Stat(path); err != nil || !os.SameFile(info, named) {
		f.broken = fmt.Errorf("ledger: %s was moved, removed or replaced; open it again, and the old one for what it holds", path)
	}
	return f.broken
}

// takeBack removes what a failed write left behind.
func (f *File) takeBack(cause error) error {
	cause = fmt.Errorf("ledger: %w", cause)
	if err := f.file.Truncate(f.size); err != nil {
		f.broken = fmt.Errorf("%w; the torn line could not be removed: %w", cause, err)
		return f.broken
	}
	return cause
}

// flushTo returns once everything up to seq is on disk. Whoever waits for
// another's flush is usually served by it.
func (f *File) flushTo(seq uint64) error {
	f.flush.Lock()
	defer f.flush.Unlock()
	if f.flushed >= seq {
		return nil
	}
	f.mu.Lock()
	written, broken, file := f.seq, f.broken, f.file
	f.mu.Unlock()
	if broken != nil {
		return broken
	}
	if err := file.Sync(); err != nil {
		return f.giveUp(err)
	}
	f.flushed = written
	return nil
}

// giveUp stops the ledger for good: after a failed flush nobody can tell what
// the disk holds, not even a second flush.
func (f *File) giveUp(cause error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.broken = fmt.Errorf("ledger: not known to be on disk: %w; verify the ledger and open it again", cause)
	return f.broken
}

// Head returns the hash of the last line, to be kept elsewhere.
func (f *File) Head() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.head
}

// Close flushes and closes the file. Closing again is no error.
func (f *File) Close() error {
	f.flush.Lock()
	defer f.flush.Unlock()
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	if f.broken == nil {
		f.broken = errors.New("ledger: closed")
	}
	return errors.Join(f.file.Sync(), f.file.Close())
}
