// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"path/filepath"
	"testing"
)

func BenchmarkRecord(b *testing.B) {
	for name, sync := range map[string]Sync{"sync each": SyncEach, "sync os": SyncOS} {
		b.Run(name, func(b *testing.B) {
			f := benchFile(b, sync)
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Record(b.Context(), record(1)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+", 8 goroutines", func(b *testing.B) {
			f := benchFile(b, sync)
			b.SetParallelism(4) // on two cores
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if err := f.Record(b.Context(), record(1)); err != nil {
						b.Error(err)
					}
				}
			})
		})
	}
}

func BenchmarkVerify(b *testing.B) {
	line, _, err := Encode(1, "", record(1))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		if _, err := Verify(bytes.NewReader(line), ""); err != nil {
			b.Fatal(err)
		}
	}
}

func benchFile(b *testing.B, sync Sync) *File {
	b.Helper()
	f, err := Open(filepath.Join(b.TempDir(), "ledger.jsonl"), Options{Sync: sync})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = f.Close() })
	return f
}
