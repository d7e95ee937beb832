// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package staticcheck is the suite of staticcheck's analyzers.
//
// An analyzer of staticcheck relies on staticcheck's command to leave out what a
// //lint:ignore covers, what staticcheck.conf does not ask for, and to make
// diagnostics of what U1000 returns. Here the analyzer is wrapped in one that does so
// itself, and reports as any other of a vet tool.
package staticcheck

import (
	"fmt"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"
	"honnef.co/go/tools/config"
	"honnef.co/go/tools/simple"
	"honnef.co/go/tools/staticcheck"
	"honnef.co/go/tools/stylecheck"
	"honnef.co/go/tools/unused"

	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

// Suite is the suite.
var Suite = suite.Suite{Name: "staticcheck", Analyzers: analyzers, Config: config.ConfigName}

// analyzers returns the checks of the staticcheck command, and one
// more that judges the directives which suppress them.
func analyzers() []*analysis.Analyzer {
	checks := slices.Concat(simple.Analyzers, staticcheck.Analyzers, stylecheck.Analyzers, []*lint.Analyzer{unused.Analyzer})
	config.DefaultConfig.Checks = []string{"all"}
	var wrapped []*analysis.Analyzer
	for _, check := range checks {
		if check.Doc.NonDefault {
			config.DefaultConfig.Checks = append(config.DefaultConfig.Checks, "-"+check.Analyzer.Name)
		}
		wrapped = append(wrapped, wrap(check.Analyzer))
	}
	return append(wrapped, directivesAnalyzer(wrapped))
}

// matches are the directives that have suppressed something.
type matches map[*ignore]bool

// wrap returns a check that reports what is asked for and not suppressed, and
// results in the directives that suppressed something.
func wrap(check *analysis.Analyzer) *analysis.Analyzer {
	a := *check
	a.Requires = append(slices.Clone(check.Requires), config.Analyzer, ignores)
	a.ResultType = reflect.TypeFor[matches]()
	a.Run = func(pass *analysis.Pass) (any, error) {
		f := filter{
			check:   check.Name,
			wanted:  wants(config.For(pass).Checks, check.Name),
			ignores: pass.ResultOf[ignores].([]*ignore),
			matched: make(matches),
			report:  pass.Report,
		}
		inner := *pass
		inner.Analyzer = check
		inner.Report = func(d analysis.Diagnostic) { f.take(pass, d) }
		result, err := check.Run(&inner)
		if err != nil {
			return nil, err
		}
		if found, ok := result.(unused.Result); ok {
			reportUnused(&inner, found)
		}
		return f.matched, nil
	}
	return &a
}

// A filter decides which diagnostics of a check are shown.
type filter struct {
	check   string
	wanted  bool
	ignores []*ignore
	matched matches
	report  func(analysis.Diagnostic)
}

// take reports a diagnostic in the form that staticcheck gives it, with the
// name that a //lint:ignore would have to give.
func (f filter) take(pass *analysis.Pass, d analysis.Diagnostic) {
	if !f.wanted {
		return
	}
	suppressed := false
	for _, ig := range f.ignores {
		if ig.covers(f.check, pass.Fset, d.Pos) {
			f.matched[ig], suppressed = true, true
		}
	}
	if suppressed {
		return
	}
	d.Category = f.check
	d.Message = fmt.Sprintf("%s (%s)", d.Message, f.check)
	f.report(d)
}

// reportUnused reports what U1000 found. A unit holds all that can use an
// unexported object, tests included, so what it finds is final.
func reportUnused(pass *analysis.Pass, found unused.Result) {
	type key struct {
		name, file string
		line       int
	}
	of := func(o unused.Object) key { return key{o.Name, o.Position.Filename, o.Position.Line} }
	used := make(map[key]bool) // an instance of a generic type stands where the type does
	for _, o := range found.Used {
		used[of(o)] = true
	}
	for _, o := range found.Unused {
		if used[of(o)] {
			continue
		}
		for _, f := range pass.Files {
			if file := pass.Fset.File(f.FileStart); file.Name() == o.Position.Filename {
				pass.Report(analysis.Diagnostic{Pos: file.Pos(o.Position.Offset), Message: fmt.Sprintf("%s %s is unused", o.Kind, o.Name)})
			}
		}
	}
}
