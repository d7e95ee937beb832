// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"slices"
)

// A Problem is a mistake in a policy literal. Path leads to the expression, such
// as "Permits[3].Purposes[0]"; an element that lacks a field is named itself.
type Problem struct {
	Path    string
	Message string
}

// Error is the place and the mistake.
func (p Problem) Error() string { return p.Path + ": " + p.Message }

// Check lists the mistakes of a policy, in the order of its literal. It looks
// at the base only to know what is defined there: a base has a Check of its own.
func (p *Policy) Check() []Problem {
	c := &checker{policy: p}
	if !c.bases() {
		return c.problems
	}
	if p.Name == "" {
		c.report("Name", "a policy needs a name, because every record of a decision states it")
	}
	c.classes()
	c.purposes()
	c.recipients()
	c.vendors()
	for i := range p.Permits {
		c.permit(i)
	}
	return c.problems
}

type checker struct {
	policy   *Policy
	problems []Problem
}

func (c *checker) report(path, format string, args ...any) {
	c.problems = append(c.problems, Problem{path, fmt.Sprintf(format, args...)})
}

// bases reports whether the chain of bases ends. Nothing else is checked where
// it does not.
func (c *checker) bases() bool {
	depth := 0
	for layer := c.policy; layer != nil; layer = layer.Base {
		if depth++; depth > maxDepth {
			c.report("Base", "the bases do not end within %d policies: one of them extends itself", maxDepth)
			return false
		}
	}
	return true
}

func (c *checker) classes() {
	ids := definedIDs(c.policy.Resolved().Classes, func(d ClassDef) Class { return d.ID })
	for i, def := range c.policy.Classes {
		path := fmt.Sprintf("Classes[%d]", i)
		checkID(c, path, def.ID, before(c.policy.Classes, i, func(d ClassDef) Class { return d.ID }))
		c.clause(path, "class "+string(def.ID), def.Clause != "")
		for j, implied := range def.Implies {
			checkDefined(c, fmt.Sprintf("%s.Implies[%d]", path, j), "class", implied, ids)
		}
		if slices.Contains(c.policy.Closure(def.Implies), def.ID) {
			c.report(path+".Implies", "class %s implies itself", def.ID)
		}
		if def.Linked != "" {
			checkDefined(c, path+".Linked", "class", def.Linked, ids)
		}
	}
}

func (c *checker) purposes() {
	id := func(d PurposeDef) Purpose { return d.ID }
	for i, def := range c.policy.Purposes {
		path := fmt.Sprintf("Purposes[%d]", i)
		earlier := before(c.policy.Purposes, i, id)
		checkID(c, path, def.ID, earlier, AnyPurpose, StatedPurpose, NoPurpose)
		c.clause(path, "purpose "+string(def.ID), def.Clause != "")
		if def.Parent != "" {
			checkParent(c, path+".Parent", "purpose", def.Parent, append(earlier, c.basePurposes()...), c.definedPurposes())
		}
	}
}

func (c *checker) recipients() {
	id := func(d RecipientDef) Recipient { return d.ID }
	for i, def := range c.policy.Recipients {
		path := fmt.Sprintf("Recipients[%d]", i)
		earlier := before(c.policy.Recipients, i, id)
		checkID(c, path, def.ID, earlier, AnyRecipient, NamedRecipient)
		c.clause(path, "recipient "+string(def.ID), def.Clause != "")
		if def.Parent != "" {
			checkParent(c, path+".Parent", "recipient", def.Parent, append(earlier, c.baseRecipients()...), c.definedRecipients())
		}
	}
}

func (c *checker) vendors() {
	for i, def := range c.policy.Vendors {
		path := fmt.Sprintf("Vendors[%d]", i)
		checkID(c, path, def.ID, before(c.policy.Vendors, i, func(d VendorDef) Vendor { return d.ID }))
		checkDefined(c, path+".Recipient", "recipient", def.Recipient, c.definedRecipients())
		c.hosts(i)
	}
}

func (c *checker) clause(path, what string, there bool) {
	if !there {
		c.report(path, "%s cites no clause: say where the policy's text has it", what)
	}
}

func (c *checker) definedPurposes() []Purpose {
	return definedIDs(c.policy.Resolved().Purposes, func(d PurposeDef) Purpose { return d.ID })
}

func (c *checker) basePurposes() []Purpose {
	if c.policy.Base == nil {
		return nil
	}
	return definedIDs(c.policy.Base.Resolved().Purposes, func(d PurposeDef) Purpose { return d.ID })
}

func (c *checker) definedRecipients() []Recipient {
	return definedIDs(c.policy.Resolved().Recipients, func(d RecipientDef) Recipient { return d.ID })
}

func (c *checker) baseRecipients() []Recipient {
	if c.policy.Base == nil {
		return nil
	}
	return definedIDs(c.policy.Base.Resolved().Recipients, func(d RecipientDef) Recipient { return d.ID })
}

func definedIDs[D any, ID ~string](defs []D, id func(D) ID) []ID {
	ids := make([]ID, len(defs))
	for i, def := range defs {
		ids[i] = id(def)
	}
	return ids
}

func before[D any, ID ~string](defs []D, i int, id func(D) ID) []ID {
	return definedIDs(defs[:i], id)
}
