// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package oracle runs the corpus and holds its comments to what happened:
// what comes in are the comments "source:" and "leak:" and the flows that
// package mark observed; what goes out is every difference.
package oracle

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

// A Label is what a comment says of a line.
type Label struct {
	Site mark.Site
	Name string // of the source
	Leak bool   // the end of the flow, otherwise its beginning
	Note string // in parentheses: "run" is seen by the run only; with any other, the run is not held to it
}

// Family is the part of the corpus in which source names are unique.
func (l Label) Family() string { return family(l.Site) }

func family(s mark.Site) string {
	f, _, _ := strings.Cut(s.Package, "/")
	return f
}

var clause = regexp.MustCompile(`(source|leak): ([^;()]+)(?:\(([^)]*)\))?`)

// Labels reads the comments of every package below root.
func Labels(root string) ([]Label, error) {
	var labels []Label
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil || dir == "mark" || dir == "oracle" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(text), "\n") {
			site := mark.Site{Package: filepath.ToSlash(dir), File: filepath.Base(path), Line: i + 1}
			labels = append(labels, parse(site, line)...)
		}
		return nil
	})
	return labels, err
}

func parse(site mark.Site, line string) []Label {
	i := strings.LastIndex(line, "// ")
	if i < 0 {
		return nil
	}
	var labels []Label
	for _, m := range clause.FindAllStringSubmatch(line[i:], -1) {
		for name := range strings.SplitSeq(m[2], ",") {
			labels = append(labels, Label{site, strings.TrimSpace(name), m[1] == "leak", m[3]})
		}
	}
	return labels
}

// Compare returns the differences between what the comments say and what
// happened.
func Compare(labels []Label, flows []mark.Flow, sources, sinks map[mark.Site]bool) []string {
	var diff []string
	say := func(s mark.Site, format string, args ...any) {
		diff = append(diff, fmt.Sprintf("%s/%s:%d: %s", s.Package, s.File, s.Line, fmt.Sprintf(format, args...)))
	}
	begin := map[string]mark.Site{} // family/name -> source
	named := map[mark.Site]string{} // source -> name
	for _, l := range labels {
		if key := l.Family() + "/" + l.Name; !l.Leak {
			if other, ok := begin[key]; ok && other != l.Site {
				say(l.Site, "source %s is also at %s:%d", l.Name, other.File, other.Line)
			}
			begin[key], named[l.Site] = l.Site, l.Name
		}
	}
	for s := range sources {
		if named[s] == "" {
			say(s, "calls a source but has no source comment")
		}
	}
	said := map[mark.Flow]bool{} // a field's source is not known by line: see mark.Flow
	for _, l := range labels {
		if !l.Leak {
			continue
		}
		from, ok := begin[l.Family()+"/"+l.Name]
		if !ok {
			say(l.Site, "leak of %s, which no source comment names", l.Name)
			continue
		}
		f := mark.Flow{Source: from, Sink: l.Site}
		if !sources[from] {
			f.Source = mark.Site{}
		}
		said[f] = true
		switch {
		case l.Note != "" && l.Note != "run":
		case !sinks[l.Site]:
			say(l.Site, "leak of %s, but no run calls a sink here", l.Name)
		case !slices.Contains(flows, f):
			say(l.Site, "leak of %s, but no run saw it arrive", l.Name)
		}
	}
	for _, f := range flows {
		if said[f] {
			continue
		}
		if name := named[f.Source]; name != "" {
			say(f.Sink, "%s arrived; no comment says so", name)
		} else {
			say(f.Sink, "data of a labelled thing arrived; no comment says so")
		}
	}
	slices.Sort(diff)
	return diff
}
