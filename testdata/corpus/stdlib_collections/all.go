// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_collections

// All runs every scenario.
func All() {
	badSortMovesElements()
	goodSortOfOther()
	badSortByOwnInterface()
	goodSortKeepsFieldsApart()
	badLessFunctionSeesElements()
	goodLessFunctionOfPlain()
	badSlicesInsertAndConcat()
	goodSlicesDelete()
	badSlicesMaxAndReverse()
	goodSlicesIndex()
	badSlicesClone()
	goodSlicesCloneIsIndependent()
	badMapsCopy()
	goodMapsCloneIsIndependent()
	badBinarySearchElement()
	badListElements()
	goodListLength()
	goodOtherList()
	badRingIsVisited()
	badHeapPops()
	goodOtherHeap()
	badMathKeepsTheNumber()
	goodMathOfPlain()
	badCmpOr()
	badGroupByField()
	goodCountByField()
}
