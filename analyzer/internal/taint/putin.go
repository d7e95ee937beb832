// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// That something is in a container tells why it was put there, as much as that it
// is sent would (see implicit.go): who is in the list of those who have a diagnosis
// has it.
//
// Laws:
//
//   - The container was there before the branch. One that is made behind it has
//     nothing in it that another way would have left out.
//   - There is a way past the putting on which the same is not put there either. One
//     that ends in an error is none: nobody looks into the container then.
//   - What comes after the putting decides nothing, though it may lead to the next one.

// A putting is an instruction that puts something into a container.
type putting struct {
	ssa.Instruction
	container ssa.Value
	things    []ssa.Value
}

// puttingOf returns what an instruction puts into a container.
func puttingOf(instr ssa.Instruction) (putting, bool) {
	switch instr := instr.(type) {
	case *ssa.MapUpdate:
		return putting{instr, instr.Map, []ssa.Value{instr.Key, instr.Value}}, true
	case *ssa.Send:
		return putting{instr, instr.Chan, []ssa.Value{instr.X}}, true
	case *ssa.Select:
		var sends []*ssa.SelectState
		for _, st := range instr.States {
			if st.Dir == types.SendOnly {
				sends = append(sends, st)
			}
		}
		if len(sends) == 1 {
			return putting{instr, sends[0].Chan, []ssa.Value{sends[0].Send}}, true
		}
	case *ssa.Call:
		call := instr.Common()
		if isAppend(instr) {
			return putting{instr, call.Args[0], listed(call.Args[len(call.Args)-1])}, len(call.Args) == 2
		}
		return putting{instr, call.Value, call.Args}, true // if that is what is called does
	}
	return putting{}, false
}

// listed returns the elements of a list that is written where it is used, or the
// list.
func listed(list ssa.Value) []ssa.Value {
	if slice, ok := list.(*ssa.Slice); ok && isAlloc(slice.X) {
		return storedAt(slice.X)
	}
	return []ssa.Value{list}
}

// isAppend reports whether a value is made by adding to a slice.
func isAppend(v ssa.Value) bool {
	return calledBuiltin(v) == "append"
}

// putIn returns a value that an instruction puts into a container, with what tells
// that it does.
func (f *frame) putIn(instr ssa.Instruction, v *summary.Value) *summary.Value {
	f.tellPut(instr)
	c := f.control()
	branches, ok := c.puttings[instr]
	if !ok {
		branches = f.decidePutting(instr)
		c.puttings[instr] = branches
	}
	return f.choose(v, branches)
}

// decidePutting returns the branches that decide whether something is put in.
func (f *frame) decidePutting(instr ssa.Instruction) []*ssa.BasicBlock {
	branches := f.branches(instr.Block())
	p, ok := puttingOf(instr)
	if !ok || len(branches) == 0 {
		return nil
	}
	return f.deciding(p, p.container, branches)
}

// deciding returns those of some branches that decide on a putting into a container.
func (f *frame) deciding(p putting, container ssa.Value, branches []*ssa.BasicBlock) []*ssa.BasicBlock {
	m := making{frame: f, seen: make(map[ssa.Value]bool), left: maxMade}
	m.see(container, p.Block())
	branches = slices.DeleteFunc(slices.Clone(branches), func(b *ssa.BasicBlock) bool {
		return m.behind(b) || p.Block().Dominates(b)
	})
	if len(branches) == 0 {
		return nil // as in initializers of tables, of which there are long ones
	}
	w := ways{f, p}
	return slices.DeleteFunc(branches, func(b *ssa.BasicBlock) bool { return !w.leads(b, m.shared) })
}

// A making finds where a container may have been made.
type making struct {
	*frame
	left   int // so many values may still be looked at
	seen   map[ssa.Value]bool
	places []*ssa.BasicBlock
	shared bool // others than this function may have it
}

// maxMade bounds the values in which a making looks for where a list was made, to which
// much may have been appended in turn. Beyond that, others may have it.
const maxMade = 64

// see looks at a container that is used in a block.
func (m *making) see(v ssa.Value, at *ssa.BasicBlock) {
	if m.left--; m.left < 0 {
		m.shared = true
		return
	}
	switch v := v.(type) {
	case *ssa.Const: // nil, which becomes a container by what is put in
		m.places = append(m.places, at)
	case *ssa.Phi:
		if !m.seen[v] {
			m.seen[v] = true
			for i, edge := range v.Edges {
				m.see(edge, v.Block().Preds[i])
			}
		}
	case *ssa.Slice:
		m.see(v.X, v.Block())
	case *ssa.ChangeType:
		m.see(v.X, v.Block())
	case *ssa.Lookup: // a list in a map
		m.see(v.X, v.Block())
	case *ssa.Alloc, *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		m.places = append(m.places, v.(ssa.Instruction).Block())
	case *ssa.UnOp:
		if variable := base(v.X); isAlloc(variable) {
			m.see(variable, at)
		} else {
			m.shared = true
		}
	case *ssa.Call:
		switch {
		case isAppend(v):
			m.see(v.Common().Args[0], v.Block())
		case isList(v.Type()):
			m.places = append(m.places, v.Block())
		default:
			m.shared = true
		}
	default:
		m.shared = true
	}
}

// behind reports whether the container is only made behind a branch.
func (m *making) behind(branch *ssa.BasicBlock) bool {
	return !m.shared && !slices.ContainsFunc(m.places, func(b *ssa.BasicBlock) bool {
		return !slices.Contains(m.branches(b), branch)
	})
}

// ways are those of a function on which nobody puts the same into the same container.
type ways struct {
	*frame
	without putting
}

// puts reports whether the same is put into the container in a block.
func (w ways) puts(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
		q, ok := puttingOf(instr)
		return ok && w.samePutting(w.without, q)
	})
}

// samePutting reports whether two instructions put the same into one container.
func (f *frame) samePutting(p, q putting) bool {
	if p.Instruction == q.Instruction {
		return true
	}
	if methodOf(p) != methodOf(q) {
		return false
	}
	at, ok := p.container.(*ssa.UnOp)
	also, ok2 := q.container.(*ssa.UnOp)
	if !(ok && ok2 && f.same(at.X, also.X)) && !f.same(p.container, q.container) {
		return false
	}
	return slices.EqualFunc(p.things, q.things, func(a, b ssa.Value) bool {
		return f.same(a, b) || isZero(a) && isZero(b)
	})
}

// isZero reports whether a value is nil, or a struct of which nothing is set.
func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value == nil
}

// leads reports whether there is a way on from a branch: to where its ways meet
// again, to the branch itself, or, if who is there may see what was done, to a
// return without an error.
func (w ways) leads(branch *ssa.BasicBlock, returns bool) bool {
	end := w.control().after[branch.Index]
	seen := make(map[*ssa.BasicBlock]bool)
	var leads func(b *ssa.BasicBlock) bool
	leads = func(b *ssa.BasicBlock) bool {
		if b == branch || b.Index == end {
			return true
		}
		if seen[b] {
			return false
		}
		if seen[b] = true; w.puts(b) {
			return false
		}
		if ret, ok := lastOf(b).(*ssa.Return); ok {
			return returns && !failing(ret)
		}
		return slices.ContainsFunc(b.Succs, leads)
	}
	return slices.ContainsFunc(branch.Succs, leads)
}

// failing reports whether a function returns an error.
func failing(ret *ssa.Return) bool {
	if len(ret.Results) == 0 {
		return false
	}
	last := ret.Results[len(ret.Results)-1]
	return isError(last.Type()) && !isNilConst(last)
}
