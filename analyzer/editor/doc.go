// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package editor brings the analyzer into language servers.
//
// It is for programs that serve editors: a gopls that has the analyzer linked
// in ([Link]), which "lineage gopls build" makes.
package editor
