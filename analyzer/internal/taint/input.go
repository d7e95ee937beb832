// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Input is what is known of the package to analyse.
type Input struct {
	Fset    *token.FileSet
	Files   []*ast.File
	Types   *types.Package
	Info    *types.Info
	Roles   *roles.Roles
	Imports Imports
}

// Imports gives what direct imports hand on.
type Imports interface {
	// Summary returns the summary of a function of another package, read
	// into the table.
	Summary(t *summary.Table, symbol string) (*summary.Summary, bool)
	// Global returns what is known of the content of a variable, and GlobalIn what
	// an import knew of it.
	Global(t *summary.Table, symbol string) (*summary.Value, bool)
	GlobalIn(t *summary.Table, path, symbol string) (*summary.Value, bool)
	// PendingKeys lists the calls whose target is still to be brought, and
	// Pending returns one of them (see [summary.PendingKey]).
	PendingKeys() []string
	Pending(t *summary.Table, key string) (*summary.Summary, bool)
	// Interface returns the methods of an interface that lost calls are of, each
	// with its signature.
	Interface(symbol string) ([]string, bool)
	// Found lists the flows that were told in an import, or below, in any order.
	Found() []summary.FlowID
	// Analysed reports whether the package was analysed: a function of it
	// without a summary does nothing with data.
	Analysed(path string) bool
}

// Result is what was found.
type Result struct {
	Flows     []*Flow
	Misuses   []Misuse
	Table     *summary.Table
	Summaries map[string]*summary.Summary
	Globals   map[string]*summary.Value
	Pending   map[string]*summary.Summary // calls of this package and of imports

	Interfaces map[string][]string // methods of those that lost calls are of
	Found      []summary.FlowID    // that importers need not tell again
	Gaps       map[Gap]int
	Steps      int  // how much work it was, counted
	Idle       bool // nothing was followed: there are no facts to hand on
}

// A Flow is labelled data that reaches a recipient.
type Flow struct {
	Source  *summary.Source
	Atom    *summary.Atom
	Sink    string // symbol of who transmits
	Kind    summary.SinkKind
	Address string         // of the recipient, where a general transport was given one
	Use     policy.Use     // of the sink; the purpose may be stated by Purpose below or by the atom
	Purpose policy.Purpose // what the sending code is declared to be for
	Held    []summary.Held // guards that hold for the data's subject
	Other   []summary.Held // guards that hold, but for another subject
	With    []policy.Label // labels of what is disclosed together with it
	Steps   []summary.Step
	Sent    token.Pos // the call that closed it
	Pos     token.Pos // where it is reported: there, or where data is given to what goes on
	Func    string    // in which function, as its symbol

	uncalled bool // there is such a flow only if nobody is seen to call the function
}

// Implicit reports whether the data is only told: something is sent because of
// it.
func (f *Flow) Implicit() bool { return f.Atom.Transform&summary.Implicit != 0 }

// A Misuse is a use of the SDK that breaks a rule without any flow.
type Misuse struct {
	Kind  MisuseKind
	Pos   token.Pos
	Label string // as text
	What  string
	Func  string
	Text  string          // the stated reason
	Fix   string          // what to do, where the kind does not tell
	Type  *types.TypeName // whose declaration is at fault, if it is of a formatter that opens it
}

// A MisuseKind says what is wrong.
type MisuseKind uint8

// The misuses.
const (
	Exposed    MisuseKind = iota // Expose
	Printed                      // a wrapper in an unexported field reaches a formatter
	Stripped                     // a type defined over a wrapper, without its methods, does
	Mistaken                     // a wrapper is printed by a verb that asks no methods
	Reflected                    // a wrapper is read by reflection
	Configured                   // what opens wrappers is set up so
	Narrowed                     // Map, Join or a wrap whose label covers less than its inputs
)

// A Gap is something that was not followed.
type Gap struct {
	Kind string // "unmodelled", "widened"
	What string
}

func itoa(n int) string { return strconv.Itoa(n) }
