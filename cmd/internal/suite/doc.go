// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package suite brings along the analyzers of other tools. A unit is parsed, and its
// types are checked, once for all of them.
//
// What comes in are the arguments that the go command gives to a unit, and the
// suites that a program has; what goes out are the analyzers to run beside lineage's
// own.
//
// A program pays for a suite whenever it starts, which it does for every package:
// the analyzers of staticcheck take longer to be set up than go vet takes to start.
// So a program has the suites that its main function names, and no others.
package suite
