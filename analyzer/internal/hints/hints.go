// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package hints says what is known of the data at each place of a package, for
// editors to tell who points there.
//
// What comes in are the files of a type-checked package, the roles of its
// objects and the flows that were judged; what goes out are hints in the order
// of their positions. They explain and decide nothing: a label that is declared
// is told wherever the name stands, one that a variable is set from where it is
// defined, and a flow on each line that it leads through. What the engine knows
// of a value besides is not told, since it keeps no such thing.
package hints

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/check"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// Input is what hints are made from.
type Input struct {
	Files  []*ast.File
	Info   *types.Info
	Types  *types.Package
	Roles  *roles.Roles
	Flows  []finding.Flow
	Locate func(token.Pos) finding.Position
}

// Of returns the hints of a package.
func Of(in Input) []finding.Hint {
	t := &teller{Input: in, vars: make(map[*types.Var]labelled)}
	if !in.Roles.Quiet() {
		for _, file := range in.Files {
			ast.Inspect(file, t.visit)
		}
	}
	for i := range in.Flows {
		t.flow(&in.Flows[i])
	}
	slices.SortStableFunc(t.list, compare)
	return slices.CompactFunc(t.list, func(a, b finding.Hint) bool { return compare(a, b) == 0 })
}

func compare(a, b finding.Hint) int {
	return cmp.Or(finding.ComparePositions(a.Position, b.Position), cmp.Compare(a.EndColumn, b.EndColumn), strings.Compare(a.Text, b.Text))
}

// A teller goes through a package. Definitions come before their uses, as far as
// variables in functions go, and their labels are noted on the way.
type teller struct {
	Input
	vars map[*types.Var]labelled
	list []finding.Hint
}

func (t *teller) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			t.define(n.Lhs, n.Rhs)
		}
	case *ast.ValueSpec:
		names := make([]ast.Expr, len(n.Names))
		for i, name := range n.Names {
			names[i] = name
		}
		t.define(names, n.Values)
	case *ast.RangeStmt:
		if l, ok := t.label(n.X); ok && n.Tok == token.DEFINE {
			t.note(n.Value, l)
		}
	case *ast.SelectorExpr:
		if l, ok := t.selected(n); ok {
			t.tell(n.Sel, l.String())
			ast.Inspect(n.X, t.visit)
			return false
		}
	case *ast.StructType:
		t.fields(n)
	case *ast.CompositeLit:
		t.keys(n)
	case *ast.Ident:
		t.name(n)
	}
	return true
}

// define notes the labels of what variables are set from.
func (t *teller) define(names, values []ast.Expr) {
	if len(values) == 1 && len(names) > 1 { // v, ok := or v, err :=
		values = []ast.Expr{values[0]}
		names = names[:1]
	}
	for i, value := range values {
		if i < len(names) {
			if l, ok := t.label(value); ok {
				t.note(names[i], l)
			}
		}
	}
}

func (t *teller) note(name ast.Expr, l labelled) {
	id, ok := name.(*ast.Ident)
	if !ok {
		return
	}
	if v, ok := t.Info.Defs[id].(*types.Var); ok {
		t.vars[v] = labelled{l.label, "from " + strings.TrimPrefix(l.from, "from ")}
	}
}

// name tells what a name stands for.
func (t *teller) name(id *ast.Ident) {
	switch obj := t.Info.ObjectOf(id).(type) {
	case *types.Var:
		if l, ok := t.variable(obj); ok && !obj.IsField() {
			t.tell(id, l.String())
		}
	case *types.Func:
		t.function(id, roles.Symbol(obj.Origin()))
	case *types.TypeName:
		if l, ok := t.Roles.Type(obj.Type()); ok {
			t.tell(id, labelled{l, "type " + t.typeName(obj.Type())}.String())
		}
	}
}

// function tells what a function is declared to do.
func (t *teller) function(id *ast.Ident, symbol string) {
	if label, ok := t.Roles.Source(symbol); ok {
		t.tell(id, fmt.Sprintf("returns %s data", label))
	}
	if sink, ok := t.Roles.Sink(symbol); ok {
		t.tell(id, fmt.Sprintf("sends what it is given, for %s", sink.Use))
	}
	if guard, ok := t.Roles.Guard(symbol); ok {
		t.tell(id, fmt.Sprintf("answers whether there is %s", guard.Condition))
	}
	if level, ok := t.Roles.Deidentifier(symbol); ok {
		t.tell(id, fmt.Sprintf("de-identifies: what it returns is %s", level))
	}
	if model, ok := t.Roles.Model(symbol); ok {
		t.model(id, model)
	}
}

// model tells where a function of the catalogue sends data.
func (t *teller) model(id *ast.Ident, m *catalogue.Model) {
	for _, e := range m.Effects {
		switch {
		case e.Op == catalogue.Log:
			t.tell(id, "writes what it is given to a log")
		case e.Op == catalogue.Sink && e.Sink != nil:
			t.tell(id, "sends what it is given to "+receiver(e.Sink))
		}
	}
}

func receiver(s *catalogue.SinkSpec) string {
	to := "whom its address names"
	if name := cmp.Or(string(s.Vendor), string(s.Recipient)); name != "" {
		to = name
	}
	if s.Purpose != "" {
		to += " for " + string(s.Purpose)
	}
	return to
}

// fields tells the labels of fields where they are declared.
func (t *teller) fields(n *ast.StructType) {
	st, ok := t.Info.TypeOf(n).(*types.Struct)
	if !ok {
		return
	}
	for _, f := range n.Fields.List {
		for _, id := range f.Names {
			t.field(id, st, nil)
		}
	}
}

// keys tells the labels of fields that a literal sets.
func (t *teller) keys(n *ast.CompositeLit) {
	typ := deref(t.Info.TypeOf(n))
	if typ == nil {
		return
	}
	st, ok := typ.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for _, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				t.field(id, st, typ)
			}
		}
	}
}

func (t *teller) field(id *ast.Ident, st *types.Struct, owner types.Type) {
	v, ok := t.Info.ObjectOf(id).(*types.Var)
	if !ok {
		return
	}
	for i := range st.NumFields() {
		if st.Field(i).Origin() == v.Origin() {
			if l, ok := t.fieldOf(owner, st, i); ok {
				t.tell(id, l.String())
			}
		}
	}
}

// tell adds a hint about a name.
func (t *teller) tell(id *ast.Ident, text string) {
	at := t.Locate(id.Pos())
	t.list = append(t.list, finding.Hint{Position: at, EndColumn: at.Column + len(id.Name), Text: text})
}

// flow tells of a flow on each of its lines in this package.
func (t *teller) flow(f *finding.Flow) {
	text := fmt.Sprintf("%s data (%s) goes to %s for %s: %s", f.Label, check.Short(f.Source),
		check.Recipient(f.Use), check.Purpose(f.Use), strings.ReplaceAll(string(f.Verdict), "-", " "))
	if len(f.Clauses) > 0 {
		text += " (clause " + strings.Join(f.Clauses, ", ") + ")"
	}
	for _, s := range append([]finding.Step{{Position: f.At}}, f.Steps...) {
		if s.Package == t.Types.Path() {
			line := s.Position
			line.Column = 0
			t.list = append(t.list, finding.Hint{Position: line, Text: text})
		}
	}
}
