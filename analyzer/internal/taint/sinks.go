// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/types"
	"maps"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// send notes data that is handed to a recipient at the instruction being
// interpreted. What is closed becomes a flow; what is open is for callers.
func (f *frame) send(s *summary.Sink) {
	if !f.emit {
		return
	}
	if f.onTheWay(s) {
		return
	}
	if s.Kind == summary.Relabel {
		f.covered(s)
		return
	}
	if s.Use.Purpose == "" && (s.Purpose == nil || s.Purpose.IsClean()) {
		s.Use.Purpose = f.declaredPurpose()
	}
	if s.Kind == summary.Drift {
		f.drift(s)
		return
	}
	f.closeDimensions(s)
	if s.Always && s.Kind != summary.Log {
		told := f.told()
		s.Always = told.always
		if len(told.Atoms) > 0 {
			s.Data = append(s.Data, told.Datum)
		}
	}
	here := f.settledHost(s)
	open := here.Host != nil || s.Recipient != nil || s.Purpose != nil
	rest := *s
	rest.Data = nil
	some := false
	var late summary.Set
	for _, d := range s.Data {
		kept := summary.Datum{Roots: d.Roots}
		for _, r := range d.Atoms {
			waits := open || unsettled(r.Atom, s.Use.Purpose)
			if r.Open() || waits {
				kept.Atoms = append(kept.Atoms, f.forCallers(r, waits))
			}
			if !r.Open() && !waits && r.Transform&summary.Reported == 0 {
				f.close(here, d, r, false)
				if r.Why.Valid {
					late = append(late, r)
				}
			}
		}
		some, kept.Atoms = some || len(kept.Atoms) > 0, summary.Of(kept.Atoms...)
		rest.Data = append(rest.Data, kept)
	}
	if !open {
		f.fromStrangers(here)
	}
	if some || s.Always {
		f.exportSink(&rest)
	}
	if len(late) > 0 {
		f.exportSink(&summary.Sink{Name: s.Name, Kind: summary.Drift, Use: s.Use, Data: []summary.Datum{{Atoms: late}}, Trail: s.Trail})
	}
}

// declaredPurpose returns what the code that sends is declared to be for: the
// function of the open call that led here, or else this one.
func (f *frame) declaredPurpose() policy.Purpose {
	if f.purpose != "" {
		return f.purpose
	}
	p, _ := f.Roles.Purpose(f.symbol)
	return p
}

// closeDimensions settles the recipient and the purpose where they are known.
func (f *frame) closeDimensions(s *summary.Sink) {
	if s.Host != nil {
		s.Host = s.Host.Beginning()
		if text, whole, ok := s.Host.Text(); ok {
			if host, ok := hostOf(text, whole); ok {
				s.Address = host
				if vendor, ok := catalogue.HostVendor(host); ok {
					s.Use.Vendor = vendor
				} else if local(host) {
					s.Use.Recipient = policy.Self
				} else {
					s.Use.Recipient, s.Kind = policy.ThirdParty, summary.Unnamed
				}
				s.Host = nil
			}
		}
		if s.Host != nil && !hasOpen(s.Host) {
			s.Host = nil // nobody will know
			s.Use.Recipient, s.Kind = policy.ThirdParty, summary.Unnamed
		}
	}
	if s.Recipient != nil {
		if text, whole, ok := s.Recipient.Text(); ok && whole {
			s.Use.Recipient, s.Recipient = policy.Recipient(text), nil
		} else if !hasOpen(s.Recipient) {
			s.Recipient = nil
		}
	}
	if s.Purpose != nil {
		if text, whole, ok := s.Purpose.Text(); ok && whole {
			s.Use.Purpose, s.Purpose = policy.Purpose(text), nil
		} else if !hasOpen(s.Purpose) {
			s.Purpose = nil
		}
	}
}

