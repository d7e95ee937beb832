// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package vendors sends data through third-party packages, one scenario for
// each shape of call that the catalogue has to know, the harmless variant beside
// it.
//
// The packages are not the real ones: those below vendor have the shape of what
// is used here and no code, so that what the analyzer finds is what the catalogue
// says. A comment "to: V" names the vendor or recipient of the one finding on its
// line, "miss: V (why)" one that is known not to be found, or not to the right
// recipient; lines without have none. A call whose results are used again shows
// that what comes back is, or is not, what was sent.
package vendors

// A Ticket is what a user asked.
type Ticket struct {
	ID    int
	Body  string `lineage:"inquiry"`
	Email string `lineage:"personal,inquiry"`
	Topic string
}
