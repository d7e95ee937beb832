// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"
)

// A Corruption is a line that is not what was written there.
type Corruption struct {
	Line int // from 1
	Why  string
}

// Error names the line.
func (c *Corruption) Error() string { return fmt.Sprintf("ledger: line %d: %s", c.Line, c.Why) }

// Entries reads a ledger from its beginning and checks each line, as [Chain] does.
func Entries(r io.Reader) iter.Seq2[Entry, error] { return Chain(lines(r)) }

// EntriesAfter is [Entries] for a file that continues another, whose head is known; see
// [Options.Continues]. An empty head begins a ledger.
func EntriesAfter(head string, r io.Reader) iter.Seq2[Entry, error] {
	return chain(&Entry{Hash: head}, lines(r))
}

// Chain checks the lines of a whole ledger, wherever they are kept. A line that
// fails is yielded as a [*Corruption], and reading goes on behind it, so that one
// bad line hides no others; the line after it can prove only itself. Where a line
// cannot be read at all, it ends.
func Chain(lines iter.Seq2[[]byte, error]) iter.Seq2[Entry, error] { return chain(&Entry{}, lines) }

// chain is [Chain] from after an entry, of which nothing but the hash may be known.
func chain(start *Entry, lines iter.Seq2[[]byte, error]) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		before := start
		number := 0
		for line, err := range lines {
			number++
			if err != nil {
				yield(Entry{}, fmt.Errorf("ledger: line %d: %w", number, err))
				return
			}
			entry, why := check(line, before)
			if why != "" {
				before = nil
				if !yield(Entry{}, &Corruption{number, why}) {
					return
				}
				continue
			}
			before = &entry
			if !yield(entry, nil) {
				return
			}
		}
	}
}

// lines yields each line of a reader with its newline, which a torn one lacks.
// Of a line that is too long it yields the beginning.
func lines(r io.Reader) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		buffered := bufio.NewReader(r)
		for {
			line, err := readLine(buffered)
			if err == io.EOF && len(line) == 0 {
				return
			}
			if err == io.EOF {
				err = nil
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	}
}

// readLine reads a line, and of one that is too long no more than shows that.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part[:min(len(part), max(0, maxLine+1-len(line)))]...)
		if err == bufio.ErrBufferFull {
			continue
		}
		if len(line) > maxLine && err == nil {
			line[maxLine] = '\n'
		}
		return line, err
	}
}

// check decodes a line and says what is wrong with it. The line before is nil
// where it could not be read, and has no number where it is in another file.
func check(line []byte, before *Entry) (Entry, string) {
	if len(line) == 0 || line[len(line)-1] != '\n' {
		return Entry{}, "the line is torn; opening the ledger sets it aside"
	}
	entry, err := Decode(line)
	switch {
	case err != nil:
		return Entry{}, err.Error()
	case before == nil || entry.Prev == before.Hash && (before.Seq == 0 || entry.Seq == before.Seq+1):
		return entry, ""
	case before.Seq == 0 && before.Hash == "":
		return Entry{}, fmt.Sprintf("the ledger begins with entry %d: those before it were removed, or are in the file that this one continues", entry.Seq)
	case before.Seq == 0:
		return Entry{}, "the line does not continue the file before: lines between them were removed"
	case entry.Seq != before.Seq+1:
		return Entry{}, fmt.Sprintf("entry %d follows entry %d: lines were removed or exchanged", entry.Seq, before.Seq)
	}
	return Entry{}, "the line does not continue the one before: lines were exchanged"
}

// A Summary is what [Verify] read.
type Summary struct {
	Entries     int
	First, Last time.Time
	Head        string // the hash of the last line
}

// Verify reads a whole ledger. Its error joins every [Corruption]. If head is
// not empty, the ledger must hold the line of that hash, which is how lines
// missing at the end are noticed.
func Verify(r io.Reader, head string) (Summary, error) { return Summarize(Entries(r), head) }

// Summarize is [Verify] for entries that [Chain] checked.
func Summarize(entries iter.Seq2[Entry, error], head string) (Summary, error) {
	var s Summary
	var errs []error
	found := head == ""
	for entry, err := range entries {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if s.Entries++; s.Entries == 1 {
			s.First = entry.Record.Time
		}
		s.Last, s.Head = entry.Record.Time, entry.Hash
		found = found || entry.Hash == head
	}
	if !found {
		errs = append(errs, fmt.Errorf("ledger: no line has the hash %s: lines are missing at the end", head))
	}
	return s, errors.Join(errs...)
}
