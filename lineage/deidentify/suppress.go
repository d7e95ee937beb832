// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import "slices"

// Complementary suppression.
//
// In come the counts of a table whose totals are published, and a minimum; out
// goes the table with suppressed counts. Zeros stay, so whoever reads the table
// knows that a suppressed count is one at least. What else it can be follows from
// the totals: raising it means lowering others in its row and its column, which
// means raising others, and so on. All that can be done without changing a total
// is a flow in the graph of rows and columns whose edges are the suppressed
// counts: raising goes from a column to a row and has no bound, lowering goes
// from a row to a column and ends at one. So the numbers that a count can be are
// found by two searches for flow, exactly.

// A suppression is a table on its way to being publishable.
type suppression struct {
	cells   [][]int
	hidden  [][]bool
	minimum int
}

// hide suppresses what has to be, and reports whether that was enough. If not, the
// cells are as they were.
func hide(cells [][]int, minimum int) bool {
	s := suppression{cells: cells, minimum: minimum, hidden: make([][]bool, len(cells))}
	for i, row := range cells {
		s.hidden[i] = make([]bool, len(row))
		for j, n := range row {
			s.hidden[i][j] = n > 0 && n < minimum
		}
	}
	for changed := true; changed; {
		var ok bool
		if changed, ok = s.pass(); !ok {
			return false
		}
	}
	for i, row := range cells {
		for j := range row {
			if s.hidden[i][j] {
				row[j] = suppressed
			}
		}
	}
	return true
}

// pass suppresses more until the laws hold of every count that was suppressed
// before. Whatever is suppressed later takes nothing from them. It fails where
// nothing is left to suppress.
func (s *suppression) pass() (changed, ok bool) {
	checked := make([][]bool, len(s.hidden))
	for i, row := range s.hidden {
		checked[i] = append([]bool(nil), row...)
	}
	for i, row := range checked {
		for j, hidden := range row {
			for hidden && !s.holds(i, j) {
				if changed = s.hideMore(i, j); !changed {
					return false, false
				}
			}
		}
	}
	for i, row := range s.hidden {
		changed = changed || !slices.Equal(row, checked[i])
	}
	return changed, true
}

// holds reports whether the laws hold of a suppressed count.
func (s *suppression) holds(i, j int) bool {
	return !s.tooFew(i, j) && s.possible(i, j) >= max(2, s.minimum-1)
}

// hideMore suppresses what serves a count most, if there is something left.
func (s *suppression) hideMore(i, j int) bool {
	return !s.tooFew(i, j) && s.hideRectangle(i, j) || s.hideInLines(i, j)
}

// tooFew reports whether all that is suppressed in the cell's row, or in its
// column, are together fewer than the minimum: the totals tell how many.
func (s *suppression) tooFew(i, j int) bool {
	inRow, inColumn := 0, 0
	for l, n := range s.cells[i] {
		if s.hidden[i][l] {
			inRow += n
		}
	}
	for k := range s.cells {
		if s.hidden[k][j] {
			inColumn += s.cells[k][j]
		}
	}
	return inRow < s.minimum || inColumn < s.minimum
}

// hideInLines suppresses the smallest count that is left in the cell's row or
// column.
func (s *suppression) hideInLines(i, j int) bool {
	best, bestK, bestL := 0, 0, 0
	consider := func(k, l int) {
		if n := s.cells[k][l]; !s.hidden[k][l] && n > 0 && (best == 0 || n < best) {
			best, bestK, bestL = n, k, l
		}
	}
	for l := range s.cells[i] {
		consider(i, l)
	}
	for k := range s.cells {
		consider(k, j)
	}
	if best > 0 {
		s.hidden[bestK][bestL] = true
	}
	return best > 0
}

// hideRectangle suppresses the corners of the rectangle at the cell that costs
// least: within one, counts can be exchanged without changing a total.
func (s *suppression) hideRectangle(i, j int) bool {
	best, bestK, bestL := 0, 0, 0
	for k := range s.cells {
		for l := range s.cells[i] {
			if k == i || l == j || s.cells[i][l] == 0 || s.cells[k][j] == 0 || s.cells[k][l] == 0 {
				continue
			}
			cost := 0
			for _, at := range [...][2]int{{i, l}, {k, j}, {k, l}} {
				if !s.hidden[at[0]][at[1]] {
					cost += s.cells[at[0]][at[1]]
				}
			}
			if cost > 0 && (best == 0 || cost < best) {
				best, bestK, bestL = cost, k, l
			}
		}
	}
	if best == 0 {
		return false
	}
	s.hidden[i][bestL], s.hidden[bestK][j], s.hidden[bestK][bestL] = true, true, true
	return true
}

// possible counts the numbers that a suppressed count can be, as far as it matters.
func (s *suppression) possible(i, j int) int {
	up := s.exchange(i, j, node{row: true, line: i}, node{line: j}, s.minimum)
	down := s.exchange(i, j, node{line: j}, node{row: true, line: i}, s.cells[i][j]-1)
	return up + down + 1
}

// A node is a row or a column.
type node struct {
	row  bool
	line int
}

// exchange returns by how much, up to a limit, counts other than that of a cell can
// be changed along ways that begin and end in its row and its column.
func (s *suppression) exchange(i, j int, from, to node, limit int) int {
	now := make([][]int, len(s.cells))
	for k, row := range s.cells {
		now[k] = append([]int(nil), row...)
	}
	total := 0
	for total < limit {
		way := s.way(now, i, j, from, to)
		if way == nil {
			break
		}
		step := limit - total
		for n := range len(way) - 1 {
			if way[n].row {
				step = min(step, now[way[n].line][way[n+1].line]-1)
			}
		}
		for n := range len(way) - 1 {
			if way[n].row {
				now[way[n].line][way[n+1].line] -= step
			} else {
				now[way[n+1].line][way[n].line] += step
			}
		}
		total += step
	}
	return total
}

// way returns a shortest way from one node to another: from a row by a count that
// can be lowered, from a column by one that can be raised.
func (s *suppression) way(now [][]int, i, j int, from, to node) []node {
	before := map[node]node{from: from}
	for queue := []node{from}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at == to {
			way := []node{to}
			for at != from {
				at = before[at]
				way = append([]node{at}, way...)
			}
			return way
		}
		visit := func(k, l int, next node) {
			if _, seen := before[next]; seen || !s.hidden[k][l] || k == i && l == j || at.row && now[k][l] <= 1 {
				return
			}
			before[next] = at
			queue = append(queue, next)
		}
		if at.row {
			for l := range s.cells[at.line] {
				visit(at.line, l, node{line: l})
			}
			continue
		}
		for k := range s.cells {
			visit(k, at.line, node{row: true, line: k})
		}
	}
	return nil
}
