// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import (
	"slices"

	"example.com/corpus/mark"
)

type account struct {
	owner string
	notes []string
	extra map[string]string
	boss  *account
	pin   [2]string
}

func badStructCopySharesSlice() {
	a := account{notes: []string{"a"}}
	b := a
	b.notes[0] = mark.Secret() // source: copysharesslice
	mark.Leak(a.notes)         // leak: copysharesslice
}

func goodStructCopyGrowsItsOwnSlice() {
	a := account{notes: []string{"a"}}
	b := a
	b.notes = append(b.notes[:1:1], mark.Secret()) // source: growsown
	mark.Leak(a.notes)
}

func badStructCopySharesMap() {
	a := account{extra: map[string]string{}}
	b := a
	b.extra["k"] = mark.Secret() // source: copysharesmap
	mark.Leak(a.extra)           // leak: copysharesmap
}

func goodStructCopyHasItsOwnArray() {
	a := account{}
	b := a
	b.pin[1] = mark.Secret() // source: ownarray
	mark.Leak(a.pin)
}

func (a account) clone() account {
	c := a
	c.notes = slices.Clone(a.notes)
	c.extra = map[string]string{}
	for k, v := range a.extra {
		c.extra[k] = v
	}
	return c
}

func goodCloneIsIndependent() {
	a := account{notes: []string{"a"}, extra: map[string]string{}}
	b := a.clone()
	b.notes[0], b.extra["k"] = mark.Secret(), mark.Secret() // source: cloneindependent
	mark.Leak(a)
}

func badCloneIsShallowInOneField() {
	a := account{boss: &account{}}
	b := a.clone()
	b.boss.owner = mark.Secret() // source: shallow
	mark.Leak(a.boss.owner)      // leak: shallow
}

func badCloneKeepsWhatItCopied() {
	a := account{extra: map[string]string{"k": mark.Secret()}} // source: clonekeeps
	b := a.clone()
	clear(a.extra)
	mark.Leak(b.extra) // leak: clonekeeps
}

func attach(a, b *account) { a.boss = b }

func badCalleeLinksTwoObjects() {
	a, b := &account{}, &account{}
	attach(a, b)
	b.owner = mark.Secret() // source: linked
	mark.Leak(a.boss.owner) // leak: linked
}

func goodCalleeLinksOtherObjects() {
	a, b, c := &account{}, &account{}, &account{}
	attach(a, b)
	attach(a, c)
	b.owner = mark.Secret() // source: relinked
	mark.Leak(a.boss.owner)
}

func badObjectEscapesIntoMapBeforeWrite() {
	byID := map[string]*account{}
	a := &account{}
	byID["a"] = a
	a.owner = mark.Secret()    // source: escapesmap
	mark.Leak(byID["a"].owner) // leak: escapesmap
}

func goodValueIsStoredBeforeWrite() {
	byID := map[string]account{}
	a := account{}
	byID["a"] = a
	a.owner = mark.Secret() // source: storedvalue
	mark.Leak(byID["a"].owner)
}

func fillFirst(s []string) { s[0] = mark.Secret() } // source: fillfirst

func badCalleeFillsSlice() {
	s := make([]string, 2)
	fillFirst(s)
	mark.Leak(s[0]) // leak: fillfirst
}

func goodCalleeFillsACopy() {
	s := make([]string, 2)
	fillFirst(slices.Clone(s))
	mark.Leak(s)
}

func fillArray(a [2]string) { a[0] = mark.Secret(); _ = a } // source: fillarray

func goodCalleeFillsArrayByValue() {
	var a [2]string
	fillArray(a)
	mark.Leak(a)
}

func fillArrayPointer(a *[2]string) { a[0] = mark.Secret() } // source: fillarrayptr

func badCalleeFillsArrayByPointer() {
	var a [2]string
	fillArrayPointer(&a)
	mark.Leak(a[0]) // leak: fillarrayptr
}

func grow(s []string) { _ = append(s, mark.Secret()) } // source: growshidden

func badCalleeAppendsIntoSpareCapacity() {
	s := make([]string, 0, 4)
	grow(s)
	mark.Leak(s[:1]) // leak: growshidden; miss: growshidden (what an append puts behind the end of a slice is not seen through a longer slice of the same array)
}

func goodCalleesAppendIsLost() {
	s := []string{"a"}
	grow(s)
	mark.Leak(s)
}

func (a *account) secretField() *string { return &a.owner }

func badInteriorPointerIsReturned() {
	a := &account{}
	*a.secretField() = mark.Secret() // source: interior
	mark.Leak(a.owner)               // leak: interior
}

func goodInteriorPointerOfOtherField() {
	a := &account{pin: [2]string{"p", "q"}}
	*a.secretField() = mark.Secret() // source: interiorother
	mark.Leak(a.pin)
}

func badWholeIsOverwrittenByOther() {
	a, b := &account{owner: "a"}, &account{owner: mark.Secret()} // source: wholeoverwrite
	*a = *b
	b.owner = ""
	mark.Leak(a.owner) // leak: wholeoverwrite
}

func goodWholeIsOverwrittenByPlain() {
	a, b := &account{owner: mark.Secret()}, &account{owner: "b"} // source: wholeplain
	*a = *b
	mark.Leak(a)
}

func badSelfAssignmentKeeps() {
	a := &account{owner: mark.Secret()} // source: selfassign
	b := a
	*a = *b
	mark.Leak(a.owner) // leak: selfassign
}

func badPointerInSliceInMap() {
	groups := map[string][]*account{"g": {{}, {}}}
	for _, a := range groups["g"] {
		a.owner = mark.Secret() // source: deepcontainer
	}
	mark.Leak(groups["g"][1].owner) // leak: deepcontainer
}

func goodOtherGroupInMap() {
	groups := map[string][]*account{"g": {{}}, "h": {{owner: "h"}}}
	for _, a := range groups["g"] {
		a.owner = mark.Secret() // source: othergroup
	}
	mark.Leak(groups["h"][0].owner)
}

func badRingBufferWraps() {
	var ring [4]string
	for i := range 6 {
		ring[i%4] = mark.Secret() // source: ringbuffer
	}
	mark.Leak(ring[1]) // leak: ringbuffer
}

func badArrayPointerIsRanged() {
	a := [2]string{}
	for i := range &a {
		a[1] = mark.Secret() // source: rangedpointer
		mark.Leak(a[1-i])    // leak: rangedpointer
	}
}

func badRangeOverArrayPointerSeesWrites() {
	a := [2]string{}
	for i, v := range &a {
		a[1] = mark.Secret() // source: seeswrites
		if i == 1 {
			mark.Leak(v) // leak: seeswrites
		}
	}
}

func goodRangeOverArrayCopyDoesNot() {
	a := [2]string{}
	for _, v := range a {
		a[1] = mark.Secret() // source: doesnotsee
		mark.Leak(v)
	}
}

func badRangeOverSliceSeesWrites() {
	s := []string{"", ""}
	for _, v := range s {
		mark.Leak(v)         // leak: sliceseeswrites
		s[1] = mark.Secret() // source: sliceseeswrites
	}
}

func goodRangeSliceHeaderIsFixed() {
	s := []string{"a"}
	for _, v := range s {
		s = []string{mark.Secret()} // source: headerfixed
		mark.Leak(v)
	}
	_ = s
}
