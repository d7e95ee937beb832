// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// patience is how long a session waits for what must come.
const patience = 60 * time.Second

// An editor is the client's side of a session with a language server.
type editor struct {
	t      *testing.T
	dir    string // of the module
	server *exec.Cmd
	in     io.WriteCloser
	out    *lsp.Writer
	stderr bytes.Buffer

	mu      sync.Mutex
	changed *sync.Cond
	shown   map[string][]lsp.Diagnostic // by URI
	answers map[string]*lsp.Message     // by ID
	logged  []string                    // messages
	ended   error

	buffers  map[string]string // by file
	versions map[string]int
	requests int
}

// startEditor starts a server on a copy of the module in testdata, and
// initializes it.
func startEditor(t *testing.T, settings map[string]any, server ...string) *editor {
	return startEditorIn(t, module(t), settings, server...)
}

func startEditorIn(t *testing.T, dir string, settings map[string]any, server ...string) *editor {
	e := &editor{
		t: t, dir: dir,
		shown: make(map[string][]lsp.Diagnostic), answers: make(map[string]*lsp.Message),
		buffers: make(map[string]string), versions: make(map[string]int),
	}
	e.changed = sync.NewCond(&e.mu)
	e.server = exec.Command(server[0], server[1:]...)
	e.server.Dir = e.dir
	e.server.Env = append(e.server.Environ(), "GOFLAGS=", "GOPROXY=off", "GOTOOLCHAIN=local")
	e.server.Stderr = &e.stderr
	var err error
	if e.in, err = e.server.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	e.out = lsp.NewWriter(e.in)
	stdout, err := e.server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := e.server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.stop)
	go e.listen(lsp.NewReader(stdout), settings)

	e.request("initialize", map[string]any{
		"processId": os.Getpid(),
		"rootUri":   lsp.URI(e.dir),
		"capabilities": map[string]any{
			"workspace": map[string]any{"configuration": true, "workspaceEdit": map[string]any{"documentChanges": true}},
			"textDocument": map[string]any{
				"hover":              map[string]any{"contentFormat": []string{"markdown"}},
				"publishDiagnostics": map[string]any{"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true},
				"codeAction":         map[string]any{"codeActionLiteralSupport": map[string]any{"codeActionKind": map[string]any{"valueSet": []string{"quickfix"}}}},
			},
		},
		"initializationOptions": settings,
	}, nil)
	e.notify("initialized", struct{}{})
	return e
}

