// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"flag"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

type policyFlags struct {
	target    target
	class     string
	recipient string
	format    string
}

func policyFlagSet(f *policyFlags) *flag.FlagSet {
	flags := newFlags("policy")
	f.target.register(flags)
	flags.StringVar(&f.class, "class", "", "")
	flags.StringVar(&f.recipient, "recipient", "", "")
	flags.StringVar(&f.format, "format", "text", "")
	return flags
}

// printPolicy prints what the policy says of each class: the default one, or
// the one that is in force in the packages named.
func printPolicy(ctx context.Context, env Env, args []string) error {
	var f policyFlags
	flags := policyFlagSet(&f)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	p := policy.Default.Resolved()
	if flags.NArg() > 0 {
		inForce, err := f.policyOf(ctx, env, flags.Args())
		if err != nil {
			return err
		}
		p = inForce
	}
	rows, err := selectRows(p, policy.Class(f.class), policy.Recipient(f.recipient))
	if err != nil {
		return err
	}
	switch f.format {
	case "text":
		return writePolicyTable(env.Stdout, p, rows)
	case "json":
		return writeJSON(env.Stdout, rows)
	}
	return usagef("policy", "unknown format %q: the formats are json, text", f.format)
}

// policyOf returns the policy in force in packages.
func (f *policyFlags) policyOf(ctx context.Context, env Env, patterns []string) (*policy.Policy, error) {
	if err := f.target.take(env, "policy", patterns); err != nil {
		return nil, err
	}
	result, err := f.target.analyze(ctx, env)
	if err != nil {
		return nil, err
	}
	switch defs := result.Document.Definitions; len(defs) {
	case 0:
		return policy.Default.Resolved(), nil
	case 1:
		return &defs[0], nil
	default:
		names := make([]string, len(defs))
		for i, def := range defs {
			names[i] = def.Name
		}
		return nil, usagef("policy", "these packages have several policies (%s): name those of one", strings.Join(names, ", "))
	}
}

// selectRows returns the rows of one class and recipient, each of which may
// be empty to mean all.
func selectRows(p *policy.Policy, class policy.Class, recipient policy.Recipient) ([]policy.Row, error) {
	var classes, recipients []string
	for _, c := range p.Classes {
		classes = append(classes, string(c.ID))
	}
	for _, r := range p.Recipients {
		recipients = append(recipients, string(r.ID))
	}
	if err := checkWord("class", string(class), classes); err != nil {
		return nil, err
	}
	if err := checkWord("recipient", string(recipient), recipients); err != nil {
		return nil, err
	}
	var rows []policy.Row
	for _, row := range p.Table() {
		if (class == "" || row.Class == class) && (recipient == "" || row.Recipient == recipient) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// checkWord returns an error if a word is given and not among those defined.
func checkWord(kind, word string, defined []string) error {
	if word == "" || slices.Contains(defined, word) {
		return nil
	}
	if near := nearest(word, defined); near != "" {
		return usagef("policy", "the policy defines no %s %q; did you mean %s?", kind, word, near)
	}
	return usagef("policy", "the policy defines no %s %q; it defines %s", kind, word, strings.Join(defined, ", "))
}
