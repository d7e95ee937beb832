// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// Who is meant where a struct or a container holds several people.

// fieldRoot stands before the name of a field in a root.
const fieldRoot = "|"

// concern reports whether a guard that was asked about something with the roots
// subject is about data with the roots data. Asked about a whole, it is about
// each part. Asked about a record in a field, it is about the rest of the
// struct too, which tells of it, but not about the record in another field;
// and asked about an element, about that one alone.
func concern(subject, data []string) bool {
	return anyPair(subject, data, func(s, d string) bool {
		part, ok := strings.CutPrefix(s, d)
		return hasPart(s, d) || ok && strings.HasPrefix(part, fieldRoot)
	})
}

// cover reports whether a guard that was asked about something with the roots
// subject is about all of the data with the roots data.
func cover(subject, data []string) bool { return anyPair(subject, data, hasPart) }

// hasPart reports whether what has a root has, as itself or a part, what has
// another.
func hasPart(whole, root string) bool {
	part, ok := strings.CutPrefix(root, whole)
	return ok && (part == "" || part[0] == '[' || strings.HasPrefix(part, fieldRoot))
}

func anyPair(a, b []string, is func(a, b string) bool) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return is(x, y) })
	})
}

// oneOfSeveral reports whether a field of a struct holds a record, and another
// field one of the same kind: a buyer and a seller.
func oneOfSeveral(st *types.Struct, i int) bool {
	kind := recordKind(st.Field(i).Type())
	if kind == nil {
		return false
	}
	for j := range st.NumFields() {
		if j != i && recordKind(st.Field(j).Type()) == kind {
			return true
		}
	}
	return false
}

// recordKind returns the type's name if values of type t, or what they point to,
// are records: structs of this program with several things to say, unlike a
// time, or a text that may be missing.
func recordKind(t types.Type) *types.TypeName {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || isStandard(named.Obj().Pkg().Path()) || roles.InSDK(named.Obj().Pkg().Path()) {
		return nil
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	things := 0
	for field := range st.Fields() {
		if !isBool(field.Type()) {
			things++
		}
	}
	if things < 2 {
		return nil
	}
	return named.Obj()
}
