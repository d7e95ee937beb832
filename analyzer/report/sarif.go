// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// SARIF writes the findings in the format that code-scanning services read
// (OASIS SARIF 2.1.0): with their steps as code flows, their IDs as
// fingerprints, what covers them as suppressions, and the rules' help.
//
// Columns are those of the Go compiler, which counts bytes; SARIF has no word
// for that, and readers are off on lines that hold other than ASCII before.
func SARIF(w io.Writer, doc *finding.Document, opts Options) error {
	s := sarifWriter{locator: newLocator(doc, opts.Dir), rules: rulesOf(doc, opts.Rules)}
	run := sarifRun{
		Tool: sarifTool{Driver: sarifDriver{
			Name:           cmp.Or(doc.Tool.Name, "lineage"),
			Version:        doc.Tool.Version,
			InformationURI: "https://github.com/go-lineage/go-lineage",
			Rules:          sarifRules(s.rules),
		}},
		Invocations: []sarifInvocation{sarifInvoked(doc)},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
	}
	if opts.Dir != "" {
		run.Bases = map[string]sarifArtifact{sarifRoot: {URI: fileURI(opts.Dir) + "/"}}
	}
	for _, f := range doc.Findings {
		run.Results = append(run.Results, s.result(f))
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// sarifRoot is the base of relative paths: the directory where lineage ran.
const sarifRoot = "%SRCROOT%"

// rulesOf returns all known rules, and a bare one for each that a finding
// breaks and nobody described.
func rulesOf(doc *finding.Document, known []finding.Rule) []finding.Rule {
	rules := slices.Clone(known)
	for _, f := range doc.Findings {
		if !slices.ContainsFunc(rules, func(r finding.Rule) bool { return r.ID == f.Rule }) {
			rules = append(rules, finding.Rule{ID: f.Rule, Title: f.Rule, Severity: finding.Error})
		}
	}
	return rules
}

type sarifWriter struct {
	locator
	rules []finding.Rule
}

func (s sarifWriter) result(f finding.Finding) sarifResult {
	i := slices.IndexFunc(s.rules, func(r finding.Rule) bool { return r.ID == f.Rule })
	location := s.location(f.Position, f.Func)
	location.Physical.Region.EndLine = f.EndLine
	location.Physical.Region.EndColumn = f.EndColumn
	result := sarifResult{
		RuleID:       f.Rule,
		RuleIndex:    i,
		Level:        string(s.rules[i].Severity),
		Message:      sarifMessage{Text: sentences(f.Message, f.Why, f.Fix)},
		Locations:    []sarifLocation{location},
		Fingerprints: map[string]string{"lineageFlow/v1": f.ID},
	}
	if f.Flow != nil && len(f.Flow.Steps) > 0 {
		result.CodeFlows = []sarifCodeFlow{s.codeFlow(f.Flow)}
	}
	for _, step := range f.Others() {
		result.Related = append(result.Related, s.step(step))
	}
	if f.Suppressed != nil {
		result.Suppressions = []sarifSuppression{s.suppression(f.Suppressed)}
	}
	return result
}

func (s sarifWriter) suppression(by *finding.Suppression) sarifSuppression {
	if !inSource(by) {
		return sarifSuppression{Kind: "external", Justification: by.Reason + " (" + by.File + ")"}
	}
	at := s.location(by.Position, "")
	return sarifSuppression{Kind: "inSource", Justification: by.Reason, Location: &at}
}

func (s sarifWriter) codeFlow(flow *finding.Flow) sarifCodeFlow {
	var thread sarifThreadFlow
	for _, step := range flow.Steps {
		thread.Locations = append(thread.Locations, sarifStep{s.step(step)})
	}
	return sarifCodeFlow{[]sarifThreadFlow{thread}}
}

func (s sarifWriter) step(step finding.Step) sarifLocation {
	location := s.location(step.Position, step.Func)
	location.Message = &sarifMessage{Text: step.Text}
	return location
}

func (s sarifWriter) location(p finding.Position, function string) sarifLocation {
	location := sarifLocation{Physical: sarifPhysical{
		Artifact: s.artifact(p),
		Region:   sarifRegion{StartLine: p.Line, StartColumn: p.Column},
	}}
	if function != "" {
		location.Logical = []sarifLogical{{Name: p.Package + "." + function, Kind: "function"}}
	}
	return location
}

// artifact names a file by a path below the root where there is one, and
// otherwise by its full path.
func (s sarifWriter) artifact(p finding.Position) sarifArtifact {
	name, inside := s.inside(p)
	switch {
	case inside:
		return sarifArtifact{URI: relativeURI(name), Base: sarifRoot}
	case filepath.IsAbs(name):
		return sarifArtifact{URI: fileURI(name)}
	}
	return sarifArtifact{URI: relativeURI(name)}
}

// sarifInvoked says whether the run is complete, and if not, why.
func sarifInvoked(doc *finding.Document) sarifInvocation {
	invocation := sarifInvocation{Successful: true}
	for _, k := range gapKinds {
		some := ofKind(doc.Gaps, k.kind)
		if len(some) == 0 {
			continue
		}
		level := "note"
		if k.fatal {
			level, invocation.Successful = "error", false
		}
		invocation.Notifications = append(invocation.Notifications, sarifNotification{level, sarifMessage{Text: k.tell(some)}})
	}
	return invocation
}

// sentences joins what is said of a finding, leaving out what is not.
func sentences(parts ...string) string {
	said := slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(said, "\n")
}
