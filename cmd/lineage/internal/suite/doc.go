// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package suite brings along the analyzers of other tools: those of go vet
// itself, which any -vettool replaces, and those of staticcheck. A unit is
// parsed, and its types are checked, once for all of them.
//
// What comes in are the arguments that the go command gives to a unit; what
// goes out are the analyzers to run beside lineage's own.
//
// An analyzer of staticcheck relies on staticcheck's command to leave out what
// a //lint:ignore covers, what staticcheck.conf does not ask for, and to make
// diagnostics of what U1000 returns. Here the analyzer is wrapped in one that
// does so itself, and reports as any other of a vet tool.
package suite
