// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// message writes a flow in one line: what, out of which sources, to whom, for
// what, the verdict and the clause.
func message(f *finding.Flow, j judgement, sources string) string {
	var b strings.Builder
	if j.rule == &rawInLog {
		return fmt.Sprintf("%s data (%s) is written to a log by %s as it is", f.Label, sources, strings.TrimPrefix(Short(f.Sink), "func "))
	}
	if j.rule == &implicitDisclosure {
		return fmt.Sprintf("%s data (%s) decides what %s is sent for %s, which tells it: %s%s",
			f.Label, sources, Recipient(j.use), Purpose(j.use), j.decision.Verdict(), citation(j.decision.Clauses))
	}
	if j.rule == &undeclaredRecipient {
		return undeclared(f, j, sources)
	}
	fmt.Fprintf(&b, "%s data (%s) reaches %s for %s: ", f.Label, sources, Recipient(j.use), Purpose(j.use))
	switch {
	case j.rule == &purposeDrift:
		b.WriteString("it was taken out for another purpose")
	case j.verdict == finding.NotPermitted:
		b.WriteString("not permitted")
	default:
		b.WriteString(j.decision.Verdict())
	}
	return b.String() + citation(j.decision.Clauses)
}

func citation(clauses []string) string {
	if len(clauses) == 0 {
		return ""
	}
	return " (clause " + strings.Join(clauses, ", ") + ")"
}

// Short writes a source or sink of a flow without import paths.
func Short(what string) string {
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

// undeclared writes a flow to a recipient whom nobody named.
func undeclared(f *finding.Flow, j judgement, sources string) string {
	what := fmt.Sprintf("%s data (%s) is sent", f.Label, sources)
	verdict := j.decision.Verdict() + citation(j.decision.Clauses)
	if j.address == "" {
		return fmt.Sprintf("%s by %s for %s, and nobody says to whom: as a third party, that %s",
			what, strings.TrimPrefix(Short(f.Sink), "func "), Purpose(j.use), verdict)
	}
	return fmt.Sprintf("%s to %s for %s, and nobody says who that is: as a third party, that %s", what, j.address, Purpose(j.use), verdict)
}

// Recipient writes who gets data, with company and country.
func Recipient(u policy.Use) string {
	s := string(u.Recipient)
	if u.Vendor != "" {
		s += " " + string(u.Vendor)
	}
	if u.Country != "" {
		s += " in " + string(u.Country)
	}
	return s
}

// Purpose writes what data is used for.
func Purpose(u policy.Use) string {
	if u.Purpose == "" {
		return "no stated purpose"
	}
	return string(u.Purpose)
}

// fix says what to do, in words: what is least first.
func fix(j judgement) string {
	if len(j.purposes) > 0 {
		return statePurpose(j.purposes) + "; for any other, " + remedy(j)
	}
	return remedy(j)
}

func remedy(j judgement) string {
	switch j.rule {
	case &needsConsent:
		return fmt.Sprintf("check first that the user agreed to %s (//lineage:guard, lineage.Consented), or hand over with lineage.Disclose", agreement(j.use))
	case &needsDeidentification:
		return "pass it through a function marked //lineage:deidentify with level=anonymous or level=statistic; a hash is not enough"
	case &undeclaredRecipient:
		mark := "mark the function that sends with //lineage:sink recipient=..."
		if j.address == "" {
			return "say who receives: " + mark
		}
		return fmt.Sprintf("say who receives: list %s under Hosts of a vendor in the policy, or %s", j.address, mark)
	case &implicitDisclosure:
		return fmt.Sprintf("do the same whatever the data is, or check first that the user agreed to %s (//lineage:guard, lineage.Consented)", agreement(j.use))
	case &rawInLog:
		return "log an id, a length, or the mark itself, which prints its class; declare a logger that may have it with //lineage:sink"
	case &purposeDrift:
		return "take it out with Use for the purpose it goes to"
	}
	return "do not send it there; no condition makes this permitted"
}

func allowLine(rule string) string {
	return fmt.Sprintf("//lineage:allow %s reason=\"...\"", rule)
}
