// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"context"
	"encoding/json"
	"os/exec"
)

// A foreign knows where the go command keeps code that is not the user's.
type foreign struct {
	known []string // nil until the go command was asked with success
}

// dirs returns the directories of the standard library and of downloaded
// modules. Where the go command cannot tell, the analysis will say so.
func (f *foreign) dirs(ctx context.Context) []string {
	if f.known != nil {
		return f.known
	}
	out, err := exec.CommandContext(ctx, "go", "env", "-json", "GOROOT", "GOMODCACHE").Output()
	if err != nil {
		return nil
	}
	var env map[string]string
	if json.Unmarshal(out, &env) != nil {
		return nil
	}
	for _, name := range []string{"GOROOT", "GOMODCACHE"} {
		if env[name] != "" {
			f.known = append(f.known, env[name])
		}
	}
	return f.known
}
