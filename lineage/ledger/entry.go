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

// Encode writes an entry as a line, and returns its hash too. Stores other than
// [File] keep the line as it is.
func Encode(seq uint64, prev string, r lineage.Record) (line []byte, hash string, err error) {
	record, err := json.Marshal(r)
	if err != nil {
		return nil, "", fmt.Errorf("ledger: record of %s: %w", r.Subject, err)
	}
	line = fmt.Appendf(nil, `{"seq":%d,"prev":"%s","record":%s`, seq, prev, record)
	hash = hashOf(line)
	return append(line, beforeHash+hash+afterHash...), hash, nil
}

// Decode reads a line with its newline, and checks its own hash. That the line
// continues the one before is for [Chain] to check.
func Decode(line []byte) (Entry, error) {
	if len(line) < endLength {
		return Entry{}, errors.New("the line is too short")
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
	return e, nil
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}
