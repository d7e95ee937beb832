// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

const guardOfBranches = `
//lineage:guard purpose=behavioural-advertising
func Allowed() bool { return G > 0 }

var G int

type problem struct{}

func (problem) Error() string { return "not allowed" }

func check() error {
	if !Allowed() {
		return problem{}
	}
	return nil
}
`

// branching are programs of n branches, one after the other, that double the ways to
// where a guard is asked, or to what is asked about.
var branching = map[string]func(n int) string{
	"and": func(n int) string {
		return "func F(a []bool) {\nok := true\n" + repeat(n, "if a[%d] {\nok = ok && Allowed()\n}\n") +
			"if ok && Allowed() {\nLeak(Secret())\n}\n}\n"
	},
	"gathered": func(n int) string {
		return "func F(a []bool) {\nvar all []error\n" + repeat(n, "if a[%d] {\nall = append(all, check())\n}\n") +
			"if errors.Join(append(all, check())...) == nil {\nLeak(Secret())\n}\n}\n"
	},
	"sticky": func(n int) string {
		return "type v struct{ err error }\nfunc (v *v) check(a []bool) {\n" + repeat(n, "if a[%d] {\nG++\n} else {\nG--\n}\n") +
			"if !Allowed() {\nv.err = problem{}\n}\n}\n" +
			"func F(a []bool) {\nv := &v{}\nv.check(a)\nif v.err == nil {\nLeak(Secret())\n}\n}\n"
	},
	"pointers": func(n int) string {
		return "type r struct{ s string }\nfunc blank(p *r) {\nif p == nil {\nreturn\n}\np.s = \"\"\n}\n" +
			"func F(a, b []bool) {\np, q := &r{Secret()}, &r{Secret()}\n" + repeat(n, "if a[%[1]d] {\nif b[%[1]d] {\np = q\n}\n}\n") +
			"blank(p)\nLeak(*q)\n}\n"
	},
}

// TestWaysAreTakenOnce holds what looks backwards through branches to the law that its
// steps grow with the branches, not with the ways through them: twice as many branches,
// four times as many steps at most, where there are a million times as many ways.
func TestWaysAreTakenOnce(t *testing.T) {
	programs := make(map[string]string)
	for name, program := range branching {
		for _, n := range []int{20, 40} {
			programs[fmt.Sprint(name, n)] = guardOfBranches + program(n)
		}
	}
	docs := analyzeBounds(t, programs)
	for _, name := range slices.Sorted(maps.Keys(branching)) {
		some, twice := docs[name+"20"].Packages[0].Steps, docs[name+"40"].Packages[0].Steps
		if flows := len(docs[name+"40"].Flows); flows == 0 || twice > 4*some {
			t.Errorf("%s: %d flows, %d steps for 20 branches and %d for 40", name, flows, some, twice)
		}
	}
}
