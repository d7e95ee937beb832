// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// tellUnimported says so where packages were judged by the default policy although
// the run has one of its own: a policy is in force where it is declared, and in
// packages that import that, directly or not. A package alone cannot know.
func tellUnimported(env Env, doc *finding.Document) {
	var declares string
	for _, p := range doc.Packages {
		switch {
		case p.Policy == "":
		case declares != "":
			return // who is to import which is not known
		default:
			declares = p.Path
		}
	}
	if declares == "" {
		return
	}
	byDefault := finding.Policy{Name: policy.Default.Name, Version: policy.Default.Version}
	judged := make(map[string]bool)
	for _, f := range doc.Findings {
		if f.Suppressed == nil && f.Flow != nil && f.Flow.Policy == byDefault {
			judged[f.Package] = true
		}
	}
	switch len(judged) {
	case 0:
		return
	case 1:
		fmt.Fprint(env.Stderr, "lineage: 1 package with findings does not import")
	default:
		fmt.Fprintf(env.Stderr, "lineage: %d packages with findings do not import", len(judged))
	}
	fmt.Fprintf(env.Stderr, " %s, which declares a policy, and the default policy decides there; to have it in force, write import _ %q\n", declares, declares)
}
