// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"
)

// resolve checks a model against the function that it speaks of.
func resolve(pkg *types.Package, m *Model) error {
	fn, err := lookupFunc(pkg, m.Func)
	if err != nil {
		return err
	}
	sig := fn.Signature()
	if got, want := len(m.Params), sig.Params().Len(); got != want {
		return fmt.Errorf("%s has %d parameters, not %d: %v", m.Func, want, got, sig)
	}
	if got, want := len(m.Results), sig.Results().Len(); got != want {
		return fmt.Errorf("%s has %d results, not %d: %v", m.Func, want, got, sig)
	}
	for _, e := range m.Effects {
		for _, port := range e.ports() {
			if err := resolvePort(pkg, sig, m, port); err != nil {
				return fmt.Errorf("%s: %w", e.Pos, err)
			}
		}
	}
	return nil
}

// madeType returns the type that the model makes the object at a base of.
func madeType(pkg *types.Package, m *Model, base string) (types.Type, error) {
	for _, e := range m.Effects {
		if e.Op != Fresh || e.Type == "" || e.To[0].Base != base || len(e.To[0].Path) > 0 {
			continue
		}
		dot := strings.LastIndexByte(e.Type, '.')
		from := imported(pkg, e.Type[1:dot], make(map[*types.Package]bool))
		if from == nil {
			return nil, fmt.Errorf("%s: %s does not import the package of %s", e.Pos, pkg.Path(), e.Type)
		}
		tn, ok := from.Scope().Lookup(e.Type[dot+1:]).(*types.TypeName)
		if !ok {
			return nil, fmt.Errorf("%s: there is no type %s", e.Pos, e.Type)
		}
		return types.NewPointer(tn.Type()), nil
	}
	return nil, nil
}

// imported finds a package by its path, among those that pkg imports.
func imported(pkg *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	if pkg.Path() == path {
		return pkg
	}
	seen[pkg] = true
	for _, imp := range pkg.Imports() {
		if !seen[imp] {
			if found := imported(imp, path, seen); found != nil {
				return found
			}
		}
	}
	return nil
}

// lookupFunc finds "F", "(T).M" or "(*T).M", declared exactly so: a promoted
// method is found at the type that declares it. An interface's methods are
// found also where it embeds them.
func lookupFunc(pkg *types.Package, name string) (*types.Func, error) {
	recv, method, isMethod := strings.Cut(name, ").")
	if !isMethod {
		fn, ok := pkg.Scope().Lookup(name).(*types.Func)
		if !ok {
			return nil, fmt.Errorf("%s has no function %s", pkg.Path(), name)
		}
		return fn, nil
	}
	base, pointer := strings.CutPrefix(recv[1:], "*")
	tn, ok := pkg.Scope().Lookup(base).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("%s has no type %s", pkg.Path(), base)
	}
	obj, path, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, method)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, fmt.Errorf("%s.%s has no method %s", pkg.Path(), base, method)
	}
	if types.IsInterface(tn.Type()) && !pointer {
		return fn, nil
	}
	declared := fn.Signature().Recv().Type()
	if _, isPointer := declared.(*types.Pointer); isPointer != pointer || len(path) > 1 && nameable(declared) {
		return nil, fmt.Errorf("%s is declared on %v", name, declared)
	}
	return fn, nil
}

// nameable reports whether other packages can name a type, or the one that it
// points to.
func nameable(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := t.(*types.Named)
	return ok && named.Obj().Exported()
}

// ports returns every port that the effect mentions.
func (e *Effect) ports() []Port {
	list := append(append([]Port{}, e.From...), e.To...)
	if e.Target.Base != "" {
		list = append(list, e.Target)
	}
	if e.Else != nil {
		list = append(list, *e.Else)
	}
	if e.Sink != nil && e.Sink.Host != nil {
		list = append(list, *e.Sink.Host)
	}
	return list
}

// resolvePort checks that the exported fields on a path exist. Unexported
// names are the catalogue's own.
func resolvePort(pkg *types.Package, sig *types.Signature, m *Model, port Port) error {
	t := portType(sig, m, port.Base)
	made, err := madeType(pkg, m, port.Base)
	if err != nil {
		return err
	}
	if made != nil {
		if t != nil && !types.AssignableTo(made, t) {
			return fmt.Errorf("%v: %v is no %v", port, made, t)
		}
		t = made
	}
	for i, element := range port.Path {
		if t == nil || t == types.Typ[types.Invalid] || i > 0 && types.IsInterface(t) {
			return nil // only running the program, or its dependencies, would tell
		}
		name, isField := strings.CutPrefix(element, ".")
		if !isField {
			t = elementType(t)
			continue
		}
		if !token.IsExported(name) {
			return nil
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
		field, ok := obj.(*types.Var)
		if !ok {
			return fmt.Errorf("%v: %v has no field %s", port, t, name)
		}
		t = field.Type()
	}
	return nil
}

func portType(sig *types.Signature, m *Model, base string) types.Type {
	if base == "recv" {
		return sig.Recv().Type()
	}
	for i, name := range m.Params {
		if name == base {
			return sig.Params().At(i).Type()
		}
	}
	for i, name := range m.Results {
		if name == base {
			return sig.Results().At(i).Type()
		}
	}
	return nil
}

// elementType returns what ^ or [*] leads to, or nil where only running the
// program would tell.
func elementType(t types.Type) types.Type {
	switch t := t.Underlying().(type) {
	case *types.Pointer:
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	}
	return nil
}
