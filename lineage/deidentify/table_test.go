// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// crowd yields the people of a table of counts: rows "a", "b", ...; columns 0, 1, ...
func crowd(cells [][]int) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for i, row := range cells {
			for j, n := range row {
				for range n {
					if !yield(string(rune('a'+i)), j) {
						return
					}
				}
			}
		}
	}
}

func randomCells(r *rand.Rand, size, most int) [][]int {
	cells := grid(1+r.IntN(size), 1+r.IntN(size))
	for _, row := range cells {
		for j := range row {
			if r.IntN(4) > 0 {
				row[j] = r.IntN(most)
			}
		}
	}
	return cells
}

// truth counts a crowd by the groups that a table ended up with.
func truth(t Table[string, int], cells [][]int) [][]int {
	counts := grid(t.rows.lines(), t.columns.lines())
	for row, column := range crowd(cells) {
		counts[t.rows.line(row)][t.columns.line(column)]++
	}
	return counts
}

// No suppressed count can be recomputed from what is published: every table that
// has the same totals and the same published counts is tried.
func TestTablesCannotBeRecomputed(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 7))
	hiding := 0
	for range 1500 {
		cells, minimum := randomCells(r, 4, 7), 2+r.IntN(4)
		table, err := CrossBy(crowd(cells), minimum)
		if err != nil {
			continue
		}
		seen := possibilities(table)
		for i, row := range table.cells {
			for j, n := range row {
				if n != suppressed {
					continue
				}
				hiding++
				if len(seen[i][j]) < max(2, minimum-1) {
					t.Fatalf("%v, minimum %d: count %d,%d can only be %v\n%s", cells, minimum, i, j, seen[i][j], table)
				}
				if real := truth(table, cells)[i][j]; !seen[i][j][real] {
					t.Fatalf("%v, minimum %d: count %d,%d cannot be what it is\n%s", cells, minimum, i, j, table)
				}
			}
		}
	}
	if hiding < 1000 {
		t.Errorf("only %d suppressed counts were tried", hiding)
	}
}

// possibilities tries all tables that look like one, and returns what each
// suppressed count was in them. Zeros are published, so what is suppressed is not.
func possibilities(t Table[string, int]) [][]map[int]bool {
	seen := make([][]map[int]bool, len(t.cells))
	for i, row := range t.cells {
		for range row {
			seen[i] = append(seen[i], make(map[int]bool))
		}
	}
	inRow, inColumn := slices.Clone(t.rows.sizes()), slices.Clone(t.columns.sizes())
	tried := grid(len(t.cells), len(t.cells[0]))
	var fill func(at int)
	fill = func(at int) {
		if at == len(t.cells)*len(t.cells[0]) {
			if slices.Max(inRow) > 0 || slices.Max(inColumn) > 0 {
				return
			}
			for i, row := range tried {
				for j, n := range row {
					seen[i][j][n] = true
				}
			}
			return
		}
		i, j := at/len(t.cells[0]), at%len(t.cells[0])
		least, most := t.cells[i][j], t.cells[i][j]
		if least == suppressed {
			least, most = 1, min(inRow[i], inColumn[j])
		}
		if j == len(t.cells[0])-1 {
			least = max(least, inRow[i]) // whoever is left in the row
		}
		for n := least; n <= min(most, inRow[i], inColumn[j]); n++ {
			tried[i][j] = n
			inRow[i], inColumn[j] = inRow[i]-n, inColumn[j]-n
			fill(at + 1)
			inRow[i], inColumn[j] = inRow[i]+n, inColumn[j]+n
		}
	}
	fill(0)
	return seen
}

