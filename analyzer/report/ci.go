// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// GitHub writes a workflow command for each finding that is not suppressed,
// which GitHub Actions shows beside the line, and one for each reason why the
// run is not complete, which it shows above all files.
func GitHub(w io.Writer, doc *finding.Document, opts Options) error {
	buf := bufio.NewWriter(w)
	l := newLocator(doc, opts.Dir)
	rules := rulesOf(doc, opts.Rules)
	for _, f := range doc.Findings {
		if f.Suppressed != nil {
			continue
		}
		fmt.Fprintf(buf, "::%s file=%s,line=%d", severityOf(f.Rule, rules), githubProperty(l.slash(f.Position)), f.Line)
		if f.Column > 0 {
			fmt.Fprintf(buf, ",col=%d", f.Column)
		}
		fmt.Fprintf(buf, ",title=%s::%s\n", githubProperty("lineage: "+f.Rule), githubData(explained(f, l)))
	}
	for _, k := range gapKinds {
		if some := ofKind(doc.Gaps, k.kind); k.fatal && len(some) > 0 {
			fmt.Fprintf(buf, "::error title=lineage::%s\n", githubData(k.tell(some)))
		}
	}
	return buf.Flush()
}

// The runner decodes these and nothing else.
var (
	githubEscapes    = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubSeparators = strings.NewReplacer(":", "%3A", ",", "%2C")
)

func githubData(s string) string     { return githubEscapes.Replace(s) }
func githubProperty(s string) string { return githubSeparators.Replace(githubEscapes.Replace(s)) }

// explained returns all that there is to say of a finding, on several lines.
func explained(f finding.Finding, l locator) string {
	lines := []string{f.Message}
	if f.Flow != nil {
		for _, s := range f.Flow.Steps {
			lines = append(lines, l.line(s.Position)+": "+s.Text)
		}
		for _, s := range f.Others() {
			lines = append(lines, "also "+l.line(s.Position)+": "+s.Text)
		}
	}
	for _, more := range []string{f.Why, f.Fix} {
		if more != "" {
			lines = append(lines, more)
		}
	}
	return strings.Join(lines, "\n")
}

// A gitlabIssue is an entry of GitLab's code-quality report.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// GitLab writes the findings that are not suppressed as a code-quality
// report. GitLab keeps one issue of each fingerprint, so a flow that is found
// at several places gets a number for each further one.
func GitLab(w io.Writer, doc *finding.Document, opts Options) error {
	l := newLocator(doc, opts.Dir)
	rules := rulesOf(doc, opts.Rules)
	issues := []gitlabIssue{}
	seen := make(map[string]int)
	for _, f := range doc.Findings {
		if f.Suppressed != nil {
			continue
		}
		fingerprint := f.ID
		if seen[f.ID]++; seen[f.ID] > 1 {
			fingerprint += fmt.Sprint("-", seen[f.ID])
		}
		issues = append(issues, gitlabIssue{
			Description: f.Message,
			CheckName:   f.Rule,
			Fingerprint: fingerprint,
			Severity:    gitlabSeverity[severityOf(f.Rule, rules)],
			Location:    gitlabLocation{l.slash(f.Position), gitlabLines{f.Line}},
		})
	}
	return writeJSON(w, issues)
}

var gitlabSeverity = map[finding.Severity]string{
	finding.Error:   "critical",
	finding.Warning: "minor",
}

func severityOf(id string, rules []finding.Rule) finding.Severity {
	for _, r := range rules {
		if r.ID == id {
			return r.Severity
		}
	}
	return finding.Error
}

// slash returns the file of a position as services name files: with slashes,
// and relative to the directory where lineage ran if it lies in there.
func (l locator) slash(p finding.Position) string {
	name, _ := l.inside(p)
	return filepath.ToSlash(name)
}
