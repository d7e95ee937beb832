// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// addDirs says where the packages are that the Document's positions name.
func (g goCommand) addDirs(ctx context.Context, flags []string, doc *finding.Document, roots []root) error {
	dirs := make(map[string]string)
	for _, r := range roots {
		dirs[r.ImportPath] = r.Dir
		dirs[testPath(r.ImportPath)] = r.Dir
	}
	if elsewhere := namedPackages(doc, dirs); len(elsewhere) > 0 {
		found, err := g.locate(ctx, flags, elsewhere)
		if err != nil {
			return fmt.Errorf("where are the packages that steps lead through: %w", err)
		}
		for path, dir := range found {
			dirs[path] = dir
			doc.Packages = append(doc.Packages, finding.Package{Path: path})
		}
	}
	for i, p := range doc.Packages {
		doc.Packages[i].Dir = dirs[p.Path]
	}
	doc.Sort()
	return nil
}

// namedPackages returns the packages that positions name, without the known.
func namedPackages(doc *finding.Document, known map[string]string) []string {
	var paths []string
	add := func(p finding.Position) {
		if _, ok := known[p.Package]; !ok && p.Package != "" {
			paths = append(paths, p.Package)
		}
	}
	addFlow := func(flow *finding.Flow) {
		add(flow.At)
		for _, s := range flow.Steps {
			add(s.Position)
		}
	}
	for _, f := range doc.Findings {
		add(f.Position)
		if f.Flow != nil {
			addFlow(f.Flow)
		}
	}
	for i := range doc.Flows {
		addFlow(&doc.Flows[i])
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}
