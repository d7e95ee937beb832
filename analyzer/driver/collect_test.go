// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"runtime"
	"testing"
	"time"
)

func TestGarbageIsCollectedByWhatIsHeld(t *testing.T) {
	const mega = 1 << 20
	for _, test := range []struct {
		held uint64
		want int
	}{
		{0, rarely},
		{10 * mega, rarely},
		{128 * mega, 300},
		{256 * mega, always},
		{384 * mega, always},
		{512 * mega, 50},
		{700 * mega, seldom},
		{768 * mega, seldom},
		{4096 * mega, seldom},
	} {
		if got := percentFor(test.held); got != test.want {
			t.Errorf("%d MB are held: %d percent, want %d", test.held/mega, got, test.want)
		}
	}
}

func TestEachCollectionIsHeardOf(t *testing.T) {
	heard := make(chan bool, 100)
	afterCollection(func() { heard <- true })
	for range 3 {
		runtime.GC()
		select {
		case <-heard:
		case <-time.After(time.Minute):
			t.Fatal("a collection was not heard of")
		}
	}
}
