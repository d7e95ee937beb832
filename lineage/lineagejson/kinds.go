// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"reflect"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/lineage"
)

// A holding says whether values of a type can hold marked data.
type holding int

const (
	nothing holding = iota
	unknown         // behind an interface
	marks           // as the type says
)

// holdings remembers what holds found out: a type never changes.
var holdings sync.Map // reflect.Type -> holding

// holds reports what values of a type can hold, at any depth.
func holds(t reflect.Type) holding {
	if known, ok := holdings.Load(t); ok {
		return known.(holding)
	}
	found := search(t, make(map[reflect.Type]bool))
	holdings.Store(t, found)
	return found
}

func search(t reflect.Type, seen map[reflect.Type]bool) holding {
	if seen[t] {
		return nothing
	}
	seen[t] = true
	if isMarked(t) {
		return marks
	}
	switch t.Kind() {
	case reflect.Interface:
		return unknown
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return search(t.Elem(), seen)
	case reflect.Map:
		return max(search(t.Key(), seen), search(t.Elem(), seen))
	case reflect.Struct:
		found := nothing
		for f := range t.Fields() {
			if f.IsExported() || f.Anonymous {
				found = max(found, search(f.Type, seen))
			}
		}
		return found
	}
	return nothing
}

var taggedPackage = reflect.TypeFor[lineage.PII[int]]().PkgPath()

// isMarked reports whether a type is some [lineage.Tagged] itself. A struct that
// embeds one has its methods too, but is not one.
func isMarked(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.PkgPath() == taggedPackage && strings.HasPrefix(t.Name(), "Tagged[")
}
