// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

func badShelfIsWrapped() {
	s := kit.Wrap(&kit.Mem{})
	s.Put(mark.Secret()) // source: shelfr2a
	mark.Leak(s.Get())   // leak: shelfr2a
}

func badShelfOfUnknownType() {
	s := kit.NewShelf()
	s.Put(mark.Secret()) // source: shelfr2b
	mark.Leak(s.Get())   // leak: shelfr2b
}

func goodOtherShelfIsWrapped() {
	s := kit.Wrap(&kit.Mem{})
	s.Put(mark.Secret()) // source: shelfothershelf
	mark.Leak(kit.Wrap(&kit.Mem{}).Get())
}
