// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package baseline keeps old findings from blocking while new ones do. A
// [Baseline] is made of a Document and stored as JSON beside the code; later
// it comes in with another Document, in which what it lists goes out marked
// as suppressed.
//
// Its key is a finding's ID, which is made of symbols, label and use. So an
// entry holds when lines move, and ends when the flow itself changes.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A Baseline lists findings that are known, sorted by package, rule and ID.
type Baseline struct {
	Version int     `json:"version"`
	Known   []Entry `json:"known"`
}

// version is that of the format.
const version = 1

// An Entry is a known finding. Only ID and Count decide; the rest tells
// those who review the file what it lets pass.
type Entry struct {
	ID      string `json:"id"`
	Count   int    `json:"count"` // at how many places; one more is new
	Rule    string `json:"rule"`
	Package string `json:"package"`
	Message string `json:"message"`
}

// Of returns the baseline that knows what a Document finds and does not
// suppress.
func Of(doc *finding.Document) *Baseline {
	b := &Baseline{Version: version, Known: []Entry{}}
	at := make(map[string]int)
	for _, f := range doc.Findings {
		if f.Suppressed != nil {
			continue
		}
		i, ok := at[f.ID]
		if !ok {
			i = len(b.Known)
			at[f.ID] = i
			b.Known = append(b.Known, Entry{ID: f.ID, Rule: f.Rule, Package: f.Package, Message: f.Message})
		}
		b.Known[i].Count++
	}
	slices.SortFunc(b.Known, func(x, y Entry) int {
		return slices.Compare([]string{x.Package, x.Rule, x.ID}, []string{y.Package, y.Rule, y.ID})
	})
	return b
}

// Parse reads a Baseline that [Baseline.Write] wrote.
func Parse(data []byte) (*Baseline, error) {
	b := new(Baseline)
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(b); err != nil {
		return nil, fmt.Errorf("line %d: %w", lineOf(data, dec.InputOffset(), err), err)
	}
	if b.Version != version {
		return nil, fmt.Errorf("version %d of the format, where this lineage knows version %d", b.Version, version)
	}
	seen := make(map[string]bool)
	for _, e := range b.Known {
		if e.ID == "" || e.Count < 1 {
			return nil, fmt.Errorf("entry %q has no id or no count", cmp.Or(e.ID, e.Message))
		}
		if seen[e.ID] {
			return nil, fmt.Errorf("entry %s is there twice", e.ID)
		}
		seen[e.ID] = true
	}
	return b, nil
}

// lineOf returns the line of an error, as far as the decoder says.
func lineOf(data []byte, offset int64, err error) int {
	if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
		offset = syntax.Offset
	}
	if mismatch := new(json.UnmarshalTypeError); errors.As(err, &mismatch) {
		offset = mismatch.Offset
	}
	return 1 + bytes.Count(data[:min(offset, int64(len(data)))], []byte("\n"))
}

// Write writes the Baseline for a file under version control: one line for
// each thing that can change.
func (b *Baseline) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(b)
}

// Apply marks the findings that the Baseline knows as suppressed by the file
// of the given name. It returns the entries that are no longer found, or no
// longer as often, with how often they are missing.
func (b *Baseline) Apply(doc *finding.Document, name string) (gone []Entry) {
	left := make(map[string]int)
	for _, e := range b.Known {
		left[e.ID] = e.Count
	}
	for i := range doc.Findings {
		f := &doc.Findings[i]
		if f.Suppressed == nil && left[f.ID] > 0 {
			left[f.ID]--
			f.Suppressed = &finding.Suppression{
				Position: finding.Position{File: name},
				Reason:   "known in the baseline",
			}
		}
	}
	for _, e := range b.Known {
		if e.Count = left[e.ID]; e.Count > 0 {
			gone = append(gone, e)
		}
	}
	return gone
}
