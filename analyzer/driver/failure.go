// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A Failure is a package that was asked for and could not be analysed.
type Failure struct {
	Package string
	Reason  string
}

func compareFailures(a, b Failure) int {
	return cmp.Or(strings.Compare(a.Package, b.Package), strings.Compare(a.Reason, b.Reason))
}

// NotAnalysed is the kind of a [finding.Gap] that names such a package.
const NotAnalysed = "not-analysed"

// testPath is how the go command calls the external tests of a package.
func testPath(path string) string { return path + "_test" }

// forgotten is what has happened to a package of which a go vet that succeeded
// has printed nothing. Go 1.26 keeps the facts of a unit before it keeps what the
// unit printed; if it is killed in between, it prints nothing from then on.
const forgotten = "the go command does not know any more what was printed of it, as happens when an earlier run was cut off: run go clean -cache and try again"

// whyMissing says why a root, or a part of it, was not analysed; it is empty
// for a root that was.
func whyMissing(path string, analysed map[string]bool, out *vetOutput) string {
	if why := out.errors[path]; why != "" {
		return "the analyzer failed: " + why
	}
	found := analysed[path] || analysed[testPath(path)]
	if found && !out.failed {
		return "" // what go vet said, if anything, were warnings
	}
	if why := whySaid(out.said[path], "it does not compile"); why != "" {
		return why
	}
	if why := whySaid(out.said[testPath(path)], "its tests do not compile"); why != "" {
		return why
	}
	if found && out.said[path] == "" {
		return ""
	}
	if !out.failed {
		return forgotten
	}
	if len(out.said) == 0 {
		return "go vet failed: see above"
	}
	return "it needs a package that could not be analysed: see above" + culprits(out.said)
}

// culprits names some of the packages that failed for reasons of their own.
func culprits(said map[string]remark) string {
	const most = 3
	var names []string
	for _, path := range slices.Sorted(maps.Keys(said)) {
		if said[path] != starved && len(names) < most {
			names = append(names, path)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return ", such as " + strings.Join(names, ", ")
}

func whySaid(r remark, complaint string) string {
	switch r {
	case complained:
		return complaint
	case crashed:
		return "lineage crashed, which is a bug: please report what stands above"
	}
	return ""
}
