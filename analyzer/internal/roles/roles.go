// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Roles answers for one package under analysis.
type Roles struct {
	decls   Declarations
	params  map[*types.Var]policy.Label // parameters marked by param=
	fields  map[*types.Var]policy.Label // this package's fields marked by a directive
	pkg     string
	own     bool // the policy is this package's
	guarded bool
	forAll  bool // by a guard without a subject
	quiet   bool
}

// Declarations returns what the package hands on: its own declarations and
// those of its imports.
func (r *Roles) Declarations() *Declarations { return &r.decls }

// Policy returns the policy in force.
func (r *Roles) Policy() *policy.Policy {
	if len(r.decls.Policies) > 0 {
		return r.decls.Policies[0]
	}
	return &policy.Default
}

// DeclaresPolicy reports whether the policy in force is the package's own.
func (r *Roles) DeclaresPolicy() bool { return r.own }

// Source returns the label of what the function, variable or type with the
// symbol is declared to yield.
func (r *Roles) Source(symbol string) (policy.Label, bool) {
	l, ok := r.decls.Sources[symbol]
	return l, ok
}

// Param returns the label that a directive gives a parameter.
func (r *Roles) Param(v *types.Var) (policy.Label, bool) {
	l, ok := r.params[v]
	return l, ok
}

// Field returns the label of a field: by its tag, or by a directive. Owner is
// the type that was selected from.
func (r *Roles) Field(owner types.Type, field *types.Var, tag string) (policy.Label, bool) {
	if l, ok := r.fields[field.Origin()]; ok {
		return l, true
	}
	if tag != "" {
		if l, ok, err := directive.ParseTag(tag); ok && err == nil {
			return l, true
		}
	}
	if len(r.decls.Sources) > 0 && owner != nil {
		if n, ok := types.Unalias(owner).(*types.Named); ok {
			l, ok := r.decls.Sources[FieldSymbol(n, field.Name())]
			return l, ok
		}
	}
	return policy.Label{}, false
}

// Wrapper returns the label of an SDK wrapper type. It reports open if the
// label is a type parameter, known to callers only.
func (r *Roles) Wrapper(t types.Type) (label policy.Label, open, ok bool) {
	marker, ok := tagged(t)
	if !ok {
		return policy.Label{}, false, false
	}
	label, open = r.marker(marker)
	return label, open, true
}

// Stripped reports whether a type is defined over an SDK wrapper, so that it has
// none of the methods by which the wrapper hides its data.
func (r *Roles) Stripped(t types.Type) bool {
	_, ok := stripped(t)
	return ok
}

// Marker returns the label of a marker type.
func (r *Roles) Marker(marker types.Type) policy.Label {
	label, _ := r.marker(marker)
	return label
}

// marker returns the label of a marker type; open is that of a type parameter.
func (r *Roles) marker(marker types.Type) (label policy.Label, open bool) {
	switch m := types.Unalias(marker).(type) {
	case *types.TypeParam:
		return policy.Label{}, true
	case *types.Named:
		obj := m.Obj()
		if obj.Pkg() != nil && obj.Pkg().Path() == SDK {
			if class, ok := builtinMarkers[obj.Name()]; ok {
				return policy.Label{Classes: []policy.Class{class}}, false
			}
		}
		if l, ok := r.decls.Markers[Symbol(obj)]; ok {
			return l, false
		}
	}
	// A label that nobody could read: it is personal data at least.
	return policy.Label{Classes: []policy.Class{policy.Personal}}, false
}

// Type returns the label that a type gives its values: an SDK wrapper, a type
// defined over one, or a type declared to be a source.
func (r *Roles) Type(t types.Type) (policy.Label, bool) {
	if l, open, ok := r.Wrapper(t); ok && !open {
		return l, true
	}
	if marker, ok := stripped(t); ok {
		if l, open := r.marker(marker); !open {
			return l, true
		}
	}
	if len(r.decls.Sources) > 0 {
		if n, ok := types.Unalias(t).(*types.Named); ok {
			l, ok := r.decls.Sources[Symbol(n.Obj())]
			return l, ok
		}
	}
	return policy.Label{}, false
}

// Level returns how far values of a type are de-identified, by what the type
// says; of a wrapper, by what its data's type or its label type says.
func (r *Roles) Level(t types.Type) policy.Level {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return policy.NoLevel
	}
	if marker, ok := tagged(t); ok {
		level := r.Level(n.TypeArgs().At(0))
		if own := r.Level(marker); own.AtLeast(level) {
			level = own
		}
		return level
	}
	symbol := Symbol(n.Obj())
	if level := LevelOf(symbol); level != policy.NoLevel {
		return level
	}
	return r.decls.Levels[symbol]
}

// Sink returns the role of a function, or of the variable, field or type of a
// channel, that is declared to transmit.
func (r *Roles) Sink(symbol string) (*Sink, bool) {
	s, ok := r.decls.Sinks[symbol]
	return s, ok
}

// Quiet reports whether nothing is declared here or in any import, so that no
// data can carry a label but by what callers give.
func (r *Roles) Quiet() bool { return r.quiet }

// Guarded reports whether there is any guard that code here could ask.
func (r *Roles) Guarded() bool { return r.guarded }

// GuardedForAll reports whether there is a guard that answers for whoever it is.
func (r *Roles) GuardedForAll() bool { return r.forAll }

// Guard returns the role of a function that is declared to check a condition.
func (r *Roles) Guard(symbol string) (*Guard, bool) {
	if name, ok := sdkName(symbol); ok {
		g, ok := guards[name]
		return g, ok
	}
	g, ok := r.decls.Guards[symbol]
	return g, ok
}

// Deidentifier returns the level to which a function is declared to
// de-identify.
func (r *Roles) Deidentifier(symbol string) (policy.Level, bool) {
	l, ok := r.decls.Deidentify[symbol]
	return l, ok
}

// Purpose returns what a function, or else its package, is declared to use
// data for.
func (r *Roles) Purpose(symbol string) (policy.Purpose, bool) {
	if p, ok := r.decls.Purposes[symbol]; ok {
		return p, true
	}
	p, ok := r.decls.Purposes[PackageOf(symbol)]
	return p, ok
}

// Model returns the catalogue's model of a function.
func (r *Roles) Model(symbol string) (*catalogue.Model, bool) {
	path := PackageOf(symbol)
	if !catalogue.HasModel(path) {
		return nil, false
	}
	return catalogue.Lookup(path, Local(symbol))
}
