// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// One place that sends the same kind of data to the same use is one finding,
// however many ways lead there. It shows the way with the fewest steps, and names
// whatever else is sent there, and what else sends it if that is called there, since
// to mend the one that is shown is not enough.

// A one is the flows that are one finding.
type one struct {
	from    *taint.Flow // the one that is shown
	flow    finding.Flow
	judged  judgement
	sources []source // of all
	ends    []finding.Step
}

// A source is where the data of a flow comes from.
type source struct {
	what string
	at   finding.Step
}

// same adds a flow to the finding that it is one with.
func (c *checker) same(f *taint.Flow, flow finding.Flow, j judgement) {
	p := &one{from: f, flow: flow, judged: j, sources: []source{sourceOf(&flow)}}
	if n := len(flow.Steps); n > 0 && f.Kind != summary.Log {
		p.ends = flow.Steps[n-1 : n : n]
	}
	key := c.sameFinding(f, &flow, j)
	if o, ok := c.seen[key]; ok {
		o.join(p)
		return
	}
	c.seen[key] = p
	c.found = append(c.found, p)
}

// sameFinding returns a text that is equal for flows that are one finding. What
// goes on between two other functions is one, too, wherever calls bring it about:
// the first of these.
func (c *checker) sameFinding(f *taint.Flow, flow *finding.Flow, j judgement) string {
	sink, place := c.sentBy(flow), fmt.Sprint(flow.At)
	if betweenOthers(f, flow) {
		place = fmt.Sprint(flow.Steps[0].Position, end(flow))
		if f.Kind == summary.Log {
			place = fmt.Sprint(flow.Steps[0].Position)
		}
	}
	if f.Kind == summary.Log {
		sink = "" // a logger, its handlers and the streams they write to are one
	}
	return strings.Join([]string{j.rule.ID, place, flow.Label.String(), flow.Use.String(), sink}, "|")
}

// betweenOthers reports whether data neither comes from the function in which a flow is
// found, nor is sent there.
func betweenOthers(f *taint.Flow, flow *finding.Flow) bool {
	in, n := roles.Local(f.Func), len(flow.Steps)
	return n > 1 && flow.Steps[0].Func != in && flow.Steps[n-1].Func != in
}

// end returns where a flow ends.
func end(flow *finding.Flow) finding.Position {
	if n := len(flow.Steps); n > 0 {
		return flow.Steps[n-1].Position
	}
	return flow.At
}

// joined returns the findings with those as one that one call brings about, of data from
// several other functions to one: what wires a program brings all that is kept anywhere to
// all that sends.
func joined(found []*one) []*one {
	first := make(map[string]*one)
	return slices.DeleteFunc(found, func(o *one) bool {
		if !betweenOthers(o.from, &o.flow) {
			return false
		}
		key := fmt.Sprint(o.judged.rule.ID, o.flow.At, end(&o.flow), o.flow.Label, o.flow.Use)
		into, ok := first[key]
		if !ok {
			first[key] = o
			return false
		}
		into.join(o)
		return true
	})
}

// join adds what makes another finding to this one. The way that comes first is shown, and
// of those at one place the shortest.
func (o *one) join(p *one) {
	if cmp.Or(comparePositions(p.flow.At, o.flow.At), len(p.flow.Steps)-len(o.flow.Steps)) < 0 {
		o.from, o.flow, o.judged = p.from, p.flow, p.judged
	}
	for _, s := range p.sources {
		if !slices.Contains(o.sources, s) {
			o.sources = append(o.sources, s)
		}
	}
	for _, s := range p.ends {
		if !slices.Contains(o.ends, s) {
			o.ends = append(o.ends, s)
		}
	}
}

// sentBy returns who transmits where a flow ends: of what calls each other there, such as
// a client and its transport, the one that was met first.
func (c *checker) sentBy(flow *finding.Flow) string {
	key := fmt.Sprint(end(flow))
	first, ok := c.sinks[key]
	if !ok {
		first = flow.Sink
		c.sinks[key] = first
	}
	return first
}

func sourceOf(flow *finding.Flow) source {
	s := source{what: flow.Source}
	if len(flow.Steps) > 0 {
		s.at = flow.Steps[0]
	}
	return s
}

// finding says what is to be said of flows that are one.
func (c *checker) finding(o *one) finding.Finding {
	f := finding.Finding{
		Rule:     o.judged.rule.ID,
		ID:       o.flow.ID,
		Position: o.flow.At,
		Func:     roles.Local(o.from.Func),
		Why:      o.judged.decision.Reason,
		Fix:      fix(o.judged),
		Allow:    allowLine(o.judged.rule.ID),
		Flow:     &o.flow,
	}
	names := []string{o.flow.Source}
	for _, s := range o.others() {
		f.Also = append(f.Also, s.at)
		if !slices.Contains(names, s.what) {
			names = append(names, s.what)
		}
	}
	f.AlsoTo = o.otherEnds()
	f.Message = message(&o.flow, o.judged, named(names))
	return f
}

// others returns the sources but for the one that is shown, in their order.
func (o *one) others() []source {
	shown := sourceOf(&o.flow)
	others := slices.DeleteFunc(slices.Clone(o.sources), func(s source) bool { return s == shown })
	slices.SortFunc(others, func(a, b source) int {
		return cmp.Or(comparePositions(a.at.Position, b.at.Position), strings.Compare(a.what, b.what), strings.Compare(a.at.Text, b.at.Text))
	})
	return others
}

// otherEnds returns the steps that end the ways but for that of the one that is
// shown, in their order.
func (o *one) otherEnds() []finding.Step {
	n := len(o.flow.Steps)
	if n == 0 {
		return nil
	}
	shown := o.flow.Steps[n-1].Position
	others := slices.DeleteFunc(slices.Clone(o.ends), func(s finding.Step) bool { return s.Position == shown })
	slices.SortFunc(others, func(a, b finding.Step) int {
		return cmp.Or(comparePositions(a.Position, b.Position), strings.Compare(a.Text, b.Text))
	})
	return others
}

// maxNamed bounds the sources that a message names.
const maxNamed = 3

// named writes sources in a message, which is one line.
func named(sources []string) string {
	rest := ""
	if more := len(sources) - maxNamed; more > 0 {
		sources, rest = sources[:maxNamed], fmt.Sprintf(" and %d more", more)
	}
	short := make([]string, len(sources))
	for i, s := range sources {
		short[i] = Short(s)
	}
	return strings.Join(short, ", ") + rest
}
