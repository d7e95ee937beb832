// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stats sends by package wire, and knows nothing of package net.
package stats

import (
	"example.com/corpus/mark"
	"example.com/corpus/privacy/wire"
)

// All runs every scenario.
func All() {
	badLineToAnAdNetwork()
	goodLineToOwnMachine()
}

func badLineToAnAdNetwork() {
	if c, err := wire.Dial("graph.facebook.com:443"); err == nil {
		_ = c.Line(mark.Secret()) // source: wired
	}
}

func goodLineToOwnMachine() {
	if c, err := wire.Dial("localhost:8125"); err == nil {
		_ = c.Line(mark.FullName()) // source: wiredlocal
	}
}
