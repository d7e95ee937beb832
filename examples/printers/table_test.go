// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package printers

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage/lineagetest"
)

var update = flag.Bool("update", false, "rewrite the table of PRINTERS.md")

// outcome says what a road did to a shape, in the words of LEAKS.md.
func outcome(r road, s shape) (result string) {
	defer func() {
		if p := recover(); p != nil {
			result = "panics"
			if lineagetest.Shows(fmt.Sprint(p), secret) {
				result = "**leaks**"
			}
		}
	}()
	out, err := r.travel(s.value, s.other)
	switch {
	case lineagetest.Shows(out, secret), err != nil && lineagetest.Shows(err.Error(), secret):
		return "**leaks**"
	case err != nil:
		return "refuses"
	case strings.Contains(out, "[personal]"):
		return "redacts"
	}
	return "omits"
}

// The table published in PRINTERS.md is what happens.
func TestPrinters(t *testing.T) {
	var b strings.Builder
	b.WriteString("| printer |")
	for _, s := range shapes {
		b.WriteString(" " + s.name + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(shapes)) + "\n")
	for _, r := range roads {
		b.WriteString("| " + r.name + " |")
		for _, s := range shapes {
			b.WriteString(" " + outcome(r, s) + " |")
		}
		b.WriteString("\n")
	}
	publish(t, "printers", b.String())
}

// publish compares a section of PRINTERS.md with what was measured, or rewrites
// it.
func publish(t *testing.T, section, want string) {
	t.Helper()
	const file = "PRINTERS.md"
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := "<!-- "+section+": begin -->\n", "<!-- "+section+": end -->"
	before, rest, opens := strings.Cut(string(document), begin)
	got, after, closes := strings.Cut(rest, end)
	switch {
	case !opens || !closes:
		t.Fatalf("%s has no section %s", file, section)
	case got == want:
	case !*update:
		t.Errorf("%s is stale: run go test . -update here, and look at what changed", file)
	default:
		if err := os.WriteFile(file, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
