// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// This is golangci-lint with lineage in it, as its users build it where only
// the module proxy can be reached.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/go-lineage/go-lineage/analyzer/golangci"
)

func main() {
	if err := commands.Execute(commands.BuildInfo{Version: "2.15.0"}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitcodes.Failure)
	}
}
