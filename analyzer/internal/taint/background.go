// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A goroutine, and a function that a timer calls, go on when whoever started them
// has gone on. Laws:
//
//   - A call that goes on is interpreted when the rest of the function is: it
//     finds whatever the function has left in memory, at any time since the start.
//   - What it writes may be there at any time (shared): if that is more than was
//     known, the function is interpreted again.
//   - If it can reach what is still there when the function has returned, callers
//     are told of it (outlasts.go): its call is a part of the summary, and they
//     make it once more, as if they had started it.
//   - What it starts itself goes on wherever it does, and callers are not told.

// A background is what goes on beside a function.
type background struct {
	started []*started
	going   *started                           // the one of them that is being interpreted
	toTell  []*started                         // those of which callers are told
	turns   int                                // how often they were interpreted
	after   map[*ssa.BasicBlock]bool           // blocks that are executed after one was started
	late    bool                               // one was started before this instruction
	shared  map[*summary.Object]*summary.Value // what they may have left in objects at any time
	lost    map[*summary.Object]*summary.Value // what they may have seen before it was overwritten
	given   map[summary.Step]bool              // after a call was started, see given.go
}

func newBackground() background {
	return background{
		after:  make(map[*ssa.BasicBlock]bool),
		shared: make(map[*summary.Object]*summary.Value),
		lost:   make(map[*summary.Object]*summary.Value),
		given:  make(map[summary.Step]bool),
	}
}

// A started is a call that goes on in the background.
type started struct {
	*summary.Open // but for its values, which are those of the frame
	site          site
	target        *summary.Value
	args          []*summary.Value
	call          func()
	known         []string // flows that the callee has found, see summary.Open
	found         []string // and those that are found here

	block *ssa.BasicBlock
	pos   token.Pos
	at    *state   // where it is started
	by    *started // by which other one, if so
	told  bool     // callers make it again
	again bool     // it was interpreted in a callee
}

// goCall notes a goroutine.
func (f *frame) goCall(instr *ssa.Go) {
	c := instr.Common()
	s := f.start(site{instr, ""}, c.Signature().Results().Len())
	for _, arg := range c.Args {
		s.args = append(s.args, f.val(arg))
		s.Types = append(s.Types, typeSymbol(arg.Type()))
		s.Roots = append(s.Roots, f.rootsOf(arg))
	}
	switch fn := c.Value.(type) {
	case *ssa.Builtin:
	case *ssa.Function:
		s.target = f.funcValue(fn)
	default:
		s.target = f.val(fn)
	}
	if c.IsInvoke() {
		s.Method, s.Iface = c.Method.Name(), typeSymbol(c.Value.Type())
	}
	s.call = func() { f.call(instr, c) }
}

// maxGoing bounds the calls of a function that go on.
const maxGoing = 32

// start notes a call that goes on, without what it calls.
func (f *frame) start(at site, results int) *started {
	told := f.told()
	s := &started{
		site: at, block: f.block, pos: f.pos, at: f.state.clone(), by: f.going,
		Open: &summary.Open{
			Purpose: f.declaredPurpose(),
			Results: results,
			Held:    slices.Clone(f.state.held),
			Told:    told.Datum,
			Always:  told.always,
			Site:    f.step("goes on in the background"),
		},
	}
	if f.going != nil { // it finds what the other one does
		s.block, s.at = f.going.block, f.going.at
	}
	if !f.late {
		f.late = true
		f.renewed(f.state)
	}
	f.startsToReplace(at.instr)
	for b := range reachable(f.block) {
		f.after[b] = true
	}
	i := slices.IndexFunc(f.started, func(t *started) bool { return t.site == at })
	switch {
	case i >= 0:
		f.started[i] = s
	case len(f.started) < maxGoing:
		f.started = append(f.started, s)
	default:
		f.result.gap(Gap{"widened", f.symbol})
	}
	return s
}

// carryOn notes a call that the callee has started.
func (b *binding) carryOn(i int, o *summary.Open) {
	path := b.inv.path + b.inv.symbol + "/started" + itoa(i)
	s := b.start(site{b.inv.instr, path}, o.Results)
	b.prepare(s, o, path)
	s.again = true
	s.call = func() {
		b.beginCall()
		b.forget()
		if b.leftToCallers(s) || !b.findsMore(s) {
			return
		}
		inv := b.prepare(s, o, path)
		if inv == nil {
			return
		}
		if leave, ok := b.deeper(&closing{sum: b.sum, open: ^i, target: s.target, args: s.args}); ok {
			defer leave()
			defer b.within(o)()
			b.carryOut(inv, s.target, o)
		}
	}
}

// prepare fills in what is called, as far as it is known now.
func (b *binding) prepare(s *started, o *summary.Open, path string) *invocation {
	inv := b.openInvocation(o, path)
	if inv == nil {
		return nil
	}
	s.known = o.Found
	s.Method, s.Iface, s.TParam, s.Lost = o.Method, o.Iface, o.TParam, o.Lost
	s.target, s.args, s.Roots, s.Types = b.value(o.Target), inv.args, inv.roots, inv.typeSymbols()
	leave := b.within(o)
	told := b.told()
	s.Purpose, s.Told, s.Always, s.Held = b.declaredPurpose(), told.Datum, told.always, slices.Clone(b.state.held)
	leave()
	return inv
}
