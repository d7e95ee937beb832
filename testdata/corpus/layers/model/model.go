// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package model has the types that all layers share.
package model

// A Patient is what the store keeps.
type Patient struct {
	ID     string
	Health string `lineage:"special-care"`
	Notes  []Note
	Doctor *Doctor
}

// A Note is a part of a patient's file.
type Note struct {
	Day  int
	Text string `lineage:"special-care"`
}

// A Doctor is no patient.
type Doctor struct {
	Name string
	Ward string
}

// A View is what the front shows: nothing in it is labelled.
type View struct {
	ID, Title, Text string
	Lines           []string
}
