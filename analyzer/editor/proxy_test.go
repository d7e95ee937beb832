// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// TestProxy holds sessions with the proxy in front of a server that does next to
// nothing, which needs no gopls.
func TestProxy(t *testing.T) {
	bin := t.TempDir()
	lineage := build(t, bin, "lineage", "go", "build", "-o", filepath.Join(bin, exe("lineage")), "../../cmd/lineage")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("LINEAGE_TEST_GOPLS", "1")
	proxy := []string{lineage, "lsp", "-gopls", self}

	t.Run("session", func(t *testing.T) { session(t, proxy...) })
	t.Run("build flags", func(t *testing.T) { buildFlags(t, proxy...) })
	t.Run("broken package", func(t *testing.T) { brokenPackage(t, proxy...) })
	t.Run("whole text", func(t *testing.T) { wholeText(t, proxy...) })
	t.Run("close", func(t *testing.T) { closing(t, proxy...) })
	t.Run("no go command", func(t *testing.T) { noGoCommand(t, proxy...) })
}

// What is built is what gopls's settings say, which the editor tells when asked.
func buildFlags(t *testing.T, proxy ...string) {
	for _, settings := range []map[string]any{
		{"buildFlags": []string{"-tags=beta"}},
		{"build.env": map[string]string{"GOFLAGS": "-tags=beta"}},
	} {
		e := startEditor(t, settings, proxy...)
		e.open("beta/beta.go")
		e.appears("beta/beta.go", "lineage", e.place("beta/beta.go", "ads.Upload(read", 0), "special-care data")
	}
}

// A package that does not compile keeps no other one from being checked.
func brokenPackage(t *testing.T, proxy ...string) {
	e := startEditor(t, nil, proxy...)
	e.open("alone/alone.go")
	at := e.place("alone/alone.go", "send(read", 0)
	e.appears("alone/alone.go", "lineage", at, "special-care data")
	e.open("shop/shop.go")
	upload := e.place("shop/shop.go", "ads.Upload(health)", 0)
	e.appears("shop/shop.go", "lineage", upload, "special-care data")

	e.edit("shop/shop.go", "ads.Note(p.Health)", "ads.Note(p.Wealth)") // no such field
	e.disappears("shop/shop.go", "lineage", upload)
	e.edit("alone/alone.go", "send(read())", "send(read() + read())")
	e.appears("alone/alone.go", "lineage", at, "special-care data")
}

// An editor may send all of a text instead of what has changed.
func wholeText(t *testing.T, proxy ...string) {
	e := startEditor(t, nil, proxy...)
	e.open("alone/alone.go")
	at := e.place("alone/alone.go", "send(read", 0)
	e.appears("alone/alone.go", "lineage", at, "special-care data")
	e.change("alone/alone.go", []lsp.Change{{Text: strings.ReplaceAll(e.buffers["alone/alone.go"], "send(read", "send(\"\"); _ = (read")}})
	e.disappears("alone/alone.go", "lineage", at)
}

// Without an open file, nothing of a package is shown any more.
func closing(t *testing.T, proxy ...string) {
	e := startEditor(t, nil, proxy...)
	e.open("alone/alone.go")
	at := e.place("alone/alone.go", "send(read", 0)
	e.appears("alone/alone.go", "lineage", at, "special-care data")
	e.notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": e.uri("alone/alone.go")}})
	e.disappears("alone/alone.go", "lineage", at)
}

// Why there are no findings is told in the editor's log.
func noGoCommand(t *testing.T, proxy ...string) {
	t.Setenv("PATH", t.TempDir())
	if _, err := exec.LookPath("go"); err == nil {
		t.Skip("there is a go command without PATH")
	}
	e := startEditor(t, nil, proxy...)
	e.open("alone/alone.go")
	e.wait("a word on the missing go command", func() bool {
		return strings.Contains(strings.Join(e.logged, "\n"), "no go command in PATH: install Go")
	})
}
