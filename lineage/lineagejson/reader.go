// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A reader goes through JSON twice, beside the value that it is read into: to
// survey which kinds of marked data it holds, and to read. What holds no marked
// data is left to encoding/json.
type reader struct {
	trail
	plans     plans
	use       policy.Use
	kinds     []*plan
	surveying bool
	inside    int // of how many marks the place is
}

// root reads a whole value.
func (r *reader) root(data json.RawMessage, v reflect.Value) error {
	if err := r.value(&cursor{data: data}, v); err != nil {
		return err
	}
	return errors.Join(r.refused...)
}

func (r *reader) value(c *cursor, v reflect.Value) error {
	switch {
	case mark.Holds(v.Type()) != mark.Marks:
		return r.plain(c.value(), v)
	case mark.Is(v.Type()):
		return r.marked(c, v)
	case v.Kind() == reflect.Pointer:
		return r.pointer(c, v)
	case mark.IsColumn(v.Type()):
		return r.value(c, v.Field(0))
	case readsItself(v.Type()):
		return r.fail(fmt.Errorf("%s reads its own JSON, so the marked data in it cannot be decided: give it fields instead", v.Type()))
	case c.next() == 'n':
		return r.plain(c.value(), v)
	}
	switch v.Kind() {
	case reflect.Struct:
		return r.structure(c, v)
	case reflect.Map:
		return r.mapping(c, v)
	default: // a slice or an array: nothing else holds marks
		return r.list(c, v)
	}
}

// plain reads what holds no marked data.
func (r *reader) plain(data json.RawMessage, v reflect.Value) error {
	if shapeOf(v.Type()).read && readSimple(data, v) {
		return nil
	}
	if err := json.Unmarshal(data, v.Addr().Interface()); err != nil {
		return r.unreadable(err, v.Type())
	}
	return nil
}

// readSimple reads a string, a bool or a whole number without a decoder, if that is
// what it is and no more is to it.
func readSimple(data json.RawMessage, v reflect.Value) bool {
	switch k := v.Kind(); {
	case k == reflect.String:
		if data[0] != '"' || !isPlainText(data[1:len(data)-1]) {
			return false
		}
		v.SetString(string(data[1 : len(data)-1]))
	case k == reflect.Bool:
		if data[0] != 't' && data[0] != 'f' {
			return false
		}
		v.SetBool(data[0] == 't')
	case v.CanInt():
		n, err := strconv.ParseInt(string(data), 10, v.Type().Bits())
		if err != nil {
			return false
		}
		v.SetInt(n)
	default:
		n, err := strconv.ParseUint(string(data), 10, v.Type().Bits())
		if err != nil {
			return false
		}
		v.SetUint(n)
	}
	return true
}

// unreadable says where something could not be read. Errors of encoding/json, and of
// what reads itself, quote their input, which must not happen of marked data.
func (r *reader) unreadable(err error, t reflect.Type) error {
	if (r.inside > 0 || mark.Is(t)) && !errors.Is(err, lineage.ErrRedacted) {
		err = fmt.Errorf("cannot read it into %s", t)
	}
	return r.fail(r.explain(err))
}

func (r *reader) pointer(c *cursor, v reflect.Value) error {
	if c.null() {
		v.SetZero()
		return nil
	}
	if v.IsNil() {
		v.Set(reflect.New(v.Type().Elem()))
	}
	return r.value(c, v.Elem())
}

// marked reads one marked value as its plan says. Also what is left out must be
// what it says it is: a marker is refused wherever it stands. Null is no data.
func (r *reader) marked(c *cursor, v reflect.Value) error {
	null, data := c.next() == 'n', c.value()
	if null {
		return r.plain(data, v)
	}
	if r.surveying {
		r.note(v)
		return r.within(data, v)
	}
	read := reflect.New(v.Type())
	if err := read.Interface().(json.Unmarshaler).UnmarshalJSON(data); err != nil {
		r.refuse(r.explain(err))
		return nil
	}
	if p := r.plans.of(v.Type()); p.refusal != nil {
		if p.rest == Refuse || r.inside > 0 {
			r.refuse(p.refusal)
		}
		return nil
	}
	v.Set(read.Elem())
	return r.within(data, v)
}

// explain adds the use to an error about a marker.
func (r *reader) explain(err error) error {
	if errors.Is(err, lineage.ErrRedacted) {
		return fmt.Errorf("%w, for %s", err, r.use)
	}
	return err
}

// note adds a kind of marked data to the survey.
func (r *reader) note(v reflect.Value) {
	if r.plans[v.Type()] == nil {
		p := &plan{kind: v.Type(), sample: v.Interface().(marked)}
		r.plans[p.kind] = p
		r.kinds = append(r.kinds, p)
	}
}

// within decides the marked data within a marked value. None of it can be left
// out: a mark is read as a whole or not at all.
func (r *reader) within(data json.RawMessage, v reflect.Value) error {
	inner := shapeOf(v.Type()).contents
	if mark.Holds(inner) != mark.Marks {
		return nil
	}
	r.inside++
	defer func() { r.inside-- }()
	return r.value(&cursor{data: data}, reflect.New(inner).Elem())
}

