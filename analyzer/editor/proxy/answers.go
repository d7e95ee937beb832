// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// takeTheirs notes the diagnostics that gopls publishes, and shows them with
// ours.
func (p *proxy) takeTheirs(m *lsp.Message) error {
	var theirs struct {
		URI         string
		Diagnostics []json.RawMessage
	}
	if err := json.Unmarshal(m.Params, &theirs); err != nil {
		return err
	}
	file, ok := lsp.File(theirs.URI)
	if !ok {
		return p.editor.Write(m)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.theirs[file], p.uris[file] = theirs.Diagnostics, theirs.URI
	return p.publish(file)
}

// publish shows all that is to be shown of a file. The lock must be held, so
// that what is shown last is what is so.
func (p *proxy) publish(file string) error {
	m, err := p.published(file)
	if err != nil {
		return err
	}
	return p.editor.Write(m)
}

// published returns all that is to be shown of a file. The lock must be held.
func (p *proxy) published(file string) (*lsp.Message, error) {
	all := slices.Clone(p.theirs[file])
	ours, err := p.encoded(file)
	if err != nil {
		return nil, err
	}
	params := map[string]any{"uri": p.uri(file), "diagnostics": append(append([]json.RawMessage{}, all...), ours...)}
	if b := p.buffers[file]; b != nil {
		params["version"] = b.version
	}
	return lsp.Notification("textDocument/publishDiagnostics", params)
}

// encoded returns our diagnostics of a file. The lock must be held.
func (p *proxy) encoded(file string) ([]json.RawMessage, error) {
	var list []json.RawMessage
	for _, d := range p.ours.findings[file] {
		data, err := json.Marshal(d.Diagnostic)
		if err != nil {
			return nil, err
		}
		list = append(list, data)
	}
	return list, nil
}

// uri returns the URI of a file in the words of the editor, or of gopls. The
// lock must be held.
func (p *proxy) uri(file string) string {
	if b := p.buffers[file]; b != nil {
		return b.uri
	}
	if uri := p.uris[file]; uri != "" {
		return uri
	}
	return lsp.URI(file)
}

// show replaces what lineage shows, unless the editor has changed something
// since the snapshot.
func (p *proxy) show(s snapshot, all result) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.edits != s.edits {
		return // there will be another run
	}
	files := maps.Clone(p.ours.findings)
	maps.Copy(files, all.findings)
	p.ours = all
	for _, file := range slices.Sorted(maps.Keys(files)) {
		_ = p.publish(file) // if the editor has gone, reading from it says so
	}
}

// add adds to the answer to a question.
func (p *proxy) add(q question, m *lsp.Message) error {
	switch q.method {
	case "textDocument/hover":
		return p.addHover(q, m)
	case "textDocument/codeAction":
		return p.addActions(q, m)
	case "textDocument/diagnostic":
		return p.addPulled(q, m)
	}
	return nil
}

func (p *proxy) addHover(q question, m *lsp.Message) (err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	m.Result, err = p.ours.hints.Add(q.params, m.Result)
	return err
}

// addActions adds the fixes of the findings in the range of the question.
func (p *proxy) addActions(q question, m *lsp.Message) error {
	var params lsp.CodeActionParams
	if err := json.Unmarshal(q.params, &params); err != nil {
		return err
	}
	wanted := func(kind string) bool { return kind == "" || kind == lsp.QuickFix }
	file, ok := lsp.File(params.TextDocument.URI)
	if !ok || len(params.Context.Only) > 0 && !slices.ContainsFunc(params.Context.Only, wanted) {
		return nil
	}
	var actions []any
	p.mu.Lock()
	for _, d := range p.ours.findings[file] {
		for _, f := range d.fixes {
			if d.Range.Overlaps(params.Range) {
				actions = append(actions, lsp.CodeAction{
					Title: f.title, Kind: lsp.QuickFix, Diagnostics: []lsp.Diagnostic{d.Diagnostic},
					Edit: &lsp.WorkspaceEdit{Changes: p.byURI(f.edits)},
				})
			}
		}
	}
	p.mu.Unlock()
	var err error
	m.Result, err = appended(m.Result, actions)
	return err
}

// byURI names the files of edits as the editor does. The lock must be held.
func (p *proxy) byURI(edits map[string][]lsp.TextEdit) map[string][]lsp.TextEdit {
	named := make(map[string][]lsp.TextEdit)
	for file, list := range edits {
		named[p.uri(file)] = list
	}
	return named
}

// addPulled adds our diagnostics where the editor asks for them, instead of
// waiting until they are published.
func (p *proxy) addPulled(q question, m *lsp.Message) error {
	var params lsp.Place
	if err := json.Unmarshal(q.params, &params); err != nil {
		return err
	}
	var report map[string]json.RawMessage
	if err := json.Unmarshal(m.Result, &report); err != nil {
		return err
	}
	file, ok := lsp.File(params.TextDocument.URI)
	if !ok || strings.Trim(string(report["kind"]), `"`) != "full" {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	ours, err := p.encoded(file)
	if err != nil {
		return err
	}
	if report["items"], err = appended(report["items"], ours); err != nil {
		return err
	}
	m.Result, err = json.Marshal(report)
	return err
}

// appended adds elements to a list in JSON, which may be null.
func appended[T any](list json.RawMessage, elements []T) (json.RawMessage, error) {
	if len(elements) == 0 {
		return list, nil
	}
	var all []json.RawMessage
	if len(bytes.TrimSpace(list)) > 0 {
		if err := json.Unmarshal(list, &all); err != nil {
			return list, err
		}
	}
	for _, e := range elements {
		data, err := json.Marshal(e)
		if err != nil {
			return list, err
		}
		all = append(all, data)
	}
	return json.Marshal(all)
}