// hostOf returns the host of a URL, of which perhaps only the beginning is
// known, of a host:port, of an address without a port, or of a name with a dot.
// What has no host is on this machine.
func hostOf(text string, whole bool) (string, bool) {
	if scheme, rest, ok := strings.Cut(text, "://"); ok && scheme != "" {
		host, _, complete := strings.Cut(rest, "/")
		if !complete && !whole {
			return "", false
		}
		if u, err := url.Parse(scheme + "://" + host); err == nil && u.Hostname() != "" {
			return u.Hostname(), true
		}
		return "", false
	}
	if host, ok := withoutPort(text); ok {
		return cmp.Or(host, "localhost"), whole
	}
	if _, err := netip.ParseAddr(text); err == nil || text == "localhost" {
		return text, whole
	}
	host, _, complete := strings.Cut(text, "/")
	return host, (complete || whole) && strings.Contains(strings.Trim(host, "."), ".")
}

// withoutPort returns the host of host:port. Package net can tell as well, and would
// link every unit with the system's resolver.
func withoutPort(text string) (host string, ok bool) {
	i := strings.LastIndexByte(text, ':')
	if i < 0 {
		return "", false
	}
	host = text[:i]
	if inner, ok := strings.CutPrefix(host, "["); ok {
		return strings.CutSuffix(inner, "]")
	}
	return host, !strings.ContainsAny(host, ":[]")
}

// local reports whether a host is the program's own machine.
func local(host string) bool {
	return host == "localhost" || host == "::1" || strings.HasPrefix(host, "127.")
}

// hasOpen reports whether a caller may know more of v.
func hasOpen(v *summary.Value) bool {
	return slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool { return r.Moves() })
}

// exportSink hands a sink on to callers, once.
func (f *frame) exportSink(s *summary.Sink) {
	if f.leftOpen() {
		return
	}
	if s.Kind == summary.Log {
		f.exportOnce(s)
		return
	}
	key := s.Key()
	if f.sinks[key] {
		return
	}
	if len(f.sinks) >= f.maxEntries(manyEntries) {
		f.sum.Notes |= summary.Widened
		return
	}
	f.sinks[key] = true
	f.sum.Sinks = append(f.sum.Sinks, s)
}

// close notes a flow of labelled data to a sink, which is one only if nobody here
// is seen to call the function if that is uncalled. If the sink's recipient or
// purpose is still open, callers may know better, and the flow is theirs.
func (f *frame) close(s *summary.Sink, d summary.Datum, r summary.Ref, uncalled bool) {
	flow := &Flow{
		Source:  r.Source,
		Atom:    r.Atom,
		Sink:    s.Name,
		Kind:    s.Kind,
		Address: s.Address,
		Use:     s.Use,
		Steps:   r.Trail.Concat(s.Trail).Steps(),
		Sent:    f.pos,

		uncalled: uncalled,
	}
	flow.Pos, flow.Func = f.whereGiven(r.Trail)
	if s.Kind == summary.Log {
		f.atLogging(flow)
	}
	flow.Held, flow.Other = append(about(s.Held, d.Roots), r.Checked.List()...), notAbout(s.Held, d.Roots)
	if f.foundBefore(flow) {
		return
	}
	for _, other := range s.Data {
		for _, o := range other.Atoms {
			if o.Source != nil && o.Source != r.Source && identifies(o.Transform) {
				flow.With = append(flow.With, o.Source.Label)
			}
		}
	}
	if key := f.result.flow(flow); !uncalled {
		f.pend(f.symbol+" "+key, s, d)
	}
}

// identifies reports whether data can still point at a person after a
// transform, so that what is disclosed beside it is linked with it.
func identifies(x summary.Transform) bool {
	const lost = summary.Len | summary.Cmp | summary.Implicit | summary.Lookup | summary.Err | summary.Anonymous | summary.Statistic
	return x&lost == 0
}

// datum collects what a sink is given in one argument.
func (f *frame) datum(v *summary.Value, t types.Type, roots []string, view summary.View) summary.Datum {
	return summary.Datum{Atoms: f.collect(v, t, view), Roots: roots}
}

