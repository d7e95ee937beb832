// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/go-lineage/go-lineage/lineage"
)

// An Entry is one line of a ledger.
type Entry struct {
	Seq    uint64         `json:"seq"` // from 1, without gaps
	Prev   string         `json:"prev"`
	Record lineage.Record `json:"record"`
	Hash   string         `json:"hash"`
}

// The end of every line, around the hash.
const (
	beforeHash = `,"hash":"`
	afterHash  = "\"}\n"
	hashLength = 2 * sha256.Size
	endLength  = len(beforeHash) + hashLength + len(afterHash)
)

// maxLine bounds a line, so that a file that is no ledger does not fill the
// memory of its reader. A record is about a thousandth of it.
const maxLine = 1 << 20

// Encode writes an entry as a line, and returns its hash too. prev is the hash of
// the line before, or empty. Stores other than [File] keep the line as it is.
func Encode(seq uint64, prev string, r lineage.Record) (line []byte, hash string, err error) {
	if what, text := unwritable(r); what != "" {
		return nil, "", fmt.Errorf("ledger: the %s %+q is not UTF-8, so that it would not be found again", what, text)
	}
	if !continues(seq, prev) {
		return nil, "", fmt.Errorf("ledger: entry %d cannot follow %q: want the hash of the entry before", seq, prev)
	}
	record, err := json.Marshal(r)
	if err != nil {
		return nil, "", fmt.Errorf("ledger: record of %s: %w", r.Subject, err)
	}
	line = make([]byte, 0, len(record)+hashLength+endLength+64) // with room for the rest
	line = fmt.Appendf(line, `{"seq":%d,"prev":"%s","record":%s`, seq, prev, record)
	if len(line)+endLength > maxLine {
		return nil, "", fmt.Errorf("ledger: record of %s: %d bytes, want at most %d: shorten what states the ground", r.Subject, len(line)+endLength, maxLine)
	}
	hash = hashOf(line)
	return append(line, beforeHash+hash+afterHash...), hash, nil
}

// unwritable returns what JSON would not keep as it is, of what people write.
func unwritable(r lineage.Record) (what, text string) {
	if !utf8.ValidString(string(r.Subject)) {
		return "subject", string(r.Subject)
	}
	if !utf8.ValidString(r.Evidence) {
		return "evidence", r.Evidence
	}
	if r.Received != nil && !utf8.ValidString(r.Received.Acquired) {
		return "acquisition", r.Received.Acquired
	}
	return "", ""
}

// Decode reads a line with its newline, and checks its own hash. That the line
// continues the one before is for [Chain] to check.
func Decode(line []byte) (Entry, error) {
	switch {
	case len(line) < endLength:
		return Entry{}, errors.New("the line is too short")
	case len(line) > maxLine:
		return Entry{}, errors.New("the line is too long")
	}
	body, end := line[:len(line)-endLength], line[len(line)-endLength:]
	hash, ok := bytes.CutPrefix(end, []byte(beforeHash))
	if !ok || !bytes.HasSuffix(hash, []byte(afterHash)) {
		return Entry{}, errors.New("the line does not end in a hash")
	}
	if hash = hash[:hashLength]; string(hash) != hashOf(body) {
		return Entry{}, errors.New("the line does not match its hash: it was changed")
	}
	var e Entry
	if err := json.Unmarshal(line, &e); err != nil {
		return Entry{}, fmt.Errorf("the line is no entry: %w", err)
	}
	if !continues(e.Seq, e.Prev) {
		return Entry{}, fmt.Errorf("the line is no entry: number %d after %q", e.Seq, e.Prev)
	}
	e.Hash = string(hash)
	return e, nil
}

// continues reports whether an entry can have a number and the hash of the one
// before: the first has none.
func continues(seq uint64, prev string) bool {
	if seq <= 1 {
		return seq == 1 && prev == ""
	}
	return len(prev) == hashLength && strings.Trim(prev, "0123456789abcdef") == ""
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}
