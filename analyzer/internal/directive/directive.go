// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Directive is one //lineage: comment that could be understood.
type Directive struct {
	Pos, End token.Pos // of the comment
	Text     string    // of the comment, as it stands there

	// What it speaks of: the Symbol, if it names one, else the Node: a
	// *ast.FuncDecl, *ast.TypeSpec, *ast.ValueSpec, *ast.Field (of a struct,
	// or a method of an interface) or, for the whole package, *ast.File. An
	// Allow of single lines has neither.
	Symbol string
	Node   ast.Node

	Decl Decl
}

// A Decl is what a directive declares: a *[Source], *[Sink], *[Guard],
// *[Deidentify], *[Purpose], *[Allow] or *[Policy].
type Decl interface{ verb() string }

// A Source says that a value, or what a function returns, carries a label.
type Source struct {
	Label policy.Label
	Param string // of a function: this parameter, instead of the results
}

// A Sink says that a function hands data to a recipient.
type Sink struct {
	Use  policy.Use
	By   ByParam
	Args []string // the parameters that are data; none means all but the receiver and contexts
}

// A Guard says that a function tells whether a condition holds for a use.
type Guard struct {
	Subject   string     // the parameter that says whose data; empty accepts anybody's
	Use       policy.Use // an empty part is any
	By        ByParam
	Condition policy.Condition // Consent unless stated
}

// ByParam names the parameters of a function that hold parts of a use. A part
// named here is empty in the policy.Use beside it.
type ByParam struct{ Purpose, Recipient string }

// A Deidentify says that the results of a function are de-identified.
type Deidentify struct{ Level policy.Level }

// A Purpose says what a function or package uses data for.
type Purpose struct{ Purpose policy.Purpose }

// An Allow permits what a rule reports, for a reason.
type Allow struct {
	Rule   string
	Reason string
	Until  string // 2006-01-02, inclusive; empty means for good

	// The lines it covers, if it is not of a function or package: the
	// statement that begins on the comment's own line or the one below.
	FirstLine, LastLine int
}

// A Policy marks the variable that holds the policy in force.
type Policy struct{}

func (*Source) verb() string     { return "source" }
func (*Sink) verb() string       { return "sink" }
func (*Guard) verb() string      { return "guard" }
func (*Deidentify) verb() string { return "deidentify" }
func (*Purpose) verb() string    { return "purpose" }
func (*Allow) verb() string      { return "allow" }
func (*Policy) verb() string     { return "policy" }

// Bind decides which words of the guard are parameters. [Parse] does so where
// it sees the function; for a symbol, who resolves it must.
func (g *Guard) Bind(params []string) { g.By.bind(&g.Use, params) }

// Bind is as for [Guard.Bind].
func (s *Sink) Bind(params []string) { s.By.bind(&s.Use, params) }

func (by *ByParam) bind(use *policy.Use, params []string) {
	if word := string(use.Purpose); word != "" && slices.Contains(params, word) {
		by.Purpose, use.Purpose = word, ""
	}
	if word := string(use.Recipient); word != "" && slices.Contains(params, word) {
		by.Recipient, use.Recipient = word, ""
	}
}

// A Problem is a directive or struct tag that cannot be understood.
type Problem struct {
	Pos, End token.Pos
	Message  string // names the word and the next step

	// Instead is what was meant, most likely, in the place of what stands from
	// Pos to End; it is empty where nobody can say. Harmless tells that what the
	// directive then does can only add findings.
	Instead  string
	Harmless bool
}
