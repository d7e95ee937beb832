// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package finding is the one model of what the analyzer has to say: a
// [Document] of flows and findings, as plain data with resolved positions.
//
// What comes in is written once, by package analyzer; what goes out is
// rendered, in every format, by package report. A Document read back from
// its JSON renders the same.
package finding

import (
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Document is what one run, or one package of a run, found.
type Document struct {
	Tool        Tool            `json:"tool"`
	Policies    []Policy        `json:"policies,omitempty"`    // in force in some package, by name and version
	Definitions []policy.Policy `json:"definitions,omitempty"` // of those that are not the default, without bases
	Packages    []Package       `json:"packages,omitempty"`    // analysed, sorted by path
	Findings    []Finding       `json:"findings"`              // sorted by Position, Rule, ID
	Flows       []Flow          `json:"flows,omitempty"`       // all of them, also the permitted ones
	Gaps        []Gap           `json:"gaps,omitempty"`        // what was not followed
	Hints       []Hint          `json:"hints,omitempty"`       // for editors, where they were asked for
}

// Tool names the program that wrote a Document.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Policy names a policy that decided.
type Policy struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
}

// Package is one analysed package. Dir is where its files are; it is empty
// where the driver does not know. Policy names the one that it declares, if it
// does. Steps is how much work its analysis was,
// counted and not timed; it says nothing of the package, and is not written.
type Package struct {
	Path   string `json:"path"`
	Dir    string `json:"dir,omitempty"`
	Policy string `json:"policy,omitempty"`
	Steps  int    `json:"-"`
}

// A Position is a place in a file. File is the base name, so that a Document
// is the same on every machine; Package and the Document's Packages lead to
// the directory. Column is 0 where it is not known (in other packages).
type Position struct {
	Package string `json:"package"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column,omitempty"`
}

// A Step is one thing that happens to data on its way.
type Step struct {
	Position
	Text string `json:"text"`           // such as "field Profile.Health is read"
	Func string `json:"func,omitempty"` // the function it happens in, such as "(*Server).Submit"
}

// A Verdict is what the policy says of a flow.
type Verdict string

// The verdicts.
const (
	Permitted       Verdict = "permitted"
	NeedsConsent    Verdict = "needs-consent"          // or a request, or a legal basis
	NeedsDeidentify Verdict = "needs-deidentification" // or consent
	NotPermitted    Verdict = "not-permitted"
)

// A Flow is a path from a source to a sink, permitted or not.
type Flow struct {
	ID         string             `json:"id"` // stable while lines move: from symbols, label and use
	Label      policy.Label       `json:"label"`
	Level      policy.Level       `json:"level,omitempty"` // how far it was de-identified on the way
	Use        policy.Use         `json:"use"`
	Verdict    Verdict            `json:"verdict"`
	Conditions []policy.Condition `json:"conditions,omitempty"` // those the policy asks for
	Met        []policy.Condition `json:"met,omitempty"`        // those that hold on this path
	Clauses    []string           `json:"clauses,omitempty"`
	Reason     string             `json:"reason"` // the policy's, one sentence
	Policy     Policy             `json:"policy"`
	Source     string             `json:"source"`          // the marked thing, such as "field example.com/x.Profile.Health"
	Sink       string             `json:"sink"`            // who transmits, such as "func example.com/x/ads.Upload"
	At         Position           `json:"at"`              // where it is reported
	Steps      []Step             `json:"steps"`           // source first, sink last
	Notes      []string           `json:"notes,omitempty"` // what was widened, unmodelled or cut off on the way; a guard for another subject
}

// Ends returns where a flow begins and where it ends; nowhere for nil.
func (f *Flow) Ends() (from, to Position) {
	if f == nil || len(f.Steps) == 0 {
		return Position{}, Position{}
	}
	return f.Steps[0].Position, f.Steps[len(f.Steps)-1].Position
}

// A Finding is a flow, or a misuse, that breaks a rule.
type Finding struct {
	Rule string `json:"rule"`
	ID   string `json:"id"` // of the flow, or from the symbol for a misuse
	Position
	EndLine    int          `json:"endLine,omitempty"`
	EndColumn  int          `json:"endColumn,omitempty"`
	Func       string       `json:"func,omitempty"`
	Message    string       `json:"message"`         // one line, complete in itself
	Why        string       `json:"why,omitempty"`   // the policy's line, or the rule's
	Fix        string       `json:"fix,omitempty"`   // what to do, in words
	Allow      string       `json:"allow,omitempty"` // the directive to paste
	Flow       *Flow        `json:"flow,omitempty"`
	Also       []Step       `json:"also,omitempty"`   // where other data comes from that goes the same way, to be mended alike
	AlsoTo     []Step       `json:"alsoTo,omitempty"` // the other calls that send it away once it is on that way
	Suppressed *Suppression `json:"suppressed,omitempty"`
}

// Others returns where else a finding begins and ends.
func (f *Finding) Others() []Step { return slices.Concat(f.Also, f.AlsoTo) }

// A Suppression is a //lineage:allow that covers a finding.
type Suppression struct {
	Position
	Reason string `json:"reason"`
	Until  string `json:"until,omitempty"` // 2006-01-02
}

// A Hint is what is known of the data at a place, whether or not anything is
// wrong with it. It is about what lies before EndColumn, or about the whole line
// if that is 0.
type Hint struct {
	Position
	EndColumn int    `json:"endColumn,omitempty"`
	Text      string `json:"text"` // such as "special-care data (field Profile.Health)"
}

// A Gap is something that was not followed, and how often.
type Gap struct {
	Kind  string `json:"kind"` // "unmodelled", "widened", "not-analysed", "internal"
	What  string `json:"what"` // the function or package
	Count int    `json:"count"`
}

// A Rule is one kind of finding. Its ID is the diagnostic's category, the
// anchor in the documentation and SARIF's ruleId.
type Rule struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Text     string   `json:"text"` // why it matters, what is reported, what to do
	Bad      string   `json:"bad"`  // Go source that is reported
	Good     string   `json:"good"` // Go source that is not
	Since    string   `json:"since"`
	Severity Severity `json:"severity"`
}

// A Severity says how a finding counts.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // breaks the policy
	Warning Severity = "warning" // may break it, or hides that it does
)
