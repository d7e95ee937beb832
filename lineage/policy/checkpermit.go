// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"slices"
)

// permit checks one line of the policy.
func (c *checker) permit(i int) {
	permit := &c.policy.Permits[i]
	path := fmt.Sprintf("Permits[%d]", i)
	sound := len(c.problems)
	checkDefined(c, path+".Class", "class", permit.Class, definedIDs(c.policy.classes(), func(d ClassDef) Class { return d.ID }))
	c.words(path, permit)
	c.condition(path, permit)
	c.clause(path, "the permit for "+string(permit.Class), len(permit.Clauses) > 0 && !slices.Contains(permit.Clauses, ""))
	if len(c.problems) == sound {
		c.reachable(path, i)
	}
}

// words checks the purposes and recipients that a permit lists.
func (c *checker) words(path string, permit *Permit) {
	purposes := c.definedPurposes()
	if len(permit.Purposes) == 0 {
		c.report(path, "the permit for %s names no purpose and so permits nothing: list some, or AnyPurpose", permit.Class)
	}
	for j, purpose := range permit.Purposes {
		checkDefined(c, fmt.Sprintf("%s.Purposes[%d]", path, j), "purpose", purpose, append(purposes, AnyPurpose, StatedPurpose))
	}
	for j, purpose := range permit.Except {
		checkDefined(c, fmt.Sprintf("%s.Except[%d]", path, j), "purpose", purpose, purposes)
	}
	if len(permit.Recipients) == 0 {
		c.report(path, "the permit for %s names no recipient and so permits nothing: list some, or AnyRecipient", permit.Class)
	}
	recipients := append(c.definedRecipients(), AnyRecipient, NamedRecipient)
	for j, recipient := range permit.Recipients {
		checkDefined(c, fmt.Sprintf("%s.Recipients[%d]", path, j), "recipient", recipient, recipients)
	}
}

func (c *checker) condition(path string, permit *Permit) {
	if permit.Condition != Unconditional {
		checkDefined(c, path+".Condition", "condition", permit.Condition, allConditions[:])
	}
	if permit.Level != NoLevel {
		checkDefined(c, path+".Level", "level", permit.Level, allLevels[1:])
	}
	switch asks := permit.Condition == DeIdentified; {
	case asks && permit.Level == NoLevel:
		c.report(path, "the permit asks for de-identification without a level: say which is enough")
	case !asks && permit.Level != NoLevel:
		c.report(path+".Level", "a level means something only with the condition %s", DeIdentified)
	}
}

// reachable reports a permit that can change no decision: one that excepts all
// that it permits, or one beside another that permits as much for no more.
func (c *checker) reachable(path string, i int) {
	permit := &c.policy.Permits[i]
	if !slices.ContainsFunc(permit.Purposes, func(purpose Purpose) bool { return !c.policy.servesAny(purpose, permit.Except) }) {
		c.report(path+".Except", "the permit can never apply: everything that it permits is excepted")
		return
	}
	for j := range c.policy.Permits {
		other := &c.policy.Permits[j]
		if j == i || !c.policy.makesVoid(other, permit) {
			continue
		}
		if j > i && c.policy.makesVoid(permit, other) {
			continue // of two equal ones, the later is reported
		}
		c.report(path, "the permit can never matter: Permits[%d] permits the same, and asks for no more", j)
		return
	}
}

// makesVoid reports whether whatever b permits, a permits under a condition that
// is met whenever b's is.
func (p *Policy) makesVoid(a, b *Permit) bool {
	wa, _ := wayOf(a)
	wb, _ := wayOf(b)
	if a.Class != b.Class || !wa.enough(wb) {
		return false
	}
	if b.Condition == Consent && a.Condition != Consent {
		return false // consent is not narrowed by the label's purposes
	}
	for _, purpose := range b.Purposes {
		if !slices.Contains(a.Purposes, AnyPurpose) && !slices.Contains(a.Purposes, purpose) && !p.servesAny(purpose, a.Purposes) {
			return false
		}
	}
	for _, excepted := range a.Except {
		if !p.servesAny(excepted, b.Except) {
			return false
		}
	}
	for _, recipient := range b.Recipients {
		if !slices.Contains(a.Recipients, AnyRecipient) && !slices.Contains(a.Recipients, recipient) && !p.inAny(recipient, a.Recipients) {
			return false
		}
	}
	return true
}
