// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// instr interprets one instruction. It is the only switch over all of SSA; an
// instruction that it does not know joins its operands, and says so.
func (f *frame) instr(instr ssa.Instruction) {
	if f.ofTable(instr) {
		return
	}
	switch instr := instr.(type) {
	case *ssa.Alloc:
		f.alloc(instr)
		f.holdCollected(instr)
	case *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		f.set(instr.(ssa.Value), f.fresh(instr))
		f.holdCollected(instr.(ssa.Value))
	case *ssa.Store:
		f.assign(instr.Addr, f.chosenContent(instr))
	case *ssa.FieldAddr:
		f.fieldAddr(instr)
	case *ssa.Field:
		f.field(instr)
	case *ssa.IndexAddr:
		f.set(instr, f.extend(f.val(instr.X), f.index(instr.Index)))
	case *ssa.Index:
		f.set(instr, f.element(f.val(instr.X), instr.X.Type(), f.index(instr.Index)))
	case *ssa.Lookup:
		f.lookup(instr)
	case *ssa.MapUpdate:
		f.mapUpdate(instr)
	case *ssa.UnOp:
		f.unOp(instr)
	case *ssa.BinOp:
		f.set(instr, f.binOp(instr))
	case *ssa.Phi:
		f.phi(instr)
		f.holdCollected(instr)
	case *ssa.ChangeType:
		f.changeType(instr)
	case *ssa.ChangeInterface:
		f.set(instr, f.val(instr.X))
	case *ssa.Convert:
		f.set(instr, f.convertValue(instr, f.val(instr.X), instr.X.Type(), instr.Type()))
	case *ssa.MultiConvert:
		f.set(instr, f.convertValue(instr, f.val(instr.X), instr.X.Type(), instr.Type()))
	case *ssa.SliceToArrayPointer:
		f.set(instr, f.val(instr.X))
	case *ssa.MakeInterface:
		f.makeInterface(instr)
	case *ssa.TypeAssert:
		f.typeAssert(instr)
	case *ssa.Extract:
		f.set(instr, f.table.Project(f.val(instr.Tuple), summary.Result(instr.Index)))
	case *ssa.MakeClosure:
		f.makeClosure(instr)
	case *ssa.Slice:
		f.slice(instr)
	case *ssa.Range:
		f.set(instr, f.val(instr.X))
	case *ssa.Next:
		f.next(instr)
	case *ssa.Send:
		f.sendOn(instr, instr.Chan, instr.X)
	case *ssa.Select:
		f.selectOn(instr)
	case *ssa.Call:
		f.set(instr, f.call(instr, instr.Common()))
	case *ssa.Go:
		f.goCall(instr)
	case *ssa.Defer:
		f.deferCall(instr)
	case *ssa.RunDefers:
		f.runDefers(no)
	case *ssa.Panic:
		f.panicked(f.val(instr.X))
		f.runDefers(yes)
	case *ssa.Return:
		f.returns(instr)
	case *ssa.If, *ssa.Jump, *ssa.DebugRef:
	default:
		f.unknown(instr)
	}
}

func (f *frame) unOp(instr *ssa.UnOp) {
	x := f.val(instr.X)
	switch instr.Op {
	case token.MUL:
		f.set(instr, f.loaded(instr))
	case token.ARROW:
		f.wait()
		v := f.load(f.extend(x, summary.AnyKey))
		if instr.CommaOk {
			v = f.tuple(v, summary.Clean)
		}
		f.set(instr, v)
	case token.NOT:
		switch {
		case x != nil && x.Const == summary.BoolConst(true):
			f.set(instr, &summary.Value{Const: summary.BoolConst(false)})
		case x != nil && x.Const == summary.BoolConst(false):
			f.set(instr, &summary.Value{Const: summary.BoolConst(true)})
		default:
			f.set(instr, f.derived(x, 0))
		}
	default:
		f.set(instr, f.derived(x, summary.Num))
	}
}

