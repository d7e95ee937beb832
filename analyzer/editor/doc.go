// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package editor brings the analyzer into language servers.
//
// It is for programs that serve editors. [Link] puts the analyzer into gopls;
// "lineage gopls build" makes a gopls that calls it. Package proxy, below this
// one, stands in front of a gopls that cannot be replaced.
//
// What comes in are gopls's list of analyzers and the messages between gopls
// and the editor; what goes out are gopls's diagnostics with the analyzer's
// among them, and hover text.
package editor
