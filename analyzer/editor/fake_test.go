// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor_test

import (
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// The test binary stands in for gopls where the proxy is tested without it.
func TestMain(m *testing.M) {
	if os.Getenv("LINEAGE_TEST_GOPLS") != "" {
		if err := serveLittle(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// serveLittle is a language server for Go that tells errors of syntax and
// nothing else. It asks for settings, as gopls does.
func serveLittle() error {
	in, out := lsp.NewReader(os.Stdin), lsp.NewWriter(os.Stdout)
	texts := make(map[string]string)
	for {
		m, err := in.Read()
		if err != nil {
			return nil // the editor has ended
		}
		var p struct {
			TextDocument   lsp.TextDocument
			ContentChanges []lsp.Change
		}
		if len(m.Params) > 0 {
			if err := json.Unmarshal(m.Params, &p); err != nil {
				return err
			}
		}
		var answer *lsp.Message
		switch m.Method {
		case "initialize":
			answer, err = lsp.Response(m.ID, map[string]any{"capabilities": map[string]any{"hoverProvider": true}})
		case "initialized":
			answer, err = lsp.Request(json.RawMessage(`"settings"`), "workspace/configuration", map[string]any{"items": []any{map[string]any{"section": "gopls"}}})
		case "textDocument/didOpen", "textDocument/didChange":
			text := texts[p.TextDocument.URI]
			if m.Method == "textDocument/didOpen" {
				text = p.TextDocument.Text
			}
			if text, err = lsp.Apply(text, p.ContentChanges); err != nil {
				return err
			}
			texts[p.TextDocument.URI] = text
			answer, err = lsp.Notification("textDocument/publishDiagnostics", map[string]any{
				"uri": p.TextDocument.URI, "version": p.TextDocument.Version, "diagnostics": syntax(text),
			})
		default:
			if m.IsRequest() {
				answer, err = lsp.Response(m.ID, nil)
			}
		}
		if err != nil {
			return err
		}
		if answer != nil {
			if err := out.Write(answer); err != nil {
				return err
			}
		}
	}
}

// syntax returns a diagnostic if a text is not Go. What is in "data" must come
// through as it is.
func syntax(text string) []any {
	if _, err := parser.ParseFile(token.NewFileSet(), "", text, parser.SkipObjectResolution); err != nil {
		return []any{map[string]any{"range": lsp.Range{}, "source": "syntax", "message": err.Error(), "data": map[string]any{"x": []int{1}}}}
	}
	return []any{}
}