// module writes the module of the session.
func module(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", "shop.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		data := f.Data
		if f.Name == "go.mod" {
			data = fmt.Appendf(slices.Clip(data), "replace github.com/go-lineage/go-lineage => %q\n", repo)
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// listen takes in what the server says until it ends.
func (e *editor) listen(r *lsp.Reader, settings map[string]any) {
	for {
		m, err := r.Read()
		e.mu.Lock()
		if err != nil {
			e.ended = err
			e.changed.Broadcast()
			e.mu.Unlock()
			return
		}
		switch {
		case m.IsResponse():
			e.answers[string(m.ID)] = m
		case m.Method == "textDocument/publishDiagnostics":
			var p lsp.PublishDiagnostics
			if err := json.Unmarshal(m.Params, &p); err != nil {
				e.ended = err
			}
			e.shown[p.URI] = p.Diagnostics
		case m.Method == "window/logMessage":
			e.logged = append(e.logged, string(m.Params))
		}
		e.changed.Broadcast()
		e.mu.Unlock()
		if m.IsRequest() {
			e.reply(m, settings)
		}
	}
}

// reply answers what the server wants to know.
func (e *editor) reply(m *lsp.Message, settings map[string]any) {
	var result any
	if m.Method == "workspace/configuration" {
		var p struct{ Items []json.RawMessage }
		_ = json.Unmarshal(m.Params, &p)
		list := make([]any, len(p.Items))
		for i := range list {
			list[i] = settings
		}
		result = list
	}
	if answer, err := lsp.Response(m.ID, result); err == nil {
		_ = e.out.Write(answer)
	}
}

// stop ends the session as editors do.
func (e *editor) stop() {
	for _, m := range []lsp.Message{{JSONRPC: "2.0", ID: json.RawMessage(`"last"`), Method: "shutdown"}, {JSONRPC: "2.0", Method: "exit"}} {
		_ = e.out.Write(&m) // the server may have ended
	}
	e.in.Close()
	done := make(chan struct{})
	go func() { e.server.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(patience):
		e.t.Errorf("the server does not end with its session")
		e.server.Process.Kill()
		<-done
	}
	if said := e.stderr.String(); strings.Contains(said, "DATA RACE") || strings.Contains(said, "panic: ") {
		e.t.Error("the server had an accident")
	}
	if e.t.Failed() {
		e.t.Logf("the server said:\n%s%s", e.stderr.String(), strings.Join(e.logged[max(0, len(e.logged)-5):], "\n"))
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	m, err := lsp.Notification(method, params)
	if err != nil {
		e.t.Fatal(err)
	}
	if err := e.out.Write(m); err != nil {
		e.t.Fatalf("%s: %v", method, err)
	}
}

// request asks the server and reads the answer into result.
func (e *editor) request(method string, params, result any) {
	e.t.Helper()
	e.requests++
	id := json.RawMessage(strconv.Itoa(e.requests))
	m, err := lsp.Request(id, method, params)
	if err != nil {
		e.t.Fatal(err)
	}
	if err := e.out.Write(m); err != nil {
		e.t.Fatalf("%s: %v", method, err)
	}
	var answer *lsp.Message
	e.wait("an answer to "+method, func() bool {
		answer = e.answers[string(id)]
		return answer != nil
	})
	if len(answer.Error) > 0 {
		e.t.Fatalf("%s: %s", method, answer.Error)
	}
	if result != nil {
		if err := json.Unmarshal(answer.Result, result); err != nil {
			e.t.Fatalf("%s: %v in %s", method, err, answer.Result)
		}
	}
}

// wait waits until the server has said what makes ok true, and returns how long
// it took.
func (e *editor) wait(what string, ok func() bool) time.Duration {
	e.t.Helper()
	began := time.Now()
	deadline := time.AfterFunc(patience, e.changed.Broadcast)
	defer deadline.Stop()
	e.mu.Lock()
	defer e.mu.Unlock()
	for !ok() {
		if e.ended != nil {
			e.t.Fatalf("waiting for %s, the server ended: %v", what, e.ended)
		}
		if time.Since(began) >= patience {
			e.t.Fatalf("after %v there is not %s; shown is\n%s", patience, what, e.screen())
		}
		e.changed.Wait()
	}
	return time.Since(began)
}

// screen tells all diagnostics shown.
func (e *editor) screen() string {
	var b strings.Builder
	for uri, list := range e.shown {
		for _, d := range list {
			fmt.Fprintf(&b, "%s:%v: %s: %s\n", uri, d.Range, d.Source, d.Message)
		}
	}
	return b.String()
}

func (e *editor) uri(file string) string { return lsp.URI(filepath.Join(e.dir, file)) }

// open opens a file as it is on disk.
func (e *editor) open(file string) {
	e.t.Helper()
	data, err := os.ReadFile(filepath.Join(e.dir, file))
	if err != nil {
		e.t.Fatal(err)
	}
	e.buffers[file], e.versions[file] = string(data), 1
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": e.uri(file), "languageId": "go", "version": 1, "text": string(data),
	}})
}

// edit replaces the only place where old stands in a buffer, which is not saved.
func (e *editor) edit(file, old, replacement string) {
	e.t.Helper()
	text := e.buffers[file]
	at := strings.Index(text, old)
	if at < 0 || strings.Count(text, old) != 1 {
		e.t.Fatalf("%s has %d times %q, want it once", file, strings.Count(text, old), old)
	}
	e.change(file, []lsp.Change{{Range: &lsp.Range{Start: lsp.At(text, at), End: lsp.At(text, at+len(old))}, Text: replacement}})
}

