// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Month is a month of a year. The zero value is no month.
type Month struct {
	year  int
	month time.Month
}

// MonthOf returns the month in which a time lies, in the time's own zone.
//
//lineage:deidentify level=anonymous
func MonthOf(t time.Time) Month {
	if t.IsZero() {
		return Month{}
	}
	return Month{t.Year(), t.Month()}
}

// Level implements [lineage.Levelled].
func (Month) Level() policy.Level { return policy.Anonymous }

// String is such as "2026-04", or "" for no month.
func (m Month) String() string {
	if m.month == 0 {
		return ""
	}
	return time.Date(m.year, m.month, 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
}

// MarshalText writes the month as [Month.String] does.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }
