// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is not encoded or decoded is refused by an error, which may tell of it: one that a
// type's own method returns, or one of the decoder that quotes what is no number.

// refuses notes an error for what the model calls its error.
func (c *modelled) refuses(err *summary.Value) {
	if cell := c.cells["err"]; cell != nil {
		cell.value = c.table.Join(cell.value, err)
	}
}

// hearing carries out effects. The errors of methods that views ask meanwhile are the
// function's own.
func (c *modelled) hearing(effects func()) {
	outer := c.refused
	c.refused = nil
	effects()
	if c.refused != nil {
		c.refuses(c.refused)
	}
	c.refused = outer
}

// hears notes the error of a method that a view has asked, the second of what it
// returns.
func (c *collector) hears(results []*summary.Value, of *types.Tuple) {
	if of.Len() == 2 && isError(of.At(1).Type()) {
		if err := at(results, 1); !err.IsClean() {
			c.refused = c.table.Join(c.refused, err)
		}
	}
}

// quotes reports whether the decoder quotes what does not become a value of type t, such
// as a key that is no number; what was made of one never is that. Of numbers in JSON it quotes those that are too large, which
// is left aside: nearly every error would be marked.
func (d *decoder) quotes(t types.Type) bool {
	if d.fits {
		return false
	}
	if m, ok := t.Underlying().(*types.Map); ok && d.view == summary.JSON {
		return !isString(m.Key()) && !d.readsItself(m.Key())
	}
	if n, ok := types.Unalias(t).(*types.Named); ok && d.view == summary.JSON {
		return n.Obj().Name() == "Number" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "encoding/json"
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && d.view == summary.XML && b.Info()&(types.IsNumeric|types.IsBoolean) != 0
}

// quotesIn reports whether the decoder quotes what does not become a field of a struct: one
// that is written as a text, and is no text.
func (d *decoder) quotesIn(st *types.Struct, f *types.Var) bool {
	if d.fits || d.view != summary.JSON {
		return false
	}
	for i := range st.NumFields() {
		if st.Field(i) == f {
			_, options, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
			_, simple := types.Unalias(deref(f.Type())).Underlying().(*types.Basic)
			return simple && slices.Contains(strings.Split(options, ","), "string")
		}
	}
	return false
}
