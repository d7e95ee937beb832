// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// send notes data that is handed to a recipient at the instruction being
// interpreted. What is closed becomes a flow; what is open is for callers.
func (f *frame) send(s *summary.Sink) {
	if !f.emit || f.onTheWay(s) {
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
	closeDimensions(s)
	if s = f.unsent(s); s == nil {
		return
	}
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
		kept, stated := f.sendDatum(here, d, open)
		some = some || len(kept.Atoms) > 0
		rest.Data = append(rest.Data, kept)
		late = append(late, stated...)
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

// sendDatum closes what is known of a datum. It returns the rest, which is for callers,
// and what was sent although callers have yet to state what it was taken out for.
func (f *frame) sendDatum(s *summary.Sink, d summary.Datum, open bool) (rest summary.Datum, late summary.Set) {
	var kept summary.Set
	for _, r := range d.Atoms {
		waits := open || unsettled(r.Atom, s.Use.Purpose)
		if r.Open() || waits {
			kept = append(kept, f.forCallers(r, waits))
		}
		if !r.Open() && !waits && r.Transform&summary.Reported == 0 {
			f.close(s, d, r, false)
			if r.Why.Valid {
				late = append(late, r)
			}
		}
	}
	return summary.Datum{Atoms: summary.Of(kept...), Roots: d.Roots}, late
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
