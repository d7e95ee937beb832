// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	_ "embed"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

//go:embed data/tags.txt
var tagsText string

// A tagTable knows other tools' struct tags. Its file tells the form.
type tagTable struct {
	keys  []string // in the order of the file
	class map[string]map[string]policy.Class
}

// theTags is the built-in table, which a test parses as well.
var theTags = sync.OnceValue(func() *tagTable {
	t, err := parseTags(tagsText)
	if err != nil {
		panic("data/tags.txt: " + err.Error())
	}
	return t
})

const (
	anyValue = "*"
	noClass  = policy.Class("none")
)

func parseTags(text string) (*tagTable, error) {
	t := &tagTable{class: make(map[string]map[string]policy.Class)}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		key, rest, ok := strings.Cut(line, ":")
		values, class, eq := strings.Cut(rest, "=")
		c := policy.Class(strings.TrimSpace(class))
		if _, known := policy.Default.Class(c); !ok || !eq || !known && c != noClass {
			return nil, fmt.Errorf("line %d: want KEY: VALUES = CLASS, with a class of the default policy or none", n)
		}
		if t.class[key] == nil {
			t.class[key] = make(map[string]policy.Class)
			t.keys = append(t.keys, key)
		}
		for value := range strings.SplitSeq(values, ",") {
			value = strings.TrimSpace(value)
			if _, twice := t.class[key][value]; twice || value == "" {
				return nil, fmt.Errorf("line %d: value %q of %s is empty or there twice", n, value, key)
			}
			t.class[key][value] = c
		}
	}
	return t, nil
}

// find returns the class that another tool's tag tells, and that tag.
func (t *tagTable) find(tag string) (class policy.Class, by string) {
	for _, key := range t.keys {
		value, ok := reflect.StructTag(tag).Lookup(key)
		if !ok {
			continue
		}
		if c := t.of(key, value); c != "" && c != noClass {
			return c, fmt.Sprintf("%s:%q", key, value)
		}
	}
	return "", ""
}

// of returns the class of one tag's value.
func (t *tagTable) of(key, value string) policy.Class {
	elements := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(",; ", r) })
	for _, e := range elements {
		e = strings.TrimPrefix(strings.ToLower(e), "kind=")
		if c, ok := t.class[key][e]; ok {
			return c
		}
	}
	return t.class[key][anyValue]
}
