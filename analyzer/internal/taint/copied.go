// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"reflect"
)

// The syntax of a function with other loops (plainloop.go): what has not changed is in both.

// in returns a node in which such loops are plain: itself if there is none.
func (l *plainLoops) in(node ast.Node) ast.Node {
	switch node.(type) {
	case *ast.Ident, *ast.BasicLit, *ast.CommentGroup:
		return node
	}
	was := reflect.ValueOf(node).Elem()
	changed := make(map[int]reflect.Value)
	for i := range was.NumField() {
		part, differs := l.inPart(was.Field(i))
		if was.Field(i).Kind() == reflect.Slice {
			part, differs = l.inList(was.Field(i))
		}
		if differs {
			changed[i] = part
		}
	}
	if len(changed) > 0 {
		is := reflect.New(was.Type())
		is.Elem().Set(was)
		for i, part := range changed {
			is.Elem().Field(i).Set(part)
		}
		other := is.Interface().(ast.Node)
		l.know(other, node)
		node = other
	}
	if loop, ok := node.(*ast.RangeStmt); ok {
		if is, over := l.plain(loop); over != nil {
			node = is(l, loop, over)
		}
	}
	if loop, ok := node.(*ast.RangeStmt); ok {
		if n := l.turns(loop); n > 0 {
			return l.writtenOut(loop, n)
		}
	}
	return node
}

// inPart is in for what a node has, if that is a node, and reports whether it differs.
func (l *plainLoops) inPart(part reflect.Value) (is reflect.Value, differs bool) {
	if part.Kind() != reflect.Interface && part.Kind() != reflect.Pointer || part.IsNil() {
		return part, false
	}
	node, ok := part.Interface().(ast.Node)
	if !ok {
		return part, false
	}
	other := l.in(node)
	return reflect.ValueOf(other), other != node
}

// inList is inPart of a list.
func (l *plainLoops) inList(list reflect.Value) (is reflect.Value, differs bool) {
	is = list
	for i := range list.Len() {
		part, other := l.inPart(list.Index(i))
		if other && !differs {
			is, differs = reflect.MakeSlice(list.Type(), list.Len(), list.Len()), true
			reflect.Copy(is, list)
		}
		if other {
			is.Index(i).Set(part)
		}
	}
	return is, differs
}

// know notes that of a node is known what is known of another.
func (l *plainLoops) know(node, of ast.Node) {
	if expr, ok := node.(ast.Expr); ok {
		if known, ok := l.Types[of.(ast.Expr)]; ok {
			l.Types[expr] = known
		}
	}
	if known, ok := l.Selections[asSelector(of)]; ok {
		l.Selections[node.(*ast.SelectorExpr)] = known
	}
	if known, ok := l.Implicits[of]; ok {
		l.Implicits[node] = known
	}
}

func asSelector(node ast.Node) *ast.SelectorExpr {
	selector, _ := node.(*ast.SelectorExpr)
	return selector
}
