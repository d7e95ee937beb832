// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import (
	"reflect"
	"strings"
	"sync"
)

// A Holding says whether values of a type can hold marked data.
type Holding int

// What a type can hold.
const (
	Nothing Holding = iota
	Unknown         // behind an interface, or none
	Marks           // as the type says
)

// holdings remembers what Holds found out: a type never changes.
var holdings sync.Map // reflect.Type -> Holding

// Holds reports what values of a type can hold, at any depth.
func Holds(t reflect.Type) Holding {
	if known, ok := holdings.Load(t); ok {
		return known.(Holding)
	}
	found := search(t, make(map[reflect.Type]bool))
	holdings.Store(t, found)
	return found
}

func search(t reflect.Type, seen map[reflect.Type]bool) Holding {
	if seen[t] {
		return Nothing
	}
	seen[t] = true
	if Is(t) {
		return Marks
	}
	switch t.Kind() {
	case reflect.Interface:
		return Unknown
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return search(t.Elem(), seen)
	case reflect.Map:
		return max(search(t.Key(), seen), search(t.Elem(), seen))
	case reflect.Struct:
		found := Nothing
		for f := range t.Fields() {
			if f.IsExported() || f.Anonymous {
				found = max(found, search(f.Type, seen))
			}
		}
		return found
	}
	return Nothing
}

// Is reports whether a type is some lineage.Tagged or sealed.Value itself. A
// struct that embeds one has its methods too, but is not one.
func Is(t reflect.Type) bool {
	if t.Kind() != reflect.Struct || !t.Implements(reflect.TypeFor[Value]()) {
		return false
	}
	return strings.HasPrefix(t.Name(), "Tagged[") && t.PkgPath() == sdk ||
		strings.HasPrefix(t.Name(), "Value[") && t.PkgPath() == sdk+"/sealed"
}

// IsColumn reports whether a type is some lineagesql.JSON, which in JSON is what its one
// field holds, marks and all.
func IsColumn(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), "JSON[") && t.PkgPath() == sdk+"/lineagesql"
}

// sdk is the import path of package lineage. A package of that name elsewhere may
// have a Tagged of its own, which embeds ours.
var sdk = strings.TrimSuffix(reflect.TypeFor[Key]().PkgPath(), "/internal/mark")
