// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What a function literal answers that sync.OnceValue calls but once is as old as that
// call may be: it counts as long as nobody has replaced who is asked about since the
// function was made. So it is with what a literal sets, see setby.go.

// makesOnce reports whether a call makes a function that calls another but once.
func makesOnce(call *ssa.Call) bool {
	return call != nil && slices.Contains([]string{"sync.OnceValue", "sync.OnceValues"}, calleeSymbol(call.Common()))
}

// isOld reports whether a call is of a function that answers as it did the first time, and
// may have been about another then.
func (q *inquiry) isOld(call *ssa.Call) bool {
	made, ok := call.Call.Value.(*ssa.Call)
	return ok && makesOnce(made) && q.expired[answer{nil, made}]
}
