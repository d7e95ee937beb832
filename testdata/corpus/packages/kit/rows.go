// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

// A Row is what is made of a text.
type Row struct{ V string }

// Append asks for texts.
func Append(out *[]string, n int, f func() string) {
	for range n {
		*out = append(*out, f())
	}
}

// Fill does so for rows.
func Fill(out map[string]*Row, n int, f func() string) {
	for range n {
		out["a"] = &Row{f()}
	}
}

// SendRows sends them.
func SendRows(out chan *Row, n int, f func() string) {
	for range n {
		out <- &Row{f()}
	}
}
