// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bufio"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

var many = flag.Int("many", 10_000, "how many records the person of TestManyRecords has")

// A person with very many records is answered, and the ledger verified, without holding
// them in memory.
func TestManyRecords(t *testing.T) {
	file, head := manyRecords(t)
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	selected := 0
	for _, err := range Select(file, Query{Subject: record(0).Subject}) {
		if err != nil {
			t.Fatal(err)
		}
		if selected++; selected%(*many/10) == 0 {
			runtime.GC()
			runtime.ReadMemStats(&during)
			if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 2<<20 {
				t.Fatalf("%d bytes more in use after %d records", grown, selected)
			}
		}
	}
	if selected != *many {
		t.Errorf("%d selected, want %d", selected, *many)
	}
	if _, err := file.Seek(0, 0); err != nil {
		t.Fatal(err)
	}
	if summary, err := Verify(file, head); err != nil || summary.Entries != *many {
		t.Errorf("got %+v, %v", summary, err)
	}
}

// manyRecords opens a ledger of one person.
func manyRecords(t *testing.T) (file *os.File, head string) {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "ledger.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	out := bufio.NewWriter(file)
	for n := range *many {
		line, hash, err := Encode(uint64(n)+1, head, record(0))
		if err != nil {
			t.Fatal(err)
		}
		head = hash
		_, _ = out.Write(line) // Flush tells
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Seek(0, 0); err != nil {
		t.Fatal(err)
	}
	return file, head
}
