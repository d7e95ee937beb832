// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package staticcheck

import (
	"cmp"
	"go/token"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/facts/directives"
	"honnef.co/go/tools/analysis/lint"
	"honnef.co/go/tools/analysis/report"
	"honnef.co/go/tools/config"
)

// An ignore is a //lint:ignore, which covers the line of what it stands at, or
// a //lint:file-ignore.
type ignore struct {
	pos    token.Pos
	file   string
	line   int      // 0 is the whole file
	checks []string // patterns, in lower case; none is a directive without a reason
}

func (ig *ignore) covers(check string, fset *token.FileSet, pos token.Pos) bool {
	at := report.DisplayPosition(fset, pos)
	return at.Filename == ig.file && (ig.line == 0 || at.Line == ig.line) && ig.names(check)
}

func (ig *ignore) names(check string) bool {
	return slices.ContainsFunc(ig.checks, func(pattern string) bool {
		ok, err := path.Match(pattern, strings.ToLower(check))
		return ok && err == nil
	})
}

// ignores finds the directives of a package, in the order of their places.
var ignores = &analysis.Analyzer{
	Name:       "lintignores",
	Doc:        "find //lint:ignore and //lint:file-ignore",
	Requires:   []*analysis.Analyzer{directives.Analyzer},
	ResultType: reflect.TypeFor[[]*ignore](),
	Run: func(pass *analysis.Pass) (any, error) {
		var list []*ignore
		for _, d := range pass.ResultOf[directives.Analyzer].([]lint.Directive) {
			if d.Command != "ignore" && d.Command != "file-ignore" {
				continue
			}
			at := report.DisplayPosition(pass.Fset, d.Node.Pos())
			ig := &ignore{pos: d.Directive.Pos(), file: at.Filename}
			if d.Command == "ignore" {
				ig.line = at.Line
			}
			if len(d.Arguments) >= 2 {
				ig.checks = strings.Split(strings.ToLower(d.Arguments[0]), ",")
			}
			list = append(list, ig)
		}
		slices.SortFunc(list, func(a, b *ignore) int { return cmp.Compare(a.pos, b.pos) })
		return list, nil
	},
}

// directivesAnalyzer returns the check of the directives themselves: each has
// a reason, and each suppresses something that a check would report.
func directivesAnalyzer(checks []*analysis.Analyzer) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     "staticcheck",
		Doc:      "report //lint:ignore directives that have no reason, or nothing to ignore",
		URL:      "https://staticcheck.dev/docs/configuration/#ignoring-problems",
		Requires: append(slices.Clone(checks), config.Analyzer, ignores),
		Run: func(pass *analysis.Pass) (any, error) {
			matched := make(matches)
			for _, check := range checks {
				for ig := range pass.ResultOf[check].(matches) {
					matched[ig] = true
				}
			}
			for _, ig := range pass.ResultOf[ignores].([]*ignore) {
				switch {
				case ig.checks == nil:
					pass.Reportf(ig.pos, "malformed linter directive; missing the required reason field? (compile)")
				case ig.line > 0 && !matched[ig] && ig.couldMatch(checks, config.For(pass).Checks):
					pass.Reportf(ig.pos, "this linter directive didn't match anything; should it be removed? (staticcheck)")
				}
			}
			return nil, nil
		},
	}
}

// couldMatch reports whether a directive names a check that was wanted. What
// is unused may depend on how a package is built, so of U1000 it is never sure.
func (ig *ignore) couldMatch(checks []*analysis.Analyzer, wanted []string) bool {
	if slices.Contains(ig.checks, "u1000") {
		return false
	}
	return slices.ContainsFunc(checks, func(a *analysis.Analyzer) bool {
		return slices.Contains(ig.checks, strings.ToLower(a.Name)) && wants(wanted, a.Name)
	})
}

// wants reports whether a list of checks, as staticcheck.conf has it, asks for
// a check. The last entry that speaks of it decides.
func wants(list []string, check string) bool {
	check = strings.ToLower(check)
	wanted := false
	for _, entry := range list {
		pattern, negated := strings.CutPrefix(strings.ToLower(entry), "-")
		if speaksOf(pattern, check) {
			wanted = !negated
		}
	}
	return wanted
}

// speaksOf reports whether an entry without its sign speaks of a check. "S*"
// stands for the category S and not for SA.
func speaksOf(pattern, check string) bool {
	prefix, open := strings.CutSuffix(pattern, "*")
	switch {
	case pattern == "all" || pattern == "*":
		return true
	case open && !strings.ContainsAny(prefix, "0123456789"):
		return strings.TrimRight(check, "0123456789") == prefix
	case open:
		return strings.HasPrefix(check, prefix)
	}
	return pattern == check
}
