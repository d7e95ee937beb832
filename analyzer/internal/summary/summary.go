// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"fmt"
	"slices"
	"strconv"
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

// A Held is a guard that has answered yes wherever this point is reached.
type Held struct {
	Guard     string // the guard's symbol
	Condition policy.Condition
	Purpose   policy.Purpose   // "" for any
	Recipient policy.Recipient // "" for any
	Roots     []string         // of the subject; none for a guard without a subject
	Or        []Held           // it may have been one of these instead; they have the same subject
	Said      Outcome          // instead of a guard: what is at an input, or what an open call
	Of        Port             // results in, is as said; callers know of what that tells
	Read      []Port           // of a promise: what tells of inputs about whom it was asked
	Why       Input            // instead of Purpose: callers state it; until one does, it is any
}

// Key returns a text that is equal for guards that say the same, whichever
// function said it.
func (h Held) Key() string {
	key := h.says()
	for _, o := range h.Or {
		key += " or " + o.says()
	}
	for _, r := range h.Roots {
		key += "|" + r
	}
	return key
}

func (h Held) says() string {
	said := string(h.Condition) + "|" + string(h.Purpose) + "|" + string(h.Recipient)
	if h.Why.Valid {
		said += "|for what is at " + h.Why.Port.String()
	}
	return said
}

// Alternatives returns the guards of which at least one has answered yes.
func (h Held) Alternatives() []Held {
	one := h
	one.Or = nil
	return append([]Held{one}, h.Or...)
}

// maxAlternatives bounds the guards of which one has answered yes.
const maxAlternatives = 4

// Either returns the guard that has answered yes where a or b has; false if
// they have different subjects, or if that is too many.
func Either(a, b Held) (Held, bool) {
	if !slices.Equal(a.Roots, b.Roots) {
		return Held{}, false
	}
	all := append(a.Alternatives(), b.Alternatives()...)
	slices.SortStableFunc(all, func(a, b Held) int { return strings.Compare(a.says(), b.says()) })
	all = slices.CompactFunc(all, func(a, b Held) bool { return a.says() == b.says() })
	if len(all) > maxAlternatives {
		return Held{}, false
	}
	out := all[0]
	out.Roots = a.Roots
	for _, o := range all[1:] {
		o.Roots = nil
		out.Or = append(out.Or, o)
	}
	return out, true
}

// An Outcome is what must be observed of a call for a guard to have held.
type Outcome string

// The outcomes; see also [Equals] and [Differs].
const (
	Returns Outcome = "returns" // it returns at all
	Gives   Outcome = "gives"   // the same; the guards are about the result itself
	IsTrue  Outcome = "true"
	IsFalse Outcome = "false"
	IsNil   Outcome = "nil"
	NotNil  Outcome = "not nil"
)

// The outcomes of a list: AllNil is that its elements, if any, are all nil.
const (
	IsEmpty  Outcome = "empty"
	NotEmpty Outcome = "not empty"
	AllNil   Outcome = "all nil"
)

// Present is the outcome that a map has a key.
const Present Outcome = "present"

// Keeps is the outcome that the result is a map; the guards are about any key for
// which it has what is said.
func Keeps(is Outcome) Outcome { return "keeps " + is }

// KeptBy is the outcome that the result holds nothing but that of which a
// parameter, a function, has said what is said.
func KeptBy(param int, is Outcome) Outcome {
	return keptBy + Outcome(strconv.Itoa(param)) + " " + is
}

const keptBy = "kept by param"

// KeptBy returns what [KeptBy] was given.
func (o Outcome) KeptBy() (param int, is Outcome, ok bool) {
	said, ok := strings.CutPrefix(string(o), string(keptBy))
	if !ok {
		return 0, "", false
	}
	n, rest, ok := strings.Cut(said, " ")
	param, err := strconv.Atoi(n)
	return param, Outcome(rest), ok && err == nil
}

// The outcomes that are observed of an input, by its number, instead of a result:
// the guards are about all that the function puts into the container there.
const (
	FillsFree  Outcome = "fills captured"
	FillsParam Outcome = "fills param"
)

// Sets is the outcome, of a captured variable by its number, that the function has set it
// to what is said.
func Sets(is Outcome) Outcome { return sets + is }

const sets = "sets captured "

// IsSet reports whether an outcome is one of [Sets].
func (o Outcome) IsSet() bool { return strings.HasPrefix(string(o), sets) }

// Equals is the outcome that a result is a constant, as a [Value] has it.
func Equals(constant string) Outcome { return "= " + Outcome(constant) }

// Differs is the outcome that a result is anything but a constant.
func Differs(constant string) Outcome { return "! " + Outcome(constant) }

// Has is the outcome that a field of the result, or of what that points to, is as said.
func Has(field string, is Outcome) Outcome { return "has " + Outcome(field) + " " + is }

// Leaves is the outcome, of a parameter by its number, that a field of what it points to is
// as said when the function returns, and so was when it was called.
func Leaves(field string, is Outcome) Outcome { return "leaves " + Outcome(field) + " " + is }

// OneOf is that the result is one of some constants; no guard tells of that.
func OneOf(constants []string) Outcome {
	out := Outcome(oneOf)
	for _, text := range constants {
		out += Outcome(" " + strconv.Quote(text))
	}
	return out
}

const oneOf = "one of"

// OneOf returns what [OneOf] was given.
func (o Outcome) OneOf() (constants []string, ok bool) {
	rest, ok := strings.CutPrefix(string(o), oneOf)
	for ok && rest != "" {
		quoted, err := strconv.QuotedPrefix(rest[1:])
		if err != nil {
			return nil, false
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, false
		}
		constants, rest = append(constants, text), rest[1+len(quoted):]
	}
	return constants, ok
}

// Never is that an outcome is observed on no way; no guard tells of that.
func Never(is Outcome) Outcome { return "never " + is }

// Opposite returns the outcome that is observed exactly if o is not.
func (o Outcome) Opposite() Outcome {
	switch o {
	case IsTrue:
		return IsFalse
	case IsFalse:
		return IsTrue
	case IsNil:
		return NotNil
	case NotNil:
		return IsNil
	case IsEmpty:
		return NotEmpty
	case NotEmpty:
		return IsEmpty
	}
	if c, ok := strings.CutPrefix(string(o), "= "); ok {
		return Differs(c)
	}
	if c, ok := strings.CutPrefix(string(o), "! "); ok {
		return Equals(c)
	}
	return o
}

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
