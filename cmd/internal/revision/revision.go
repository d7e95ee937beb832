// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package revision lays out an earlier state of a git repository beside the
// present one. What comes in is a directory and a revision; what goes out is
// a directory that holds the same place as of then, until it is closed. The
// repository itself is only read.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Tree is a laid-out revision.
type Tree struct {
	Dir    string // corresponds to the directory that Checkout was given
	Commit string
	root   string // holds all of the commit
	top    string // the repository's own directory
}

// Resolve returns the commit that a revision of the repository names which dir is
// in, so that a wrong name is told before any work is done.
func Resolve(ctx context.Context, dir, rev string) (commit string, err error) {
	if _, err := top(ctx, dir); err != nil {
		return "", err
	}
	commit, err = git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return "", fmt.Errorf("unknown revision %q: name a commit, branch or tag; a shallow clone lacks old ones until git fetch --unshallow", rev)
	}
	return commit, nil
}

// top returns the directory of the repository that dir is in.
func top(ctx context.Context, dir string) (string, error) {
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("no git command in PATH: diff needs it to read the revision")
	}
	if err != nil {
		return "", fmt.Errorf("no git repository at %s: %w", dir, err)
	}
	return top, nil
}

// Checkout lays out a revision of the repository that dir is in.
func Checkout(ctx context.Context, dir, rev string) (*Tree, error) {
	top, err := top(ctx, dir)
	if err != nil {
		return nil, err
	}
	commit, err := Resolve(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	below, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	root, err := makeRoot(commit)
	if err != nil {
		return nil, err
	}
	tree := &Tree{Dir: filepath.Join(root, filepath.FromSlash(below)), Commit: commit, root: root, top: top}
	if err := layOut(ctx, top, commit, root); err != nil {
		return nil, errors.Join(err, tree.Close())
	}
	if _, err := os.Stat(tree.Dir); err != nil {
		return nil, errors.Join(fmt.Errorf("revision %s has no directory %s: name one that it has with -C", rev, below), tree.Close())
	}
	return tree, nil
}

// InModule reports whether the place is in a module or workspace of the revision,
// and not by chance in one of wherever it was laid out.
func (t *Tree) InModule() bool {
	for dir := t.Dir; ; dir = filepath.Dir(dir) {
		for _, name := range []string{"go.mod", "go.work"} {
			if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
				return true
			}
		}
		if dir == t.root || dir == filepath.Dir(dir) {
			return false
		}
	}
}

// Present returns where a path below the tree is in the repository itself. A
// path elsewhere stays as it is.
func (t *Tree) Present(path string) string {
	rel, err := filepath.Rel(t.root, path)
	if err != nil || !filepath.IsLocal(rel) {
		return path
	}
	return filepath.Join(t.top, rel)
}

// Close removes what was laid out.
func (t *Tree) Close() error { return os.RemoveAll(t.root) }

// makeRoot makes a directory whose name depends on the commit alone, if it
// can, so that the go command knows again what it has analysed there before.
func makeRoot(commit string) (string, error) {
	temp, err := filepath.EvalSymlinks(os.TempDir())
	if err != nil {
		return "", fmt.Errorf("no room to lay out a revision: %w; set TMPDIR to a directory that can be written", err)
	}
	name := filepath.Join(temp, "lineage-"+commit)
	if os.Mkdir(name, 0o700) == nil {
		return name, nil
	}
	return os.MkdirTemp(temp, "lineage-")
}

func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil && stderr.Len() > 0 {
		return "", errors.New(strings.TrimSpace(stderr.String()))
	}
	return strings.TrimSpace(string(out)), err
}

// layOut writes the files of a commit into dir, by way of an index of its own. All
// of them are there: an archive would lack what .gitattributes keeps from exports.
func layOut(ctx context.Context, top, commit, dir string) error {
	index, err := os.MkdirTemp(filepath.Dir(dir), "lineage-index-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(index)
	for _, args := range [][]string{
		{"read-tree", commit},
		{"checkout-index", "--all", "--prefix=" + filepath.ToSlash(dir) + "/"},
	} {
		cmd := exec.CommandContext(ctx, "git", args...)
		cmd.Dir = top
		cmd.Env = append(cmd.Environ(), "GIT_INDEX_FILE="+filepath.Join(index, "index"))
		out, err := cmd.CombinedOutput()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("git %s: %w: %s", args[0], err, strings.TrimSpace(string(out)))
		}
	}
	return nil
}
