// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// What follows is the part of SARIF 2.1.0 that we write, in its own words.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool                `json:"tool"`
	Invocations []sarifInvocation        `json:"invocations"`
	Bases       map[string]sarifArtifact `json:"originalUriBaseIds,omitempty"`
	ColumnKind  string                   `json:"columnKind"`
	Results     []sarifResult            `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version,omitempty"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string           `json:"id"`
	Short   sarifMessage     `json:"shortDescription"`
	Full    *sarifMessage    `json:"fullDescription,omitempty"`
	Help    *sarifMarkdown   `json:"help,omitempty"`
	Default sarifRuleDefault `json:"defaultConfiguration"`
}

type sarifRuleDefault struct {
	Level string `json:"level"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifMarkdown struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	CodeFlows    []sarifCodeFlow    `json:"codeFlows,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifSuppression struct {
	Kind          string         `json:"kind"`
	Justification string         `json:"justification"`
	Location      *sarifLocation `json:"location,omitempty"`
}

type sarifCodeFlow struct {
	ThreadFlows []sarifThreadFlow `json:"threadFlows"`
}

type sarifThreadFlow struct {
	Locations []sarifStep `json:"locations"`
}

type sarifStep struct {
	Location sarifLocation `json:"location"`
}

type sarifLocation struct {
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifMessage  `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

func sarifRules(rules []finding.Rule) []sarifRule {
	described := []sarifRule{}
	for _, r := range rules {
		rule := sarifRule{ID: r.ID, Short: sarifMessage{r.Title}, Default: sarifRuleDefault{string(r.Severity)}}
		if r.Text != "" {
			rule.Full = &sarifMessage{r.Text}
			rule.Help = &sarifMarkdown{Text: r.Text, Markdown: ruleMarkdown(r)}
		}
		described = append(described, rule)
	}
	return described
}

// ruleMarkdown returns a rule's help with its examples.
func ruleMarkdown(r finding.Rule) string {
	var b strings.Builder
	b.WriteString(r.Text)
	for _, example := range []struct{ title, source string }{{"Reported", r.Bad}, {"Not reported", r.Good}} {
		if example.source != "" {
			b.WriteString("\n\n" + example.title + ":\n\n```go\n" + strings.Trim(example.source, "\n") + "\n```")
		}
	}
	return b.String()
}

// relativeURI returns a path as a reference that is resolved against a base.
func relativeURI(name string) string {
	return (&url.URL{Path: slashes(name)}).EscapedPath()
}

// fileURI returns an absolute path as a URI: file:///srv/x, and of Windows
// file:///C:/x or file://server/share/x.
func fileURI(name string) string {
	slashed := strings.TrimSuffix(slashes(name), "/")
	if rest, ok := strings.CutPrefix(slashed, "//"); ok {
		host, path, _ := strings.Cut(rest, "/")
		return (&url.URL{Scheme: "file", Host: host, Path: "/" + path}).String()
	}
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return (&url.URL{Scheme: "file", Path: slashed}).String()
}

// slashes returns a path with slashes, also one of Windows on another system:
// a Document may be rendered where it was not made.
func slashes(name string) string {
	drive := len(name) > 2 && name[1] == ':' && name[2] == '\\'
	if drive || strings.HasPrefix(name, `\\`) {
		return strings.ReplaceAll(name, `\`, "/")
	}
	return filepath.ToSlash(name)
}