func (e *editor) change(file string, changes []lsp.Change) {
	e.t.Helper()
	text, err := lsp.Apply(e.buffers[file], changes)
	if err != nil {
		e.t.Fatal(err)
	}
	e.buffers[file] = text
	e.versions[file]++
	e.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": e.uri(file), "version": e.versions[file]},
		"contentChanges": changes,
	})
}

// A place is where a diagnostic is expected: at the only occurrence of text in a
// buffer, n bytes on.
func (e *editor) place(file, text string, n int) lsp.Position {
	e.t.Helper()
	at := strings.Index(e.buffers[file], text)
	if at < 0 {
		e.t.Fatalf("%s has no %q", file, text)
	}
	return lsp.At(e.buffers[file], at+n)
}

// find returns the diagnostic of a source whose message has all words and that
// begins on the line of a place. It must be called with the lock held.
func (e *editor) find(file, source string, at lsp.Position, words ...string) *lsp.Diagnostic {
	for i, d := range e.shown[e.uri(file)] {
		found := d.Source == source && d.Range.Start.Line == at.Line
		for _, w := range words {
			found = found && strings.Contains(d.Message, w)
		}
		if found {
			return &e.shown[e.uri(file)][i]
		}
	}
	return nil
}

// appears waits for a diagnostic.
func (e *editor) appears(file, source string, at lsp.Position, words ...string) (lsp.Diagnostic, time.Duration) {
	e.t.Helper()
	var d *lsp.Diagnostic
	took := e.wait(fmt.Sprintf("in line %d of %s, from %s: %q", at.Line+1, file, source, words), func() bool {
		d = e.find(file, source, at, words...)
		return d != nil
	})
	return *d, took
}

// disappears waits until a diagnostic is no longer shown.
func (e *editor) disappears(file, source string, at lsp.Position, words ...string) time.Duration {
	e.t.Helper()
	return e.wait(fmt.Sprintf("nothing in line %d of %s from %s: %q", at.Line+1, file, source, words), func() bool {
		return e.find(file, source, at, words...) == nil
	})
}

// fix applies the quick fix that is offered for a diagnostic and whose title
// has a word.
func (e *editor) fix(file string, d lsp.Diagnostic, word string) {
	e.t.Helper()
	var params lsp.CodeActionParams
	params.TextDocument.URI = e.uri(file)
	params.Range = d.Range
	params.Context.Only = []string{lsp.QuickFix}
	params.Context.Diagnostics = []lsp.Diagnostic{d}
	var actions []lsp.CodeAction
	e.request("textDocument/codeAction", params, &actions)
	for _, a := range actions {
		if strings.Contains(a.Title, word) && a.Edit != nil {
			e.apply(a.Edit)
			return
		}
	}
	e.t.Fatalf("no quick fix with %q for %q; offered are %+v", word, d.Message, actions)
}

func (e *editor) apply(w *lsp.WorkspaceEdit) {
	e.t.Helper()
	all := w.Changes
	for _, c := range w.DocumentChanges {
		if all == nil {
			all = make(map[string][]lsp.TextEdit)
		}
		all[c.TextDocument.URI] = append(all[c.TextDocument.URI], c.Edits...)
	}
	for uri, edits := range all {
		path, _ := lsp.File(uri)
		file, err := filepath.Rel(e.dir, path)
		if err != nil {
			e.t.Fatal(err)
		}
		var changes []lsp.Change
		for i := len(edits) - 1; i >= 0; i-- { // each range counts in the text before all edits
			changes = append(changes, lsp.Change{Range: &edits[i].Range, Text: edits[i].NewText})
		}
		e.change(filepath.ToSlash(file), changes)
	}
}

// hover returns what is told about a place.
func (e *editor) hover(file string, at lsp.Position) string {
	e.t.Helper()
	var h *lsp.Hover
	e.request("textDocument/hover", lsp.Place{TextDocument: lsp.TextDocument{URI: e.uri(file)}, Position: at}, &h)
	if h == nil {
		return ""
	}
	var text lsp.Markup
	if err := json.Unmarshal(h.Contents, &text); err != nil {
		e.t.Fatalf("hover: %v in %s", err, h.Contents)
	}
	return text.Value
}
