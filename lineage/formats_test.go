// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"fmt"
	"slices"
	"strings"
)

// verbs are all those of package fmt, %w, and one that is none.
var verbs = strings.Split("v s q x X d t b o O c U e E f F g G z T p w", " ")

// formatsOf returns a verb's formats: with every set of flags, with and without
// width and precision, and with an index.
func formatsOf(verb string) []string {
	var all []string
	for set := range 1 << 5 {
		flags := ""
		for i, flag := range "+-# 0" {
			if set&(1<<i) != 0 {
				flags += string(flag)
			}
		}
		for _, size := range []string{"", "20", ".5", "20.5", "[1]"} {
			all = append(all, "%"+flags+size+verb)
		}
	}
	return all
}

// formatRows measures every format, and makes one row of the verbs whose every
// format does the same. A verb whose flags matter has a row for each outcome.
func formatRows() []row {
	var rows []row
	for _, verb := range verbs {
		for _, format := range formatsOf(verb) {
			cells := measure(func(v any) (string, error) { return fmt.Sprintf(format, v), nil }, needlesOf(format))
			name := "%" + verb
			i := slices.IndexFunc(rows, func(r row) bool { return slices.Equal(r.cells, cells) })
			switch {
			case i < 0:
				rows = append(rows, row{"fmt " + name, cells, leaksOf(verb)})
			case !slices.Contains(strings.Fields(rows[i].name), name):
				rows[i].name += " " + name
			}
		}
	}
	return rows
}

// needlesOf returns what a format makes of the raw values. A printer that opens
// a mark hands on its format to what is inside.
func needlesOf(format string) []string {
	verb := format[len(format)-1:]
	if verb == "T" {
		return needles // shows a type
	}
	found := slices.Clone(needles)
	letters := verb
	if strings.Contains("pwz", verb) { // their operands are shown as mistakes, in the form of these
		letters += "vds"
	}
	for _, raw := range []any{secret, []byte(secret), secretNumber} {
		for _, letter := range letters {
			found = append(found, strings.Trim(fmt.Sprintf(strings.TrimSuffix(format, verb)+string(letter), raw), "[]byte{} "))
		}
	}
	return found
}

// leaksOf says what a verb opens.
func leaksOf(verb string) func(s shape) bool {
	switch verb {
	case "T":
		return nil
	case "p": // asks no method; shows an address if there is one
		return func(s shape) bool { return s.unsealed() && !s.address() }
	case "w": // asks no method of what is no error
		return shape.unsealed
	}
	return shape.opened
}
