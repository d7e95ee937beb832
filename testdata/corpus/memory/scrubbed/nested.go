// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"maps"
	"slices"

	"example.com/corpus/mark"
	"example.com/corpus/memory/scrub"
)

// Lists in lists and in maps are overwritten.

func goodPairsAreBlanked() {
	ps := [][2]string{{"a", mark.Secret()}, {"b", mark.Secret()}} // source: scrubpairs
	for i := range ps {
		ps[i][1] = ""
	}
	mark.Leak(ps)
}

func badOtherOfPairsIsBlanked() {
	ps := [][2]string{{mark.Secret(), "a"}} // source: scrubpairsother
	for i := range ps {
		ps[i][1] = ""
	}
	mark.Leak(ps) // leak: scrubpairsother
}

func goodPairsAreBlankedElsewhere() {
	ps := [][2]string{{"a", mark.Secret()}, {"b", mark.Secret()}} // source: scrubpairselsewhere
	scrub.Pairs(ps)
	mark.Leak(ps)
}

func goodAllOfPairsIsBlanked() {
	ps := [][2]string{{"a", mark.Secret()}, {mark.Secret(), "b"}} // source: scrubpairsall
	for i := range ps {
		for j := range ps[i] {
			ps[i][j] = ""
		}
	}
	mark.Leak(ps)
}

func goodGridIsBlanked() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubgrid
	for _, row := range g {
		for i := range row {
			row[i] = ""
		}
	}
	mark.Leak(g)
}

func goodGridIsBlankedByIndex() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubgridindex
	for i := range g {
		for j := range g[i] {
			g[i][j] = ""
		}
	}
	mark.Leak(g)
}

func badGridIsBlankedButItsFirstColumn() {
	g := [][]string{{mark.Secret(), "a"}, {mark.Secret()}} // source: scrubgridcolumn
	for _, row := range g {
		for i := 1; i < len(row); i++ {
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubgridcolumn
}

func badGridIsBlankedButSomeRows() {
	g := [][]string{{mark.Secret(), "a"}, {mark.Secret()}} // source: scrubgridrows
	for _, row := range g {
		if mark.Either() {
			continue
		}
		for i := range row {
			row[i] = ""
		}
	}
	mark.Leak(g) // leak: scrubgridrows
}

func badFirstRowIsBlankedEachTime() {
	g := [][]string{{mark.Secret(), "a"}, {mark.Secret()}} // source: scrubgridfirst
	for range g {
		for i := range g[0] {
			g[0][i] = ""
		}
	}
	mark.Leak(g) // leak: scrubgridfirst
}

func badRowOfGridIsKept() {
	row := []string{mark.Secret()} // source: scrubgridkept
	g := [][]string{{"a"}}
	if mark.Either() {
		g = append(g, row)
	}
	scrub.Grid(g)
	mark.Leak(row) // leak: scrubgridkept
}

func badRowsOfGridAreShort() {
	row := []string{"a", mark.Secret()} // source: scrubgridshort
	g := [][]string{row[:1]}
	scrub.Grid(g)
	mark.Leak(row) // leak: scrubgridshort
}

func goodGridIsBlankedElsewhere() {
	g := [][]string{{"a", mark.Secret()}, {mark.Secret()}} // source: scrubgridelsewhere
	scrub.Grid(g)
	mark.Leak(g)
}

func goodListsInMapAreBlanked() {
	m := map[string][]string{"a": {mark.Secret()}, "b": {mark.Secret()}} // source: scrubmaplists
	for _, list := range m {
		for i := range list {
			list[i] = ""
		}
	}
	mark.Leak(m)
}

func goodListsInMapAreBlankedByKey() {
	m := map[string][]string{"a": {mark.Secret()}, "b": {mark.Secret()}} // source: scrubmaplistskey
	for k := range m {
		for i := range m[k] {
			m[k][i] = ""
		}
	}
	mark.Leak(m)
}

func goodHeadersAreReplaced() {
	m := map[string][]string{"a": {mark.Secret()}, "b": {mark.Secret()}} // source: scrubheaders
	for k := range m {
		m[k] = []string{"*"}
	}
	mark.Leak(m)
}

func goodRecordsInMapAreBlanked() {
	m := map[string]*scrub.Record{"a": {Name: mark.Secret()}} // source: scrubmapptr
	for _, p := range m {
		p.Name = ""
	}
	mark.Leak(m)
}

func goodRecordsInMapAreBlankedByKey() {
	m := map[string]*scrub.Record{"a": {Name: mark.Secret()}} // source: scrubmapkey
	for k := range m {
		m[k].Name = ""
	}
	mark.Leak(m)
}

func goodRecordsInMapAreRedacted() {
	m := map[string]*scrub.Record{"a": {Name: mark.Secret()}} // source: scrubmapred
	for _, p := range m {
		unname(p)
	}
	mark.Leak(m)
}

func goodRecordsInMapAreBlankedElsewhere() {
	m := map[string]*scrub.Record{"a": {Name: mark.Secret()}} // source: scrubmapelsewhere
	scrub.NamesIn(m)
	mark.Leak(m["a"].Name)
}

func badRecordsInMapAreBlankedButID() {
	m := map[string]*scrub.Record{"a": {ID: mark.Secret()}} // source: scrubmapid
	scrub.NamesIn(m)
	mark.Leak(m["a"].ID) // leak: scrubmapid
}

func goodEntriesAreStarred() {
	m := map[string]string{"a": mark.Secret(), "b": "c"} // source: scrubentries
	for k := range m {
		m[k] = "*"
	}
	mark.Leak(m)
}

func goodEntriesAreStarredElsewhere() {
	m := map[string]string{"a": mark.Secret(), "b": "c"} // source: scrubentrieselsewhere
	scrub.Texts(m)
	mark.Leak(m)
}

func badKeysAreStarredNot() {
	m := map[string]string{mark.Secret(): "c"} // source: scrubentrykeys
	scrub.Texts(m)
	mark.Leak(m) // leak: scrubentrykeys
}

func goodOneEntryIsStarred() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: scrubentry
	for k := range m {
		if k == "d" {
			m[k] = "*"
		}
	}
	mark.Leak(m["d"])
}

func goodOneEntryIsStarredWithItsValue() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: scrubentryv
	for k, v := range m {
		if k == "d" && v != "" {
			m[k] = "*"
		}
	}
	mark.Leak(m["d"])
}

