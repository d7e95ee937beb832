// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
)

// A goCommand is the user's go command.
type goCommand struct {
	dir    string
	stderr io.Writer // is told of progress, such as downloads
}

// output runs the go command outside of any workspace and returns what it
// prints. The error holds what it says.
func (g goCommand) output(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = g.dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off", "GO111MODULE=on")
	var said bytes.Buffer
	cmd.Stderr = &said
	if g.stderr != nil {
		cmd.Stderr = io.MultiWriter(&said, progress{g.stderr})
	}
	out, err := cmd.Output()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("no go command in PATH: install Go from https://go.dev/dl, or add its bin directory to PATH")
	case err != nil && said.Len() > 0:
		return out, errors.New(strings.TrimSpace(said.String()))
	case err != nil:
		return out, fmt.Errorf("go %s: %w", args[0], err)
	}
	return out, nil
}

// A progress passes on what the go command says of downloads; the rest is for
// the error.
type progress struct{ w io.Writer }

func (p progress) Write(data []byte) (int, error) {
	for line := range bytes.Lines(data) {
		if bytes.HasPrefix(line, []byte("go: downloading ")) {
			p.w.Write(line)
		}
	}
	return len(data), nil
}
