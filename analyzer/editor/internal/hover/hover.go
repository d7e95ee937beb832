// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package hover keeps what there is to tell about places in files, and adds it
// to what a language server answers there.
package hover

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// A Hint is something to tell about a range.
type Hint struct {
	Range lsp.Range
	Text  string
}

// Hints are those of files, by path.
type Hints map[string][]Hint

// Shift moves hints as the text of a file changes, and drops those that the
// change reaches into.
func (h Hints) Shift(file string, changes []lsp.Change) {
	for _, c := range changes {
		var kept []Hint
		for _, hint := range h[file] {
			if moved, ok := c.Move(hint.Range); ok {
				kept = append(kept, Hint{moved, hint.Text})
			}
		}
		h[file] = kept
	}
}

// most is how many hints are told at once.
const most = 6

// At returns what there is to tell about a position, the narrowest first.
func (h Hints) At(file string, p lsp.Position) []string {
	var here []Hint
	for _, hint := range h[file] {
		if hint.Range.Contains(p) {
			here = append(here, hint)
		}
	}
	slices.SortStableFunc(here, func(a, b Hint) int { return width(a.Range) - width(b.Range) })
	var texts []string
	for _, hint := range here {
		if !slices.Contains(texts, hint.Text) && len(texts) < most {
			texts = append(texts, hint.Text)
		}
	}
	return texts
}

func width(r lsp.Range) int {
	return (r.End.Line-r.Start.Line)<<16 + r.End.Character - r.Start.Character
}

// Add adds what there is to tell to a server's answer to a hover request, which
// is null if the server has nothing to say. An answer in a form that the
// protocol has given up stays as it is.
func (h Hints) Add(params, answer json.RawMessage) (json.RawMessage, error) {
	var place lsp.Place
	if err := json.Unmarshal(params, &place); err != nil {
		return answer, err
	}
	file, ok := lsp.File(place.TextDocument.URI)
	if !ok {
		return answer, nil
	}
	texts := h.At(file, place.Position)
	if len(texts) == 0 {
		return answer, nil
	}
	var all map[string]json.RawMessage // also fields that are not known here
	content := lsp.Markup{Kind: "markdown"}
	if len(bytes.TrimSpace(answer)) > 0 {
		if err := json.Unmarshal(answer, &all); err != nil {
			return answer, err
		}
		if all != nil && json.Unmarshal(all["contents"], &content) != nil {
			return answer, nil
		}
	}
	if all == nil {
		all = make(map[string]json.RawMessage)
	}
	content.Value = join(content, texts)
	var err error
	if all["contents"], err = json.Marshal(content); err != nil {
		return answer, err
	}
	return json.Marshal(all)
}

func join(content lsp.Markup, texts []string) string {
	var b strings.Builder
	b.WriteString(content.Value)
	if content.Kind == "markdown" {
		if b.Len() > 0 {
			b.WriteString("\n\n---\n\n")
		}
		for _, text := range texts {
			b.WriteString("- lineage: " + literal.Replace(text) + "\n")
		}
		return b.String()
	}
	for _, text := range texts {
		b.WriteString("\nlineage: " + text)
	}
	return strings.TrimPrefix(b.String(), "\n")
}

// literal writes characters that mean something in Markdown as themselves.
var literal = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", `\<`, "`", "\\`", "#", `\#`)
