// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// A field is a field of a struct as encoding/json sees it.
type field struct {
	name      string // in JSON
	key       string // the name, quoted, with its colon
	tagged    bool   // the name stands in a tag
	index     []int
	omitEmpty bool
	omitZero  bool
	quoted    bool
	holding   mark.Holding
}

// listFields lists the fields of a struct in the order in which they are written.
// The rules are those of encoding/json: embedded structs lend their fields; of
// several fields with one name the least deep counts, then the one named by a
// tag, and none if that leaves two.
func listFields(t reflect.Type) []field {
	all := collect(t, nil, make(map[reflect.Type]bool))
	slices.SortStableFunc(all, func(a, b field) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(len(a.index), len(b.index)), compareBool(b.tagged, a.tagged))
	})
	var list []field
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].name == all[i].name {
			j++
		}
		if j == i+1 || len(all[i].index) != len(all[i+1].index) || all[i].tagged != all[i+1].tagged {
			list = append(list, all[i])
		}
		i = j
	}
	slices.SortFunc(list, func(a, b field) int { return slices.Compare(a.index, b.index) })
	return list
}

// collect lists all fields, those of embedded structs too.
func collect(t reflect.Type, index []int, within map[reflect.Type]bool) []field {
	if within[t] {
		return nil // a struct that embeds itself through a pointer adds nothing
	}
	within[t] = true
	defer delete(within, t)
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clone(index), i)
		embedded := f.Type
		if f.Anonymous && embedded.Kind() == reflect.Pointer && embedded.Name() == "" {
			embedded = embedded.Elem()
		}
		lends := f.Anonymous && embedded.Kind() == reflect.Struct
		tag := f.Tag.Get("json")
		if tag == "-" || !f.IsExported() && !lends {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !validName(name) {
			name = ""
		}
		if lends && name == "" {
			all = append(all, collect(embedded, at, within)...)
			continue
		}
		if f.IsExported() {
			all = append(all, newField(f, name, options, at))
		}
	}
	return all
}

func newField(f reflect.StructField, name, options string, index []int) field {
	tagged := name != ""
	if !tagged {
		name = f.Name
	}
	has := func(option string) bool { return slices.Contains(strings.Split(options, ","), option) }
	return field{
		name:      name,
		key:       quote(name) + ":",
		tagged:    tagged,
		index:     index,
		omitEmpty: has("omitempty"),
		omitZero:  has("omitzero"),
		quoted:    has("string") && quotable(f.Type),
		holding:   mark.Holds(f.Type),
	}
}

// quotable reports whether the string option applies to a type.
func quotable(t reflect.Type) bool {
	if t.Kind() == reflect.Pointer && t.Name() == "" {
		t = t.Elem()
	}
	switch k := t.Kind(); k {
	case reflect.String:
		return true
	default:
		return k >= reflect.Bool && k <= reflect.Float64
	}
}

func validName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// of returns the field of a struct value, unless a nil pointer is in the way.
func (f field) of(v reflect.Value) (reflect.Value, bool) {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return reflect.Value{}, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

// in returns the field of a struct that is read into, and makes the embedded
// structs on the way.
func (f field) in(v reflect.Value) (reflect.Value, error) {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() && !v.CanSet() {
				return reflect.Value{}, fmt.Errorf("%s is embedded by a pointer and not exported, so nothing can be read into it", v.Type().Elem())
			}
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, nil
}

// named returns the field that a key in JSON means: the one of that name, or else
// the first of that name in other letters.
func named(fields []field, key string) (field, bool) {
	if i := slices.IndexFunc(fields, func(f field) bool { return f.name == key }); i >= 0 {
		return fields[i], true
	}
	var found field
	ok := false
	for _, f := range fields {
		if strings.EqualFold(f.name, key) && (!ok || shallowFirst() && len(f.index) < len(found.index)) {
			found, ok = f, true
		}
	}
	return found, ok
}

// shallowFirst reports which of several fields is the first in other letters: the
// least deep, or the one that is written first. The two implementations of
// encoding/json differ in this (GOEXPERIMENT=jsonv2), so the one at hand is asked.
var shallowFirst = sync.OnceValue(func() bool {
	type Deep struct {
		V int `json:"ab"`
	}
	var probe struct {
		Deep
		V int `json:"Ab"`
	}
	return json.Unmarshal([]byte(`{"AB":1}`), &probe) == nil && probe.V == 1
})

// leavesOut reports whether the field's options leave a value out.
func (f field) leavesOut(v reflect.Value) bool {
	return f.omitEmpty && isEmpty(v) || f.omitZero && isZero(v)
}

func isEmpty(v reflect.Value) bool {
	if s := shapeOf(v.Type()); s.marked {
		v = s.inner(v)
	}
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func isZero(v reflect.Value) bool {
	if isNilable(v) && v.IsNil() {
		return true
	}
	if v.Kind() == reflect.Pointer && mark.Is(v.Type().Elem()) {
		return saysZero(shapeOf(v.Type().Elem()).unmarked(v.Elem()))
	}
	if s := shapeOf(v.Type()); s.marked {
		v = s.unmarked(v)
	}
	return saysZero(v) || v.IsZero()
}

// saysZero reports whether a value says of itself that it is zero. An interface
// says what its own type has a word for.
func saysZero(v reflect.Value) bool {
	type zeroer interface{ IsZero() bool }
	if v.Kind() == reflect.Interface && !v.Type().Implements(reflect.TypeFor[zeroer]()) {
		return false
	}
	if z, ok := v.Interface().(zeroer); ok {
		return z.IsZero()
	}
	p := reflect.New(v.Type())
	p.Elem().Set(v)
	z, ok := p.Interface().(zeroer)
	return ok && z.IsZero()
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
