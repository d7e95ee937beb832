// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/hover"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// Serving reports whether gopls, with these arguments, serves an editor by its
// standard input and output, as it does if no other command is named.
func Serving(args []string) bool {
	i := slices.IndexFunc(args, func(arg string) bool { return !strings.HasPrefix(arg, "-") })
	listens := slices.ContainsFunc(args, func(arg string) bool { return strings.HasPrefix(strings.TrimLeft(arg, "-"), "listen") })
	return (i < 0 || args[i] == "serve") && !listens
}

// A filter turns the diagnostics of [analyzer.Hints] into hover text, since
// gopls lets analyzers say nothing on hover. It stands between gopls and the
// editor in gopls's own process.
type filter struct {
	mu    sync.Mutex
	hints hover.Hints
	asked map[string]question // open requests whose answers are changed, by ID
}

type question struct {
	method string
	params json.RawMessage
}

// filterStandard puts a filter between this process and its standard input and
// output, which from then on are pipes.
func filterStandard() error {
	in, out := os.Stdin, os.Stdout
	fromEditor, toUs, err := os.Pipe()
	if err != nil {
		return err
	}
	fromUs, toEditor, err := os.Pipe()
	if err != nil {
		return err
	}
	os.Stdin, os.Stdout = fromEditor, toEditor
	f := &filter{hints: make(hover.Hints), asked: make(map[string]question)}
	go f.pass(in, toUs, f.fromEditor)
	go f.pass(fromUs, out, f.fromServer)
	return nil
}

// pass hands on messages, each as change leaves it, until there are no more.
func (f *filter) pass(from io.Reader, to io.WriteCloser, change func(*lsp.Message) error) {
	defer to.Close()
	r, w := lsp.NewReader(from), lsp.NewWriter(to)
	for {
		m, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil {
			if err := change(m); err != nil {
				fmt.Fprintf(os.Stderr, "lineage: %s: %v\n", m.Method, err) // and the message passes as it is
			}
			err = w.Write(m)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "lineage: %v\n", err)
			return
		}
	}
}

func (f *filter) fromEditor(m *lsp.Message) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch m.Method {
	case "textDocument/hover", "textDocument/diagnostic":
		f.asked[string(m.ID)] = question{m.Method, m.Params}
	case "textDocument/didChange":
		var p lsp.DidChange
		if err := json.Unmarshal(m.Params, &p); err != nil {
			return err
		}
		if file, ok := lsp.File(p.TextDocument.URI); ok && f.hints[file] != nil {
			f.hints.Shift(file, p.ContentChanges)
		}
	}
	return nil
}

func (f *filter) fromServer(m *lsp.Message) (err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if m.Method == "textDocument/publishDiagnostics" {
		var p lsp.PublishDiagnostics
		if err := json.Unmarshal(m.Params, &p); err != nil {
			return err
		}
		m.Params, err = f.takeHints(p.URI, m.Params, "diagnostics")
		return err
	}
	q, ok := f.asked[string(m.ID)]
	if !ok || !m.IsResponse() {
		return nil
	}
	delete(f.asked, string(m.ID))
	switch {
	case len(m.Error) > 0:
	case q.method == "textDocument/hover":
		m.Result, err = f.hints.Add(q.params, m.Result)
	default:
		var p lsp.Place
		if err := json.Unmarshal(q.params, &p); err != nil {
			return err
		}
		m.Result, err = f.takeHints(p.TextDocument.URI, m.Result, "items")
	}
	return err
}

// takeHints takes the hints out of the list of diagnostics that has that name
// in an object, and keeps them. The lock must be held.
func (f *filter) takeHints(uri string, object json.RawMessage, name string) (json.RawMessage, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(object, &all); err != nil {
		return object, err
	}
	if all[name] == nil {
		return object, nil // nothing has changed since the last time
	}
	var list []json.RawMessage
	if err := json.Unmarshal(all[name], &list); err != nil {
		return object, err
	}
	rest := []json.RawMessage{}
	var hints []hover.Hint
	for _, data := range list {
		var d lsp.Diagnostic
		if err := json.Unmarshal(data, &d); err == nil && d.Source == analyzer.Hints.Name {
			hints = append(hints, hover.Hint{Range: d.Range, Text: d.Message})
		} else {
			rest = append(rest, data)
		}
	}
	if file, ok := lsp.File(uri); ok {
		f.hints[file] = hints
	}
	if len(hints) == 0 {
		return object, nil
	}
	var err error
	if all[name], err = json.Marshal(rest); err != nil {
		return object, err
	}
	return json.Marshal(all)
}
