// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import "testing"

func TestSymbolParts(t *testing.T) {
	tests := []struct{ why, symbol, path, local string }{
		{"a function", "fmt.Println", "fmt", "Println"},
		{"a path", "net/http.Get", "net/http", "Get"},
		{"a method", "(*net/http.Client).Do", "net/http", "(*Client).Do"},
		{"a value receiver", "(net/http.Header).Set", "net/http", "(Header).Set"},
		{"a host with dots", "github.com/a/b.F", "github.com/a/b", "F"},
		{"a last element with a dot", "gopkg.in/gomail.v2.Send", "gopkg.in/gomail.v2", "Send"},
		{"a method of it", "(*gopkg.in/gomail.v2.Dialer).Dial", "gopkg.in/gomail.v2", "(*Dialer).Dial"},
		{"a closure", "(*github.com/nats-io/nats.go.Conn).Publish$1", "github.com/nats-io/nats.go", "(*Conn).Publish$1"},
		{"a type", "*gopkg.in/gomail.v2.Dialer", "gopkg.in/gomail.v2", "*Dialer"},
		{"a predeclared type", "error", "error", "error"},
	}
	for _, test := range tests {
		if got := PackageOf(test.symbol); got != test.path {
			t.Errorf("%s: PackageOf(%q) = %q, want %q", test.why, test.symbol, got, test.path)
		}
		if got := Local(test.symbol); got != test.local {
			t.Errorf("%s: Local(%q) = %q, want %q", test.why, test.symbol, got, test.local)
		}
	}
}
