// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A value knows of what it refers to, and not whether it may be nil instead. Whoever
// asks whether something is there, or how much, and overwrites that, has overwritten
// nothing in what another name has of it where this one is nil.

// isThere reports whether an object of which a callee has asked is there for certain,
// or where it is not, nobody else has it.
func (b *binding) isThere(p summary.Port, loc summary.Loc) bool {
	if loc.Object.Input {
		b.ifThere[loc.Object] = true
	}
	if to, _, ok := p.Above(); ok && to.Path == nil {
		return !loc.Short && (!b.mayBeNil(to.Root, loc.Object) || b.isOnlyGiven(to.Root, loc.Object) || b.isReadWhereItIs(to.Root, loc.Object))
	}
	if b.inv.instr == nil || b.inv.instr.Parent() != b.fn {
		return false
	}
	to, _, _ := p.Above()
	if loc.Short || loc.Object.Input {
		return !loc.Short && b.isAsGiven(to, loc.Object)
	}
	if loc.Object.Single && b.isCertainlyAt(to, loc.Object) {
		return true
	}
	later := usesAfter(b.inv.instr)
	if b.usedIn(later, loc.Object) {
		return false
	}
	place, ok := b.placeOf(to)
	return !b.isReferredTo(loc.Object, nil, later) || ok && b.isOnlyAt(loc.Object, place, later)
}

// isAsGiven reports whether what is at a port of a callee is the input that the function
// was itself given there.
func (b *binding) isAsGiven(p summary.Port, o *summary.Object) bool {
	if place, ok := b.placeOf(p); ok && place.Object.Input && !b.changed(place.Object) {
		return true
	}
	return b.isCertainlyAt(p, o)
}

// isCertainlyAt reports whether an object is certainly what is at a port of a callee: in
// a variable that the call is given, or its address.
func (b *binding) isCertainlyAt(p summary.Port, o *summary.Object) bool {
	parts := p.Path.Elems()
	switch arg := b.argument(p.Root).(type) {
	case nil:
		return false
	case *ssa.Parameter:
		return o.Input && !slices.Contains(parts, summary.Deref)
	case *ssa.UnOp:
		if arg.Op == token.MUL && parts[0] != summary.Deref {
			return b.certainlyAt(arg.X, parts, arg, o)
		}
		return false
	default:
		return parts[0] == summary.Deref && b.certainlyAt(arg, parts[1:], b.inv.instr, o)
	}
}

// overwrites reports whether what a callee says of an object holds of all that the
// object stands for here: it is there, or nobody else has it.
func (b *binding) overwrites(u summary.Update, loc summary.Loc, one bool) bool {
	if u.All && b.allThere(u.Port, loc.Object) {
		return true
	}
	to, _, ok := u.Port.Above()
	return u.If && one && ok && isOnePlace(loc) && !loc.Object.Input && (to.Path != nil || b.isOnlyGiven(to.Root, loc.Object))
}

// allThere reports whether an object is one of all those that are at a port of the
// callee, and can be reached by no other way.
func (b *binding) allThere(p summary.Port, o *summary.Object) bool {
	var path []summary.Elem // from the container to what refers to the object
	for {
		container, part, ok := p.Above()
		if !ok {
			return false
		}
		if part == summary.Deref {
			path = nil
		} else {
			path = append(path, b.elem(part))
		}
		if p = container; part.IsMany() {
			break
		}
	}
	slices.Reverse(path)
	locs, one := b.locations(p)
	if !one || !b.isThere(p, locs[0]) || locs[0].Shifted {
		return false
	}
	if b.inv.instr == nil || b.inv.instr.Parent() != b.fn {
		return false
	}
	in := locs[0].Object
	return isOnePlace(locs[0]) && (in.Single || b.isOnlyGiven(p.Root, in)) && b.isReachedBy(o, in, usesAfter(b.inv.instr)) &&
		b.isReferredToAt(o, b.content(in), append(locs[0].Path.Elems(), path...))
}

// mayBeNil reports whether what a call is given as a parameter is nil on some way
// there, where it would be an object. One of an input is there if the input is.
func (b *binding) mayBeNil(r summary.Root, o *summary.Object) bool {
	arg := b.argument(r)
	return isNilOnSomeWay(arg) || arg != nil && !o.Input && !alwaysThere(arg)
}

// isOnlyGiven reports whether nobody has an object but who has given it as a parameter.
func (b *binding) isOnlyGiven(r summary.Root, o *summary.Object) bool {
	arg := b.argument(r)
	return arg != nil && b.isOnlyIn(arg, o, usesAfter(b.inv.instr))
}

// isReadWhereItIs reports whether a parameter was read from the one place that refers
// to an object: where there is none, nobody else has it.
func (b *binding) isReadWhereItIs(r summary.Root, o *summary.Object) bool {
	if b.argument(r) == nil {
		return false
	}
	later := usesAfter(b.inv.instr)
	place, ok := b.readForCall(r)
	return ok && !b.usedIn(later, o) && b.isOnlyAt(o, place, later)
}

// argument returns the register that a call is given as a parameter, nil if that is
// not known.
func (b *binding) argument(r summary.Root) ssa.Value {
	call, ok := b.inv.instr.(ssa.CallInstruction)
	if !ok || r.Kind != summary.Param || b.inv.symbol == "" || b.inv.depth > 0 || b.inv.path != "" || call.Common().IsInvoke() || call.Parent() != b.fn ||
		calleeSymbol(call.Common()) != b.inv.symbol || r.Index >= len(call.Common().Args) {
		return nil
	}
	return call.Common().Args[r.Index]
}
