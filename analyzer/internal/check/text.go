// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// message writes a flow in one line: what, to whom, for what, the verdict and
// the clause.
func message(f *finding.Flow, j judgement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s data (%s) reaches %s for %s: ", f.Label, shortSource(f.Source), recipient(j.use), purpose(j.use))
	switch {
	case j.rule == &purposeDrift:
		b.WriteString("it was taken out for another purpose")
	case j.verdict == finding.NotPermitted:
		b.WriteString("not permitted")
	default:
		b.WriteString(j.decision.Verdict())
	}
	if len(j.decision.Clauses) > 0 {
		fmt.Fprintf(&b, " (clause %s)", strings.Join(j.decision.Clauses, ", "))
	}
	return b.String()
}

// shortSource writes a source without import paths.
func shortSource(what string) string {
	kind, symbol, ok := strings.Cut(what, " ")
	if !ok {
		return what
	}
	if slash := strings.LastIndexByte(symbol, '/'); slash >= 0 {
		prefix := ""
		if strings.HasPrefix(symbol, "(*") {
			prefix = "(*"
		} else if strings.HasPrefix(symbol, "(") {
			prefix = "("
		}
		symbol = prefix + symbol[slash+1:]
	}
	return kind + " " + symbol
}

func recipient(u policy.Use) string {
	s := string(u.Recipient)
	if u.Vendor != "" {
		s += " " + string(u.Vendor)
	}
	if u.Country != "" {
		s += " in " + string(u.Country)
	}
	return s
}

func purpose(u policy.Use) string {
	if u.Purpose == "" {
		return "no stated purpose"
	}
	return string(u.Purpose)
}

// fix says what to do, in words.
func fix(j judgement) string {
	switch j.rule {
	case &needsConsent:
		return fmt.Sprintf("check first that the user agreed to %s for %s (//lineage:guard, lineage.Consented), or hand over with lineage.Disclose",
			recipient(j.use), purpose(j.use))
	case &needsDeidentification:
		return "pass it through a function marked //lineage:deidentify with level=anonymous or level=statistic; a hash is not enough"
	case &purposeDrift:
		return "take it out with Use for the purpose it goes to"
	}
	return "do not send it there; no condition makes this permitted"
}

func allowLine(rule string) string {
	return fmt.Sprintf("//lineage:allow %s reason=\"...\"", rule)
}
