// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

// What is added to all that a value holds.

// Beginning returns what is known of how a text begins: its atoms are those of
// which a caller may know the text.
func (v *Value) Beginning() *Value {
	for v != nil {
		head, ok := v.Kid(Head)
		if !ok {
			break
		}
		v = head
	}
	switch _, _, known := v.Text(); {
	case v == nil:
		return Clean
	case known:
		return &Value{Const: v.Const}
	}
	out := &Value{Atoms: v.Atoms}
	if isOpenConst(v.Const) {
		out.Const = v.Const
	}
	return out
}

// Mark returns v with the atoms added to all of it. How a text begins is known
// as before.
func (t *Table) Mark(v *Value, atoms Set) *Value {
	if len(atoms) == 0 {
		return v
	}
	if v == nil {
		v = Clean
	}
	out := *v
	out.memo = memo{}
	out.Atoms = v.Atoms.Union(atoms)
	out.Rest = min(v.Rest, atoms.Rest())
	if len(v.Kids) > 0 {
		out.Kids = make([]Kid, len(v.Kids))
		for i, k := range v.Kids {
			if out.Kids[i] = k; k.Elem != Head {
				out.Kids[i].Value = t.Mark(k.Value, atoms)
			}
		}
	}
	return &out
}

// MapAtoms returns v with f applied to the atoms of all of it.
func (t *Table) MapAtoms(v *Value, f func(*Atom) *Atom) *Value {
	return v.mapRefs(func(s Set) Set { return s.Map(f) })
}

// Stepped returns v with a step added to the trail of every atom in it.
func (v *Value) Stepped(step Step) *Value {
	return v.mapRefs(func(s Set) Set { return s.Stepped(step) })
}

// SteppedBut returns v with a step added to the trail of every atom in it that is
// not in a set.
func (v *Value) SteppedBut(known Set, step Step) *Value {
	return v.mapRefs(func(s Set) Set {
		out := make(Set, len(s))
		for i, r := range s {
			if out[i] = r; !known.Has(r.Atom) {
				out[i].Trail = r.Trail.Then(step)
			}
		}
		return out
	})
}

// Stepped returns s with a step added to every trail.
func (s Set) Stepped(step Step) Set {
	out := make(Set, len(s))
	for i, r := range s {
		out[i] = Ref{r.Atom, r.Trail.Then(step)}
	}
	return out
}

func (v *Value) mapRefs(f func(Set) Set) *Value {
	if v == nil || len(v.Atoms) == 0 && len(v.Kids) == 0 {
		return v
	}
	out := *v
	out.memo = memo{}
	if out.Atoms = f(v.Atoms); len(out.Atoms) < len(v.Atoms) {
		out.Rest = Unknown // something was left out
		if isOpenConst(v.Const) {
			out.Const = ""
		}
	}
	if len(v.Kids) > 0 {
		out.Kids = make([]Kid, len(v.Kids))
		for i, k := range v.Kids {
			out.Kids[i] = Kid{k.Elem, k.Value.mapRefs(f)}
		}
	}
	return &out
}
