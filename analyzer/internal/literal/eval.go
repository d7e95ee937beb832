// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package literal

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
)

// An Error says what part of a literal is not constant, and where.
type Error struct {
	Pos, End token.Pos
	Message  string
}

func (e *Error) Error() string { return e.Message }

func errorAt(n ast.Node, format string, args ...any) *Error {
	return &Error{n.Pos(), n.End(), fmt.Sprintf(format, args...)}
}

// A Resolver returns the value of a variable that a literal mentions.
type Resolver func(*types.Var) (reflect.Value, error)

// Eval sets into to the value of expr, whose type must have the same shape:
// structs by field names, slices, pointers, strings, integers and booleans.
// Variables are left to resolve; if that is nil there may be none. An error
// is an *[Error].
func Eval(info *types.Info, expr ast.Expr, into reflect.Value, resolve Resolver) error {
	// A plain assignment would make a non-nil error of a nil *Error.
	if err := (&evaluator{info, resolve}).eval(expr, into); err != nil {
		return err
	}
	return nil
}

type evaluator struct {
	info    *types.Info
	resolve Resolver
}

func (e *evaluator) eval(expr ast.Expr, into reflect.Value) *Error {
	expr = ast.Unparen(expr)
	if tv := e.info.Types[expr]; tv.Value != nil {
		return setConstant(expr, tv.Value, into)
	} else if tv.IsNil() {
		into.SetZero()
		return nil
	}
	switch expr := expr.(type) {
	case *ast.CompositeLit:
		return e.composite(expr, into)
	case *ast.UnaryExpr:
		if expr.Op == token.AND && into.Kind() == reflect.Pointer {
			return e.address(expr.X, into)
		}
	}
	if v := e.variable(expr); v != nil {
		value, err := e.lookup(expr, v)
		if err != nil {
			return err
		}
		return assign(expr, value, into)
	}
	return errorAt(expr, "%s is not constant; write it out as a literal of constants", types.ExprString(expr))
}

// setConstant stores a constant if into can hold it.
func setConstant(expr ast.Expr, value constant.Value, into reflect.Value) *Error {
	switch into.Kind() {
	case reflect.String:
		if value.Kind() == constant.String {
			into.SetString(constant.StringVal(value))
			return nil
		}
	case reflect.Bool:
		if value.Kind() == constant.Bool {
			into.SetBool(constant.BoolVal(value))
			return nil
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if i, exact := constant.Int64Val(constant.ToInt(value)); exact && !into.OverflowInt(i) {
			into.SetInt(i)
			return nil
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if i, exact := constant.Uint64Val(constant.ToInt(value)); exact && !into.OverflowUint(i) {
			into.SetUint(i)
			return nil
		}
	}
	return errorAt(expr, "%s is not a %s", types.ExprString(expr), into.Type())
}

func (e *evaluator) composite(lit *ast.CompositeLit, into reflect.Value) *Error {
	switch into.Kind() {
	case reflect.Struct:
		return e.structure(lit, into)
	case reflect.Slice:
		return e.slice(lit, into)
	case reflect.Pointer: // the & of an element may be left out
		return e.address(lit, into)
	}
	return errorAt(lit, "a composite literal is not a %s", into.Type())
}

func (e *evaluator) structure(lit *ast.CompositeLit, into reflect.Value) *Error {
	into.SetZero()
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return errorAt(elt, "a field of %s lacks its name; write field: value", into.Type())
		}
		name, ok := kv.Key.(*ast.Ident)
		if !ok {
			return errorAt(kv.Key, "%s is not a field of %s", types.ExprString(kv.Key), into.Type())
		}
		field := into.FieldByName(name.Name)
		if !field.IsValid() || !field.CanSet() {
			return errorAt(name, "%s has no field %s that this version knows", into.Type(), name.Name)
		}
		if err := e.eval(kv.Value, field); err != nil {
			return err
		}
	}
	return nil
}

func (e *evaluator) slice(lit *ast.CompositeLit, into reflect.Value) *Error {
	list := reflect.MakeSlice(into.Type(), len(lit.Elts), len(lit.Elts))
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			return errorAt(kv.Key, "an element of %s has an index; list the elements in order", into.Type())
		}
		if err := e.eval(elt, list.Index(i)); err != nil {
			return err
		}
	}
	into.Set(list)
	return nil
}

// address evaluates &x.
func (e *evaluator) address(x ast.Expr, into reflect.Value) *Error {
	if v := e.variable(x); v != nil {
		value, err := e.lookup(x, v)
		if err != nil {
			return err
		}
		if value.CanAddr() {
			return assign(x, value.Addr(), into)
		}
		target := reflect.New(into.Type().Elem())
		into.Set(target)
		return assign(x, value, target.Elem())
	}
	target := reflect.New(into.Type().Elem())
	into.Set(target)
	return e.eval(x, target.Elem())
}

// variable returns the variable that x names, if it names one.
func (e *evaluator) variable(x ast.Expr) *types.Var {
	var id *ast.Ident
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		id = x.Sel
	default:
		return nil
	}
	v, _ := e.info.Uses[id].(*types.Var)
	if v == nil || v.IsField() {
		return nil
	}
	return v
}

func (e *evaluator) lookup(x ast.Expr, v *types.Var) (reflect.Value, *Error) {
	if e.resolve == nil {
		return reflect.Value{}, errorAt(x, "%s is a variable; write its value out", types.ExprString(x))
	}
	value, err := e.resolve(v)
	if err != nil {
		return reflect.Value{}, errorAt(x, "%s is not known: %v", types.ExprString(x), err)
	}
	return value, nil
}

func assign(expr ast.Expr, value, into reflect.Value) *Error {
	if !value.IsValid() || !value.Type().AssignableTo(into.Type()) {
		return errorAt(expr, "%s is not a %s", types.ExprString(expr), into.Type())
	}
	into.Set(value)
	return nil
}
