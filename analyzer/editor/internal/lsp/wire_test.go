// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lsp

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func framed(content string) string {
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(content), content)
}

func TestMessagesPassAsTheyAre(t *testing.T) {
	for _, content := range []string{
		`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"a":[1,2.50,"名"]}}`,
		`{"jsonrpc":"2.0","id":"x-7","result":null}`,
		`{"jsonrpc":"2.0","id":7,"error":{"code":-32601,"message":"no"}}`,
		`{"jsonrpc":"2.0","method":"exit"}`,
	} {
		m, err := NewReader(strings.NewReader("Content-Type: x\r\n" + framed(content))).Read()
		if err != nil {
			t.Errorf("%s: %v", content, err)
			continue
		}
		var out bytes.Buffer
		if err := NewWriter(&out).Write(m); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(framed(content), out.String()); diff != "" {
			t.Errorf("written again (-want +got):\n%s", diff)
		}
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	for _, test := range []struct{ why, in, want string }{
		{"no length", "Content-Type: x\r\n\r\n{}", "Content-Length"},
		{"a length below zero", "Content-Length: -1\r\n\r\n{}", "Content-Length"},
		{"a length that would take all memory", "Content-Length: 99999999999\r\n\r\n{}", "Content-Length"},
		{"a line that is no field", "Content-Length 2\r\n\r\n{}", "not a field"},
		{"a header without end", strings.Repeat("X: y\r\n", 17), "more than 16 lines"},
		{"the end comes in the header", "Content-Length: 2", "unexpected EOF"},
		{"the end comes too early", "Content-Length: 10\r\n\r\n{}", "message of 10 bytes"},
		{"not JSON", framed("{"), "message"},
		{"neither a call nor an answer", framed("{}"), "neither"},
	} {
		if m, err := NewReader(strings.NewReader(test.in)).Read(); err == nil || err == io.EOF || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %+v, %v, want an error with %q", test.why, m, err, test.want)
		}
	}
	if _, err := NewReader(strings.NewReader("")).Read(); err != io.EOF {
		t.Errorf("at the end: %v, want io.EOF", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(framed(`{"jsonrpc":"2.0","method":"exit"}`)))
	f.Add([]byte("Content-Length: 5\r\n\r\nxx"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for r := NewReader(bytes.NewReader(data)); ; {
			if _, err := r.Read(); err != nil {
				return
			}
		}
	})
}
