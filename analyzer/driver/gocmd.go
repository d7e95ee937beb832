// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/version"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A goCommand is the user's go command, run in one directory.
type goCommand struct {
	dir    string
	stderr io.Writer // what it says besides its output
}

// command returns a call of the go command that ends when ctx does, with all
// processes that it has started.
func (g goCommand) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = g.dir
	cmd.Stderr = g.stderr
	cmd.WaitDelay = 10 * time.Second
	endTogether(cmd)
	return cmd
}

// output returns what a call prints. What it says besides is shown if it
// succeeds, and is the error if it does not.
func (g goCommand) output(ctx context.Context, args ...string) ([]byte, error) {
	var stderr bytes.Buffer
	said := g.stderr
	g.stderr = &stderr
	out, err := g.command(ctx, args...).Output()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("no go command in PATH: install Go from https://go.dev/dl, or add its bin directory to PATH")
	}
	if err != nil && stderr.Len() > 0 {
		return nil, errors.New(withAdvice(strings.TrimSpace(stderr.String())))
	}
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	_, err = stderr.WriteTo(said)
	return out, err
}

// withAdvice adds what to do about a cache that cannot be read or written.
func withAdvice(said string) string {
	if strings.Contains(said, "build cache") || strings.Contains(said, "from cache") {
		return said + "; set GOCACHE to a directory that can be written"
	}
	return said
}

// An environment is what the go command says of itself.
type environment struct {
	GOVERSION string
	GOMOD     string // os.DevNull outside of a module
	GOWORK    string
}

func (g goCommand) environment(ctx context.Context) (environment, error) {
	var env environment
	out, err := g.output(ctx, "env", "-json", "GOVERSION", "GOMOD", "GOWORK")
	if err != nil {
		return env, err
	}
	return env, json.Unmarshal(out, &env)
}

// oldestGo is the first Go whose vet command caches and replays what a tool
// prints, which is how a unit's Document reaches us.
const oldestGo = "go1.26"

// check returns an error if this go command cannot carry a Document.
func (e environment) check() error {
	v, _, _ := strings.Cut(e.GOVERSION, " ") // "go1.26.8 X:experiment"
	if !version.IsValid(v) || version.Compare(v, oldestGo) >= 0 {
		return nil // development versions are taken for new ones
	}
	return fmt.Errorf("lineage needs %s or later, and the go command here is %s: set GOTOOLCHAIN=%s.0+auto, "+
		"or use go vet -vettool=$(which lineage), which asks for less", oldestGo, v, oldestGo)
}

func (e environment) inModule() bool {
	return e.GOMOD != "" && e.GOMOD != os.DevNull || e.GOWORK != "" && e.GOWORK != "off"
}
