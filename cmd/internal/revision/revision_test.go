// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package revision

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository makes a repository with two commits, of which the first has
// "old" in sub/file and the second "new".
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.com"}, args...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "--quiet")
	write("sub/file", "old")
	write(".gitattributes", "sub export-ignore\n")
	run("add", ".")
	run("commit", "--quiet", "-m", "first")
	run("tag", "v1")
	write("sub/file", "new")
	write("added/file", "new")
	run("add", ".")
	run("commit", "--quiet", "-m", "second")
	return dir
}

func TestCheckoutIsTheSamePlaceAsOfThen(t *testing.T) {
	repo := repository(t)
	tree, err := Checkout(t.Context(), filepath.Join(repo, "sub"), "v1")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(tree.Dir, "file"))
	if err != nil || string(got) != "old" {
		t.Errorf("file as of v1 = %q, %v", got, err)
	}
	if got, want := tree.Present(filepath.Join(tree.Dir, "file")), filepath.Join(repo, "sub", "file"); got != want {
		t.Errorf("Present(file) = %s, want %s", got, want)
	}
	if got := tree.Present("/elsewhere"); got != "/elsewhere" {
		t.Errorf("Present(/elsewhere) = %s", got)
	}
	if err := tree.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(tree.Dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is left behind", tree.Dir)
	}
}

func TestCheckoutOfTheSameCommitIsAtTheSamePath(t *testing.T) {
	repo := repository(t)
	var dirs []string
	for range 2 {
		tree, err := Checkout(t.Context(), repo, "v1")
		if err != nil {
			t.Fatal(err)
		}
		dirs = append(dirs, tree.Dir)
		tree.Close()
	}
	if dirs[0] != dirs[1] {
		t.Errorf("two paths, so nothing is cached: %v", dirs)
	}
}

func TestCheckoutErrorsLeaveNothingBehind(t *testing.T) {
	repo := repository(t)
	for _, test := range []struct{ dir, rev, want string }{
		{repo, "v2", "unknown revision"},
		{repo, "--output=x", "unknown revision"},
		{filepath.Join(repo, "added"), "v1", "no directory added"},
		{t.TempDir(), "v1", "no git repository"},
	} {
		_, err := Checkout(t.Context(), test.dir, test.rev)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("Checkout(%s, %s): %v, want %q in it", test.dir, test.rev, err, test.want)
		}
	}
	if _, err := Resolve(t.Context(), repo, "v2"); err == nil || !strings.Contains(err.Error(), "unknown revision") {
		t.Errorf("Resolve(v2): %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Checkout(ctx, repo, "v1"); err == nil {
		t.Error("Checkout went on after its context had ended")
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "lineage-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
