// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	_ "embed"

	"github.com/go-lineage/go-lineage/cmd/internal/cli"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

//go:embed doc.go
var manual string

func main() { cli.Main(manual, suite.Vet) }
