// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"fmt"
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Bands divide numbers at bounds, each of which begins a band.
type Bands struct{ bounds []int }

// Decades are bands of ten years for the ages of adults. Both ends are open,
// because the very old are few.
var Decades = Bands{bounds: []int{20, 30, 40, 50, 60, 70, 80}}

// NewBands makes bands that begin at the bounds, which must ascend by at least 2,
// because a band of one number is that number. The lowest and the highest band are
// open.
func NewBands(bounds ...int) (Bands, error) {
	for i := 1; i < len(bounds); i++ {
		if bounds[i] <= bounds[i-1] || bounds[i]-1 == bounds[i-1] {
			return Bands{}, fmt.Errorf("deidentify: band bound %d does not lie above %d by at least 2", bounds[i], bounds[i-1])
		}
	}
	if len(bounds) == 0 {
		return Bands{}, fmt.Errorf("deidentify: bands need at least one bound")
	}
	return Bands{slices.Clone(bounds)}, nil
}

// Of returns the band that a number lies in.
//
//lineage:deidentify level=anonymous
func (b Bands) Of(n int) Band {
	i, found := slices.BinarySearch(b.bounds, n)
	if found {
		i++
	}
	var band Band
	if i > 0 {
		band.from, band.hasFrom = b.bounds[i-1], true
	}
	if i < len(b.bounds) {
		band.below, band.hasBelow = b.bounds[i], true
	}
	return band
}

// A Band is a range of whole numbers. The zero value is "any".
type Band struct {
	from, below       int
	hasFrom, hasBelow bool
}

// Level implements [lineage.Levelled].
func (Band) Level() policy.Level { return policy.Anonymous }

// Contains reports whether a number lies in the band.
func (b Band) Contains(n int) bool {
	return (!b.hasFrom || n >= b.from) && (!b.hasBelow || n < b.below)
}

// String is such as "30-39", "under 20", "80 and over" or "any".
func (b Band) String() string {
	switch {
	case b.hasFrom && b.hasBelow:
		return fmt.Sprintf("%d-%d", b.from, b.below-1)
	case b.hasFrom:
		return fmt.Sprintf("%d and over", b.from)
	case b.hasBelow:
		return fmt.Sprintf("under %d", b.below)
	}
	return "any"
}

// MarshalText writes the band as [Band.String] does.
func (b Band) MarshalText() ([]byte, error) { return []byte(b.String()), nil }
