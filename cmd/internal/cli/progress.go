// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/driver"
)

// A progress shows on the last line of a terminal how far a run is, once it
// takes long enough to wonder. What others write goes through it, and stands
// above.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	next  time.Time // when to draw again
	drawn bool      // the line is there and must be cleared
}

const (
	progressDelay    = time.Second
	progressInterval = 100 * time.Millisecond
	clearLine        = "\r\x1b[K"
)

func newProgress(w io.Writer, now time.Time) *progress {
	return &progress{w: w, next: now.Add(progressDelay)}
}

// step is told that some of the packages are done; of is 0 while it is not
// known how many there are.
func (p *progress) step(done, of int) { p.stepAt(done, of, time.Now()) }

func (p *progress) stepAt(done, of int, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now.Before(p.next) {
		return
	}
	fmt.Fprintf(p.w, "%spackages analysed: %d", clearLine, done)
	if of > 0 {
		fmt.Fprintf(p.w, " of %d", of)
	}
	p.drawn = true
	p.next = now.Add(progressInterval)
}

// Write writes above the line.
func (p *progress) Write(data []byte) (int, error) {
	p.clear()
	return p.w.Write(data)
}

// clear leaves the terminal as if nothing had been shown.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn {
		io.WriteString(p.w, clearLine)
		p.drawn = false
	}
}

// writeTimes says where the time of a run went.
func writeTimes(w io.Writer, t driver.Times) {
	const most = 5
	var slowest []string
	var analysis time.Duration
	for i, u := range t.Units {
		analysis += u.Took
		if i < most {
			slowest = append(slowest, fmt.Sprintf("%s %s", u.Package, round(u.Took)))
		}
	}
	fmt.Fprintf(w, "lineage: %s to list packages, %s in go vet, which compiled what was not, analysed %d in %s altogether, and took %d from its cache\n",
		round(t.Listing), round(t.Vet), len(t.Units), round(analysis), t.Replayed)
	if len(slowest) > 0 {
		fmt.Fprintf(w, "lineage: slowest: %s\n", strings.Join(slowest, ", "))
	}
}

func round(d time.Duration) time.Duration { return d.Round(time.Millisecond) }
