// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package hover

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

func span(line, from, to int) lsp.Range {
	return lsp.Range{Start: lsp.Position{Line: line, Character: from}, End: lsp.Position{Line: line, Character: to}}
}

func TestAdd(t *testing.T) {
	h := Hints{"/x.go": {
		{span(1, 0, 30), "flows *on*"},
		{span(1, 4, 8), "label"},
		{span(2, 0, 3), "elsewhere"},
	}}
	at := func(line, character int) json.RawMessage {
		return json.RawMessage(fmt.Sprintf(`{"textDocument":{"uri":"file:///x.go"},"position":{"line":%d,"character":%d}}`, line, character))
	}
	for _, test := range []struct {
		why          string
		params       json.RawMessage
		answer, want string
	}{
		{"the server has nothing to say", at(1, 6), `null`, `{"contents":{"kind":"markdown","value":"- lineage: label\n- lineage: flows \\*on\\*\n"}}`},
		{"ours stands below the server's, whose range stays", at(1, 20), `{"contents":{"kind":"markdown","value":"x"},"range":{"a":1}}`, `{"contents":{"kind":"markdown","value":"x\n\n---\n\n- lineage: flows \\*on\\*\n"},"range":{"a":1}}`},
		{"plain text stays plain", at(1, 20), `{"contents":{"kind":"plaintext","value":"x"}}`, `{"contents":{"kind":"plaintext","value":"x\nlineage: flows *on*"}}`},
		{"there is nothing to add", at(7, 0), `{"contents":{"kind":"plaintext","value":"x"}}`, `{"contents":{"kind":"plaintext","value":"x"}}`},
		{"the old form of an answer stays", at(1, 6), `{"contents":["x"]}`, `{"contents":["x"]}`},
	} {
		got, err := h.Add(test.params, json.RawMessage(test.answer))
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
		}
		if diff := cmp.Diff(test.want, string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	if got, err := h.Add(json.RawMessage(`[]`), json.RawMessage(`null`)); err == nil || string(got) != "null" {
		t.Errorf("parameters that are none: %s, %v, want the answer as it is and an error", got, err)
	}
}

func TestShift(t *testing.T) {
	h := Hints{"/x.go": {{span(1, 4, 8), "label"}, {span(3, 0, 9), "line"}}}
	h.Shift("/x.go", []lsp.Change{{Range: &lsp.Range{}, Text: "new\n"}})
	if got := h.At("/x.go", lsp.Position{Line: 2, Character: 5}); !cmp.Equal(got, []string{"label"}) {
		t.Errorf("a line further down there is %q", got)
	}
	at := span(4, 3, 4)
	h.Shift("/x.go", []lsp.Change{{Range: &at, Text: "x"}})
	if got := h.At("/x.go", lsp.Position{Line: 4, Character: 5}); len(got) > 0 {
		t.Errorf("on a line that has changed there is still %q", got)
	}
	h.Shift("/unknown.go", []lsp.Change{{Text: "x"}})
}
