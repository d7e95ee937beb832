// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package scrub overwrites what is in records, where they are.
package scrub

// A Record is about somebody.
type Record struct {
	ID, Name string
	Tags     []string
}

// Tags blanks the tags of a record.
func Tags(r *Record) {
	for i := range r.Tags {
		r.Tags[i] = ""
	}
}

// TagsOf blanks the tags of a record that is a copy.
func TagsOf(r Record) {
	for i := 0; i < len(r.Tags); i++ {
		r.Tags[i] = ""
	}
}

// SomeTags blanks all tags but the first.
func SomeTags(r *Record) {
	for i := range r.Tags {
		if i > 0 {
			r.Tags[i] = ""
		}
	}
}

// Name blanks the name of a record.
func Name(r *Record) { r.Name = "" }

// Names blanks the names of records.
func Names(rs []Record) {
	for i := range rs {
		Name(&rs[i])
	}
}

// NamesOf blanks the names of records.
func NamesOf(ps []*Record) {
	for _, p := range ps {
		Name(p)
	}
}

// NamesIn blanks the names of records.
func NamesIn(m map[string]*Record) {
	for _, p := range m {
		p.Name = ""
	}
}

// Clean returns a record without its name.
func Clean(r Record) Record {
	r.Name = ""
	return r
}

// Cleaned replaces records by clean ones.
func Cleaned(rs []Record) {
	for i := range rs {
		rs[i] = Clean(rs[i])
	}
}

// Star stars out a text.
func Star(b []byte) {
	for i := range b {
		b[i] = '*'
	}
}

// Texts stars out all entries.
func Texts(m map[string]string) {
	for k := range m {
		m[k] = "*"
	}
}

// Grid blanks all cells.
func Grid(g [][]string) {
	for _, row := range g {
		for i := range row {
			row[i] = ""
		}
	}
}

// Pairs blanks the values of pairs.
func Pairs(ps [][2]string) {
	for i := range ps {
		ps[i][1] = ""
	}
}

// All applies redactors.
func All(r *Record, redactors ...func(*Record)) {
	for _, f := range redactors {
		f(r)
	}
}
