// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package oracle runs the corpus and holds its comments to what happened:
// what comes in are the comments "source:" and "leak:" and the flows that
// package mark observed; what goes out is every difference.
package oracle

import (
	"cmp"
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
	begin := map[string]mark.Site{} // family/name -> source
	named := map[mark.Site]string{} // source -> name
	for _, l := range labels {
		if !l.Leak {
			begin[l.Family()+"/"+l.Name], named[l.Site] = l.Site, l.Name
		}
	}
	var d diff
	for s := range sources {
		if named[s] == "" {
			d.say(s, "calls a source but has no source comment")
		}
	}
	said := map[mark.Flow]bool{}
	for _, l := range labels {
		if !l.Leak {
			continue
		}
		f := mark.Flow{Source: begin[l.Family()+"/"+l.Name], Sink: l.Site}
		if !sources[f.Source] {
			f.Source = mark.Site{} // a labelled thing: see mark.Flow
		}
		said[f] = true
		d.expect(l, sinks[l.Site], slices.Contains(flows, f))
	}
	for _, f := range flows {
		if !said[f] {
			d.say(f.Sink, "%s arrived; no comment says so", cmp.Or(named[f.Source], "data of a labelled thing"))
		}
	}
	slices.Sort(d)
	return d
}

type diff []string

func (d *diff) say(s mark.Site, format string, args ...any) {
	*d = append(*d, fmt.Sprintf("%v: %s", s, fmt.Sprintf(format, args...)))
}

// expect says so if a leak that the run is held to did not happen.
func (d *diff) expect(l Label, called, arrived bool) {
	switch {
	case l.Note != "" && l.Note != "run":
	case !called:
		d.say(l.Site, "leak of %s, but no run calls a sink here", l.Name)
	case !arrived:
		d.say(l.Site, "leak of %s, but no run saw it arrive", l.Name)
	}
}
