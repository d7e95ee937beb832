// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// A unit lives for less than a second: collecting garbage as rarely as memory allows
// saves a third of its time and more. One that holds much collects as often as always,
// and one that holds very much more often, but never all the time: that is what a limit
// of memory would make of it.

const (
	rarely   = 800       // percent of what is held may be garbage
	always   = 100       // likewise, where much is held
	seldom   = 12        // where very much is
	much     = 512 << 20 // up to this, garbage is left where it is
	veryMuch = 768 << 20
)

// collectRarely sets how often garbage is collected, after each collection anew.
func collectRarely() {
	debug.SetGCPercent(rarely)
	afterCollection(func() { debug.SetGCPercent(percentFor(held())) })
}

// percentFor returns how much garbage there may be beside what is held.
func percentFor(held uint64) int {
	room := func(limit uint64) int {
		if held >= limit {
			return 0
		}
		return int(min((limit-held)*100/max(held, 1), rarely))
	}
	return max(room(much), min(always, room(veryMuch)), seldom)
}

// held returns how many bytes the last collection left.
func held() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return live[0].Value.Uint64()
}

// afterCollection calls a function after each collection: when nobody has an object any
// more, its finalizer is called, which gives it to itself again.
func afterCollection(call func()) {
	type witness struct{ _ *byte }
	var again func(*witness)
	again = func(w *witness) {
		call()
		runtime.SetFinalizer(w, again)
	}
	runtime.SetFinalizer(new(witness), again)
}
