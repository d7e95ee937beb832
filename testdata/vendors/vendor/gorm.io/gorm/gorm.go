// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package gorm has the shape of gorm.io/gorm.
package gorm

type DB struct{ Error error }

func (db *DB) Create(value interface{}) (tx *DB)                     { return db }
func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB) { return db }
func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB) { return db }
