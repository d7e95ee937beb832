// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/hover"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

const (
	theirs  = `{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"source":"compiler","message":"wrong","unknown":[1]}`
	aHint   = `{"range":{"start":{"line":3,"character":1},"end":{"line":3,"character":9}},"source":"lineagehints","message":"special-care data"}`
	finding = `{"range":{"start":{"line":3,"character":1},"end":{"line":3,"character":9}},"source":"lineage","message":"reaches"}`
)

// converse sends messages through a filter, those that begin with > from the
// editor, and returns all as they come out.
func converse(t *testing.T, messages ...string) []string {
	t.Helper()
	f := &filter{hints: make(hover.Hints), asked: make(map[string]question)}
	var out []string
	for _, message := range messages {
		content, fromEditor := strings.CutPrefix(message, ">")
		change := f.fromServer
		if fromEditor {
			change = f.fromEditor
		}
		var in, through bytes.Buffer
		var m lsp.Message
		if err := json.Unmarshal([]byte(content), &m); err != nil {
			t.Fatal(err)
		}
		if err := lsp.NewWriter(&in).Write(&m); err != nil {
			t.Fatal(err)
		}
		f.pass(&in, closer{&through}, change)
		_, written, _ := strings.Cut(through.String(), "\r\n\r\n")
		out = append(out, written)
	}
	return out
}

type closer struct{ io.Writer }

func (closer) Close() error { return nil }

func publish(list string) string {
	return `{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[` + list + `],"uri":"file:///x.go","version":3}}`
}

func hoverAt(id, line string) string {
	return `>{"jsonrpc":"2.0","id":` + id + `,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x.go"},"position":{"line":` + line + `,"character":4}}}`
}

func TestFilter(t *testing.T) {
	const said = `{"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"markdown","value":"- lineage: special-care data\n"}}}`
	const silent = `{"jsonrpc":"2.0","id":1,"result":null}`
	for _, test := range []struct {
		why      string
		messages []string
		want     string // the last
	}{
		{"hints are not shown, all else is, with fields that are not known here", []string{publish(theirs + "," + aHint + "," + finding)}, publish(theirs + "," + finding)},
		{"without hints nothing is changed", []string{publish(theirs)}, publish(theirs)},
		{"hints are told on hover", []string{publish(aHint), hoverAt("1", "3"), silent}, said},
		{"elsewhere there is nothing to tell", []string{publish(aHint), hoverAt("1", "4"), silent}, silent},
		{"an error stays one", []string{publish(aHint), hoverAt("1", "3"), `{"jsonrpc":"2.0","id":1,"error":{"code":1}}`}, `{"jsonrpc":"2.0","id":1,"error":{"code":1}}`},
		{"hints move with the text", []string{
			publish(aHint),
			`>{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x.go"},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"\n"}]}}`,
			hoverAt("1", "4"), silent,
		}, said},
		{"hints that are no longer published are forgotten", []string{publish(aHint), publish(""), hoverAt("1", "3"), silent}, silent},
		{
			"editors may ask for diagnostics",
			[]string{`>{"jsonrpc":"2.0","id":2,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///x.go"}}}`, `{"jsonrpc":"2.0","id":2,"result":{"items":[` + aHint + `,` + theirs + `],"kind":"full"}}`},
			`{"jsonrpc":"2.0","id":2,"result":{"items":[` + theirs + `],"kind":"full"}}`,
		},
		{"what cannot be read passes", []string{`{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":[1]}`}, `{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":[1]}`},
	} {
		out := converse(t, test.messages...)
		if diff := cmp.Diff(test.want, out[len(out)-1]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
