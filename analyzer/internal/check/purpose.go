// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Where code does not say what it sends for, what the policy says of all purposes
// holds together. Often it is enough to say it.

// statable lists the purposes, in the policy's order, for which it permits what is
// sent for none that is stated. What serves one of them needs no mention.
func statable(p *policy.Policy, j judgement) []policy.Purpose {
	if j.use.Purpose != "" {
		return nil
	}
	var list []policy.Purpose
	for _, def := range p.Resolved().Purposes {
		use := j.use
		use.Purpose = def.ID
		above := func(q policy.Purpose) bool { return p.Serves(def.ID, q) }
		if !slices.ContainsFunc(list, above) && p.Decide(j.decision.Label, use).PermittedWith(j.met) {
			list = append(list, def.ID)
		}
	}
	return list
}

// maxPurposes bounds how many purposes a fix names.
const maxPurposes = 3

// statePurpose says which purposes may be stated.
func statePurpose(purposes []policy.Purpose) string {
	var words []string
	for i, p := range purposes {
		if i == maxPurposes {
			words = append(words, fmt.Sprintf("%d more", len(purposes)-i))
			break
		}
		words = append(words, string(p))
	}
	list, verb := words[0], "is"
	if n := len(words) - 1; n > 0 {
		list, verb = strings.Join(words[:n], ", ")+" and "+words[n], "are"
	}
	return fmt.Sprintf("state the purpose (//lineage:purpose): %s %s permitted", list, verb)
}

// agreement says what a user has to agree to.
func agreement(u policy.Use) string {
	switch {
	case u.Purpose != "" && u.Recipient == policy.Self && u.Vendor == "":
		return string(u.Purpose)
	case u.Purpose != "":
		return Recipient(u) + " for " + string(u.Purpose)
	case u.Recipient == policy.Self && u.Vendor == "":
		return "what it is for"
	}
	return Recipient(u)
}
