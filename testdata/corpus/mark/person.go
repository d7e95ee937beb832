// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import "fmt"

// A Person is a record with some labelled fields.
type Person struct {
	ID       string
	Name     string
	Health   string `lineage:"special-care"`
	Question string `lineage:"inquiry"`
}

// NewPerson returns somebody.
func NewPerson() *Person { return person("id-0") }

// PersonByID returns the person of that id, or an error.
func PersonByID(id string) (*Person, error) {
	if id == "" {
		return nil, fmt.Errorf("no id")
	}
	return person(id), nil
}

// People returns several persons.
func People() []Person { return []Person{*person("id-1"), *person("id-2")} }

func person(id string) *Person {
	return &Person{
		ID:       id,
		Name:     "name of " + id,
		Health:   issue(filling, "Health").text(),
		Question: issue(filling, "Question").text(),
	}
}
