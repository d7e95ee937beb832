// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// recover finds the last whole line, from which the chain goes on, and moves
// what stands behind it out of the way.
func (f *File) recover() error {
	info, err := f.file.Stat()
	if err != nil {
		return err
	}
	whole, err := lastNewline(f.file, info.Size())
	if err != nil {
		return err
	}
	if whole < info.Size() {
		if err := f.setAside(whole, info.Size()); err != nil {
			return err
		}
	}
	f.size = whole
	last, err := lastEntry(f.file, whole)
	if whole == 0 && f.options.Continues != "" {
		last, err = endOf(f.options.Continues)
	}
	if err != nil {
		return err
	}
	f.seq, f.head, f.flushed = last.Seq, last.Hash, last.Seq
	return nil
}

// endOf returns the last entry of a ledger that nobody writes any more. Its end must
// be whole, because the chain cannot go on from anything else.
func endOf(path string) (Entry, error) {
	file, err := os.Open(path)
	if err != nil {
		return Entry{}, err
	}
	defer file.Close()
	if err := lock(file); err != nil {
		return Entry{}, fmt.Errorf("%s: %w", path, err)
	}
	info, err := file.Stat()
	if err != nil {
		return Entry{}, err
	}
	last, err := lastEntry(file, info.Size())
	if err == nil && last.Seq == 0 {
		err = errors.New("the ledger to continue is empty")
	}
	if err != nil {
		return Entry{}, fmt.Errorf("%s: %w", path, err)
	}
	return last, nil
}

// lastEntry returns the last entry of a ledger of so many bytes; of an empty one, the
// zero Entry.
func lastEntry(r io.ReaderAt, size int64) (Entry, error) {
	if size == 0 {
		return Entry{}, nil
	}
	start, err := lastNewline(r, size-1)
	if err != nil {
		return Entry{}, err
	}
	line := make([]byte, min(size-start, maxLine+1))
	if _, err := r.ReadAt(line, start); err != nil {
		return Entry{}, err
	}
	last, err := Decode(line)
	if err != nil {
		return Entry{}, fmt.Errorf("the last line cannot be continued: %w; verify the ledger and begin a new one", err)
	}
	return last, nil
}

// setAside appends the torn end of a ledger to a file beside it, and cuts it off
// only once it is safe there.
func (f *File) setAside(from, to int64) error {
	torn, err := os.OpenFile(f.file.Name()+".torn", os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer torn.Close()
	if _, err := io.Copy(torn, io.NewSectionReader(f.file, from, to-from)); err != nil {
		return err
	}
	if _, err := torn.WriteString("\n"); err != nil {
		return err
	}
	if err := torn.Sync(); err != nil {
		return err
	}
	if err := f.file.Truncate(from); err != nil {
		return err
	}
	return f.file.Sync()
}

// lastNewline returns the offset behind the last newline before end; 0 if there
// is none.
func lastNewline(r io.ReaderAt, end int64) (int64, error) {
	block := make([]byte, 4096)
	for end > 0 {
		start := max(0, end-int64(len(block)))
		part := block[:end-start]
		if _, err := r.ReadAt(part, start); err != nil && err != io.EOF {
			return 0, err
		}
		if i := bytes.LastIndexByte(part, '\n'); i >= 0 {
			return start + int64(i) + 1, nil
		}
		end = start
	}
	return 0, nil
}
