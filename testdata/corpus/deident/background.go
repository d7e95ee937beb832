// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import "example.com/corpus/mark"

// A publisher publishes, in the background, what it is given.
type publisher struct{ in chan string }

func newPublisher(prepare func(string) string) *publisher {
	p := &publisher{make(chan string, 1)}
	go func() {
		for name := range p.in {
			mark.Publish(prepare(name)) // leak: publishedlater (needs-deidentification)
		}
	}()
	return p
}

func badPublishedInTheBackground() {
	p := newPublisher(func(s string) string { return s })
	p.in <- mark.FullName() // source: publishedlater
}

func goodAnonymizedInTheBackground() {
	p := newPublisher(mark.Anonymize)
	p.in <- mark.FullName() // source: anonymizedlater
}

func goodAnonymizedBeforeItIsPublished() {
	p := newPublisher(func(s string) string { return s })
	p.in <- mark.Anonymize(mark.FullName()) // source: anonymizedbefore
}
