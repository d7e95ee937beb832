// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterrupt sends a signal to a run in the middle of its work, as Ctrl-C
// does: it must end at once, say so, and leave neither processes nor files.
func TestInterrupt(t *testing.T) {
	lineage := buildLineage(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":  "module example.com/m\n\ngo 1.26\n",
		"main.go": "package main\n\nimport \"net/http\"\n\nfunc main() { http.ListenAndServe(\"\", nil) }\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "first"}} {
		git := exec.Command("git", args...)
		git.Dir = dir
		if out, err := git.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	for _, test := range []struct {
		name   string
		args   []string
		signal os.Signal
	}{
		{"Ctrl-C", []string{"./..."}, os.Interrupt},
		{"an end that a supervisor asks for", []string{"./..."}, syscall.SIGTERM},
		{"Ctrl-C in diff", []string{"diff", "HEAD", "./..."}, os.Interrupt},
		{"Ctrl-C in vet", []string{"vet", "-with=vet", "./..."}, os.Interrupt},
	} {
		t.Run(test.name, func(t *testing.T) {
			work := t.TempDir()
			mark := fmt.Sprintf("LINEAGE_INTERRUPT_TEST=%s", work)
			var stderr bytes.Buffer
			cmd := exec.Command(lineage, test.args...)
			cmd.Dir = dir
			// In an empty cache the standard library is compiled first: long enough.
			cmd.Env = append(os.Environ(), mark, "GOTMPDIR="+work, "TMPDIR="+work, "GOCACHE="+t.TempDir())
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			go func() { ended <- cmd.Wait() }()
			waitFor(t, "a process that compiles or analyses", func() bool { return len(marked(mark)) >= 3 })
			if err := cmd.Process.Signal(test.signal); err != nil {
				t.Fatal(err)
			}
			select {
			case <-ended:
			case <-time.After(10 * time.Second):
				_ = cmd.Process.Kill()
				t.Fatal("does not end")
			}
			if code := cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(stderr.String(), "lineage: interrupted") {
				t.Errorf("exit code %d, want 2 and a word about it; it said:\n%s", code, &stderr)
			}
			waitFor(t, "the end of all its processes", func() bool { return len(marked(mark)) == 0 })
			if left, _ := os.ReadDir(work); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
			worktrees := exec.Command("git", "worktree", "list", "--porcelain")
			worktrees.Dir = dir
			if out, err := worktrees.Output(); err != nil || bytes.Count(out, []byte("worktree ")) != 1 {
				t.Errorf("worktrees left behind: %v\n%s", err, out)
			}
		})
	}
}

func waitFor(t *testing.T, what string, done func() bool) {
	t.Helper()
	for range 200 {
		if done() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("waited too long for %s", what)
}

// marked returns the command lines of the processes that have an entry in their
// environment.
func marked(entry string) []string {
	var found []string
	environs, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, name := range environs {
		environ, err := os.ReadFile(name)
		if err != nil || !bytes.Contains(environ, []byte(entry)) {
			continue // another user's, or gone
		}
		if line, err := os.ReadFile(filepath.Join(filepath.Dir(name), "cmdline")); err == nil && len(line) > 0 {
			found = append(found, strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return found
}
