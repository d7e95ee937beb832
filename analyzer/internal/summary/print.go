// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"fmt"
	"strings"
)

// String writes a set as "{a, b}". Trails are left out, here and below, so
// that equal things are written alike.
func (s Set) String() string {
	parts := make([]string, len(s))
	for i, r := range s {
		parts[i] = r.Atom.String()
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// String writes a value as "{atoms} -> places func f const c (kid: value)".
func (v *Value) String() string {
	if v == nil {
		return "nothing"
	}
	var b strings.Builder
	if len(v.Atoms) > 0 || v.IsClean() {
		b.WriteString(v.Atoms.String())
	}
	for _, l := range v.Pts {
		b.WriteString(" -> " + l.String())
	}
	for _, f := range v.Funcs {
		fmt.Fprintf(&b, " func %s%v", f.Symbol, f.Bindings)
	}
	if v.Const != "" {
		fmt.Fprintf(&b, " const %q", v.Const)
	}
	if v.Rest != Unknown && len(v.Atoms)+len(v.Const) == 0 {
		fmt.Fprintf(&b, " rest %d", v.Rest)
	}
	for _, k := range v.Kids {
		fmt.Fprintf(&b, " %s(%s)", k.Elem, k.Value)
	}
	return strings.TrimSpace(b.String())
}

// String writes a location as "object.path".
func (l Loc) String() string {
	s := l.Object.String() + l.Path.String()
	if l.Shifted {
		s += "+?"
	}
	if l.Short {
		s += "-?"
	}
	if l.Deep {
		s += "..."
	}
	return s
}

// String writes an input by its port, another object by its number.
func (o *Object) String() string {
	if o.Input {
		return "at " + o.Port.String()
	}
	return fmt.Sprintf("object%d", o.ID)
}

// String writes a summary, one line a part; the empty string is an inert one.
func (s *Summary) String() string {
	if s == nil {
		return "unknown\n"
	}
	var b strings.Builder
	for i, v := range s.Results {
		if !v.IsClean() {
			fmt.Fprintf(&b, "result%d = %s\n", i, v)
		}
	}
	for i, v := range s.Fresh {
		if !v.IsClean() {
			fmt.Fprintf(&b, "object%d = %s\n", i, v)
		}
	}
	for _, u := range s.Updates {
		asked := ""
		if u.If {
			asked = " if there"
		}
		if u.All {
			asked += " of all"
		}
		fmt.Fprintf(&b, "%s = %s%s\n", u.Port, u.Content, asked)
	}
	for _, p := range s.Filled {
		fmt.Fprintf(&b, "filled %s\n", p)
	}
	for _, p := range s.Puts {
		fmt.Fprintf(&b, "puts into %s\n", p)
	}
	for i, o := range s.Opens {
		target := o.Target.String()
		if o.Lost {
			target = "some " + o.Iface
		}
		if o.Fold.Order != NoOrder {
			target = fmt.Sprintf("each of %s into %d", target, o.Fold.Into)
		}
		fmt.Fprintf(&b, "open%d = %s.%s%v\n", i, target, o.Method, o.Args)
		for _, u := range o.Before {
			fmt.Fprintf(&b, "\tbefore %s = %s\n", u.Port, u.Content)
		}
	}
	for i, o := range s.Started {
		fmt.Fprintf(&b, "started%d = %s.%s%v found %q\n", i, o.Target, o.Method, o.Args, o.Found)
	}
	for i, v := range s.Awaited {
		fmt.Fprintf(&b, "awaited%d = what is in %s\n", i, v)
	}
	for _, k := range s.Sinks {
		fmt.Fprintf(&b, "sink %s\n", k.Key())
	}
	for _, e := range s.Ensures {
		fmt.Fprintf(&b, "ensures %d %s %v\n", e.Result, e.Outcome, e.Held)
	}
	if s.Panic != nil {
		fmt.Fprintf(&b, "panic %s\n", s.Panic)
	}
	if s.Recovers {
		b.WriteString("recovers\n")
	}
	if s.Waits {
		b.WriteString("waits\n")
	}
	if s.Notes != 0 {
		fmt.Fprintf(&b, "notes %s\n", s.Notes)
	}
	return b.String()
}
