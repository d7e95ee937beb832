// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "github.com/go-lineage/go-lineage/lineage/policy"

// What follows reads as the encoder writes, one function for each of its.

func (d *decoder) summary() *Summary {
	p := d.parts()
	s := &Summary{
		Results: readIfAny(d, p, d.value),
		Fresh:   readIfAny(d, p, d.value),
		Updates: readIfAny(d, p, d.update),
		Opens:   readIfAny(d, p, d.open),
		Sinks:   readIfAny(d, p, d.sink),
		Ensures: readIfAny(d, p, d.ensure),
	}
	if p.next() {
		s.Panic = d.value()
		s.Notes = Transform(d.uint())
	}
	s.Started = readIfAny(d, p, d.open)
	s.Filled = readIfAny(d, p, d.port)
	s.Puts = readIfAny(d, p, d.port)
	s.Recovers = p.next()
	s.Waits = p.next()
	s.Awaited = readIfAny(d, p, d.value)
	return s
}

func (d *decoder) ensure() Ensure {
	return Ensure{d.uint(), Outcome(d.string()), read(d, d.held)}
}

func (d *decoder) open() *Open {
	p := d.parts()
	o := &Open{
		Many:    p.next(),
		Must:    p.next(),
		Always:  p.next(),
		Target:  d.value(),
		Method:  maybe(p, d.string),
		Iface:   maybe(p, d.string),
		Purpose: policy.Purpose(maybe(p, d.string)),
	}
	if p.next() {
		o.Args = read(d, d.value)
		o.Types = read(d, d.string)
		o.Roots = read(d, d.roots)
	}
	o.TParam = maybe(p, d.uint)
	o.Held = readIfAny(d, p, d.held)
	o.Told = maybe(p, d.datum)
	o.Before = readIfAny(d, p, d.update)
	o.Lost = p.next()
	o.Found = readIfAny(d, p, d.string)
	o.Logged = p.next()
	o.Fold = maybe(p, func() Fold { return Fold{Order(d.uint()), d.uint()} })
	o.Guessed = p.next()
	o.Results = d.uint()
	o.Site = d.step()
	return o
}

func (d *decoder) update() Update {
	p := d.parts()
	return Update{If: p.next(), All: p.next(), Port: d.port(), Content: d.value()}
}

func (d *decoder) sink() *Sink {
	p := d.parts()
	return &Sink{
		Always:    p.next(),
		Name:      d.string(),
		Kind:      SinkKind(d.uint()),
		Use:       d.use(),
		Address:   maybe(p, d.string),
		Label:     maybe(p, d.label),
		Host:      maybe(p, d.value),
		Recipient: maybe(p, d.value),
		Purpose:   maybe(p, d.value),
		Data:      read(d, d.datum),
		Held:      readIfAny(d, p, d.held),
		Trail:     d.trail(),
	}
}

func (d *decoder) datum() Datum { return Datum{Atoms: Of(read(d, d.ref)...), Roots: d.roots()} }

func (d *decoder) roots() []string {
	roots, _ := node(d, func() []string { return read(d, d.string) })
	return roots
}

func (d *decoder) use() policy.Use {
	p := d.parts()
	return policy.Use{
		Purpose:   policy.Purpose(maybe(p, d.string)),
		Recipient: policy.Recipient(maybe(p, d.string)),
		Vendor:    policy.Vendor(maybe(p, d.string)),
		Country:   policy.Country(maybe(p, d.string)),
	}
}

func (d *decoder) held() Held {
	h, _ := node(d, func() Held {
		h := Held{Guard: d.string(), Condition: policy.Condition(d.string())}
		p := d.parts()
		h.Purpose = policy.Purpose(maybe(p, d.string))
		h.Recipient = policy.Recipient(maybe(p, d.string))
		h.Or = readIfAny(d, p, d.held)
		if h.Why.Valid = p.next(); h.Why.Valid {
			h.Why.Port = d.port()
		}
		h.Why.Decided = p.next()
		h.Roots = d.roots()
		h.Read = readIfAny(d, p, d.port)
		if h.Said = Outcome(maybe(p, d.string)); h.Said != "" {
			h.Of = d.port()
		}
		return h
	})
	return h
}
