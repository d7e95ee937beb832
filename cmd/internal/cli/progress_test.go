// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/driver"
)

func TestProgressOfAShortRunIsSilent(t *testing.T) {
	var w bytes.Buffer
	now := time.Now()
	p := newProgress(&w, now)
	p.stepAt(1, 10, now.Add(progressDelay/2))
	p.clear()
	if w.Len() > 0 {
		t.Errorf("wrote %q", &w)
	}
}

func TestProgressKeepsToItsLine(t *testing.T) {
	var w bytes.Buffer
	now := time.Now()
	p := newProgress(&w, now)
	p.stepAt(1, 0, now.Add(progressDelay))
	p.stepAt(2, 0, now.Add(progressDelay+progressInterval/2)) // too soon to draw
	io.WriteString(p, "# broken\n")
	p.stepAt(3, 10, now.Add(progressDelay+progressInterval))
	p.clear()
	p.clear()
	want := clearLine + "packages analysed: 1" + clearLine + "# broken\n" + clearLine + "packages analysed: 3 of 10" + clearLine
	if got := w.String(); got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

func TestTimesNameTheSlowest(t *testing.T) {
	var w bytes.Buffer
	writeTimes(&w, driver.Times{
		Listing:  20 * time.Millisecond,
		Vet:      2 * time.Second,
		Units:    []driver.UnitTime{{Package: "slow", Took: time.Second}, {Package: "fast", Took: time.Microsecond}},
		Replayed: 3,
	})
	want := "lineage: 20ms to list packages, 2s in go vet, which compiled what was not, analysed 2 in 1s altogether, and took 3 from its cache\n" +
		"lineage: slowest: slow 1s, fast 0s\n"
	if got := w.String(); got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}
