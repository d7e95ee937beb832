// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rotate renames a ledger and begins a new file that continues it.
func rotate(t *testing.T, f *File, old string) *File {
	t.Helper()
	path := f.file.Name()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, old); err != nil {
		t.Fatal(err)
	}
	next, err := Open(path, Options{Sync: SyncOS, Continues: old})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = next.Close() })
	return next
}

// Files that continue each other are one ledger, whichever of them is looked at, and
// what is missing between them shows.
func TestContinue(t *testing.T) {
	path, january := written(t, 2)
	f := rotate(t, open(t, path), path+".january")
	first := f.Head()
	if err := f.Record(t.Context(), record(2)); err != nil {
		t.Fatal(err)
	}
	f = rotate(t, f, path+".february")
	second := f.Head()
	for n := range 2 {
		if err := f.Record(t.Context(), record(3+n)); err != nil {
			t.Fatal(err)
		}
	}
	february, march := read(t, path+".february"), read(t, path)
	if _, all := written(t, 5); !bytes.Equal(all, slices.Concat(january, february, march)) {
		t.Error("the files together are not what one would be")
	}
	for _, test := range []struct {
		why, after string
		data       []byte
		want       string // of the error; empty for none
	}{
		{"all, in order", "", slices.Concat(january, february, march), ""},
		{"the second after the first", first, february, ""},
		{"the last after the second", second, march, ""},
		{"the last alone", "", march, "line 1: the ledger begins with entry 4: those before it were removed"},
		{"one is missing", first, march, "line 1: the line does not continue the file before"},
		{"one twice", second, february, "line 1: the line does not continue the file before"},
		{"one out of order", "", slices.Concat(january, march, february), "line 3: entry 4 follows entry 2"},
	} {
		_, err := Summarize(EntriesAfter(test.after, bytes.NewReader(test.data)), "")
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
}

// The program may stop between renaming and beginning, and in the middle of the first
// line: whoever opens the ledger next goes on where the old file ends, and later no
// longer asks for it.
func TestContinueAfterACrash(t *testing.T) {
	old, _ := written(t, 2)
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	for _, left := range []string{"", `{"seq":3,"prev":`} {
		if err := os.WriteFile(path, []byte(left), 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(path, Options{Continues: old})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Record(t.Context(), record(2)); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if summary, err := Verify(bytes.NewReader(slices.Concat(read(t, old), read(t, path))), ""); err != nil || summary.Entries != 3 {
			t.Errorf("%q: got %+v, %v", left, summary, err)
		}
	}
	if err := os.Remove(old); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, Options{Continues: old})
	if err != nil {
		t.Fatalf("a file that goes on by itself: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// A chain does not go on from what is not whole, and does not begin anew in silence.
func TestContinueRefuses(t *testing.T) {
	whole, data := written(t, 2)
	inUse, _ := written(t, 1)
	open(t, inUse)
	dir := t.TempDir()
	put := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for why, old := range map[string]string{
		"no such file":           filepath.Join(dir, "none"),
		"is empty":               put("empty", nil),
		"cannot be continued":    put("torn", data[:len(data)-1]),
		"does not end in a hash": put("other", []byte(strings.Repeat("x", 200)+"\n")),
		"the line is too long":   put("long", []byte(strings.Repeat("x", maxLine+10)+"\n")),
		"another writer has":     inUse,
		"is a directory":         dir,
		"":                       whole, // nothing is wrong with this one
	} {
		f, err := Open(filepath.Join(t.TempDir(), "ledger.jsonl"), Options{Continues: old})
		if why == "" {
			if err != nil {
				t.Error(err)
			} else if err := f.Close(); err != nil {
				t.Error(err)
			}
			continue
		}
		if err == nil && old == inUse {
			t.Log("a system without flock")
			continue
		}
		if err == nil || !strings.Contains(err.Error(), why) || !strings.Contains(err.Error(), old) {
			t.Errorf("%s: got %v", why, err)
		}
	}
}
