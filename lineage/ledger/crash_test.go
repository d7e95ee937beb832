// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build linux || darwin

package ledger

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// writerPath, in the environment, makes this test binary a writer of a ledger that
// says of each record that it is kept.
const (
	writerPath  = "LINEAGE_TEST_WRITER"
	writerLimit = "LINEAGE_TEST_LIMIT" // of the file's size, in bytes
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerPath); path != "" {
		if err := writeForever(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func writeForever(path string) error {
	if limit, err := strconv.ParseUint(os.Getenv(writerLimit), 10, 64); err == nil {
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
			return err
		}
	}
	f, err := Open(path, Options{Sync: SyncOS})
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := f.Record(context.Background(), record(n)); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func writer(t *testing.T, path string, env ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), append(env, writerPath+"="+path)...)
	return cmd
}

// Whatever Record returned for is there after the program was killed, and the
// ledger goes on.
func TestKilledWriterLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	kept := 0
	for round := range 5 {
		cmd := writer(t, path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		acknowledged := 0
		for lines := bufio.NewScanner(out); lines.Scan(); acknowledged++ {
			if acknowledged == 30*round {
				_ = cmd.Process.Kill()
			}
		}
		_ = cmd.Wait() // killed
		f := open(t, path)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		summary, err := Verify(bytes.NewReader(read(t, path)), f.Head())
		if err != nil || summary.Entries < kept+acknowledged {
			t.Fatalf("%d entries after %d and %d were acknowledged, %v", summary.Entries, kept, acknowledged, err)
		}
		kept = summary.Entries
	}
	if kept == 0 {
		t.Error("nothing was written")
	}
}

// Two processes do not append to one ledger: the second is told so, and the first goes
// on.
func TestSecondProcessIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	first := writer(t, path)
	out, err := first.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Scan()
	second, err := writer(t, path).CombinedOutput()
	if err == nil || !strings.Contains(string(second), "another writer has the ledger open") {
		t.Errorf("got %s, %v", second, err)
	}
	for range 3 {
		lines.Scan()
	}
	acknowledged, err := strconv.Atoi(lines.Text())
	if err != nil {
		t.Errorf("the first was stopped: %v", err)
	}
	_ = first.Process.Kill()
	_ = first.Wait() // killed
	whole := read(t, path)
	whole = whole[:bytes.LastIndexByte(whole, '\n')+1]
	if summary, err := Verify(bytes.NewReader(whole), ""); err != nil || summary.Entries < acknowledged {
		t.Errorf("%+v, %d acknowledged, %v", summary, acknowledged, err)
	}
}

// A disk without room refuses the record, and the ledger is as it was before.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.jsonl")
	out, err := writer(t, path, writerLimit+"=5000").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "file too large") {
		t.Fatalf("got %s, %v", out, err)
	}
	acknowledged := strings.Count(string(out), "\n") - 1
	data := read(t, path)
	summary, err := Verify(bytes.NewReader(data), "")
	if err != nil || summary.Entries != acknowledged || acknowledged == 0 || len(data) > 5000 {
		t.Errorf("%d entries in %d bytes, %d acknowledged, %v", summary.Entries, len(data), acknowledged, err)
	}
	if err := open(t, path).Record(t.Context(), record(1)); err != nil {
		t.Errorf("with room again: %v", err)
	}
}
