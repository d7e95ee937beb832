// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// How a text begins is enough to know the host of a URL, whatever follows. So a
// text that is put together remembers it apart from what all of it holds: as a
// constant, or as a part of its own, [summary.Head], that callers may know.

// begin interprets a model's effect of that name.
func (c *modelled) begin(e catalogue.Effect) {
	to := c.at(e.To[0])
	var pieces []*summary.Value
	for i, p := range e.From {
		pl := c.at(p)
		format, formats := c.format()
		switch {
		case formats && p.Base == "format":
			pieces = append(pieces, c.formatPieces(format, e.From[i+1:])...)
		case p.String() != e.To[0].String():
			pieces = append(pieces, c.first(pl))
		case !pl.value.IsClean(): // otherwise nothing has been written yet
			pieces = append(pieces, pl.value.Beginning())
		}
	}
	head := concatenated(pieces)
	if head.IsClean() { // nobody will know, which is not the same as nothing
		head = &summary.Value{Const: summary.PrefixConst("")}
	}
	c.into(&to, summary.Head, nil)
	c.write(to, head, true)
}

// first returns the text at a place, or the first of a list of texts.
func (c *modelled) first(pl place) *summary.Value {
	if pl.typ != nil && isSlice(pl.typ) {
		return c.load(c.extend(pl.value, summary.Index(0)))
	}
	return pl.value
}

// formatPieces returns what a format makes of its operands: texts and, as far as
// they are shown as they are, operands in turn.
func (c *modelled) formatPieces(format string, operands []catalogue.Port) []*summary.Value {
	var pieces []*summary.Value
	for i := 0; ; i++ {
		text, rest, more := strings.Cut(format, "%")
		pieces = append(pieces, &summary.Value{Const: summary.StringConst(text)})
		if !more {
			return pieces
		}
		if len(operands) == 0 || rest == "" || rest[0] != 's' && rest[0] != 'v' {
			return append(pieces, summary.Clean)
		}
		operand := place{value: c.load(c.extend(c.at(operands[0]).value, summary.Index(i)))}
		c.unbox(&operand)
		pieces = append(pieces, operand.value)
		format = rest[1:]
	}
}

// beginning returns the sum of two texts with how it begins.
func (f *frame) beginning(sum, x, y *summary.Value) *summary.Value {
	head := concatenated([]*summary.Value{x, y})
	if text, _, ok := head.Text(); ok {
		return &summary.Value{Atoms: sum.Atoms, Const: summary.PrefixConst(text)}
	}
	if !hasOpen(sum) || head.Atoms.Equal(sum.Atoms) && !head.IsOpenConst() {
		return sum // its atoms tell as much
	}
	return f.table.Graft(sum, []summary.Elem{summary.Head}, head, true)
}

// concatenated returns how a text begins that is made of pieces, one after the
// other. What is not known may be known to a caller if nothing stands before it,
// or only the scheme, without which a URL tells its host as well.
func concatenated(pieces []*summary.Value) *summary.Value {
	text := ""
	for _, piece := range pieces {
		head := piece.Beginning()
		more, whole, ok := head.Text()
		if text == "" && !ok || !ok && strings.HasSuffix(text, "://") {
			return head
		}
		text += more
		if headed := piece != nil && len(piece.Kids) > 0; headed && whole {
			break
		}
		if !whole {
			return &summary.Value{Const: summary.PrefixConst(text)}
		}
	}
	return &summary.Value{Const: summary.StringConst(text)}
}