// loaded returns what is read from memory.
func (f *frame) loaded(instr *ssa.UnOp) *summary.Value {
	v := f.asText(f.foundBy(instr.X, f.load(f.val(instr.X))), instr)
	v = f.givenList(instr, f.stillVouched(instr, v))
	switch addr := instr.X.(type) {
	case *ssa.FieldAddr:
		return f.labelField(v, instr, addr.X, deref(addr.X.Type()), addr.Field)
	case *ssa.Global:
		if addr.Name() == initialized { // the initializer runs but once
			return &summary.Value{Const: summary.BoolConst(false)}
		}
		if list := f.variableList(instr); list != nil {
			return list
		}
		if fn := f.variableFunc(addr); fn != nil {
			return f.funcValue(fn)
		}
		return f.labelGlobal(v, addr)
	}
	return v
}

func (f *frame) labelGlobal(v *summary.Value, g *ssa.Global) *summary.Value {
	label, ok := f.Roles.Source(globalSymbol(g))
	if !ok {
		return v
	}
	return f.table.Mark(v, f.source(label, "variable "+g.Name(), g.Name()+" is read", f.pos))
}

// phi joins the values that come in on the edges that can be taken.
func (f *frame) phi(instr *ssa.Phi) {
	var v *summary.Value
	for i, pred := range instr.Block().Preds {
		if f.exit[pred] == nil || f.unreachable(pred, succIndex(pred, instr.Block())) {
			continue
		}
		v = f.table.Join(v, f.chosenEdge(instr, i))
	}
	if v != nil {
		f.set(instr, v)
	}
}

func succIndex(b, succ *ssa.BasicBlock) int {
	for i, s := range b.Succs {
		if s == succ {
			return i
		}
	}
	return -1
}

// tuple makes a value of several.
func (f *frame) tuple(vs ...*summary.Value) *summary.Value {
	out := &summary.Value{}
	for i, v := range vs {
		out = f.table.Graft(out, []summary.Elem{summary.Result(i)}, v, true)
	}
	return out
}

func (f *frame) slice(instr *ssa.Slice) {
	v := f.val(instr.X)
	if f.isZero(instr.Max) || isString(instr.X.Type()) && f.isZero(instr.High) {
		f.set(instr, summary.Clean) // nothing is left, and no room
		return
	}
	if isString(instr.X.Type()) {
		f.set(instr, f.derived(v, 0))
		return
	}
	shifted := false
	if instr.Low != nil {
		text, ok := f.val(instr.Low).Int()
		shifted = !ok || text != "0"
	}
	out := &summary.Value{Atoms: f.loose(v)}
	for _, loc := range f.places(v) {
		loc.Shifted, loc.Short = loc.Shifted || shifted, loc.Short || instr.High != nil && !f.isLength(instr.High, instr.X)
		out.Pts = append(out.Pts, loc)
	}
	if n, ok := lengthOf(instr); ok && len(out.Atoms) == 0 {
		out.Const = summary.IntConst(itoa(n))
	}
	f.set(instr, out.Normal())
}

// isLength reports whether a bound is all the length of an array.
func (f *frame) isLength(bound, x ssa.Value) bool {
	array, ok := deref(x.Type()).Underlying().(*types.Array)
	return ok && isIntConst(bound, array.Len())
}

// isZero reports whether a bound is given and known to be zero.
func (f *frame) isZero(bound ssa.Value) bool {
	if bound == nil {
		return false
	}
	text, ok := f.val(bound).Int()
	return ok && text == "0"
}

// next yields the keys and elements of a map, or the runes of a string.
func (f *frame) next(instr *ssa.Next) {
	iter := instr.Iter.(*ssa.Range)
	v := f.val(iter)
	if instr.IsString {
		f.set(instr, f.tuple(summary.Clean, summary.Clean, f.derived(v, summary.Encode)))
		return
	}
	key, elem := f.load(f.extend(v, summary.MapKeys)), f.load(f.extend(v, summary.AnyKey))
	if f.choosesKeys(instr) {
		f.set(instr, f.tuple(summary.Clean, key, elem, f.load(v)))
		return
	}
	f.set(instr, f.tuple(summary.Clean, key, elem))
}

// unknown is the transfer of an instruction that a newer go/ssa may bring.
func (f *frame) unknown(instr ssa.Instruction) {
	var set summary.Set
	for _, op := range instr.Operands(nil) {
		if *op != nil {
			set = set.Union(f.all(f.val(*op), (*op).Type(), summary.Widened))
		}
	}
	if v, ok := instr.(ssa.Value); ok {
		f.set(v, &summary.Value{Atoms: set})
	}
	f.result.gap(Gap{"widened", f.symbol})
}
