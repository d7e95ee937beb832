// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"
	"go/doc/comment"
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
	fmt.Fprintf(&b, "%s: %s (%s, since %s)\n\n", r.ID, r.Title, r.Severity, r.Since)
	printer := comment.Printer{TextWidth: 80}
	b.Write(printer.Text(new(comment.Parser).Parse(r.Text)))
	writeExample(&b, "Reported:", r.Bad)
	writeExample(&b, "Not reported:", r.Good)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeExample writes source below a title, one tab in, however far it was
// indented where the rule is defined.
func writeExample(b *strings.Builder, title, source string) {
	if strings.TrimSpace(source) == "" {
		return
	}
	fmt.Fprintf(b, "\n%s\n\n", title)
	lines := strings.Split(strings.Trim(source, "\n"), "\n")
	margin := indentation(lines)
	for _, line := range lines {
		if line = strings.TrimPrefix(line, margin); line != "" {
			line = "\t" + line
		}
		b.WriteString(line + "\n")
	}
}

// indentation returns the white space that all lines begin with.
func indentation(lines []string) string {
	margin := lines[0][:len(lines[0])-len(strings.TrimLeft(lines[0], " \t"))]
	for _, line := range lines {
		for strings.TrimSpace(line) != "" && !strings.HasPrefix(line, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	return margin
}
