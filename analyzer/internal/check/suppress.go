// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"fmt"
	"go/ast"
	"go/token"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

// suppress marks the findings that a //lineage:allow covers, and reports the
// allows that cover none or are past their day.
func (c *checker) suppress() {
	var more []func()
	for _, d := range c.Directives {
		allow, ok := d.Decl.(*directive.Allow)
		if !ok {
			continue
		}
		if !known(allow.Rule) {
			more = append(more, func() {
				c.declaration(&badDirective, Origin{Pos: d.Pos, End: d.End}, fmt.Sprintf("there is no rule %q; lineage explain lists them", allow.Rule))
			})
			continue
		}
		if past(allow.Until, c.Today) {
			more = append(more, func() {
				c.declaration(&expiredAllow, Origin{Pos: d.Pos, End: d.End}, fmt.Sprintf("this allow ended on %s (%s); mend the finding or decide again", allow.Until, allow.Reason))
			})
			continue
		}
		if !c.cover(d, allow) {
			more = append(more, func() {
				c.declaration(&unusedAllow, Origin{Pos: d.Pos, End: d.End}, fmt.Sprintf("no finding of %s is left here; remove the directive", allow.Rule))
			})
		}
	}
	for _, report := range more {
		report()
	}
}

// past reports whether a day, written as 2006-01-02, is over where today is told.
// An allow holds on its last day.
func past(until string, today time.Time) bool {
	return until != "" && !today.IsZero() && today.Format(time.DateOnly) > until
}

// cover marks the findings that an allow covers, and reports whether there is
// one.
func (c *checker) cover(d directive.Directive, allow *directive.Allow) bool {
	covered := false
	for i := range c.out.Findings {
		f := &c.out.Findings[i]
		if f.Rule != allow.Rule || f.Suppressed != nil || !c.within(d, allow, c.out.Origins[Key(f)].Pos) {
			continue
		}
		f.Suppressed = &finding.Suppression{Position: c.Locate(d.Pos), Reason: allow.Reason, Until: allow.Until}
		covered = true
	}
	return covered
}

// within reports whether an allow covers a position.
func (c *checker) within(d directive.Directive, allow *directive.Allow, pos token.Pos) bool {
	switch n := d.Node.(type) {
	case *ast.File:
		return true
	case nil:
		at, here := c.Locate(pos), c.Locate(d.Pos)
		return at.File == here.File && allow.FirstLine <= at.Line && at.Line <= allow.LastLine
	default:
		return n.Pos() <= pos && pos <= n.End()
	}
}
