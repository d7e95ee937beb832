// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A declaration says who receives what a sink is given, and so who is behind the
// transport that it uses. It does not say that the sink may log what it is given,
// or hand it to somebody else as well.

// on interprets what a declared sink does, until back is called. Within that, the
// innermost one tells.
func (f *frame) on(way *roles.Sink) (back func()) {
	outer := f.way
	f.way = way
	return func() { f.way = outer }
}

// onTheWay reports whether something is sent as a declared sink sends it: by a
// transport whose recipient nobody else has named, or to its recipient. One that
// prints on standard output is a stand-in for one that sends. Of a
// recipient and a vendor only the policy knows whether they are one, so they are
// taken to be.
func (f *frame) onTheWay(s *summary.Sink) bool {
	if f.way == nil || s.Pending != "" {
		return false
	}
	to := f.way.Use
	switch {
	case s.Kind == summary.Log:
		return to.Recipient == policy.Self || strings.HasPrefix(s.Name, "func fmt.Print")
	case s.Kind != summary.Named || s.Host != nil || s.Recipient != nil || f.way.RecipientParam >= 0:
		return true
	case s.Address != "" && s.Use.Vendor == "":
		return true
	case s.Use.Vendor != "" && to.Vendor != "":
		return s.Use.Vendor == to.Vendor
	case s.Use.Vendor != "" || to.Vendor != "":
		return true
	}
	return s.Use.Recipient == to.Recipient
}
