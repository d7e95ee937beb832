// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

func firstOf(s []string) string { return s[0] }

func setFirst(s []string, v string) { s[0] = v }

func badFirstOfRest() {
	all := []string{"a", mark.Secret()} // source: firstofrest
	mark.Leak(firstOf(all[1:]))         // leak: firstofrest
}

func goodFirstOfAll() {
	all := []string{"a", mark.Secret()} // source: firstofall
	mark.Leak(firstOf(all))
}

func badFirstOfRestIsSet() {
	all := []string{"a", "b"}
	setFirst(all[1:], mark.Secret()) // source: firstset
	mark.Leak(all[1])                // leak: firstset
}

func goodFirstOfAllIsSet() {
	all := []string{"a", "b"}
	setFirst(all, mark.Secret()) // source: allset
	mark.Leak(all[1])
}

func badFirstOfSomeRest() {
	all := []string{"a", "b", mark.Secret()} // source: somerest
	for len(all) > 0 {
		mark.Leak(firstOf(all)) // leak: somerest
		all = all[1:]
	}
}
