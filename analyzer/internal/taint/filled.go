// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A container is made of all that is ever put into it: a map, a channel, a slice
// of some length, or a variable that holds one of them and that closures share.
// What was checked of it is known where everybody is seen who puts something
// there: the function that makes it, and those which that gives it to, as an
// argument or captured. Of what these put there, they promise what was checked.

// filled returns what holds of all that is put into a container.
func (c *coverage) filled(container ssa.Value) everyWay {
	s := fillers{coverage: c, users: make(map[ssa.Value]bool)}
	if !s.see(container) {
		return everyWay{some: true}
	}
	return s.ways
}

// fillers are looked for wherever a container goes.
type fillers struct {
	*coverage
	ways  everyWay // in which something is seen to be put there
	users map[ssa.Value]bool
}

// see looks at the uses of a container, or of a variable that holds it, and
// reports whether all who put something there are seen.
func (s *fillers) see(v ssa.Value) bool {
	if s.users[v] {
		return true
	}
	s.users[v] = true
	return len(s.users) <= maxRoots && everyUse(v, func(use ssa.Instruction) bool { return s.use(v, use) })
}

func (s *fillers) use(v ssa.Value, use ssa.Instruction) bool {
	switch use := use.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.Send:
		return use.Chan == v && s.put(use, use.X)
	case *ssa.Select:
		for _, st := range use.States {
			if st.Send == v || st.Send != nil && st.Chan == v && !s.put(use, st.Send) {
				return false
			}
		}
		return true
	case *ssa.MapUpdate:
		return use.Map == v && s.put(use, use.Value)
	case *ssa.IndexAddr:
		return everyUse(use, func(at ssa.Instruction) bool {
			store, ok := at.(*ssa.Store)
			return !ok || store.Addr == use && s.put(store, store.Val)
		})
	case *ssa.Store:
		if use.Addr == v {
			return s.put(use, use.Val)
		}
		if variable, ok := use.Addr.(*ssa.Alloc); ok && len(storedAt(variable)) == 1 {
			return s.see(variable)
		}
	case *ssa.UnOp: // what is received, or the container out of its variable
		return use.Op == token.ARROW || s.see(use)
	case *ssa.ChangeType, *ssa.Phi, *ssa.Slice:
		return s.see(use.(ssa.Value))
	case *ssa.MakeClosure:
		return s.captured(v, use)
	case ssa.CallInstruction:
		return s.given(v, use)
	case *ssa.Lookup, *ssa.Range, *ssa.Return, *ssa.MakeInterface:
		return isMap(v.Type()) || isList(v.Type())
	}
	return isList(v.Type()) // whoever else has a list is taken to read it
}

// put notes what is put there, if that is in the function that makes the container.
func (s *fillers) put(instr ssa.Instruction, x ssa.Value) bool {
	if !s.here(instr) {
		return false
	}
	s.meet(&s.ways, x, s.heldIn(instr.Block()))
	return true
}

// here reports whether an instruction is in the function that is being interpreted.
// Of another one, this frame knows neither values nor guards.
func (s *fillers) here(instr ssa.Instruction) bool { return instr.Parent() == s.fn }

// captured reports whether it is known what a closure puts into a container.
func (s *fillers) captured(v ssa.Value, closure *ssa.MakeClosure) bool {
	fn := closure.Fn.(*ssa.Function)
	inv := &invocation{instr: closure}
	if s.here(closure) {
		for _, b := range closure.Bindings {
			inv.free = append(inv.free, s.val(b))
		}
	}
	for i, b := range closure.Bindings {
		if b == v && !s.promised(symbolOf(fn), inv, i, summary.FillsFree) && !s.see(fn.FreeVars[i]) {
			return false
		}
	}
	return true
}

// given reports whether it is known what whoever is called with a container puts
// there.
func (s *fillers) given(v ssa.Value, call ssa.CallInstruction) bool {
	c := call.Common()
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return b.Name() != "copy" || c.Args[0] != v || s.put(call, c.Args[1])
	}
	if t, ok := v.Type().Underlying().(*types.Chan); ok && t.Dir() == types.RecvOnly {
		return true
	}
	callee := c.StaticCallee()
	if callee == nil {
		return isList(v.Type())
	}
	inv := &invocation{instr: call}
	if s.here(call) {
		for _, arg := range c.Args {
			inv.args = append(inv.args, s.val(arg))
			inv.types = append(inv.types, arg.Type())
			inv.roots = append(inv.roots, s.rootsOf(arg))
		}
	}
	for i, arg := range c.Args {
		if arg != v || s.promised(calleeSymbol(c), inv, i, summary.FillsParam) {
			continue
		}
		if callee.Blocks == nil && !isList(v.Type()) || callee.Blocks != nil && !s.see(callee.Params[i]) {
			return false
		}
	}
	return true
}

// containerRoots returns the roots by which all is known that is in a container.
func (f *frame) containerRoots(v ssa.Value) []string {
	roots := []string{allRoot + f.localRoot(v)}
	var variables []*ssa.Alloc
	if a, ok := v.(*ssa.Alloc); ok {
		variables = append(variables, a)
	}
	for _, ref := range *v.Referrers() {
		if store, ok := ref.(*ssa.Store); ok && store.Val == v {
			if a, ok := store.Addr.(*ssa.Alloc); ok {
				variables = append(variables, a)
			}
		}
	}
	for _, a := range variables {
		if root := allRoot + capturedBy(f.fn, a.Comment); isCaptured(a) && !slices.Contains(roots, root) {
			roots = append(roots, root)
		}
	}
	return roots
}

func isList(t types.Type) bool {
	_, ok := underlying(t).(*types.Slice)
	return ok
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

func isAlloc(v ssa.Value) bool {
	_, ok := v.(*ssa.Alloc)
	return ok
}
