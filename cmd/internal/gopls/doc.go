// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package gopls builds a gopls that has the analyzer linked in.
//
// What comes in is a version of gopls and where this module's own source is;
// what goes out is a program, made by the user's go command from the module
// cache, and kept in the user's cache directory.
//
// # How
//
// Gopls knows no plug-ins, and its list of analyzers is internal to it. But Go
// decides by import path what internal is: a module whose path lies below
// golang.org/x/tools/gopls may import gopls's internals. Such a module is
// generated (module.go). It holds
//
//   - main.go: gopls's own, taken from the module cache when it is built, with
//     the sending of telemetry taken out, so that our failures are not
//     reported as gopls's;
//   - lineage.go: an init function that puts the analyzer into gopls's list,
//     and itself between gopls and the editor for the sake of hover text
//     ([github.com/go-lineage/go-lineage/analyzer/editor.Link]);
//   - go.mod: this module, and every other at exactly the version that this
//     gopls was released with.
//
// So nothing of gopls is patched or copied, and nothing but a module proxy is
// needed. If gopls changes so that this fails, it fails while it is built,
// never in the editor: the program is started once before it is kept.
package gopls
