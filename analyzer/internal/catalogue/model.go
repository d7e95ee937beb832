// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Model says what one function or method does with data, where its body is
// not analysed (the standard library) or does not tell (third parties).
type Model struct {
	Package  string   // import path, as the go command knows it
	AnyMajor bool     // also .../v2, .../v3: written "package example.com/x/v*"
	Func     string   // "F", "(*T).M", "(T).M"; an interface's method is "(I).M"
	Params   []string // names used by the effects; a method's receiver is "recv"
	Results  []string // likewise
	Effects  []Effect // in order; none means that nothing flows
	Pos      string   // "net_http.txt:12", for error messages
}

// An Op is what an effect does.
type Op uint8

// The operations.
const (
	Value      Op = iota // From moves to To, whole
	Taint                // what View sees of From goes to To and everything below it
	Kill                 // what is at To is forgotten
	Call                 // the function at Target is called with From; To is its result
	Invoke               // Method of the value at Target is called with From; To is its result
	Sink                 // From leaves the program
	Deidentify           // From goes to To, de-identified to Level
	Fresh                // To points to a new, empty object
	Drain                // the iterator at From is run; To is what it yields, one per value
	Generate             // To is an iterator that yields From
	Return               // To is a function that returns From
	Accept               // Target becomes a function that puts what it is given at To
	Take                 // what From refers to moves into objects of To's own
	Encode               // From becomes text at To, which remembers what it was made of
	Decode               // the text From becomes data at To
	Render               // what the template text at Target shows of From goes to To, with the functions there
	Panic                // the call may panic with what View sees of From
	Log                  // From is written to a log: to Target, or, without one, the operator\'s
	Begin                // the text at To begins with the texts at From, one after another
	Setting              // the call sets up what will open wrappers, for the reason Why
	Attributes           // what a logger is given at From becomes attributes at To, by key
	Leaves               // the attributes at From, groups opened, are those at To
	Apply                // the function at Target is called by reflection with the list at From; To is the list of results
	Pack                 // To is a function that hands the function at From a list of its arguments
	Wait                 // what others did beside the caller is found from then on
	Some                 // the result To is never nil
	Serve                // the methods of Target that a server calls by reflection are called
	Add                  // the elements of the list at From are added to those at To
	Wrap                 // the functions of a list are put around another one: From are both, in this order
	NilAs                // the result To is nil only if From is, or each element of that
)

// An Effect is one line of a model.
type Effect struct {
	Op     Op
	From   []Port
	To     []Port // Call, Invoke, Drain, Accept, Render: one per value, "_" allowed; Panic: none; others: exactly one
	View   summary.View
	Via    summary.Transform
	Target Port // Call, Invoke, Log: whom; Accept: what becomes the function; Render: the template
	Method string
	Own    bool   // only of what is known here: of functions, or of types that are not the library's
	Often  bool   // Invoke: any number of times
	Else   *Port  // Call: the result where there is no function
	Type   string // Fresh: of which type the new object is, as "*path.T"; "" if the port's type tells
	If     *Condition
	Async  bool // Call: at any time from then on, beside the caller
	Sink   *SinkSpec
	Level  policy.Level
	Why    string // Setting: the reason
	Fix    string // Setting: what to do instead
	Pos    string
}

// Of reports whether an effect is one of data that comes from, goes to or is
// called at a parameter.
func (e Effect) Of(param string) bool {
	is := func(p Port) bool { return p.Base == param }
	return is(e.Target) || e.Else != nil && is(*e.Else) || slices.ContainsFunc(e.From, is) || slices.ContainsFunc(e.To, is)
}

// Repeats reports whether a call may be made any number of times: it says so, or is given
// what is one of several, or a part of a text, or nothing that is known.
func (e Effect) Repeats() bool {
	ofSeveral := func(p Port) bool {
		return slices.ContainsFunc(p.Path, func(elem string) bool {
			return slices.Contains([]string{"[*]", Each, "{key}", "{elem}"}, elem)
		})
	}
	known := func(p Port) bool { return p.Base != "_" }
	return e.Often || slices.ContainsFunc(e.From, ofSeveral) || e.Op == Call && e.View != summary.Exact ||
		len(e.From) > 0 && !slices.ContainsFunc(e.From, known)
}

// A Condition says of a port what is known to be there: a constant, [Zero], [Relative], or
// what the package variable of that name holds; or another number than that.
type Condition struct {
	Port  Port
	Const string
	Other bool
}

// Zero is the condition that a port is known to hold the zero value.
const Zero = "zero"

// Relative is the condition that a port is known to hold a text that begins with
// a slash.
const Relative = "relative"

// A Port is a place that effects move data between: a parameter, "recv", a
// result, "tmp" (a place of the call's own) or "_" (nothing, or not wanted),
// and a path below it. Path elements are "^" (what a pointer points to),
// ".name" (a field, through a pointer as in Go; of an opaque type, a name of
// our own for its state), "[*]" (every element), "[each]" (likewise, in calls one by one), "[k]" (the element that the
// parameter k selects), "{key}" (every key of a map) and "{elem}" (every
// element of a channel).
type Port struct {
	Base string
	Path []string
}

// IsEach reports whether a port is each element of a list.
func (p Port) IsEach() bool { return len(p.Path) == 1 && p.Path[0] == "[*]" }

// A SinkSpec says who receives what a sink is given.
type SinkSpec struct {
	Vendor    policy.Vendor    // looked up in the policy: unknown there means third-party
	Recipient policy.Recipient // instead of a vendor
	Host      *Port            // or a URL or address whose constant host names the vendor
	Unnamed   bool             // or nobody knows who it is
	Purpose   policy.Purpose
}
