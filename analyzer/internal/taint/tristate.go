// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"
)

// A tristate is what is known of a condition.
type tristate uint8

const (
	maybe tristate = iota
	no
	yes
)

func decided(is bool) tristate {
	if is {
		return yes
	}
	return no
}

// truth tells what a constant condition is.
func truth(c *ssa.Const) tristate {
	if c.Value == nil || c.Value.Kind() != constant.Bool {
		return maybe
	}
	return decided(constant.BoolVal(c.Value))
}

// not returns the opposite.
func (t tristate) not() tristate {
	if t == maybe {
		return maybe
	}
	return decided(t == no)
}
