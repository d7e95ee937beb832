// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mid is in the middle: whoever imports it reaches the types of lib
// without importing lib.
package mid

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/lib"
)

// Record is lib's, under a name of our own.
type Record = lib.Record

// A File has a record.
type File struct {
	Record *lib.Record
	Page   lib.Page
	owner  string
}

// NewFile returns a file.
func NewFile(id string) *File { return &File{Record: lib.NewRecord(id, ""), owner: "o"} }

// Fetch returns a file with a secret in its record.
func Fetch(id string) *File {
	f := NewFile(id)
	f.Record.SetNote(mark.Secret()) // source: fetched
	return f
}

// Owner returns the owner.
func (f *File) Owner() string { return f.owner }

// Latest returns the record.
func (f *File) Latest() *Record { return f.Record }

// Push puts a new record in front.
func (f *File) Push(note string) { f.Record = lib.NewRecord("n", note).WithPrev(f.Record) }

// Remember sets lib's state.
func Remember(s string) { lib.Set("m:" + s) }

// Recall gets lib's state.
func Recall() string { return lib.Get() }

// Fan returns a sink that writes to several.
func Fan(sinks ...lib.Sink) lib.Sink { return &lib.Tee{Sinks: sinks} }

// Leaky is a sink that leaks.
type Leaky struct{}

// Put leaks s.
func (Leaky) Put(s string) { mark.Leak(s) } // leak: fanned

// Quiet is a sink that does not.
type Quiet struct{ N int }

// Put counts.
func (q *Quiet) Put(string) { q.N++ }
