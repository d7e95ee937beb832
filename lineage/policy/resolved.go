// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

// Resolved returns a policy that decides alike and has no base: what p defines
// again stands where the base defined it, and what it adds follows.
func (p *Policy) Resolved() *Policy {
	r := &Policy{
		Name:       p.Name,
		Version:    p.Version,
		Home:       p.home(),
		Classes:    p.classes(),
		Purposes:   inForce(p, func(l *Policy) []PurposeDef { return l.Purposes }, func(d PurposeDef) Purpose { return d.ID }),
		Recipients: inForce(p, func(l *Policy) []RecipientDef { return l.Recipients }, func(d RecipientDef) Recipient { return d.ID }),
		Vendors:    inForce(p, func(l *Policy) []VendorDef { return l.Vendors }, func(d VendorDef) Vendor { return d.ID }),
	}
	for _, def := range r.Classes {
		for permit := range p.permits(def.ID) {
			r.Permits = append(r.Permits, *permit)
		}
	}
	return r
}

// inForce merges one kind of definition over the layers of a policy.
func inForce[D any, ID comparable](p *Policy, defs func(*Policy) []D, id func(D) ID) []D {
	if p.Base == nil {
		return defs(p)
	}
	var layers []*Policy
	for layer := range p.layers() {
		layers = append(layers, layer)
	}
	var merged []D
	at := make(map[ID]int)
	for i := len(layers) - 1; i >= 0; i-- {
		for _, def := range defs(layers[i]) {
			if n, ok := at[id(def)]; ok {
				merged[n] = def
				continue
			}
			at[id(def)] = len(merged)
			merged = append(merged, def)
		}
	}
	return merged
}

// classes returns the classes in force.
func (p *Policy) classes() []ClassDef {
	return inForce(p, func(l *Policy) []ClassDef { return l.Classes }, func(d ClassDef) Class { return d.ID })
}