// What is stated is true, and neither it nor what follows from it is of a group
// smaller than the minimum.
func TestTableLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 13))
	for range 400 {
		cells, minimum := randomCells(r, 9, 40), 2+r.IntN(12)
		table, err := CrossBy(crowd(cells), minimum)
		if err != nil {
			continue
		}
		counts := truth(table, cells)
		inRow, inColumn := table.rows.sizes(), table.columns.sizes()
		for i, row := range counts {
			for j, real := range row {
				n := table.cells[i][j]
				if n != suppressed && (n != real || n > 0 && n < minimum) || n == suppressed && real == 0 {
					t.Fatalf("%v, minimum %d: %d is told as %d\n%s", cells, minimum, real, n, table)
				}
				if n != suppressed {
					inRow[i], inColumn[j] = inRow[i]-n, inColumn[j]-n
				}
			}
		}
		for _, left := range append(inRow, inColumn...) {
			if left != 0 && left < minimum {
				t.Fatalf("%v, minimum %d: %d are left in a line\n%s", cells, minimum, left, table)
			}
		}
		for _, total := range append(table.rows.sizes(), table.columns.sizes()...) {
			if total < minimum {
				t.Fatalf("%v, minimum %d: a total of %d\n%s", cells, minimum, total, table)
			}
		}
	}
}

func TestTablesHideNoMoreThanNeeded(t *testing.T) {
	for _, test := range []struct {
		why   string
		cells [][]int
		want  string
	}{
		{"nothing small", [][]int{{10, 20}, {30, 0}}, "0 1 total|a 10 20 30|b 30 0 30|total 40 20 60"},
		{"one small count takes a rectangle with it", [][]int{{2, 30, 12}, {40, 50, 60}, {11, 70, 13}}, "0 1 2 total|a * 30 * 44|b 40 50 60 150|c * 70 * 94|total 53 150 85 288"},
		{"two small ones hide each other from their column, not from their rows", [][]int{{4, 40, 41}, {4, 40, 41}}, "0 1 2 total|a * * 41 85|b * * 41 85|total 8 80 82 170"},
		{"where nothing can hide them, columns are joined", [][]int{{3, 40, 0}, {0, 40, 41}}, "1 other total|a * * 43|b * * 81|total 80 44 124"},
		{"a row that is too small is joined", [][]int{{1, 1}, {20, 20}, {30, 30}}, "0 1 total|c 30 30 60|other 21 21 42|total 51 51 102"},
	} {
		table, err := CrossBy(crowd(test.cells), 5)
		if got := flat(table.String()); err != nil || got != test.want {
			t.Errorf("%s: got %s, %v\n%s", test.why, got, err, table)
		}
	}
}

// flat writes a table without its layout.
func flat(table string) string {
	var lines []string
	for line := range strings.Lines(table) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(lines, "|")
}

func TestTableCells(t *testing.T) {
	table, err := CrossBy(crowd([][]int{{2, 30, 12}, {40, 50, 60}, {11, 70, 13}}), 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		row    string
		column int
		n      int
		told   bool
	}{{"b", 1, 50, true}, {"a", 0, 0, false}, {"z", 0, 0, true}} {
		if n, told := table.Cell(test.row, test.column); n != test.n || told != test.told {
			t.Errorf("%s, %d: got %d, %v", test.row, test.column, n, told)
		}
	}
	if table.Rows().Total() != 288 || table.Columns().Total() != 288 {
		t.Errorf("got totals %d, %d", table.Rows().Total(), table.Columns().Total())
	}
	out, err := json.Marshal(table)
	want := `{"rows":{"groups":[{"group":"a","count":44},{"group":"b","count":150},{"group":"c","count":94}],"total":288},` +
		`"columns":{"groups":[{"group":0,"count":53},{"group":1,"count":150},{"group":2,"count":85}],"total":288},` +
		`"cells":[[null,30,null],[40,50,60],[null,70,null]]}`
	if err != nil || string(out) != want {
		t.Errorf("got %s, %v", out, err)
	}
	if printed := fmt.Sprintf("%+v %#v", table.cells, table); strings.Contains(printed, "2, 30, 12") {
		t.Errorf("a suppressed count is still there: %s", printed)
	}
}

func TestTablesRefuse(t *testing.T) {
	for _, minimum := range []int{0, 1, 100} {
		if table, err := CrossBy(crowd([][]int{{20, 30}}), minimum); err == nil {
			t.Errorf("minimum %d: got\n%s", minimum, table)
		}
	}
}

// A table of a country's regions by age, most of whose counts are small.
func BenchmarkCrossBy(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	cells := grid(47, 12)
	for _, row := range cells {
		for j := range row {
			row[j] = r.IntN(1 + r.IntN(40))
		}
	}
	for b.Loop() {
		if _, err := CrossBy(crowd(cells), 10); err != nil {
			b.Fatal(err)
		}
	}
}