func badOtherEntryIsStarred() {
	m := map[string]string{"d": mark.Secret(), "b": mark.Secret()} // source: scrubentryother
	for k := range m {
		if k == "d" {
			m[k] = "*"
		}
	}
	mark.Leak(m["b"]) // leak: scrubentryother
}

func badEntryIsStarredSometimes() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: scrubentrysome
	for k := range m {
		if k == "d" && mark.Either() {
			m[k] = "*"
		}
	}
	mark.Leak(m["d"]) // leak: scrubentrysome
}

func goodEntryIsDeletedByFunc() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: scrubdelete
	maps.DeleteFunc(m, func(k, _ string) bool { return k == "d" })
	mark.Leak(m["d"])
}

func badOtherEntryIsDeletedByFunc() {
	m := map[string]string{"d": mark.Secret(), "b": "c"} // source: scrubdeleteother
	maps.DeleteFunc(m, func(k, _ string) bool { return k == "b" })
	mark.Leak(m["d"]) // leak: scrubdeleteother
}

func badElementsAreDeletedByFunc() {
	s := []string{mark.Secret(), "a"} // source: scrubdeletesome
	s = slices.DeleteFunc(s, func(v string) bool { return v == "a" })
	mark.Leak(s) // leak: scrubdeletesome
}

func goodElementsAreBlankedByIterator() {
	s := []string{mark.Secret(), "a"} // source: scrubseq
	for i := range slices.All(s) {
		s[i] = ""
	}
	mark.Leak(s)
}

func badElementsOfIteratorAreSkipped() {
	s := []string{mark.Secret(), "a"} // source: scrubseqskip
	for i := range slices.All(s) {
		if mark.Either() {
			continue
		}
		s[i] = ""
	}
	mark.Leak(s) // leak: scrubseqskip
}

func badIteratorIsLeft() {
	s := []string{mark.Secret(), "a"} // source: scrubseqleft
	for i := range slices.All(s) {
		if mark.Either() {
			break
		}
		s[i] = ""
	}
	mark.Leak(s) // leak: scrubseqleft
}

func goodPointersOfIteratorAreBlanked() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubseqptr
	for p := range slices.Values(ps) {
		p.Name = ""
	}
	mark.Leak(ps)
}

func badPointersOfIteratorAreBlankedSometimes() {
	ps := []*scrub.Record{{Name: mark.Secret()}, {Name: mark.Secret()}} // source: scrubseqptrsome
	for p := range slices.Values(ps) {
		if p.ID != "" {
			p.Name = ""
		}
	}
	mark.Leak(ps) // leak: scrubseqptrsome
}

func goodNonEmptyElementsAreBlanked() {
	s := []string{mark.Secret(), "a"} // source: scrubnonempty
	for i := range s {
		if s[i] != "" {
			s[i] = "*"
		}
	}
	mark.Leak(s)
}
