// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lsp

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
)

// A Location is a range in a document.
type Location struct {
	URI   string `json:"uri"`
	Range Range  `json:"range"`
}

// A Diagnostic is something to be shown at a place.
type Diagnostic struct {
	Range    Range            `json:"range"`
	Severity int              `json:"severity,omitempty"`
	Code     json.RawMessage  `json:"code,omitempty"` // a string or a number
	Link     *CodeDescription `json:"codeDescription,omitempty"`
	Source   string           `json:"source,omitempty"`
	Message  string           `json:"message"`
	Tags     []int            `json:"tags,omitempty"`
	Related  []Related        `json:"relatedInformation,omitempty"`
	Data     json.RawMessage  `json:"data,omitempty"`
}

// Severities of diagnostics.
const (
	SeverityWarning = 2
	SeverityHint    = 4
)

// A CodeDescription links to the page about a code.
type CodeDescription struct {
	Href string `json:"href"`
}

// Related is a step towards a diagnostic.
type Related struct {
	Location Location `json:"location"`
	Message  string   `json:"message"`
}

// PublishDiagnostics says all that there is to show in a document.
type PublishDiagnostics struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []Diagnostic `json:"diagnostics"`
}

// A TextDocument names a document.
type TextDocument struct {
	URI     string `json:"uri"`
	Version int    `json:"version,omitempty"`
	Text    string `json:"text,omitempty"`
}

// DidOpen, DidChange and DidClose tell of an editor's buffer.
type (
	DidOpen struct {
		TextDocument TextDocument `json:"textDocument"`
	}
	DidChange struct {
		TextDocument   TextDocument `json:"textDocument"`
		ContentChanges []Change     `json:"contentChanges"`
	}
	DidClose struct {
		TextDocument TextDocument `json:"textDocument"`
	}
)

// Place are the parameters of requests about a position, such as hover.
type Place struct {
	TextDocument TextDocument `json:"textDocument"`
	Position     Position     `json:"position"`
}

// A Hover is what is told about a position.
type Hover struct {
	Contents json.RawMessage `json:"contents"`
	Range    *Range          `json:"range,omitempty"`
}

// Markup is text with a kind: markdown or plaintext.
type Markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

// CodeActionParams are those of a request for code actions.
type CodeActionParams struct {
	TextDocument TextDocument `json:"textDocument"`
	Range        Range        `json:"range"`
	Context      struct {
		Only        []string     `json:"only,omitempty"`
		Diagnostics []Diagnostic `json:"diagnostics"`
	} `json:"context"`
}

// A CodeAction is something that the editor can do if the user likes.
type CodeAction struct {
	Title       string         `json:"title"`
	Kind        string         `json:"kind,omitempty"`
	Diagnostics []Diagnostic   `json:"diagnostics,omitempty"`
	Edit        *WorkspaceEdit `json:"edit,omitempty"`
}

// QuickFix is the kind of code action that mends what a diagnostic reports.
const QuickFix = "quickfix"

// A WorkspaceEdit changes documents; servers use one of the two fields.
type WorkspaceEdit struct {
	Changes         map[string][]TextEdit `json:"changes,omitempty"`
	DocumentChanges []DocumentChange      `json:"documentChanges,omitempty"`
}

// A DocumentChange changes a version of a document.
type DocumentChange struct {
	TextDocument TextDocument `json:"textDocument"`
	Edits        []TextEdit   `json:"edits"`
}

// A TextEdit replaces a range.
type TextEdit struct {
	Range   Range  `json:"range"`
	NewText string `json:"newText"`
}

// URI returns the URI of a file.
func URI(file string) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/x
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// File returns the file of a URI; ok is false if it names none.
func File(uri string) (path string, ok bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", false
	}
	path = u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/")
	}
	return filepath.FromSlash(path), true
}
