// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lsp

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Position is a place in a text: its line, and how many UTF-16 code units of
// the line are before it, both from 0.
type Position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// Before reports whether p comes before q.
func (p Position) Before(q Position) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Character < q.Character
}

// A Range is what lies between two positions.
type Range struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
}

// Contains reports whether a position touches the range.
func (r Range) Contains(p Position) bool { return !p.Before(r.Start) && !r.End.Before(p) }

// Overlaps reports whether two ranges touch.
func (r Range) Overlaps(q Range) bool { return !r.End.Before(q.Start) && !q.End.Before(r.Start) }

// line returns where a line of a text begins and ends, without its end of line.
func line(text string, n int) (start, end int, ok bool) {
	for ; n > 0; n-- {
		i := strings.IndexByte(text[start:], '\n')
		if i < 0 {
			return len(text), len(text), false
		}
		start += i + 1
	}
	i := strings.IndexByte(text[start:], '\n')
	if i < 0 {
		return start, len(text), true
	}
	end = start + i
	if end > start && text[end-1] == '\r' {
		end--
	}
	return start, end, true
}

// Offset returns the byte at which a position lies. As the protocol has it, a
// character behind the end of its line is that end, and a line behind the last
// is the end of the text.
func Offset(text string, p Position) int {
	start, end, ok := line(text, p.Line)
	if !ok {
		return len(text)
	}
	offset, units := start, 0
	for offset < end && units < p.Character {
		r, size := utf8.DecodeRuneInString(text[offset:end])
		units += utf16Len(r)
		offset += size
	}
	return offset
}

// At returns the position of a byte.
func At(text string, offset int) Position {
	offset = min(max(offset, 0), len(text))
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	return Position{strings.Count(text[:start], "\n"), units(text[start:offset])}
}

// AtColumn returns the position of a line and byte column, both from 1, as the
// go command counts. A column of 0 is the first thing on the line.
func AtColumn(text string, n, column int) Position {
	start, end, ok := line(text, n-1)
	if !ok {
		return At(text, len(text))
	}
	content := text[start:end]
	before := column - 1
	if column < 1 {
		before = len(content) - len(strings.TrimLeft(content, " \t"))
	}
	return Position{n - 1, units(content[:min(before, len(content))])}
}

// LineEnd returns the position at the end of a line, which is counted from 1.
func LineEnd(text string, n int) Position {
	_, end, _ := line(text, n-1)
	return At(text, end)
}

// WordEnd returns the position at the end of the identifier at p, or of the one
// character there.
func WordEnd(text string, p Position) Position {
	from := Offset(text, p)
	to := from
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		if !isWord(r) {
			if to == from && r != '\n' && r != '\r' {
				to += size
			}
			break
		}
		to += size
	}
	return Position{p.Line, p.Character + units(text[from:to])}
}

func isWord(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16Len(r)
	}
	return n
}

func utf16Len(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// A Change is an edit of a text: of a range, or without one of all of it.
type Change struct {
	Range *Range `json:"range,omitempty"`
	Text  string `json:"text"`
}

// Apply carries out changes, each on what the one before it left.
func Apply(text string, changes []Change) (string, error) {
	for _, c := range changes {
		if c.Range == nil {
			text = c.Text
			continue
		}
		from, to := Offset(text, c.Range.Start), Offset(text, c.Range.End)
		if from > to {
			return "", fmt.Errorf("a change ends at %v, before it begins at %v", c.Range.End, c.Range.Start)
		}
		text = text[:from] + c.Text + text[to:]
	}
	return text, nil
}

// Move returns where a range lies after the change of another one; ok is false
// if the change reaches into it.
func (c Change) Move(r Range) (moved Range, ok bool) {
	switch {
	case c.Range == nil:
		return Range{}, false
	case r.End.Before(c.Range.Start):
		return r, true
	case r.Start.Before(c.Range.End):
		return Range{}, false
	}
	return Range{c.moved(r.Start), c.moved(r.End)}, true
}

// moved returns where a position behind the change lies after it.
func (c Change) moved(p Position) Position {
	lines := strings.Count(c.Text, "\n")
	last := units(c.Text[strings.LastIndexByte(c.Text, '\n')+1:])
	if p.Line == c.Range.End.Line {
		p.Character += last - c.Range.End.Character
		if lines == 0 {
			p.Character += c.Range.Start.Character
		}
	}
	p.Line += lines - (c.Range.End.Line - c.Range.Start.Line)
	return p
}
