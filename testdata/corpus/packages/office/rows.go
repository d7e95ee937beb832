// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

func badTextsAreAppendedInLoop() {
	var out []string
	kit.Append(&out, 1, func() string { return mark.Secret() }) // source: rowsr3a
	mark.Leak(out)                                              // leak: rowsr3a
}

func badRowsAreFilledInLoop() {
	out := map[string]*kit.Row{}
	kit.Fill(out, 1, func() string { return mark.Secret() }) // source: rowsr3b
	mark.Leak(out["a"].V)                                    // leak: rowsr3b
}

func badRowsAreSentInLoop() {
	out := make(chan *kit.Row, 1)
	kit.SendRows(out, 1, func() string { return mark.Secret() }) // source: rowsr3c
	mark.Leak((<-out).V)                                         // leak: rowsr3c
}

func goodOtherRowsAreFilledInLoop() {
	out, other := map[string]*kit.Row{}, map[string]*kit.Row{}
	kit.Fill(out, 1, func() string { return mark.Secret() }) // source: rowsotherrows
	kit.Fill(other, 1, func() string { return "" })
	mark.Leak(other["a"].V)
}
