// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A flow is found where its label meets its sink. That may be in a function
// which was handed the record by a caller that has asked: requireConsent(next)
// asks, next sends. So where only code of this package can be the caller, a flow
// goes on to the callers as a pending sink, and in the end has been checked if
// every call that led to it was.

// A settlement is what one call adds to a pending flow.
type settlement struct {
	flow  string // of what was pending in the callee
	next  string // under which it is pending in turn
	held  []summary.Held
	other []summary.Held
}

// pend hands a flow on to the callers if they may have asked.
func (f *frame) pend(id string, s *summary.Sink, d summary.Datum) {
	if !f.emit || !f.Roles.Guarded() || !f.callersAreHere() || !f.mayBeGuarded(s, d) || f.pendings >= fewEntries {
		return
	}
	f.pendings++
	f.result.waits[id] = f.symbol
	f.exportSink(&summary.Sink{
		Name:    s.Name,
		Use:     s.Use,
		Pending: id,
		Data:    []summary.Datum{{Roots: d.Roots}},
		Held:    s.Held,
	})
}

// mayBeGuarded reports whether callers may have asked a guard about data that a function
// sends: of what they gave, or for whoever it is. A method may be called behind an
// interface in another package.
func (f *frame) mayBeGuarded(s *summary.Sink, d summary.Datum) bool {
	return f.anyGiven(d.Roots) || anySaid(s.Held) || f.Roles.GuardedForAll() && f.fn.Signature.Recv() == nil
}

// settle notes what holds of a callee's pending flow at this call, and hands it
// on.
func (b *binding) settle(s *summary.Sink) {
	if !b.emit {
		return
	}
	next := &summary.Sink{Name: s.Name, Use: s.Use, Data: []summary.Datum{{Roots: b.rootsAt(s.Data[0].Roots)}}}
	next.Held = b.state.held
	for _, h := range s.Held {
		for _, h := range b.held(h) {
			next.Held = withHeld(next.Held, h)
		}
	}
	flow, _, _ := strings.Cut(s.Pending, pendingIn)
	roots := next.Data[0].Roots
	id := flow + pendingIn + b.symbol + " " + strings.Join(roots, ",") + next.Key()
	b.result.settled = append(b.result.settled, settlement{
		flow: s.Pending, next: id,
		held:  about(next.Held, roots),
		other: notAbout(next.Held, roots),
	})
	b.pend(id, next, next.Data[0])
}

// pendingIn separates a flow's identity from the function that it is pending
// in.
const pendingIn = " pending in "

// callersAreHere reports whether only this package can call the function.
func (f *frame) callersAreHere() bool {
	return f.fn.Parent() != nil || f.fn.Object() != nil && (!f.fn.Object().Exported() || f.Types.Name() == "main")
}

// anyGiven reports whether callers know more of what was taken from the roots.
func (f *frame) anyGiven(roots []string) bool {
	for _, r := range roots {
		r = strings.TrimPrefix(r, oneOf)
		if _, _, ok := paramRoot(r); ok || f.fn.Parent() != nil && strings.HasPrefix(r, capturedRoot) {
			return true
		}
	}
	return false
}

// anySaid reports whether callers know what an answer tells on which a flow depends.
func anySaid(held []summary.Held) bool {
	return slices.ContainsFunc(held, func(h summary.Held) bool { return h.Said != "" })
}

// capturedRoot begins the root that a captured variable is.
const capturedRoot = "captured "

func capturedBy(fn *ssa.Function, name string) string {
	return capturedRoot + name + " of " + outermost(fn).String()
}

// settle gives the flows what all calls that lead to them have checked.
func (r *Result) settle(flows map[string]*Flow, settlements []settlement) {
	calls := make(map[string][]settlement)
	for _, call := range settlements {
		calls[call.flow] = append(calls[call.flow], call)
	}
	for id, flow := range flows {
		s := settler{calls: calls, under: make(map[string]bool)}
		if all := s.all(id); all != nil {
			flow.Held, flow.Other = append(flow.Held, all.held...), append(flow.Other, all.other...)
		}
	}
}

type settler struct {
	calls map[string][]settlement
	under map[string]bool // what is pending in functions that are being looked at
	n     int
}

// maxSettled bounds the calls that are looked at for one flow. Beyond it,
// nothing was checked.
const maxSettled = 1000

// all returns what every call of what is pending has checked; nil if there is
// no call.
func (s *settler) all(id string) *settlement {
	var all *settlement
	s.under[id] = true
	defer delete(s.under, id)
	for _, call := range s.calls[id] {
		if s.under[call.next] {
			continue // a call from itself: whoever called first has checked or not
		}
		held, other := slices.Clip(withoutRoots(call.held)), slices.Clip(call.other)
		if s.n++; s.n > maxSettled {
			held = nil
		} else if more := s.all(call.next); more != nil {
			held, other = append(held, more.held...), append(other, more.other...)
		}
		if all == nil {
			all = &settlement{held: held, other: other}
		} else {
			all.held, all.other = common(all.held, held), append(all.other, other...)
		}
	}
	return all
}

func outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}
