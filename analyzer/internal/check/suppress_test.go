// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"testing"
	"time"
)

func TestPast(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	for _, test := range []struct {
		why, until string
		today      time.Time
		want       bool
	}{
		{"no day is set", "", time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC), false},
		{"no clock is given", "2026-01-31", time.Time{}, false},
		{"the day before", "2026-01-31", time.Date(2026, 1, 30, 23, 59, 59, 0, time.UTC), false},
		{"its first moment", "2026-01-31", time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC), false},
		{"its last moment", "2026-01-31", time.Date(2026, 1, 31, 23, 59, 59, 0, time.UTC), false},
		{"the first moment after", "2026-01-31", time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC), true},
		{"still that day in London, the next in Tokyo", "2026-01-31", time.Date(2026, 2, 1, 1, 0, 0, 0, tokyo), true},
		{"that day in Tokyo, the day before in London", "2026-01-31", time.Date(2026, 1, 31, 1, 0, 0, 0, tokyo), false},
		{"the year decides first", "2026-12-31", time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), true},
	} {
		if got := past(test.until, test.today); got != test.want {
			t.Errorf("%s: past(%q, %v) = %t, want %t", test.why, test.until, test.today, got, test.want)
		}
	}
}
