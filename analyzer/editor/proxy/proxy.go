// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// Options say who the parties are.
type Options struct {
	Gopls  string   // the program to stand in front of
	Args   []string // its arguments
	Tool   string   // the program that serves go vet, see package driver
	Page   string   // of the rules, for links
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Delay  time.Duration // how long the editor must be quiet before a run
}

// Run serves an editor until it or gopls ends.
func Run(ctx context.Context, opts Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, err := os.MkdirTemp("", "lineage-lsp-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)

	gopls := exec.CommandContext(ctx, opts.Gopls, opts.Args...)
	gopls.Stderr = opts.Stderr
	in, err := gopls.StdinPipe()
	if err != nil {
		return err
	}
	out, err := gopls.StdoutPipe()
	if err != nil {
		return err
	}
	if err := gopls.Start(); err != nil {
		return err
	}
	p := &proxy{
		Options: opts,
		editor:  lsp.NewWriter(opts.Stdout),
		server:  lsp.NewWriter(in),
		overlay: overlay{dir: work},
		ours:    newResult(),
		buffers: make(map[string]*buffer),
		theirs:  make(map[string][]json.RawMessage),
		uris:    make(map[string]string),
		asked:   make(map[string]question),
		changed: make(chan struct{}, 1),

		configures: make(map[string]bool),
	}
	analysis, stop := context.WithCancel(ctx)
	defer stop()
	analysed := make(chan struct{})
	go func() { defer close(analysed); p.analyzeOnChange(analysis) }()
	left := make(chan struct{}) // is closed when the editor has ended
	go func() {
		p.read(opts.Stdin, p.fromEditor, "the editor")
		stop()
		close(left)
		in.Close()                    // tells gopls
		time.AfterFunc(grace, cancel) // and if it has much to do, it ends all the same
	}()
	p.read(out, p.fromServer, "gopls")
	interrupted := ctx.Err()
	err = gopls.Wait()
	stop()
	<-analysed
	select {
	case <-left:
		return nil
	default:
	}
	if interrupted != nil {
		return interrupted
	}
	if err != nil {
		return fmt.Errorf("gopls: %w", err)
	}
	return nil
}

// grace is how long gopls may take to end once the editor has ended.
const grace = 5 * time.Second

// A proxy is one session. Files are named by path, since the editor and gopls
// may write the same URI in two ways.
type proxy struct {
	Options
	editor, server *lsp.Writer
	overlay        overlay
	foreign        foreign
	changed        chan struct{} // holds a value after a change that no run has seen

	mu      sync.Mutex
	buffers map[string]*buffer           // open in the editor
	edits   int                          // counts changes
	theirs  map[string][]json.RawMessage // gopls's diagnostics
	ours    result
	uris    map[string]string   // as gopls writes them
	asked   map[string]question // open requests that are added to, by ID
	said    string              // the last complaint, so as not to repeat it

	settings   settings
	configures map[string]bool // gopls's open requests for settings, by ID
}

// A question is a request whose answer is added to.
type question struct {
	method string
	params json.RawMessage
}

// read hands on the messages of one side until it ends.
func (p *proxy) read(r io.Reader, each func(*lsp.Message) error, side string) {
	for in := lsp.NewReader(r); ; {
		m, err := in.Read()
		if err == nil {
			err = each(m)
		}
		if err != nil {
			if !errors.Is(err, io.EOF) && !errors.Is(err, os.ErrClosed) {
				fmt.Fprintf(p.Stderr, "lineage: %s: %v\n", side, err)
			}
			return
		}
	}
}

// fromEditor notes what the analysis and the answers depend on, and passes a
// message on to gopls.
func (p *proxy) fromEditor(m *lsp.Message) error {
	switch m.Method {
	case "":
		p.takeConfiguration(m)
	case "initialize":
		p.takeOptions(m)
	case "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose":
		if err := p.sync(m); err != nil {
			fmt.Fprintf(p.Stderr, "lineage: %s: %v\n", m.Method, err)
		}
		p.change()
	case "initialized", "textDocument/didSave", "workspace/didChangeWatchedFiles":
		p.change()
	case "textDocument/hover", "textDocument/codeAction", "textDocument/diagnostic":
		p.mu.Lock()
		p.asked[string(m.ID)] = question{m.Method, m.Params}
		p.mu.Unlock()
	}
	return p.server.Write(m)
}

// change asks for a run.
func (p *proxy) change() {
	select {
	case p.changed <- struct{}{}:
	default:
	}
}

// fromServer adds to a message of gopls, if it is of that kind, and passes it
// on to the editor.
func (p *proxy) fromServer(m *lsp.Message) error {
	if m.Method == "textDocument/publishDiagnostics" {
		return p.takeTheirs(m)
	}
	if m.Method == configuration {
		p.mu.Lock()
		p.configures[string(m.ID)] = true
		p.mu.Unlock()
	}
	if m.IsResponse() {
		p.mu.Lock()
		q, ok := p.asked[string(m.ID)]
		delete(p.asked, string(m.ID))
		p.mu.Unlock()
		if ok && len(m.Error) == 0 {
			if err := p.add(q, m); err != nil {
				fmt.Fprintf(p.Stderr, "lineage: %s: %v\n", q.method, err)
			}
		}
	}
	return p.editor.Write(m)
}
