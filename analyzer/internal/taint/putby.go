// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a callee puts into a container of its caller's, whenever it is called, the
// call puts there: that it is there tells what the caller's branches depend on, as
// if the caller had put it in itself (see putin.go).

// tellPut tells callers that an instruction puts something into a container of
// theirs.
func (f *frame) tellPut(instr ssa.Instruction) {
	if !f.tellsPuts(instr) {
		return
	}
	if p, ok := puttingOf(instr); ok && (!isAppendInstr(instr) || putBack(p)) {
		f.tellPutInto(f.val(p.container))
	}
}

// tellsPuts reports whether callers are told of what an instruction puts: it does
// whenever the function is called.
func (f *frame) tellsPuts(instr ssa.Instruction) bool {
	return f.emit && f.way == nil && !f.leftOpen() && len(f.branches(instr.Block())) == 0
}

func (f *frame) tellPutInto(container *summary.Value) {
	if container == nil {
		return
	}
	for _, r := range container.Atoms {
		if !r.Exact() || !f.fromCaller(r.Port.Root) || slices.Contains(f.sum.Puts, r.Port) {
			continue
		}
		if len(f.sum.Puts) == maxFilled {
			f.sum.Notes |= summary.Widened
			return
		}
		f.sum.Puts = append(f.sum.Puts, r.Port)
	}
}

func isAppendInstr(instr ssa.Instruction) bool {
	v, ok := instr.(ssa.Value)
	return ok && isAppend(v)
}

// putBack reports whether a list is stored, with what was added, where it was read.
func putBack(p putting) bool {
	list, ok := p.container.(*ssa.UnOp)
	longer, ok2 := p.Instruction.(ssa.Value)
	return ok && ok2 && slices.ContainsFunc(*longer.Referrers(), func(instr ssa.Instruction) bool {
		store, ok := instr.(*ssa.Store)
		return ok && store.Val == longer && samePlace(store.Addr, list.X)
	})
}

// samePlace reports whether two addresses are of one variable, or of one field of
// one struct.
func samePlace(a, b ssa.Value) bool {
	x, ok := a.(*ssa.FieldAddr)
	y, ok2 := b.(*ssa.FieldAddr)
	return a == b || ok && ok2 && x.Field == y.Field && samePlace(x.X, y.X)
}

// methodOf returns the method of an interface that is called to put something.
func methodOf(p putting) *types.Func {
	if call, ok := p.Instruction.(*ssa.Call); ok {
		return call.Common().Method
	}
	return nil
}

// containers returns those into which the callee puts something, as they are before
// it does.
func (b *binding) containers() []*summary.Value {
	var list []*summary.Value
	for _, p := range b.sum.Puts {
		list = append(list, b.port(p))
	}
	return list
}

// puts marks what is in containers into which the callee has put something with what
// tells that it was called.
func (b *binding) puts(before []*summary.Value) {
	call, ok := b.inv.instr.(*ssa.Call)
	if !ok || len(before) == 0 || b.inv.depth > 0 || b.way != nil {
		return
	}
	if b.tellsPuts(call) {
		for _, container := range before {
			b.tellPutInto(container)
		}
		return
	}
	branches := slices.DeleteFunc(slices.Clone(b.branches(call.Block())), func(branch *ssa.BasicBlock) bool {
		cond, ok := condition(branch)
		return !ok || len(b.decides(cond, false)) == 0
	})
	if len(branches) == 0 {
		return
	}
	p, _ := puttingOf(call)
	b.forget()
	for _, port := range b.sum.Puts {
		var set summary.Set
		for _, branch := range b.deciding(p, containerOf(call, port.Root), branches) {
			cond, _ := condition(branch)
			set = set.Union(b.decides(cond, false))
		}
		if len(set) > 0 {
			b.markAt(b.port(port), set)
		}
	}
}

// containerOf returns what a container of the callee is a part of here.
func containerOf(call *ssa.Call, r summary.Root) ssa.Value {
	common := call.Common()
	i := r.Index
	if common.IsInvoke() {
		i--
	}
	if r.Kind == summary.Param && i >= 0 && i < len(common.Args) {
		return base(common.Args[i])
	}
	return common.Value
}
