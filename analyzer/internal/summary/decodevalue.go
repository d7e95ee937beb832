// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "github.com/go-lineage/go-lineage/lineage/policy"

// How values are read, as encodevalue.go writes them.

func (d *decoder) value() *Value {
	v, _ := node(d, func() *Value {
		p := d.parts()
		v := &Value{
			Atoms: Of(readIfAny(d, p, d.ref)...),
			Pts:   readIfAny(d, p, d.loc),
			Funcs: readIfAny(d, p, func() Func { return Func{d.string(), read(d, d.value)} }),
		}
		if p.next() {
			if v.Const = d.string(); v.Const == "" {
				d.fail()
			}
		}
		if p.next() {
			if n := d.uint(); n > 0 && n < int(restCount) {
				v.Rest = Rest(n)
			} else {
				d.fail()
			}
		}
		v.Kids = readIfAny(d, p, func() Kid { return Kid{Elem(d.string()), d.value()} })
		return v.Normal()
	})
	return v
}

func (d *decoder) loc() Loc {
	p := d.parts()
	input := p.next()
	l := Loc{Shifted: p.next(), Short: p.next(), Deep: p.next()}
	if input {
		l.Object = d.table.Input(d.port())
	} else {
		l.Object = d.table.Made(d.uint())
	}
	path := maybe(p, d.within)
	l.Path, l.Deep = path.path, l.Deep || path.cut
	return l
}

// A within is a path within the bounds of a table.
type within struct {
	path *Path
	cut  bool // there was more
}

// within reads a path. Where the table's bounds are lower than those under which
// it was written, it is cut.
func (d *decoder) within() within {
	w, _ := node(d, func() within {
		w := d.within()
		e := Elem(d.string())
		if !w.cut {
			var ok bool
			w.path, ok = d.table.Extend(w.path, e)
			w.cut = !ok
		}
		return w
	})
	return w
}

func (d *decoder) port() Port {
	p, _ := d.around()
	return p
}

// around reads a port, and whether what was written lies somewhere below it.
func (d *decoder) around() (_ Port, below bool) {
	n := d.uint()
	root := Root{Kind: RootKind(n % rootKinds), Index: n / rootKinds}
	switch root.Kind {
	case Global:
		root.Name = d.string()
	case OpenValue, OpenArg:
		root.Arg = d.uint()
	}
	path := d.within()
	return Port{Root: root, Path: path.path}, path.cut
}

func (d *decoder) ref() Ref { return Ref{d.atom(), d.trail()} }

func (d *decoder) atom() *Atom {
	a, ok := node(d, func() *Atom {
		var a Atom
		p := d.parts()
		below := false
		if p.next() {
			a.Source = d.source()
		} else {
			a.Port, below = d.around()
		}
		a.View = View(maybe(p, d.uint))
		a.Transform = Transform(maybe(p, d.uint))
		a.Taken = policy.Purpose(maybe(p, d.string))
		a.Cleared = policy.Recipient(maybe(p, d.string))
		if a.Why.Valid = p.next(); a.Why.Valid {
			a.Why.Port = d.port()
		}
		a.Checked = d.table.Checks(readIfAny(d, p, d.held))
		a.Why.Decided = p.next()
		in := d.table.Atom(a)
		if below {
			in = d.table.Below(in)
		}
		return in
	})
	if !ok { // there is always one, but not in facts that were altered
		d.fail()
		return d.table.Atom(Atom{})
	}
	return a
}

func (d *decoder) source() *Source {
	s := &Source{Label: d.label(), What: d.string(), Text: d.string(), At: d.step()}
	return d.table.source(s)
}

func (d *decoder) label() policy.Label {
	p := d.parts()
	return policy.Label{
		Classes:    readIfAny(d, p, func() policy.Class { return policy.Class(d.string()) }),
		Purposes:   readIfAny(d, p, func() policy.Purpose { return policy.Purpose(d.string()) }),
		Recipients: readIfAny(d, p, func() policy.Recipient { return policy.Recipient(d.string()) }),
		Origin:     policy.Origin(maybe(p, d.string)),
	}
}

func (d *decoder) trail() *Trail {
	t, _ := node(d, func() *Trail {
		before := d.trail()
		return before.Then(d.step())
	})
	return t
}

func (d *decoder) step() Step {
	s, _ := node(d, func() Step {
		return Step{Package: d.string(), File: d.string(), Line: d.uint(), Func: d.string(), Text: d.string()}
	})
	return s
}
