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
	asked map[string]json.RawMessage // parameters of open requests for hover, by ID
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
	f := &filter{hints: make(hover.Hints), asked: make(map[string]json.RawMessage)}
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
	case "textDocument/hover":
		f.asked[string(m.ID)] = m.Params
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
		return f.takeHints(m)
	}
	if params, ok := f.asked[string(m.ID)]; ok && m.IsResponse() {
		delete(f.asked, string(m.ID))
		if len(m.Error) == 0 {
			m.Result, err = f.hints.Add(params, m.Result)
		}
	}
	return err
}

// takeHints takes the hints out of what gopls publishes. The lock must be held.
func (f *filter) takeHints(m *lsp.Message) error {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(m.Params, &all); err != nil {
		return err
	}
	var published struct {
		URI         string
		Diagnostics []json.RawMessage
	}
	if err := json.Unmarshal(m.Params, &published); err != nil {
		return err
	}
	rest := []json.RawMessage{}
	var hints []hover.Hint
	for _, data := range published.Diagnostics {
		var d lsp.Diagnostic
		if err := json.Unmarshal(data, &d); err == nil && d.Source == analyzer.Hints.Name {
			hints = append(hints, hover.Hint{Range: d.Range, Text: d.Message})
		} else {
			rest = append(rest, data)
		}
	}
	if file, ok := lsp.File(published.URI); ok {
		f.hints[file] = hints
	}
	if len(hints) == 0 {
		return nil
	}
	var err error
	if all["diagnostics"], err = json.Marshal(rest); err != nil {
		return err
	}
	m.Params, err = json.Marshal(all)
	return err
}
