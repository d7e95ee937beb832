// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
)

func TestEqual(t *testing.T) {
	noon := time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)
	tokyo := noon.In(time.FixedZone("JST", 9*60*60))
	for _, test := range []struct {
		why       string
		got, want bool
	}{
		{"strings", lineage.NewPII("a").Equal(lineage.NewPII("a")), true},
		{"other strings", lineage.NewPII("a").Equal(lineage.NewPII("b")), false},
		{"slices, deeply", lineage.NewPII([]int{1}).Equal(lineage.NewPII([]int{1})), true},
		{"times, as their Equal says", lineage.NewPII(noon).Equal(lineage.NewPII(tokyo)), true},
		{"nil pointers", lineage.NewPII((*big.Int)(nil)).Equal(lineage.NewPII((*big.Int)(nil))), true},
		{"nil and a time", lineage.NewPII((*time.Time)(nil)).Equal(lineage.NewPII(&noon)), false},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %v", test.why, test.got)
		}
	}
}
