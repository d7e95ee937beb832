// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// A buffer is a file as it is in the editor.
type buffer struct {
	uri     string
	version int
	text    string
}

// sync takes a message about a buffer.
func (p *proxy) sync(m *lsp.Message) error {
	var doc struct {
		TextDocument   lsp.TextDocument
		ContentChanges []lsp.Change
	}
	if err := json.Unmarshal(m.Params, &doc); err != nil {
		return err
	}
	file, ok := lsp.File(doc.TextDocument.URI)
	if !ok {
		return nil // not on disk, so in no package
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.edits++
	switch m.Method {
	case "textDocument/didOpen":
		p.buffers[file] = &buffer{doc.TextDocument.URI, doc.TextDocument.Version, doc.TextDocument.Text}
	case "textDocument/didClose":
		delete(p.buffers, file)
	case "textDocument/didChange":
		b := p.buffers[file]
		if b == nil {
			return fmt.Errorf("%s is changed but was not opened", doc.TextDocument.URI)
		}
		text, err := lsp.Apply(b.text, doc.ContentChanges)
		if err != nil {
			return err
		}
		b.text, b.version = text, doc.TextDocument.Version
		p.ours.shift(file, doc.ContentChanges)
	}
	return nil
}

// A snapshot is what the editor holds at one moment.
type snapshot struct {
	edits    int
	texts    map[string]string // of Go files, by path
	settings settings
}

func (p *proxy) snapshot() snapshot {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := snapshot{p.edits, make(map[string]string), p.settings}
	for file, b := range p.buffers {
		if strings.HasSuffix(file, ".go") {
			s.texts[file] = b.text
		}
	}
	return s
}

// text returns a file as the editor or the disk has it.
func (s snapshot) text(file string) string {
	text, ok := s.texts[file]
	if !ok {
		data, err := os.ReadFile(file)
		if err != nil {
			return ""
		}
		text = string(data)
		s.texts[file] = text
	}
	return text
}

// An overlay is a directory in which the go command finds buffers that are not
// saved. A text has the same name there each time, so that the go command's
// cache knows it again.
type overlay struct{ dir string }

// write writes the overlay of a snapshot, and returns the file that describes
// it; it is empty if everything is saved. What no longer is in the overlay is
// removed.
func (o overlay) write(s snapshot) (string, error) {
	replace := make(map[string]string)
	keep := make(map[string]bool)
	for file, text := range s.texts {
		if saved, err := os.ReadFile(file); err == nil && string(saved) == text {
			continue
		}
		name := fmt.Sprintf("%x", sha256.Sum256([]byte(file+"\x00"+text)))
		keep[name] = true
		replace[file] = filepath.Join(o.dir, name, filepath.Base(file)) // positions are told by the base name
		if _, err := os.Stat(replace[file]); err == nil {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(replace[file]), 0o777); err != nil {
			return "", err
		}
		if err := os.WriteFile(replace[file], []byte(text), 0o666); err != nil {
			return "", err
		}
	}
	if err := o.clean(keep); err != nil || len(replace) == 0 {
		return "", err
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	description := filepath.Join(o.dir, "overlay.json")
	return description, os.WriteFile(description, data, 0o666)
}

func (o overlay) clean(keep map[string]bool) error {
	entries, err := os.ReadDir(o.dir)
	for _, e := range entries {
		if !keep[e.Name()] {
			if err := os.RemoveAll(filepath.Join(o.dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return err
}