func (r *reader) structure(c *cursor, v reflect.Value) error {
	fields := shapeOf(v.Type()).fields
	return r.members(c, v.Type(), func(key string) error {
		f, ok := named(fields, key)
		if !ok {
			c.value()
			return nil
		}
		return r.below(step{name: f.name}, func() error {
			field, err := f.in(v)
			if err != nil {
				return r.fail(err)
			}
			if f.quoted {
				return r.quoted(c.value(), field)
			}
			return r.value(c, field)
		})
	})
}

// quoted reads a field that its tag puts within quotes, by a struct of that field.
func (r *reader) quoted(data json.RawMessage, v reflect.Value) error {
	alone := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "F", Type: v.Type(), Tag: `json:"f,string"`}}))
	alone.Elem().Field(0).Set(v)
	if err := json.Unmarshal(fmt.Appendf(nil, `{"f":%s}`, data), alone.Interface()); err != nil {
		return r.unreadable(err, v.Type())
	}
	v.Set(alone.Elem().Field(0))
	return nil
}

func (r *reader) mapping(c *cursor, v reflect.Value) error {
	if v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	return r.members(c, v.Type(), func(text string) error {
		key, err := r.mapKey(text, v.Type().Key())
		if err != nil {
			return err
		}
		if !key.IsValid() {
			c.value()
			return nil
		}
		return r.below(aMember, func() error {
			element := reflect.New(v.Type().Elem()).Elem()
			if r.leavesOut(v.Type().Elem(), c) {
				return r.value(c, element)
			}
			err := r.value(c, element)
			v.SetMapIndex(key, element)
			return err
		})
	})
}

// mapKey reads a key by a map of one, so that encoding/json's rules for keys hold.
// Where the key may not be had, it returns none.
func (r *reader) mapKey(text string, t reflect.Type) (key reflect.Value, err error) {
	err = r.below(aKey, func() error {
		one := reflect.New(reflect.MapOf(t, reflect.TypeFor[json.RawMessage]()))
		if err := json.Unmarshal([]byte(`{`+quote(text)+`:null}`), one.Interface()); err != nil {
			return r.unreadable(err, t)
		}
		key = one.Elem().MapKeys()[0]
		if !mark.Is(t) {
			return nil
		}
		if r.surveying {
			r.note(key)
			return nil
		}
		p := r.plans.of(t)
		if p.refusal == nil {
			return nil
		}
		if p.rest == Refuse || r.inside > 0 {
			r.refuse(p.refusal)
		}
		key = reflect.Value{}
		return nil
	})
	return key, err
}

// list reads into a slice or an array, whose elements encoding/json reads on top
// of what is there.
func (r *reader) list(c *cursor, v reflect.Value) error {
	n := 0
	err := r.elements(c, v.Type(), func(i int) error {
		return r.below(step{index: i}, func() error {
			switch {
			case v.Kind() == reflect.Array && n >= v.Len():
				c.value()
				return nil // as encoding/json does
			case r.leavesOut(v.Type().Elem(), c):
				return r.value(c, reflect.New(v.Type().Elem()).Elem())
			case v.Kind() == reflect.Slice && n >= v.Cap():
				v.Grow(1)
			}
			if v.Kind() == reflect.Slice && n >= v.Len() {
				v.SetLen(n + 1)
			}
			n++
			return r.value(c, v.Index(n-1))
		})
	})
	switch {
	case v.Kind() == reflect.Array:
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
	case n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	default:
		v.SetLen(n)
	}
	return err
}

// leavesOut reports whether data for a type of marked data is to be left out.
func (r *reader) leavesOut(t reflect.Type, c *cursor) bool {
	p := r.plans.of(t)
	return !r.surveying && r.inside == 0 && c.next() != 'n' && p != nil && p.refusal != nil && p.rest != Refuse
}

// members does something with each member of an object, in order, which takes its
// value.
func (r *reader) members(c *cursor, t reflect.Type, do func(key string) error) error {
	if !c.take('{') {
		return r.fail(fmt.Errorf("cannot read %s into %s: want an object", nameOf(c.next()), t))
	}
	for c.next() != '}' {
		if err := do(c.key()); err != nil {
			return err
		}
		c.take(',')
	}
	c.take('}')
	return nil
}

// elements does something with each element of an array, in order, which takes it.
func (r *reader) elements(c *cursor, t reflect.Type, do func(i int) error) error {
	if !c.take('[') {
		return r.fail(fmt.Errorf("cannot read %s into %s: want an array", nameOf(c.next()), t))
	}
	for i := 0; c.next() != ']'; i++ {
		if err := do(i); err != nil {
			return err
		}
		c.take(',')
	}
	c.take(']')
	return nil
}

// nameOf says what kind of JSON begins with a byte, and not which.
func nameOf(first byte) string {
	switch first {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case 't', 'f':
		return "a bool"
	}
	return "a number"
}
