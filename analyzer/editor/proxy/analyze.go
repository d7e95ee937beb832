// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/analyzer/editor"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// analyzeOnChange runs the analysis after each change, once the editor is
// quiet, until ctx ends. A change during a run ends the run, whose results
// would be out of date; packages that were done by then are cached.
func (p *proxy) analyzeOnChange(ctx context.Context) {
	for p.quiet(ctx) {
		run, cancel := context.WithCancel(ctx)
		done := make(chan struct{})
		go func() { defer close(done); p.analyze(run) }()
		select {
		case <-done:
		case <-ctx.Done():
		case <-p.changed:
			p.change() // it is still to be seen
		}
		cancel()
		<-done
	}
}

// quiet waits for a change, and then until there has been none for a while. It
// reports false if ctx has ended.
func (p *proxy) quiet(ctx context.Context) bool {
	var after <-chan time.Time // nil until there is a change
	for {
		select {
		case <-ctx.Done():
			return false
		case <-p.changed:
			after = time.After(p.Delay)
		case <-after:
			return true
		}
	}
}

// analyze analyses the packages of which a file is open, and shows the result.
func (p *proxy) analyze(ctx context.Context) {
	s := p.snapshot()
	modules := s.modules(p.foreign.dirs(ctx))
	description, err := p.overlay.write(s)
	if err != nil {
		p.complain(err.Error())
		return
	}
	all := newResult()
	var complaints []string
	for _, dir := range slices.Sorted(maps.Keys(modules)) {
		var said bytes.Buffer
		req := driver.Request{
			Tool: p.Tool, Dir: dir, Patterns: modules[dir], Stderr: &said,
			Flags: s.settings.flags(), Env: s.settings.environment(), Analyzer: analyzerFlags(),
		}
		if description != "" {
			req.Flags = append(req.Flags, "-overlay="+description)
		}
		found, err := driver.Analyze(ctx, req)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			complaints = append(complaints, fmt.Sprintf("lineage: %s: %v", dir, err))
			continue
		}
		for _, f := range found.Failed {
			complaints = append(complaints, fmt.Sprintf("lineage: %s was not analysed: %s", f.Package, f.Reason))
		}
		all.take(found, s, p.Page)
	}
	p.complain(strings.Join(complaints, "\n"))
	p.show(s, all)
}

// analyzerFlags returns the flags for the analyzer in the form that vet tools
// take.
func analyzerFlags() []string {
	var flags []string
	for _, f := range editor.Flags() {
		flags = append(flags, "-"+analyzer.Analyzer.Name+"."+f)
	}
	return flags
}

// modules returns the directories of the packages of which a file is open, as
// patterns for the go command, by the root of their module. What lies below
// foreign directories is left out: an editor shows code of others as well, and
// nothing is to be found in it.
func (s snapshot) modules(foreign []string) map[string][]string {
	modules := make(map[string][]string)
	for file := range s.texts {
		dir := filepath.Dir(file)
		root, ok := moduleRoot(dir)
		if !ok || slices.ContainsFunc(foreign, func(f string) bool { return below(dir, f) }) {
			continue
		}
		rel, err := filepath.Rel(root, dir)
		if err != nil {
			continue
		}
		pattern := "./" + filepath.ToSlash(rel)
		if !slices.Contains(modules[root], pattern) {
			modules[root] = append(modules[root], pattern)
		}
	}
	for _, patterns := range modules {
		slices.Sort(patterns)
	}
	return modules
}

// below reports whether a directory is another one or lies in it.
func below(dir, other string) bool {
	rel, err := filepath.Rel(other, dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// moduleRoot returns the innermost directory with a go.mod file.
func moduleRoot(dir string) (string, bool) {
	for {
		if info, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil && !info.IsDir() {
			return dir, true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

// complain writes to the editor's log why there are no findings; an empty text
// says that there is no longer a reason.
func (p *proxy) complain(text string) {
	p.mu.Lock()
	repeated := p.said == text
	p.said = text
	p.mu.Unlock()
	if text == "" || repeated {
		return
	}
	m, err := lsp.Notification("window/logMessage", map[string]any{"type": lsp.SeverityWarning, "message": text})
	if err == nil {
		_ = p.editor.Write(m)
	}
}
