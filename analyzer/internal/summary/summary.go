// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Summary says what calling a function does with data, in terms of the
// function's inputs. See the package documentation.
//
// What a function has started goes on when it has returned: a goroutine, or a
// timer. It is kept as a call that callers make again, on what has become of the
// objects by then; its target need not be open.
type Summary struct {
	Results []*Value
	Panic   *Value   // what a panic in it carries
	Updates []Update // objects of the caller that are changed, sorted by port
	Filled  []Port   // code that cannot be seen may write to whatever is reached from these inputs
	Puts    []Port   // containers of the caller into which something is put whenever it is called
	Fresh   []*Value // contents of the objects made here; a Loc refers to them by index
	Opens   []*Open  // in order of evaluation
	Started []*Open  // calls that go on in the background
	Awaited []*Value // addresses of objects made here that others may have written to while it waited
	Sinks   []*Sink
	Ensures []Ensure
	Notes   Transform // bounds that were hit: Widened

	Recovers bool // it recovers from a panic of whoever defers it
	Waits    bool // it waits for what goes on beside it

	reads *reading // memo of Reads
}

// An Update is the content, at exit, of an object that was reached from an
// input. Content refers to what was there at entry by its port.
type Update struct {
	Port    Port
	Content *Value
	All     bool // there may be several at the port, and it is said of each of them
	If      bool // the function has asked whether the object is there, or how much there is in it
}

// An Open is a call whose target is known only to callers.
type Open struct {
	Target  *Value // the interface or function value that is called
	Method  string // of an interface; "" for a function value
	Iface   string // the interface type, for candidates
	Args    []*Value
	Types   []string       // of the arguments, by symbol
	Roots   [][]string     // of the arguments; see Datum
	Purpose policy.Purpose // what the calling code is declared to be for
	Results int
	Lost    bool // no caller knows the target either; only their data may be new
	TParam  int  // 1 + the type parameter of the function whose method it is; 0 if the target tells
	Many    bool // it may be called any number of times
	Must    bool // it is called whenever the function returns
	Held    []Held
	Told    Datum    // what is told by its being made; see package taint
	Logged  bool     // a logger makes it, and has told what it logs
	Guessed bool     // nobody knows whether it is made, and what it is given is all that may be
	Always  bool     // it is made whenever the function is called
	Before  []Update // what the function had changed by then, sorted by port
	Site    Step
	Found   []string // of what was started: the flows of which callers need not be told again
	Fold    Fold     // what is called, if the target is a list
}

// A Fold says how the elements of a list are called, each with what the one before it has
// returned. The last argument is nobody's: it is what comes of it, whatever is in the list.
type Fold struct {
	Order Order
	Into  int // the argument that is what the one before has returned
}

// An Order is that in which the elements of a list are come to.
type Order uint8

// The orders.
const (
	NoOrder   Order = iota // the target is no list
	Forwards               // the first element is called first
	Backwards              // the last one is
)

// A Sink is data that leaves the program, of which something is still open:
// the data, the recipient or the purpose.
type Sink struct {
	Name      string // who transmits, such as "func example.com/x/ads.Upload"
	Kind      SinkKind
	Use       policy.Use
	Address   string       // of a general transport: the host, if it is known
	Label     policy.Label // that data is put under
	Host      *Value       // a URL or address whose constant host names the vendor
	Recipient *Value       // the recipient as an argument
	Purpose   *Value       // the purpose as an argument
	Data      []Datum
	Always    bool // it is reached whenever the function is called
	Held      []Held
	Trail     *Trail // from where this function hands the data over, to the sink

	// Pending is the identity of a flow that is found already, of which callers
	// in the package tell what they have checked. Bundles do not hold it.
	Pending string
}

// A SinkKind says how a recipient is known. Data at a log stays with the
// operator; who receives what goes to an unnamed one, nobody has said.
type SinkKind uint8

// The kinds.
const (
	Named   SinkKind = iota // the recipient is stated, or still open
	Unnamed                 // a general transport, to where nobody knows
	Log
	Relabel // no recipient: the data is put under a label, which must cover it
	Drift   // it is judged already, but for what the data was taken out for
)

// Key returns a text that is equal for sinks that differ only in how data gets
// to them. Two calls of one function are two sinks.
func (s *Sink) Key() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d %t %v %s %s %s %s %s", s.Name, s.Kind, s.Always, s.Use, s.Address, s.Label, s.Host, s.Recipient, s.Purpose)
	if s.Trail != nil {
		at := s.Trail.Step
		fmt.Fprintf(&b, " at %d %s/%s:%d", at.Pos, at.Package, at.File, at.Line)
	}
	for _, d := range s.Data {
		fmt.Fprintf(&b, " (%s)", d.Atoms)
	}
	if s.Pending != "" {
		fmt.Fprintf(&b, " pending %s %s", s.Pending, s.Data[0].Roots)
	}
	for _, h := range s.Held {
		b.WriteString(" held " + h.Key())
	}
	return b.String()
}

// A Datum is one piece of what a sink is given together, and what its roots
// are: the things that it was taken from.
type Datum struct {
	Atoms Set
	Roots []string
}

func (d Datum) empty() bool { return len(d.Atoms) == 0 && len(d.Roots) == 0 }

// An Ensure says which guards held if a result is as said.
type Ensure struct {
	Result  int
	Outcome Outcome
	Held    []Held
}

// Ensured returns what held if a result is as said; ok is false if nothing is promised of
// that.
func (s *Summary) Ensured(result int, is Outcome) (held []Held, ok bool) {
	for _, e := range s.Ensures {
		if e.Result == result && e.Outcome == is {
			return e.Held, true
		}
	}
	return nil, false
}

// Inert reports whether calling the function does nothing with data.
func (s *Summary) Inert() bool {
	for _, v := range s.Results {
		if !v.IsClean() {
			return false
		}
	}
	return len(s.Updates) == 0 && len(s.Filled) == 0 && len(s.Puts) == 0 && len(s.Opens) == 0 && len(s.Started) == 0 && len(s.Sinks) == 0 && len(s.Ensures) == 0 && !s.Recovers && !s.Waits
}