// results gather what is found in one function.
type results struct {
	flows   map[string]*Flow
	order   []string
	misuses map[Misuse]bool
	list    []Misuse
	gaps    map[Gap]int
	settled []settlement
	pending map[string]*summary.Summary // calls, see lost.go
	met     map[string]bool             // what pending calls of imports were carried out with
	called  map[string]bool             // functions by whose callers it is judged what they are given
	out     map[string]bool             // functions that others may call, see givenaway.go
	waits   map[string]string           // by what is pending: in which function
}

func newResult() *results {
	return &results{pending: make(map[string]*summary.Summary), met: make(map[string]bool), called: make(map[string]bool), out: make(map[string]bool), waits: make(map[string]string), flows: make(map[string]*Flow), misuses: make(map[Misuse]bool), gaps: make(map[Gap]int)}
}

// flow keeps the flow with the fewest steps of those that are the same for a
// reader: same places, source, transforms and use. It returns what those have in
// common.
func (r *results) flow(fl *Flow) (key string) {
	key = strings.Join([]string{itoa(int(fl.Pos)), fl.Sink, fl.Atom.String(), itoa(fl.Source.At.Pos), fl.Source.At.File, itoa(fl.Source.At.Line), string(fl.Use.Purpose), string(fl.Use.Recipient), string(fl.Use.Vendor), fl.Address}, "|")
	if n := len(fl.Steps); n > 0 {
		last := fl.Steps[n-1]
		key += "|" + itoa(last.Pos) + last.File + itoa(last.Line)
	}
	for _, h := range fl.Held {
		key += "|" + h.Key()
	}
	old, ok := r.flows[key]
	if !ok {
		r.order = append(r.order, key)
	}
	if ok {
		fl.uncalled = fl.uncalled && old.uncalled
	}
	if !ok || len(fl.Steps) < len(old.Steps) {
		r.flows[key] = fl
	} else {
		old.uncalled = fl.uncalled
	}
	return key
}

func (r *results) misuse(m Misuse) {
	if !r.misuses[m] {
		r.misuses[m] = true
		r.list = append(r.list, m)
	}
}

func (r *results) gap(g Gap) { r.gaps[g]++ }

func (f *frame) misuse(kind MisuseKind, label policy.Label, what, text string) {
	if !f.emit {
		return
	}
	f.result.misuse(Misuse{Kind: kind, Pos: f.pos, Label: label.String(), What: what, Func: f.symbol, Text: text})
}

// finish puts the results in order.
func (e *engine) finish(fns []*ssa.Function) *Result {
	r := &Result{Table: e.table, Summaries: e.summaries, Globals: e.globals, Gaps: make(map[Gap]int), Steps: e.steps}
	flows := make(map[string]*Flow)
	called := e.called()
	var settlements []settlement
	out, waits := make(map[string]bool), make(map[string]string)
	for _, fn := range fns {
		if isPromoted(fn) { // what it calls tells the same
			continue
		}
		found := e.results[symbolOf(fn)]
		for _, key := range found.order {
			flow := found.flows[key]
			if flow.uncalled && called[flow.Func] {
				continue
			}
			r.Flows = append(r.Flows, flow)
			flows[symbolOf(fn)+" "+key] = flow
		}
		settlements = append(settlements, found.settled...)
		maps.Copy(out, found.out)
		maps.Copy(waits, found.waits)
		r.Misuses = append(r.Misuses, found.list...)
		for gap, n := range found.gaps {
			r.Gaps[gap] += n
		}
	}
	r.Flows = append(r.Flows, e.variantFlows(flows)...)
	e.handOn(r, fns)
	for id, in := range waits {
		if out[in] {
			settlements = append(settlements, settlement{flow: id}) // a call that has not asked
		}
	}
	r.settle(flows, settlements)
	if len(e.grown) > 0 { // the last round was not the one in which nothing changed
		r.Gaps[Gap{"widened", e.Types.Path()}]++
	}
	return r
}
