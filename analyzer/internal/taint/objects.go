// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Objects come into being where an instruction makes them. One that is single stands
// for one place at a time, and can be overwritten.

// A census is of the objects that a function knows, with what is known of them besides
// what they hold now.
type census struct {
	typeOfMade map[*summary.Object]types.Type        // of those, if it is known
	sites      map[site]*summary.Object              // those that it makes
	initials   map[*summary.Object]*summary.Value    // of inputs: what they hold at entry
	copies     map[copied]*summary.Object            // of lists that others were made of: what they held then, see added.go
	longer     map[*summary.Object][]*summary.Object // lists that were made by adding to one, likewise
	writtenTo  map[*summary.Object]bool              // inputs that were written to, at whatever time
	exposed    map[*summary.Object]bool              // given to code that cannot be seen
	homes      map[*summary.Object]*summary.Object   // by what variables hold: where first, as an input; see home.go
	below      map[summary.Port][]summary.Elem       // of inputs: the parts in which something has changed, see spelled.go
	openly     []*summary.Object                     // inputs that changed, and may be others; see twins.go
}

func newCensus() census {
	return census{
		typeOfMade: make(map[*summary.Object]types.Type),
		sites:      make(map[site]*summary.Object),
		initials:   make(map[*summary.Object]*summary.Value),
		copies:     make(map[copied]*summary.Object),
		longer:     make(map[*summary.Object][]*summary.Object),
		writtenTo:  make(map[*summary.Object]bool),
		exposed:    make(map[*summary.Object]bool),
		homes:      make(map[*summary.Object]*summary.Object),
		below:      make(map[summary.Port][]summary.Elem),
	}
}

// A site is where an object comes into being: an instruction, and which of
// the objects it makes.
type site struct {
	instr ssa.Instruction
	n     string
}

// alloc makes a variable. Executing it again makes another one: the cell is
// reset if no pointer to the earlier one can be left.
func (f *frame) alloc(instr *ssa.Alloc) {
	o := f.object(instr, "", instr.Comment, true)
	o.Whole, f.typeOfMade[o] = true, deref(instr.Type())
	if !o.Single && !handedOn(instr) {
		o.Single = true
	}
	begin := summary.Clean
	if isLiteral(instr) || f.isListed(instr) {
		begin = summary.NothingElse.Only()
	}
	f.makes(o, begin)
	f.set(instr, pointer(o))
}

// makes sets what an object holds that an instruction makes: if it stands for many, beside
// what the others hold.
func (f *frame) makes(o *summary.Object, content *summary.Value) {
	if !o.Single {
		content = f.table.Join(f.state.memory.of(o), content)
	}
	f.remember(o, content)
}

// isLiteral reports whether a variable is made by the literal of a struct that may have
// marks: the fields that it does not name are nobody's data. Others may be there to be
// filled.
func isLiteral(instr *ssa.Alloc) bool {
	t := deref(instr.Type())
	_, ok := t.Underlying().(*types.Struct)
	p := packageOf(t)
	return ok && instr.Comment == "complit" && (p == nil || !isStandard(p.Path()))
}

// isListed reports whether a variable is the array of a list that is written out, or of
// arguments, and what is listed may have marks.
func (f *frame) isListed(instr *ssa.Alloc) bool {
	array, ok := deref(instr.Type()).Underlying().(*types.Array)
	return ok && (instr.Comment == "varargs" || instr.Comment == "slicelit") && f.mayLabel(array.Elem())
}

// fresh makes an object for an instruction.
func (f *frame) fresh(instr ssa.Instruction) *summary.Value {
	o := f.object(instr, "", "make", true)
	o.Whole, f.typeOfMade[o] = true, referred(instr.(ssa.Value).Type())
	f.makes(o, f.emptyOf(instr.(ssa.Value).Type()))
	return pointer(o)
}

// emptyOf returns the content of a new container: what is put there is all that there is,
// which counts where that may have marks.
func (f *frame) emptyOf(t types.Type) *summary.Value {
	u := t.Underlying()
	if _, isChan := u.(*types.Chan); isChan {
		return summary.Clean
	}
	if elem := several(u); elem != nil && f.mayLabel(elem) {
		return summary.NothingElse.Only()
	}
	return summary.Clean
}

// object returns the object that an instruction makes.
func (f *frame) object(instr ssa.Instruction, n, name string, single bool) *summary.Object {
	key := site{instr, n}
	o, ok := f.sites[key]
	if !ok {
		f.engine.objects++
		o = &summary.Object{ID: f.engine.objects, Name: name, Single: single && !f.loop[instr.Block()]}
		f.sites[key] = o
	}
	return o
}

// pointer returns a value that points to an object.
func pointer(o *summary.Object) *summary.Value {
	return &summary.Value{Pts: []summary.Loc{{Object: o}}}
}
