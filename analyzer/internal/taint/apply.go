// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A binding substitutes a caller's values for a callee's inputs.
type binding struct {
	*frame
	inv   *invocation
	sum   *summary.Summary
	opens map[int][]*summary.Value // results of the callee's open calls
	out   map[[2]int]*summary.Value
	wrote map[int]map[*summary.Object]*summary.Value // what open calls have left in objects that were told to have changed before
	fresh map[int]*summary.Object

	early   map[int][]int // of fresh, by open call: those that hold what it results in
	nothing map[int]bool  // open calls of what is nil here
	asks    bool          // nothing is called: the call was made before
	rounds  int           // how often its open calls have been carried out before
	flat    bool          // of the value that is substituted in, the parts were taken together

	// A call among functions that call each other brings what other turns of
	// the recursion made and left open: all turns are one.
	recursive bool
	closing   bool // an open call of it is being carried out

	lookups

	typ     types.Type // of the value that is substituted in, if that is known
	inquiry *inquiry   // for which the callee's promises are read; nil for others
}

func (f *frame) bind(inv *invocation, s *summary.Summary) *binding {
	b := &binding{
		frame: f, inv: inv, sum: s,
		opens: make(map[int][]*summary.Value),
		out:   make(map[[2]int]*summary.Value),
		wrote: make(map[int]map[*summary.Object]*summary.Value),
		fresh: make(map[int]*summary.Object),

		early:     make(map[int][]int),
		nothing:   make(map[int]bool),
		recursive: f.current[inv.symbol],
		lookups:   newLookups(f.state),
	}
	return b
}

// inquired is bind for a question about a call that was made: what that has made stays as
// it is.
func (f *frame) inquired(inv *invocation, s *summary.Summary) *binding {
	b := f.bind(inv, s)
	b.asks = true
	return b
}

// apply interprets a call by the callee's summary: first its open calls, then
// what it sends, and last what it leaves in memory and returns. All is
// computed on the state before the call. What a function that is itself declared
// a sink keeps in variables, or goes on with in the background, is its own affair:
// what it was given has left.
func (f *frame) apply(inv *invocation, s *summary.Summary) []*summary.Value {
	f.judged(inv)
	f.meets(s.Labelled())
	inv = f.withTypes(inv)
	b := f.bind(inv, s)
	if s.Notes&summary.Widened != 0 {
		f.result.gap(Gap{"widened", inv.symbol})
	}
	if s.Waits {
		f.wait()
	}
	b.meet()
	b.closeAll()
	if len(s.Opens) > 0 {
		b.meet()
	}
	for _, sink := range s.Sinks {
		b.sink(sink)
	}
	b.filled()
	if s.Panic != nil {
		f.unwind(b.value(s.Panic))
	}
	held := f.ensuredAnyway(inv, s)
	contents := make([]*summary.Value, len(s.Updates))
	for i, u := range s.Updates {
		contents[i] = b.left(u)
	}
	results := make([]*summary.Value, len(s.Results))
	step := f.step("returned by " + roles.Local(inv.symbol))
	for i, v := range s.Results {
		if results[i] = b.valueAs(v, typeOfResult(inv.results, i)); f.emit || len(s.Results) < 4 {
			results[i] = results[i].Stepped(step)
		}
	}
	given := b.containers()
	b.update(contents)
	b.puts(given)
	for _, h := range held {
		f.hold(h)
	}
	for i, o := range s.Started {
		if f.way == nil {
			b.carryOn(i, o)
		}
	}
	return results
}

// typeOfResult returns the type of a result; nil if that is not known.
func typeOfResult(results *types.Tuple, i int) types.Type {
	if i < results.Len() && results.At(i).Type() != anyType {
		return results.At(i).Type()
	}
	return nil
}

// ensuredAnyway returns the guards that held if a call has returned.
func (f *frame) ensuredAnyway(inv *invocation, s *summary.Summary) []summary.Held {
	call, ok := inv.instr.(*ssa.Call)
	if !ok || inv.depth > 0 {
		return nil
	}
	held := f.ensured(call, s, f.inquire(), func(e summary.Ensure) bool { return e.Outcome == summary.Returns || e.Outcome == summary.Gives })
	f.heard(call, held)
	return held
}

// update writes what the callee leaves in the caller's objects. Where two of
// its inputs are one object here, nothing is overwritten.
func (b *binding) update(contents []*summary.Value) {
	locs, one := make([][]summary.Loc, len(contents)), make([]bool, len(contents))
	uses := make(map[*summary.Object]int)
	for i, u := range b.sum.Updates {
		if locs[i], one[i] = b.locations(u.Port); u.If && one[i] {
			one[i] = b.isThere(u.Port, locs[i][0])
		}
		for _, loc := range locs[i] {
			uses[loc.Object]++
		}
	}
	for i, content := range contents {
		if content == nil {
			continue
		}
		b.replaces(b.sum.Updates[i], locs[i])
		b.noteRewritten(b.sum.Updates[i], locs[i], uses)
		for _, loc := range locs[i] {
			alone := uses[loc.Object] == 1 && !b.weak
			b.wholly = alone && b.overwrites(b.sum.Updates[i], loc, one[i])
			strong := one[i] && alone || b.wholly
			if fields := b.changedFields(b.sum.Updates[i]); fields != nil && b.sweeps.in[b.block] != nil {
				b.leaveFields(loc, fields, content, strong)
			} else {
				b.leave(loc, content, strong)
			}
			b.wholly = false
		}
	}
	for i, u := range b.sum.Updates {
		if contents[i] != nil && len(locs[i]) > 0 && !b.weak && !slices.ContainsFunc(locs[i], func(l summary.Loc) bool { return uses[l.Object] > 1 }) {
			b.leaves(u.Port, contents[i])
		}
	}
}

// left returns what the callee leaves in an object, nil for nothing that counts
// here.
func (b *binding) left(u summary.Update) *summary.Value {
	if (b.way != nil || b.guessed) && u.Port.Root.Kind == summary.Global {
		return nil
	}
	return b.value(u.Content)
}

// leave writes what the callee leaves to a place.
func (b *binding) leave(loc summary.Loc, content *summary.Value, strong bool) {
	content = b.storedBy(loc, content)
	if loc.Shifted {
		content, strong = b.unindexed(content), false
	}
	if loc.Short && (hasMany(content) || content.IsClean()) { // there are others behind these
		strong = false
	}
	b.storeAt(loc, content, strong)
}
