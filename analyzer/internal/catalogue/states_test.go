// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// states gathers the names that models give to the state of opaque types: one
// that is read but never written is misspelt, or its writer is missing.
type states struct {
	read    map[string]string // type and name -> where
	written map[string]bool   // type and name, or the type alone for all of it
	same    map[string]string // types that models make one object of
}

func newStates() *states {
	return &states{make(map[string]string), make(map[string]bool), map[string]string{
		"fmt.wrapErrors": "fmt.wrapError", // what Errorf makes of several %w
	}}
}

func (s *states) add(sig *types.Signature, m *Model) {
	if promoted(sig, m) {
		return // it says what the entry of the method itself says
	}
	for _, e := range m.Effects {
		from := slices.Clone(e.From)
		if e.Op == Call || e.Op == Invoke {
			// The callee reads and writes through what it is given.
			for _, port := range e.From {
				s.write(sig, m, port)
			}
			from = append(from, e.Target)
		}
		if e.Else != nil {
			from = append(from, *e.Else)
		}
		if e.Op == Render || e.Op == Log && e.Target.Base != "" {
			from = append(from, e.Target)
		}
		if e.Sink != nil && e.Sink.Host != nil {
			from = append(from, *e.Sink.Host)
		}
		for _, port := range from {
			if typ, name := stateOf(sig, m, port); name != "" {
				s.read[typ+"."+name] = e.Pos
			}
		}
		for _, port := range e.To {
			s.write(sig, m, port)
		}
		if e.Op == Value && len(e.From[0].Path) == 0 && len(e.To[0].Path) == 0 {
			from, _ := stateOf(sig, m, e.From[0])
			to, _ := stateOf(sig, m, e.To[0])
			if from != to {
				s.same[to], s.same[from] = from, to
			}
		}
	}
}

func (s *states) write(sig *types.Signature, m *Model, port Port) {
	typ, name := stateOf(sig, m, port)
	if name != "" {
		typ += "." + name
	}
	s.written[typ] = true
	for _, e := range m.Effects {
		if e.Op == Fresh && e.Type != "" && e.To[0].Base == port.Base && len(port.Path) > len(e.To[0].Path) {
			if n := len(e.To[0].Path); slices.Equal(port.Path[:n], e.To[0].Path) {
				s.written[e.Type[1:]+port.Path[n]] = true // of an object that the model makes there
			}
		}
	}
}

// unwritten lists the states that are only read.
func (s *states) unwritten() []string {
	var list []string
	for _, state := range slices.Sorted(maps.Keys(s.read)) {
		typ := state[:strings.LastIndexByte(state, '.')]
		name := state[len(typ):]
		if !s.written[state] && !s.written[typ] && !s.written[s.same[typ]+name] {
			list = append(list, fmt.Sprintf("%s: nothing writes the state %s", s.read[state], state))
		}
	}
	return list
}

// stateOf returns the named type of a port's base and the name that the path
// gives to its state, if it does; interfaces have no type of their own.
func stateOf(sig *types.Signature, m *Model, port Port) (typ, name string) {
	t := portType(sig, m, port.Base)
	if t == nil {
		return "", ""
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	for len(port.Path) > 1 {
		inner := embeddedStruct(t, port.Path[0])
		if inner == nil {
			break
		}
		t, port.Path = inner, port.Path[1:]
	}
	typ = types.TypeString(t, nil)
	if types.IsInterface(t) {
		if typ = madeAs(m, port.Base); typ == "" {
			return "", ""
		}
	}
	if i := strings.IndexByte(typ, '['); i > 0 {
		typ = typ[:i] // a generic type
	}
	if len(port.Path) == 0 {
		return typ, ""
	}
	name, isField := strings.CutPrefix(port.Path[0], ".")
	if !isField || token.IsExported(name) {
		return typ + "." + port.Path[0], "" // a real field: not the whole
	}
	return typ, name
}

// promoted reports whether a model is that of a promoted method.
func promoted(sig *types.Signature, m *Model) bool {
	if sig.Recv() == nil || types.IsInterface(sig.Recv().Type()) {
		return false
	}
	name := types.TypeString(sig.Recv().Type(), func(*types.Package) string { return "" })
	name, _, _ = strings.Cut(name, "[")
	return !strings.HasPrefix(m.Func, "("+name+").")
}

// embeddedStruct returns the type of the embedded struct that a path element names.
func embeddedStruct(t types.Type, elem string) types.Type {
	if st, ok := t.Underlying().(*types.Struct); ok {
		for f := range st.Fields() {
			if _, isStruct := f.Type().Underlying().(*types.Struct); isStruct && f.Embedded() && "."+f.Name() == elem {
				return f.Type()
			}
		}
	}
	return nil
}

// madeAs returns the name of the type that the model makes an interface's
// object of.
func madeAs(m *Model, base string) string {
	for _, e := range m.Effects {
		if e.Op == Fresh && e.Type != "" && e.To[0].Base == base && len(e.To[0].Path) == 0 {
			return e.Type[1:]
		}
	}
	return ""
}
