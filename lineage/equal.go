// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import "reflect"

// Equal reports whether two values with the same mark are equal: as their Equal
// method says if they have one, and deeply otherwise. Packages that compare by
// reflection, such as go-cmp, call it instead of looking inside.
func (t Tagged[T, L]) Equal(u Tagged[T, L]) bool {
	if v, ok := any(t.held.v).(interface{ Equal(T) bool }); ok && !isNil(t.held.v) {
		return v.Equal(u.held.v)
	}
	return reflect.DeepEqual(t.held.v, u.held.v)
}

// isNil reports whether there is nothing behind an interface: none, or a pointer or a
// function that is nil, whose methods would panic.
func isNil(v any) bool {
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Pointer, reflect.Func:
		return r.IsNil()
	}
	return false
}
