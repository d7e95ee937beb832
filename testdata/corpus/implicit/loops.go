// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"iter"

	"example.com/corpus/mark"
)

// Loops over functions that yield only those of whom something is so.

func diabetics(all ...*mark.Person) iter.Seq[*mark.Person] {
	return func(yield func(*mark.Person) bool) {
		for _, p := range all {
			if p.Health == "diabetes" && !yield(p) { // source: yieldedif
				return
			}
		}
	}
}

func everybody(all ...*mark.Person) iter.Seq[*mark.Person] {
	return func(yield func(*mark.Person) bool) {
		for _, p := range all {
			if !yield(p) {
				return
			}
		}
	}
}

func tell(id string) error {
	mark.Leak(id) // leak: yieldedif
	return nil
}

func badLoopOverThoseWhoAreIll() {
	for p := range diabetics(mark.NewPerson()) {
		mark.Leak(p.ID) // leak: yieldedif
	}
}

func goodLoopOverEverybody() {
	for p := range everybody(mark.NewPerson()) {
		mark.Leak(p.ID)
	}
}

func badLoopThatIsLeft() error {
	for p := range diabetics(mark.NewPerson()) {
		if err := tell(p.ID); err != nil {
			return err
		}
	}
	return nil
}

func goodLoopTellsSomebodyElse() error {
	for range everybody(mark.NewPerson()) {
		mark.Leak("hello")
	}
	return nil
}

func badSomeOfThoseWhoAreIll() {
	n := 0
	for p := range diabetics(mark.NewPerson()) {
		mark.Leak(p.ID) // leak: yieldedif
		if n++; n > 2 {
			break
		}
	}
}
