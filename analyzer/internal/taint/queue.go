// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A channel is a collection of all that is ever sent on it: whoever receives may
// do so at any time. What was checked of it is known where every sender is seen,
// in the function that makes the channel.

// sent returns what holds of all that is sent on a channel.
func (c *coverage) sent(ch *ssa.MakeChan) (held []summary.Held, all bool) {
	s := senders{coverage: c, all: true, users: make(map[ssa.Value]bool)}
	if !s.see(ch) {
		return nil, false
	}
	return s.held, s.all
}

// senders are looked for wherever a channel goes.
type senders struct {
	*coverage
	held  []summary.Held // of what was seen to be sent
	all   bool           // nothing was
	users map[ssa.Value]bool
}

// see looks at the uses of a channel, or of a variable that holds it, and reports
// whether all who send there are seen.
func (s *senders) see(v ssa.Value) bool {
	if s.users[v] {
		return true
	}
	s.users[v] = true
	return len(s.users) <= maxRoots && everyUse(v, func(use ssa.Instruction) bool { return s.use(v, use) })
}

func (s *senders) use(v ssa.Value, use ssa.Instruction) bool {
	switch use := use.(type) {
	case *ssa.Send:
		return use.Chan == v && s.send(use, use.X)
	case *ssa.Select:
		for _, st := range use.States {
			if st.Send == v || st.Send != nil && st.Chan == v && !s.send(use, st.Send) {
				return false
			}
		}
		return true
	case *ssa.ChangeType:
		return s.see(use)
	case *ssa.UnOp: // what is received, or the channel out of its variable
		return !isChan(use.Type()) || s.see(use)
	case *ssa.Store:
		variable, ok := use.Addr.(*ssa.Alloc)
		return ok && len(storedAt(variable)) == 1 && s.see(variable)
	case *ssa.MakeClosure:
		return s.see(use.Fn.(*ssa.Function).FreeVars[slices.Index(use.Bindings, v)])
	case ssa.CallInstruction:
		return s.given(v, use.Common())
	case *ssa.DebugRef:
		return true
	}
	return false
}

// send notes what is sent, if that is in the function that makes the channel.
func (s *senders) send(instr ssa.Instruction, x ssa.Value) bool {
	if instr.Parent() != s.fn {
		return false
	}
	s.held, s.all = s.meet(s.held, s.all, x, s.heldIn(instr.Block()))
	return true
}

// given reports whether whoever is called with a channel sends nothing there.
func (s *senders) given(ch ssa.Value, c *ssa.CallCommon) bool {
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return true
	}
	if t, ok := ch.Type().Underlying().(*types.Chan); ok && t.Dir() == types.RecvOnly {
		return true
	}
	callee := c.StaticCallee()
	if callee == nil || callee.Blocks == nil {
		return false
	}
	for i, arg := range c.Args {
		if arg == ch && !s.see(callee.Params[i]) {
			return false
		}
	}
	return true
}

func isChan(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// channelRoots returns the roots by which all that is sent on a channel is known.
func (f *frame) channelRoots(ch *ssa.MakeChan) []string {
	roots := []string{allRoot + f.localRoot(ch)}
	for _, ref := range *ch.Referrers() {
		if store, ok := ref.(*ssa.Store); ok {
			if variable, ok := store.Addr.(*ssa.Alloc); ok && isCaptured(variable) {
				roots = append(roots, allRoot+capturedBy(f.fn, variable.Comment))
			}
		}
	}
	return roots
}
