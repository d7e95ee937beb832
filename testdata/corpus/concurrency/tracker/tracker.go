// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package tracker has a queue that runs from the start of the program on.
package tracker

import (
	"time"

	"example.com/corpus/concurrency/queue"
	"example.com/corpus/mark"
)

type leaky struct{}

func (leaky) Send(text string) { mark.Leak(text) } // leak: libraryqueue

type silent struct{ n int }

func (s *silent) Send(text string) { s.n += len(text) }

var std, quiet = queue.New(leaky{}), queue.New(&silent{})

// Track queues a text that is sent soon.
func Track(text string) {
	std.Track(text)
	time.Sleep(10 * time.Millisecond)
}

// Count queues a text that is only counted.
func Count(text string) { quiet.Track(text) }
