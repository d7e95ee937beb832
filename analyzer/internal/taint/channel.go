// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is sent on a channel is in it until it is received; on a channel that is
// declared to be a sink, it is handed over.

func (f *frame) sendOn(instr ssa.Instruction, ch, x ssa.Value) {
	if symbol, s := f.channelSink(ch); s != nil {
		f.send(&summary.Sink{
			Name:   "channel " + symbol,
			Use:    s.Use,
			Always: true,
			Data:   []summary.Datum{f.datum(f.val(x), x.Type(), f.rootsOf(x), summary.All)},
			Held:   f.state.held,
			Trail:  (*summary.Trail)(nil).Then(f.step("sent on " + roles.Local(symbol))),
		})
	}
	sent := f.checked(f.putIn(instr, f.val(x)), func() []string { return f.rootsOf(x) })
	f.store(f.extend(f.val(ch), summary.AnyKey), sent.Stepped(f.step("sent on a channel")))
}

func (f *frame) selectOn(instr *ssa.Select) {
	parts := []*summary.Value{summary.Clean, summary.Clean}
	for _, s := range instr.States {
		if s.Dir == types.SendOnly {
			f.pos = s.Pos
			f.sendOn(instr, s.Chan, s.Send)
		} else {
			f.wait()
			parts = append(parts, f.load(f.extend(f.val(s.Chan), summary.AnyKey)))
		}
	}
	f.set(instr, f.tuple(parts...))
}

// channelSink returns what a channel is declared to be, by the variable or field
// that it is read from, or by its type; nil if it is nothing.
func (f *frame) channelSink(ch ssa.Value) (symbol string, _ *roles.Sink) {
	for ch != nil {
		symbols := []string{roles.TypeSymbol(ch.Type())}
		switch v := ch.(type) {
		case *ssa.UnOp: // a load: from a channel's element nothing is known
			symbols, ch = append(symbols, placeSymbol(v.X)), nil
		case *ssa.Field:
			symbols, ch = append(symbols, fieldSymbol(v.X.Type(), v.Field)), nil
		case *ssa.ChangeType: // as to one that is for sending only
			ch = v.X
		default:
			ch = nil
		}
		for _, symbol := range symbols {
			if s, ok := f.Roles.Sink(symbol); ok {
				return symbol, s
			}
		}
	}
	return "", nil
}

// placeSymbol returns the symbol of the variable or field at an address.
func placeSymbol(addr ssa.Value) string {
	switch addr := addr.(type) {
	case *ssa.Global:
		return globalSymbol(addr)
	case *ssa.FieldAddr:
		return fieldSymbol(deref(addr.X.Type()), addr.Field)
	}
	return ""
}

// fieldSymbol returns the symbol of the i-th field of a struct.
func fieldSymbol(owner types.Type, i int) string {
	return roles.FieldSymbol(owner, owner.Underlying().(*types.Struct).Field(i).Name())
}
