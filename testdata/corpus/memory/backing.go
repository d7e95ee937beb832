// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

func badSlicesShareTheirArray() {
	a := []string{"a", "b", "c"}
	b := a[1:]
	b[0] = mark.Secret() // source: sharedarray
	mark.Leak(a[1])      // leak: sharedarray
}

func goodOtherElementOfSharedArray() {
	a := []string{"a", "b", "c"}
	b := a[1:2]
	b[0] = mark.Secret() // source: sharedother
	mark.Leak(a[0])      // false: sharedother (where in its array a slice begins is not counted)
}

func badAppendWritesIntoSpareCapacity() {
	a := []string{"a", "b", "c"}
	b := a[:1]
	b = append(b, mark.Secret()) // source: sparecapacity
	mark.Leak(a[1])              // leak: sparecapacity
	_ = b
}

func goodFullSliceExpressionForcesCopy() {
	a := []string{"a", "b", "c"}
	b := a[:1:1]
	b = append(b, mark.Secret()) // source: fullslice
	mark.Leak(a)
	_ = b
}

func goodAppendToFullSliceCopies() {
	a := []string{"a"}
	b := append(a, "b")
	b[0] = mark.Secret() // source: appendcopies
	mark.Leak(a[0])
}

func badAppendedSecretIsInResult() {
	a := []string{"a"}
	b := append(a, mark.Secret()) // source: appended
	mark.Leak(a)
	mark.Leak(b) // leak: appended
}

func badAppendSpreadsASlice() {
	a := []string{mark.Secret()} // source: appendspread
	b := append([]string{"x"}, a...)
	mark.Leak(b[1]) // leak: appendspread
}

func goodAppendToNilClones() {
	a := []string{"a"}
	b := append([]string(nil), a...)
	b[0] = mark.Secret() // source: appendclone
	mark.Leak(a)
}

func badTwoAppendsOverwriteEachOther() {
	a := make([]string, 1, 4)
	b := append(a, "b")
	c := append(a, mark.Secret()) // source: twoappends
	mark.Leak(b[1])               // leak: twoappends; miss: twoappends (an append is taken to make an array of its own)
	_ = c
}

func goodSecondAppendOverwritesSecret() {
	a := make([]string, 0, 4)
	b := append(a, mark.Secret()) // source: overwrittenappend
	c := append(a, "c")
	mark.Leak(c[0])
	_ = b
}

func badCopyMovesElements() {
	a := []string{mark.Secret()} // source: copied
	b := make([]string, 1)
	copy(b, a)
	a[0] = ""
	mark.Leak(b) // leak: copied
}

func goodCopyIsIndependent() {
	a := []string{"a"}
	b := make([]string, 1)
	copy(b, a)
	a[0] = mark.Secret() // source: copyindependent
	mark.Leak(b)
}

func badCopyFromStringToBytes() {
	b := make([]byte, 32)
	n := copy(b, mark.Secret()) // source: copybytes
	mark.Leak(b[:n])            // leak: copybytes
	mark.Leak(n)
}

func badElementIsRemovedByShifting() {
	s := []string{"a", mark.Secret(), "c"} // source: shifting
	s = append(s[:0], s[1:]...)
	mark.Leak(s[0]) // leak: shifting
}

func goodSliceIsFilledAnew() {
	s := []string{mark.Secret()} // source: filledanew
	s = make([]string, 1)
	s[0] = "a"
	mark.Leak(s)
}

func badResliceReachesHiddenElement() {
	s := []string{"a", mark.Secret()} // source: hiddenelement
	s = s[:1]
	mark.Leak(s[:2][1]) // leak: hiddenelement
}

func goodClearZeroesTheElements() {
	s := []string{"a", mark.Secret()} // source: clearslice
	clear(s)
	mark.Leak(s)
}

func badTwoDimensions() {
	grid := [][]string{{"a"}, {"b"}}
	row := grid[1]
	row[0] = mark.Secret() // source: grid
	mark.Leak(grid[1][0])  // leak: grid
}

func goodOtherRowOfGrid() {
	grid := [][]string{{"a"}, {"b"}}
	grid[1][0] = mark.Secret() // source: gridother
	mark.Leak(grid[0])
}

func badArrayPointerIsShared() {
	a := [3]string{}
	p := &a
	s := p[:]
	s[2] = mark.Secret() // source: arraysliced
	mark.Leak(a[2])      // leak: arraysliced
}

func goodArrayValueIsCopiedBeforeSlicing() {
	a := [3]string{}
	b := a
	s := b[:]
	s[2] = mark.Secret() // source: arraycopysliced
	mark.Leak(a)
}
