// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Table says how many people there are in each pair of groups, such as age and
// region, with the totals of both. Counts below the minimum are suppressed, and
// with them as many others as it takes to keep them from being recomputed from
// the totals.
//
// Laws, of what can be computed from a table, also by who knows that zeros are
// always told:
//
//   - a count that is stated is zero or at least the minimum, and so are the
//     totals, and what is suppressed in each row and in each column together;
//   - a suppressed count could be each of at least minimum-1 numbers, and of two.
//
// Groups are joined, as by [CountBy], until that holds. What the laws do not say:
// why one count was suppressed and not another can tell a little more. Several
// tables about nearly the same people can be set off against each other. And where
// all people of a row are in one column, the table says so of each of them.
type Table[R, C cmp.Ordered] struct {
	rows    Counts[R]
	columns Counts[C]
	cells   [][]int // by row and column, the other ones last; suppressed: not kept
}

// suppressed stands for a count that is not told.
const suppressed = -1

// CrossBy counts the people of each pair of groups, given the groups of each. It
// fails where there are too few people in all.
//
//lineage:deidentify level=statistic
func CrossBy[R, C cmp.Ordered](people iter.Seq2[R, C], minimum int) (Table[R, C], error) {
	type pair struct {
		row    R
		column C
	}
	size := make(map[pair]int)
	for row, column := range people {
		size[pair{row, column}]++
	}
	var rowOf []R
	var columnOf []C
	for p, n := range size {
		rowOf = append(rowOf, slices.Repeat([]R{p.row}, n)...)
		columnOf = append(columnOf, slices.Repeat([]C{p.column}, n)...)
	}
	rows, err := CountBy(slices.Values(rowOf), minimum)
	if err != nil {
		return Table[R, C]{}, err
	}
	columns, err := CountBy(slices.Values(columnOf), minimum)
	if err != nil {
		return Table[R, C]{}, err
	}
	for {
		t := Table[R, C]{rows: rows, columns: columns, cells: grid(rows.lines(), columns.lines())}
		for p, n := range size {
			t.cells[rows.line(p.row)][columns.line(p.column)] += n
		}
		if hide(t.cells, minimum) {
			return t, nil
		}
		// Fewer groups leave more people to each, and one line is its own total.
		if len(rows.groups) >= len(columns.groups) {
			rows.joinSmallest()
		} else {
			columns.joinSmallest()
		}
	}
}

func grid(rows, columns int) [][]int {
	cells := make([][]int, rows)
	for i := range cells {
		cells[i] = make([]int, columns)
	}
	return cells
}

// lines counts the groups, the others as one.
func (c *Counts[K]) lines() int {
	if c.other > 0 {
		return len(c.groups) + 1
	}
	return len(c.groups)
}

// line returns the place of a group, which for one of the others is the last.
func (c *Counts[K]) line(key K) int {
	i, found := slices.BinarySearchFunc(c.groups, key, func(g group[K], key K) int { return cmp.Compare(g.key, key) })
	if !found {
		return len(c.groups)
	}
	return i
}

// joinSmallest counts the smallest group among the others, and the next one if it
// would be alone there.
func (c *Counts[K]) joinSmallest() {
	c.groups = slices.Clone(c.groups)
	c.sortBySize()
	if c.other == 0 && len(c.groups) > 1 {
		c.joinFirst()
	}
	c.joinFirst()
	c.sortByKey()
}

// Level implements [lineage.Levelled].
func (Table[R, C]) Level() policy.Level { return policy.Statistic }

// Rows returns the totals of the rows.
func (t Table[R, C]) Rows() Counts[R] { return t.rows }

// Columns returns the totals of the columns.
func (t Table[R, C]) Columns() Counts[C] { return t.columns }

// Cell returns how many people there are in a row and a column, and whether the
// table tells. A group that is not listed is among the others.
func (t Table[R, C]) Cell(row R, column C) (n int, told bool) {
	i, j := t.rows.line(row), t.columns.line(column)
	if i >= len(t.cells) || j >= len(t.cells[i]) {
		return 0, true // there are no others
	}
	if n = t.cells[i][j]; n == suppressed {
		return 0, false
	}
	return n, true
}

// names lists the groups as they are printed.
func (c *Counts[K]) names() []string {
	var names []string
	for _, g := range c.groups {
		names = append(names, fmt.Sprint(g.key))
	}
	if c.other > 0 {
		names = append(names, "other")
	}
	return names
}

// sizes lists the totals, in the order of names.
func (c *Counts[K]) sizes() []int {
	var sizes []int
	for _, g := range c.groups {
		sizes = append(sizes, g.n)
	}
	if c.other > 0 {
		sizes = append(sizes, c.other)
	}
	return sizes
}

// String is the table, with totals; a suppressed count is "*".
func (t Table[R, C]) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(name string, counts []int, total int) {
		fmt.Fprintf(w, "%s\t", name)
		for _, n := range counts {
			if n == suppressed {
				fmt.Fprint(w, "*\t")
				continue
			}
			fmt.Fprintf(w, "%d\t", n)
		}
		fmt.Fprintf(w, "%d\t\n", total)
	}
	fmt.Fprintf(w, "\t%s\ttotal\t\n", strings.Join(t.columns.names(), "\t"))
	sizes := t.rows.sizes()
	for i, name := range t.rows.names() {
		line(name, t.cells[i], sizes[i])
	}
	line("total", t.columns.sizes(), t.rows.total)
	_ = w.Flush()
	return b.String()
}

// MarshalJSON writes the rows and columns in their order, and the counts of each
// row in the order of the columns; those of the others, if any, are last. A
// suppressed count is null.
func (t Table[R, C]) MarshalJSON() ([]byte, error) {
	cells := make([][]*int, len(t.cells))
	for i, row := range t.cells {
		for j := range row {
			if row[j] == suppressed {
				cells[i] = append(cells[i], nil)
				continue
			}
			cells[i] = append(cells[i], &row[j])
		}
	}
	return json.Marshal(struct {
		Rows    Counts[R] `json:"rows"`
		Columns Counts[C] `json:"columns"`
		Cells   [][]*int  `json:"cells"`
	}{t.rows, t.columns, cells})
}
