// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest

import (
	"fmt"
	"reflect"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// Marked reports whether two values are marked ones. With [Revealed] it makes an
// option for go-cmp, under which marked values, sealed or not, are compared as
// what they hold, and a difference shows that:
//
//	cmp.FilterValues(lineagetest.Marked, cmp.Transformer("revealed", lineagetest.Revealed))
//
// Without it, go-cmp asks their Equal methods, so that other options do not
// reach what they hold. A struct that embeds a marked value is not one.
func Marked(x, y lineage.Marked) bool {
	return x != nil && y != nil && mark.Is(reflect.TypeOf(x)) && mark.Is(reflect.TypeOf(y))
}

// Revealed returns what a marked value holds, sealed or not. It panics for
// anything else, see [Marked], and in a program that is no test.
func Revealed(v lineage.Marked) any {
	mustTest()
	value, ok := v.(mark.Value)
	if !ok || !mark.Is(reflect.TypeOf(v)) {
		panic(fmt.Sprintf("lineagetest: %T is not a marked value", v))
	}
	return value.Reveal(mark.NewKey())
}
