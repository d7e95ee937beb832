// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	_ "embed"
	"os"
	"os/signal"
	"syscall"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/cmd/lineage/internal/cli"
	"github.com/go-lineage/go-lineage/cmd/lineage/internal/suite"
)

//go:embed doc.go
var manual string

func main() {
	if driver.IsUnit(os.Args[1:]) {
		more, err := suite.For(os.Args[1:])
		if err != nil {
			driver.Refuse(os.Args[1:], err)
		}
		driver.Unit(analyzer.Analyzer, more...)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Run(ctx, cli.System(manual, analyzer.Rules()), os.Args[1:])
	stop()
	os.Exit(code)
}
