// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package store keeps patients.
package store

import (
	"fmt"

	"example.com/corpus/layers/model"
	"example.com/corpus/mark"
)

// A DB is a store in memory.
type DB struct{ rows map[string]*model.Patient }

// Open returns a store with one patient.
func Open() *DB {
	return &DB{map[string]*model.Patient{"1": {
		ID:     "1",
		Health: mark.Fill(),
		Notes:  []model.Note{{Day: 1, Text: mark.Fill()}},
		Doctor: &model.Doctor{Name: "d", Ward: "w"},
	}}}
}

// Find returns a patient.
func (db *DB) Find(id string) (*model.Patient, error) {
	p, ok := db.rows[id]
	if !ok {
		return nil, fmt.Errorf("no patient %q", id)
	}
	return p, nil
}

// IDs returns all ids.
func (db *DB) IDs() (ids []string) {
	for id := range db.rows {
		ids = append(ids, id)
	}
	return ids
}

// Each calls f with every patient.
func (db *DB) Each(f func(*model.Patient) error) error {
	for _, p := range db.rows {
		if err := f(p); err != nil {
			return err
		}
	}
	return nil
}
