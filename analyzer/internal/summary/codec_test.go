// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// sample returns a bundle with something of every part.
func sample(t *Table) *Bundle {
	in := t.In(Port{Root: Root{Kind: Param, Index: 1}})
	src := &Source{Label: policy.Label{Classes: []policy.Class{policy.Inquiry}}, What: "field p.T.F", At: Step{Pos: 7}}
	label := Set{{Atom: t.Atom(Atom{Source: src, Taken: policy.Promotion}), Trail: (*Trail)(nil).Then(Step{Pos: 7, Text: "is read"})}}
	v := t.Graft(t.Mark(in, label), []Elem{Field("f"), Deref}, &Value{Const: StringConst("x")}, true)
	return &Bundle{
		Declarations: []byte(`{"sources":{}}`),
		Functions: map[string]*Summary{
			"p.F": {
				Results: []*Value{v, nil},
				Fresh:   []*Value{{Funcs: []Func{{Symbol: "p.F$1", Bindings: []*Value{in}}}}},
				Opens:   []*Open{{Target: in, Method: "Send", Args: []*Value{v}, Results: 1, Told: Datum{Atoms: label}, Always: true}, {Target: in, Args: []*Value{v}, Results: 1, Fold: Fold{Backwards, 1}}},
				Started: []*Open{{Target: &Value{Funcs: []Func{{Symbol: "p.F$1", Bindings: []*Value{in}}}}, Args: []*Value{v}, Told: Datum{Atoms: label}, Found: []string{"a flow"}, Logged: true, Guessed: true}},
				Sinks:   []*Sink{{Name: "func p.Send", Kind: Unnamed, Address: "collect.example", Data: []Datum{{Atoms: label, Roots: []string{"param1"}}}}},
				Filled:  []Port{{Root: Root{Kind: Param, Index: 1}}},
				Puts:    []Port{{Root: Root{Kind: Param, Index: 1}}},
				Ensures: []Ensure{
					{Outcome: IsTrue, Held: []Held{{Guard: "p.Ask", Condition: policy.Consent}}},
					{Outcome: Keeps(IsTrue), Held: []Held{{Guard: "p.Ask", Condition: policy.Consent, Why: Input{Port: Port{Root: Root{Kind: Param, Index: 1}}, Valid: true, Decided: true}, Or: []Held{{Guard: "p.Order", Condition: policy.LegalBasis}}}}},
				},
			},
			"p.G": {},
		},
		Globals: map[string]*Value{"p.V": v},
		Pending: map[string]*Summary{PendingKey("p.I", "Send", "p.go:3"): {Opens: []*Open{{Lost: true, Iface: "p.I", Method: "Send", Args: []*Value{v}}}}},

		Interfaces: map[string][]string{"p.I": {"Send func(string)"}},
		Found:      []FlowID{{1, 2, 3}},
	}
}

func encoded() []byte {
	return sample(NewTable()).Encode("p", func(int) (string, int) { return "p.go", 3 })
}

func TestEncodingIsReadBack(t *testing.T) {
	r, err := NewReader(encoded())
	if err != nil {
		t.Fatal(err)
	}
	table := NewTable()
	got, ok, err := r.Function(table, "p.F")
	if err != nil || !ok {
		t.Fatalf("p.F: %v, %v", ok, err)
	}
	if want := sample(NewTable()).Functions["p.F"].String(); got.String() != want {
		t.Errorf("read back:\n%s\nwant:\n%s", got, want)
	}
	if at := got.Results[0].Atoms[1].Source.At; at.File != "p.go" || at.Line != 3 || at.Package != "p" {
		t.Errorf("the source is at %+v, want p.go:3 in p", at)
	}
	for _, key := range r.PendingKeys() {
		call, ok, err := r.Pending(table, key)
		if want := sample(NewTable()).Pending[key].String(); err != nil || !ok || call.String() != want || !call.Opens[0].Lost {
			t.Errorf("%s is read back as %v, %v, %v; want %s", key, call, ok, err, want)
		}
		if iface, method := PendingCall(key); iface != "p.I" || method != "Send" {
			t.Errorf("%s is of %s.%s", key, iface, method)
		}
	}
	if found := r.Found(); !slices.Equal(found, []FlowID{{1, 2, 3}}) {
		t.Errorf("the flows that were told are %v", found)
	}
	if methods, ok := r.Interface("p.I"); !ok || len(methods) != 1 || methods[0] != "Send func(string)" {
		t.Errorf("p.I has %v", methods)
	}
	if g, ok, err := r.Function(table, "p.G"); err != nil || !ok || !g.Inert() {
		t.Errorf("p.G is %v, %v, %v; want an inert function", g, ok, err)
	}
}

// Nodes of several kinds that are written alike come about by chance, in a bundle
// of many values.
func TestManyValuesAreReadBack(t *testing.T) {
	for seed := range uint64(200) {
		r := newRandom(seed)
		b := &Bundle{Globals: make(map[string]*Value)}
		for i := range 60 {
			b.Globals[fmt.Sprintf("p.V%d", i)] = r.value(r.shape(3))
		}
		reader, err := NewReader(b.Encode("p", nil))
		if err != nil {
			t.Fatal(err)
		}
		for symbol, want := range b.Globals {
			got, ok, err := reader.Global(r.t, symbol)
			if err != nil || !ok || !got.Equal(want) {
				t.Fatalf("seed %d: %s is read back as %v, %t, %v; want %s", seed, symbol, got, ok, err, want)
			}
		}
	}
}

func TestEncodingIsStable(t *testing.T) {
	if !bytes.Equal(encoded(), encoded()) {
		t.Error("the same bundle was written in two ways: facts would change without cause")
	}
}

// readAll reads everything, as far as it can be read.
func readAll(data []byte) error {
	r, err := NewReader(data)
	if err != nil {
		return err
	}
	table := NewTable()
	for _, s := range r.Symbols() {
		if _, _, err := r.Function(table, s); err != nil {
			return err
		}
	}
	for _, key := range r.PendingKeys() {
		if _, _, err := r.Pending(table, key); err != nil {
			return err
		}
	}
	_, _, err = r.Global(table, "p.V")
	return err
}

func TestTruncatedFactsAreAnError(t *testing.T) {
	data := encoded()
	for n := range data {
		if readAll(data[:n]) == nil {
			t.Errorf("facts cut to %d of %d bytes were read without an error", n, len(data))
		}
	}
}

func TestFactsOfAnotherVersionAreAnError(t *testing.T) {
	data := encoded()
	data[0] = formatVersion + 1
	if err := readAll(data); err == nil {
		t.Error("facts of another version were read")
	}
}

func FuzzReader(f *testing.F) {
	f.Add(encoded())
	f.Fuzz(func(_ *testing.T, data []byte) { _ = readAll(data) }) // whatever it says, it returns
}

func TestOutcomeTellsWhoKept(t *testing.T) {
	for _, is := range []Outcome{IsTrue, IsFalse} {
		if param, got, ok := KeptBy(12, is).KeptBy(); !ok || param != 12 || got != is {
			t.Errorf("kept by 12 %s is read as %d %s %t", is, param, got, ok)
		}
	}
	if _, _, ok := Keeps(IsTrue).KeptBy(); ok {
		t.Error("a map that keeps answers is taken for what was kept")
	}
}
