// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var start = time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)

// record makes the nth record of a test.
func record(n int) lineage.Record {
	return lineage.Record{
		Time:    start.Add(time.Duration(n) * time.Hour),
		Subject: lineage.Subject(fmt.Sprintf("user-%d", n%3)),
		Label:   policy.Label{Classes: []policy.Class{policy.Personal}, Purposes: []policy.Purpose{policy.RecruitmentSelection}},
		Level:   policy.Anonymous,
		Use:     policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner, Vendor: "acme", Country: "US"},
		Foreign: true,
		Ground:  []policy.Condition{policy.Consent},
		Clauses: []string{"3(1)", "4"},
		Policy:  "default",
		Version: "2021-09-06",
	}
}

// written makes a ledger of n records and returns its path and bytes.
func written(t *testing.T, n int) (path string, data []byte) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "ledger.jsonl")
	f := open(t, path)
	for i := range n {
		if err := f.Record(t.Context(), record(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path, read(t, path)
}

func open(t *testing.T, path string) *File {
	t.Helper()
	f, err := Open(path, Options{Sync: SyncOS})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestRoundTrip(t *testing.T) {
	_, data := written(t, 5)
	n := 0
	for entry, err := range Entries(bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		if want := record(n); entry.Seq != uint64(n+1) || !reflect.DeepEqual(entry.Record, want) {
			t.Errorf("got  %+v\nwant %+v", entry.Record, want)
		}
		n++
	}
	if n != 5 {
		t.Errorf("%d entries", n)
	}
}

func TestOpenGoesOn(t *testing.T) {
	path, _ := written(t, 3)
	f := open(t, path)
	head := f.Head()
	if err := f.Record(t.Context(), record(3)); err != nil {
		t.Fatal(err)
	}
	summary, err := Verify(bytes.NewReader(read(t, path)), head)
	if err != nil {
		t.Fatal(err)
	}
	want := Summary{Entries: 4, First: record(0).Time, Last: record(3).Time, Head: f.Head()}
	if summary != want {
		t.Errorf("got  %+v\nwant %+v", summary, want)
	}
}

// Wherever the machine stopped while writing a line, nothing before it is lost
// and nothing of it is thrown away.
func TestTornLineIsSetAside(t *testing.T) {
	path, data := written(t, 3)
	last := bytes.LastIndexByte(data[:len(data)-1], '\n') + 1
	for cut := last + 1; cut < len(data); cut++ {
		if err := os.WriteFile(path, data[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		f := open(t, path)
		if err := f.Record(t.Context(), record(2)); err != nil {
			t.Fatalf("torn at byte %d: %v", cut, err)
		}
		if got := read(t, path); !bytes.Equal(got, data) {
			t.Fatalf("torn at byte %d: got %s", cut, got)
		}
		torn := read(t, path+".torn")
		if want := string(data[last:cut]) + "\n"; string(torn) != want {
			t.Fatalf("torn at byte %d: set aside %q, want %q", cut, torn, want)
		}
		if err := errors.Join(f.Close(), os.Remove(path+".torn")); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenRefusesACorruptEnd(t *testing.T) {
	path, data := written(t, 2)
	data[len(data)-200] ^= 1
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path, Options{})
	if err == nil || !strings.Contains(err.Error(), "cannot be continued") {
		t.Errorf("got %v", err)
	}
	if !bytes.Equal(read(t, path), data) {
		t.Error("the ledger was changed")
	}
}

func TestOpenNamesThePath(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "none", "ledger"), Options{}); err == nil || !strings.Contains(err.Error(), "none") {
		t.Errorf("got %v", err)
	}
}

// What a ledger is written to can be read again.
func TestOpenWantsAFile(t *testing.T) {
	for _, path := range []string{os.DevNull, t.TempDir()} {
		if _, err := Open(path, Options{Sync: SyncOS}); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: got %v", path, err)
		}
	}
	var f *File
	if err := f.Record(t.Context(), record(1)); err == nil || !strings.Contains(err.Error(), "no file") {
		t.Errorf("nil: got %v", err)
	}
	if err := new(File).Record(t.Context(), record(1)); err == nil {
		t.Error("a file that was not opened: recorded")
	}
}

func TestSecondWriterIsRefused(t *testing.T) {
	path, _ := written(t, 1)
	first := open(t, path)
	if _, err := Open(path, Options{}); err == nil || !strings.Contains(err.Error(), "another writer") {
		t.Skipf("a system without flock: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}

// What the size tells where there are no locks, and where whoever writes knows of
// none. A file that is no longer the one of its name would take records with it.
func TestInterferenceIsRefused(t *testing.T) {
	for why, interfere := range map[string]func(path string) error{
		"another writer": func(path string) error {
			file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
			if err != nil {
				return err
			}
			_, err = file.WriteString("x")
			return errors.Join(err, file.Close())
		},
		"cut off":  func(path string) error { return os.Truncate(path, 0) },
		"moved":    func(path string) error { return os.Rename(path, path+".1") },
		"replaced": func(path string) error { return errors.Join(os.Remove(path), os.WriteFile(path, nil, 0o600)) },
		"removed":  os.Remove,
	} {
		path, _ := written(t, 1)
		f := open(t, path)
		if err := f.Record(t.Context(), record(1)); err != nil {
			t.Fatal(err)
		}
		if err := interfere(path); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := f.Record(t.Context(), record(2)); err == nil || !strings.Contains(err.Error(), "open it again") {
				t.Errorf("%s: got %v", why, err)
			}
		}
	}
}

// A ledger that cannot write or flush says so, now and from then on.
func TestFailuresStick(t *testing.T) {
	path, _ := written(t, 1)
	for name, breakIt := range map[string]func(f *File){
		"closed":          func(f *File) { _ = f.Close() },
		"file closed":     func(f *File) { _ = f.file.Close() },
		"failed flush":    func(f *File) { _ = f.giveUp(errors.New("disk gone")) },
		"failed removing": func(f *File) { _ = f.file.Close(); _ = f.takeBack(errors.New("disk full")) },
	} {
		f := open(t, path)
		breakIt(f)
		for range 2 {
			if err := f.Record(t.Context(), record(1)); err == nil {
				t.Errorf("%s: recorded", name)
			}
		}
		_ = f.file.Close()
	}
	if _, err := Verify(bytes.NewReader(read(t, path)), ""); err != nil {
		t.Error(err)
	}
}

func TestTakeBackRemovesATornLine(t *testing.T) {
	path, data := written(t, 1)
	f := open(t, path)
	if _, err := f.file.WriteString(`{"seq":2,"pr`); err != nil {
		t.Fatal(err)
	}
	if err := f.takeBack(errors.New("disk full")); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("got %v", err)
	}
	if !bytes.Equal(read(t, path), data) {
		t.Error("the torn line is still there")
	}
	if err := f.Record(t.Context(), record(1)); err != nil {
		t.Errorf("after the disk had room again: %v", err)
	}
}

func TestCancelledContextIsNotRecorded(t *testing.T) {
	path, data := written(t, 1)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := open(t, path).Record(ctx, record(1)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if !bytes.Equal(read(t, path), data) {
		t.Error("recorded all the same")
	}
}

func TestConcurrentRecordsChain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	f, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for g := range 8 {
		group.Go(func() {
			for i := range 20 {
				if err := f.Record(t.Context(), record(g*20+i)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	summary, err := Verify(bytes.NewReader(read(t, path)), f.Head())
	if err != nil || summary.Entries != 160 {
		t.Errorf("%d entries, %v", summary.Entries, err)
	}
}

// What is too long to be read again is not recorded, and what nobody could ask
// for neither. The ledger goes on.
func TestUnreadableRecordsAreRefused(t *testing.T) {
	path, data := written(t, 1)
	f := open(t, path)
	long, binary, garbled, received := record(1), record(1), record(1), record(1)
	long.Evidence = strings.Repeat("x", maxLine)
	binary.Subject = "user-\xff"
	garbled.Evidence = "ticket \xff"
	received.Received = &lineage.Receipt{Provider: policy.Partner, Acquired: "at a fair\xff"}
	for want, r := range map[string]lineage.Record{
		"want at most": long, `the subject "user-\xff" is not UTF-8`: binary,
		`the evidence "ticket \xff" is not UTF-8`: garbled, "the acquisition": received,
	} {
		if err := f.Record(t.Context(), r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if !bytes.Equal(read(t, path), data) {
		t.Error("the ledger was changed")
	}
	if err := f.Record(t.Context(), record(1)); err != nil {
		t.Error(err)
	}
}

func TestClosingAgainIsNoError(t *testing.T) {
	path, _ := written(t, 1)
	f := open(t, path)
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Error(err)
	}
}

func TestLongLinesAreFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	long := record(0)
	long.Evidence = strings.Repeat("evidence ", 5000)
	for range 3 {
		f := open(t, path)
		if err := errors.Join(f.Record(t.Context(), long), f.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if summary, err := Verify(bytes.NewReader(read(t, path)), ""); err != nil || summary.Entries != 3 {
		t.Errorf("%d entries, %v", summary.Entries, err)
	}
}
