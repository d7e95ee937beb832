// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"iter"
	"slices"
)

// maxDepth bounds how deep purposes, recipients and base policies may nest, so
// that a policy that did not pass [Policy.Check] cannot make a decision loop.
const maxDepth = 64

// layers yields p, its base, the base's base and so on.
func (p *Policy) layers() iter.Seq[*Policy] {
	return func(yield func(*Policy) bool) {
		for depth := 0; p != nil && depth < maxDepth; depth++ {
			if !yield(p) {
				return
			}
			p = p.Base
		}
	}
}

// Class looks up a class, here or in a base.
func (p *Policy) Class(id Class) (ClassDef, bool) {
	for layer := range p.layers() {
		for i := range layer.Classes {
			if layer.Classes[i].ID == id {
				return layer.Classes[i], true
			}
		}
	}
	return ClassDef{}, false
}

// Purpose looks up a purpose, here or in a base.
func (p *Policy) Purpose(id Purpose) (PurposeDef, bool) {
	for layer := range p.layers() {
		for i := range layer.Purposes {
			if layer.Purposes[i].ID == id {
				return layer.Purposes[i], true
			}
		}
	}
	return PurposeDef{}, false
}

// Recipient looks up a kind of recipient, here or in a base.
func (p *Policy) Recipient(id Recipient) (RecipientDef, bool) {
	for layer := range p.layers() {
		for i := range layer.Recipients {
			if layer.Recipients[i].ID == id {
				return layer.Recipients[i], true
			}
		}
	}
	return RecipientDef{}, false
}

// Vendor looks up a vendor, here or in a base.
func (p *Policy) Vendor(id Vendor) (VendorDef, bool) {
	for layer := range p.layers() {
		for i := range layer.Vendors {
			if layer.Vendors[i].ID == id {
				return layer.Vendors[i], true
			}
		}
	}
	return VendorDef{}, false
}

// permits returns the permits for a class. A policy that has any permit for a
// class thereby replaces all that its base says of the class.
func (p *Policy) permits(c Class) iter.Seq[*Permit] {
	return func(yield func(*Permit) bool) {
		for layer := range p.layers() {
			found := false
			for i := range layer.Permits {
				if layer.Permits[i].Class != c {
					continue
				}
				found = true
				if !yield(&layer.Permits[i]) {
					return
				}
			}
			if found {
				return
			}
		}
	}
}

// home is where the operator is: the nearest layer that says so.
func (p *Policy) home() Country {
	for layer := range p.layers() {
		if layer.Home != "" {
			return layer.Home
		}
	}
	return ""
}

// Closure returns the classes and all that they imply, each once, given ones
// first.
func (p *Policy) Closure(classes []Class) []Class {
	closed := make([]Class, 0, len(classes)+1)
	for _, c := range classes {
		if !slices.Contains(closed, c) {
			closed = append(closed, c)
		}
	}
	for i := 0; i < len(closed); i++ {
		def, _ := p.Class(closed[i])
		for _, implied := range def.Implies {
			if !slices.Contains(closed, implied) {
				closed = append(closed, implied)
			}
		}
	}
	return closed
}

// upwards lists an id and those above it, without the empty one.
func upwards[ID ~string](id ID, parent func(ID) ID) []ID {
	chain := make([]ID, 0, 4)
	for depth := 0; id != "" && depth < maxDepth; depth++ {
		chain = append(chain, id)
		id = parent(id)
	}
	return chain
}

func (p *Policy) purposesAbove(purpose Purpose) []Purpose {
	return upwards(purpose, func(id Purpose) Purpose {
		def, _ := p.Purpose(id)
		return def.Parent
	})
}

func (p *Policy) recipientsAbove(recipient Recipient) []Recipient {
	return upwards(recipient, func(id Recipient) Recipient {
		def, _ := p.Recipient(id)
		return def.Parent
	})
}

// Serves reports whether a purpose equals another or lies below it.
func (p *Policy) Serves(purpose, above Purpose) bool {
	return purpose == above && purpose != "" || slices.Contains(p.purposesAbove(purpose), above)
}

// Includes reports whether a recipient equals another or lies below it.
func (p *Policy) Includes(above, recipient Recipient) bool {
	return recipient == above && recipient != "" || slices.Contains(p.recipientsAbove(recipient), above)
}

func (p *Policy) servesAny(purpose Purpose, above []Purpose) bool {
	return slices.ContainsFunc(above, func(a Purpose) bool { return p.Serves(purpose, a) })
}

func (p *Policy) inAny(recipient Recipient, above []Recipient) bool {
	return slices.ContainsFunc(above, func(a Recipient) bool { return p.Includes(a, recipient) })
}
