// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// explain prints what a rule means, or lists all rules.
func explain(_ context.Context, env Env, args []string) error {
	flags := newFlags("explain")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	switch flags.NArg() {
	case 0:
		return listRules(env.Stdout, env.Rules)
	case 1:
		rule, err := lookupRule(env.Rules, flags.Arg(0))
		if err != nil {
			return err
		}
		return explainRule(env.Stdout, rule)
	}
	return usagef("explain", "explain takes one rule, not %q", flags.Args())
}

func lookupRule(rules []finding.Rule, id string) (finding.Rule, error) {
	var ids []string
	for _, r := range rules {
		if r.ID == id {
			return r, nil
		}
		ids = append(ids, r.ID)
	}
	if near := nearest(id, ids); near != "" {
		return finding.Rule{}, usagef("explain", "unknown rule %q; did you mean %s?", id, near)
	}
	return finding.Rule{}, usagef("explain", "unknown rule %q; the rules are %s", id, strings.Join(ids, ", "))
}

func listRules(w io.Writer, rules []finding.Rule) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range rules {
		fmt.Fprintf(table, "%s\t%s\t%s\n", r.ID, r.Severity, r.Title)
	}
	return table.Flush()
}

func explainRule(w io.Writer, r finding.Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s, since %s)\n\n%s\n", r.ID, r.Title, r.Severity, r.Since, strings.TrimSpace(r.Text))
	writeExample(&b, "Reported:", r.Bad)
	writeExample(&b, "Not reported:", r.Good)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeExample(b *strings.Builder, title, source string) {
	if source == "" {
		return
	}
	fmt.Fprintf(b, "\n%s\n\n", title)
	for line := range strings.Lines(strings.Trim(source, "\n") + "\n") {
		if line != "\n" {
			b.WriteString("\t")
		}
		b.WriteString(line)
	}
}
