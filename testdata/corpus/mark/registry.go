// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import (
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// module is the prefix of the names of the corpus' own functions.
const module = "example.com/corpus/"

// A Site is a line of the corpus: package path below the module, base name of
// the file, line.
type Site struct {
	Package, File string
	Line          int
}

func (s Site) String() string { return fmt.Sprintf("%s/%s:%d", s.Package, s.File, s.Line) }

type kind int

const (
	secret  kind = iota // issued by a declared source, at the line that calls it
	filling             // put into a labelled thing; the source is where that is read
)

// A marker is what a source returns, in one of several forms. All calls from
// one line share one, so that runs are alike.
type marker struct {
	kind  kind
	site  Site
	field string
	char  rune // the text is this ideograph repeated: any piece of it tells

	encoded []string // see forms
}

func (m *marker) text() string { return strings.Repeat(string(m.char), 6) }

// number returns a value that nothing else in the corpus has.
func (m *marker) number() int { return 7_310_000_000 + int(m.char)*101 }

// A Flow is a marker that arrived at a sink. Source is zero if the marker
// came out of a labelled thing rather than from a source at a line.
type Flow struct{ Source, Sink Site }

// records are what a run remembers.
type records struct {
	sync.Mutex
	coin    uint64
	markers []*marker
	byChar  map[rune]*marker
	flows   []Flow
	sources map[Site]bool
	sinks   map[Site]bool
}

var registry = &records{
	byChar:  map[rune]*marker{},
	sources: map[Site]bool{},
	sinks:   map[Site]bool{},
}

// issue returns the marker of the line in the corpus that asks for one.
func issue(k kind, field string) *marker {
	site := caller(0)
	registry.Lock()
	defer registry.Unlock()
	if k == secret {
		registry.sources[site] = true
	}
	for _, m := range registry.markers {
		if m.kind == k && m.site == site && m.field == field {
			return m
		}
	}
	m := &marker{kind: k, site: site, field: field, char: rune(0x4E00 + len(registry.markers))}
	registry.markers = append(registry.markers, m)
	registry.byChar[m.char] = m
	return m
}

// observe records which markers args reach.
func observe(args ...any) { observeAt(caller(0), args) }

func observeAt(site Site, args []any) {
	registry.Lock()
	defer registry.Unlock()
	registry.sinks[site] = true
	for m := range reached(args) {
		f := Flow{Sink: site}
		if m.kind == secret {
			f.Source = m.site
		}
		if !slices.Contains(registry.flows, f) {
			registry.flows = append(registry.flows, f)
		}
	}
}

// caller returns the innermost line of the corpus outside this package, or the
// one up levels out.
func caller(up int) Site {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		f, more := frames.Next()
		if s, ok := siteOf(f); ok && s.Package != "mark" {
			if up--; up < 0 {
				return s
			}
		}
		if !more {
			panic("mark: called from no line of the corpus; wrap it in a function literal")
		}
	}
}

// siteOf returns the line of a frame. The package is that of the file: the name
// of a closure is that of the package which the function around it was inlined
// into.
func siteOf(f runtime.Frame) (Site, bool) {
	file, ok := strings.CutPrefix(f.File, root)
	if !ok || !strings.HasPrefix(f.Function, module) {
		return Site{}, false
	}
	dir, base := path.Split(file)
	return Site{strings.TrimSuffix(dir, "/"), base, f.Line}, true
}

// root is the directory of the module, as far as file names know it.
var root = func() string {
	_, file, _, _ := runtime.Caller(0)
	return strings.TrimSuffix(file, "mark/registry.go")
}()

// Observed returns what happened since the program began: which markers
// arrived where, which lines called a source, which lines called a sink. What
// still goes on in the background may add to it, not to what is returned.
func Observed() (flows []Flow, sources, sinks map[Site]bool) {
	registry.Lock()
	defer registry.Unlock()
	return slices.Clone(registry.flows), maps.Clone(registry.sources), maps.Clone(registry.sinks)
}
