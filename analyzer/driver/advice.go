// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// advices say what to do about what the go command says, told by its words.
var advices = []struct {
	words  []string
	advice string
}{
	{
		[]string{"dial tcp", "GOPROXY=off", "i/o timeout", "no such host", "connection refused"},
		"run go mod download where the network can be reached, or keep the modules beside the code with go mod vendor",
	},
	{
		[]string{"build cache", "GOCACHE"},
		"set GOCACHE to a directory that can be written",
	},
	{
		[]string{"inconsistent vendoring"},
		"run go mod vendor, or pass -mod=mod",
	},
}

// advise adds to what the go command says what to do about it, as far as that
// is known.
func advise(said string) string {
	for _, a := range advices {
		for _, w := range a.words {
			if strings.Contains(said, w) {
				return said + "; " + a.advice
			}
		}
	}
	return said
}

// vetFailed is the error of a go vet that failed before it looked at any
// package; what it said has been shown.
func vetFailed(said string) error {
	const above = "go vet failed; what it said stands above"
	return errors.New(above + strings.TrimPrefix(advise(said), said))
}

// workDir makes a directory of which the caller removes all that a go vet may
// leave there when it is interrupted.
func workDir() (string, error) {
	dir, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), "lineage-")
	if err != nil {
		return "", fmt.Errorf("no place for temporary files: %w; set GOTMPDIR to a directory that can be written", err)
	}
	return dir, nil
}
