// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package revision lays out an earlier state of a git repository beside the
// present one. What comes in is a directory and a revision; what goes out is
// a directory that holds the same place as of then, until it is closed. The
// repository itself is only read.
package revision

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
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

// Checkout lays out a revision of the repository that dir is in.
func Checkout(ctx context.Context, dir, rev string) (*Tree, error) {
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("no git repository at %s: %w", dir, err)
	}
	commit, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("unknown revision %q: name a commit, branch or tag; a shallow clone lacks old ones until git fetch --unshallow", rev)
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
	if err := archive(ctx, top, commit, root); err != nil {
		return nil, errors.Join(err, tree.Close())
	}
	if _, err := os.Stat(tree.Dir); err != nil {
		return nil, errors.Join(fmt.Errorf("revision %s has no directory %s", rev, below), tree.Close())
	}
	return tree, nil
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
		return "", err
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

// archive writes the files of a commit into dir.
func archive(ctx context.Context, top, commit, dir string) error {
	cmd := exec.CommandContext(ctx, "git", "archive", "--format=tar", commit)
	cmd.Dir = top
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	extractErr := extract(out, dir)
	io.Copy(io.Discard, out) // so that git does not wait for us
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("git archive: %w: %s", err, strings.TrimSpace(stderr.String()))
	}
	return extractErr
}

// extract writes the files of a tar archive below dir, and nowhere else.
func extract(r io.Reader, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for archive := tar.NewReader(r); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := extractFile(root, header, archive); err != nil {
			return fmt.Errorf("%s: %w", header.Name, err)
		}
	}
}

func extractFile(root *os.Root, header *tar.Header, content io.Reader) error {
	name := filepath.FromSlash(header.Name)
	switch header.Typeflag {
	case tar.TypeDir:
		return root.MkdirAll(name, 0o777)
	case tar.TypeSymlink:
		return root.Symlink(header.Linkname, name)
	case tar.TypeReg:
		data, err := io.ReadAll(content)
		if err != nil {
			return err
		}
		return root.WriteFile(name, data, 0o666)
	}
	return nil // the commit's name, in a header of its own
}
