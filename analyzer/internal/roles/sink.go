// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

// sink notes that a function transmits, or a channel: a variable, a field, or all
// channels of a type.
func (d *declarer) sink(dir directive.Directive, decl *directive.Sink, t target) {
	sink := *decl
	switch typ := t.obj.Type().(type) {
	case *types.Signature:
		sink.Bind(paramNames(typ))
		put(&d.roles.decls.Sinks, t.symbol, &Sink{
			Use:            sink.Use,
			Args:           dataParams(typ, sink.Args),
			PurposeParam:   paramIndex(typ, sink.By.Purpose),
			RecipientParam: paramIndex(typ, sink.By.Recipient),
		})
	default:
		symbol, ok := d.place(dir, t)
		if _, isChannel := typ.Underlying().(*types.Chan); !isChannel || !ok {
			d.problem(dir, "%s is neither a function nor a channel that has a name", t.symbol)
			return
		}
		put(&d.roles.decls.Sinks, symbol, &Sink{Use: sink.Use, PurposeParam: -1, RecipientParam: -1})
	}
}

// place returns the symbol of a type, a variable or a field; a field of a type
// without a name has none.
func (d *declarer) place(dir directive.Directive, t target) (symbol string, ok bool) {
	v, isVar := t.obj.(*types.Var)
	if !isVar || !v.IsField() || dir.Symbol != "" {
		return t.symbol, true
	}
	if owner := d.owner(v); owner != nil {
		return FieldSymbol(owner, v.Name()), true
	}
	return "", false
}

// dataParams returns the indices of the parameters that are data: those named,
// or all but contexts.
func dataParams(sig *types.Signature, names []string) []int {
	var args []int
	for i := range sig.Params().Len() {
		v := sig.Params().At(i)
		if len(names) > 0 && slices.Contains(names, v.Name()) || len(names) == 0 && !IsContext(v.Type()) {
			args = append(args, i)
		}
	}
	return args
}

// IsContext reports whether t is context.Context, which is not data.
func IsContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}
