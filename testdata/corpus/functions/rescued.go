// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"example.com/corpus/functions/rescue"
	"example.com/corpus/mark"
)

// A function of another package recovers where it is deferred.

// reporting calls what it is given, and has its panics reported.
func reporting(r *rescue.Reporter, f func(string) error) func(string) {
	return func(s string) {
		defer r.Report()
		if f(s) != nil {
			return
		}
	}
}

// counting calls what it is given, and has its panics counted.
func counting(r *rescue.Reporter, f func(string) error) func(string) {
	return func(s string) {
		defer r.Count()
		if f(s) != nil {
			return
		}
	}
}

func panicking(string) error {
	panic("impossible: " + mark.Secret()) // source: reportedpanic
}

func badPanicIsReportedByAnotherPackage() {
	reporting(&rescue.Reporter{Where: "x"}, panicking)("a")
}

func goodPanicIsCountedByAnotherPackage() {
	counting(&rescue.Reporter{Where: "x"}, panicking)("a")
}

// stepwise returns what it had when what it is given panics.
func stepwise(f func(string) error) (last string) {
	defer rescue.Quietly()
	last = mark.Secret() // source: beforerescue
	_ = f("a")
	last = "done"
	return last
}

func badResultOfBeforeThePanic() {
	mark.Leak(stepwise(func(string) error { panic("no") })) // leak: beforerescue
}

func goodResultOfAfterTheCall() {
	mark.Leak(func() (last string) {
		last = mark.Secret() // source: aftercall
		_ = panicking
		last = "done"
		return last
	}())
}
