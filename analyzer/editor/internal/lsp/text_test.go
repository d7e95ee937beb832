// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lsp

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestOffsetCountsUTF16(t *testing.T) {
	const text = "a名𝒳b\r\nsecond\n\nlast"
	for _, test := range []struct {
		why  string
		p    Position
		want string // what begins there
	}{
		{"the beginning", Position{0, 0}, "a名"},
		{"behind three bytes that are one unit", Position{0, 2}, "𝒳b"},
		{"behind four bytes that are two units", Position{0, 4}, "b\r\n"},
		{"behind the end of a line is its end, before the carriage return", Position{0, 99}, "\r\nsecond"},
		{"the next line", Position{1, 0}, "second"},
		{"an empty line", Position{2, 5}, "\nlast"},
		{"behind the last line", Position{9, 0}, ""},
	} {
		if got := text[Offset(text, test.p):]; !strings.HasPrefix(got, test.want) || test.want == "" && got != "" {
			t.Errorf("%s: Offset(%v) is before %q, want %q", test.why, test.p, got, test.want)
		}
	}
}

func TestAtColumnCountsBytes(t *testing.T) {
	const text = "x\n\t\"名𝒳\", y\n"
	for _, test := range []struct {
		why          string
		line, column int
		want         Position
	}{
		{"a byte column becomes one of units", 2, 1 + len("\t\"名𝒳\""), Position{1, 6}},
		{"without a column it is the first thing on the line", 2, 0, Position{1, 1}},
		{"a column behind the line is its end", 1, 50, Position{0, 1}},
		{"a line behind the text is its end", 40, 1, Position{2, 0}},
	} {
		if got := AtColumn(text, test.line, test.column); got != test.want {
			t.Errorf("%s: %v, want %v", test.why, got, test.want)
		}
	}
}

func TestWordEnd(t *testing.T) {
	const text = "f(名前.Health)"
	for start, want := range map[int]int{0: 1, 1: 2, 2: 4, 5: 11, 11: 12, 12: 12} {
		if got := WordEnd(text, Position{0, start}); got != (Position{0, want}) {
			t.Errorf("WordEnd at %d is %v, want %d", start, got, want)
		}
	}
}

func TestApply(t *testing.T) {
	at := func(a, b, c, d int) *Range { return &Range{Position{a, b}, Position{c, d}} }
	got, err := Apply("one\ntwo\n", []Change{
		{at(0, 3, 1, 0), " "},    // joins the lines
		{at(0, 4, 0, 7), "𝒳wei"}, // counts in what that left
		{at(0, 6, 0, 7), "v"},    // behind a character of two units
	})
	if want := "one 𝒳vei\n"; err != nil || got != want {
		t.Errorf("Apply = %q, %v, want %q", got, err, want)
	}
	if got, err := Apply("old", []Change{{nil, "new"}, {at(0, 0, 0, 1), "N"}}); err != nil || got != "New" {
		t.Errorf("a whole text and an edit of it: %q, %v", got, err)
	}
	if got, err := Apply("text", []Change{{at(0, 3, 0, 1), ""}}); err == nil {
		t.Errorf("a range that ends before it begins gives %q, want an error", got)
	}
}

func TestMove(t *testing.T) {
	shown := Range{Position{3, 4}, Position{3, 8}}
	for _, test := range []struct {
		why    string
		change Change
		want   Position // of the start; the length stays
		gone   bool
	}{
		{"a change below", Change{&Range{Position{4, 0}, Position{5, 0}}, "x"}, shown.Start, false},
		{"a line more above", Change{&Range{Position{1, 0}, Position{1, 0}}, "new\n"}, Position{4, 4}, false},
		{"two lines fewer above", Change{&Range{Position{0, 2}, Position{2, 1}}, ""}, Position{1, 4}, false},
		{"text before it on the line", Change{&Range{Position{3, 0}, Position{3, 1}}, "abc"}, Position{3, 6}, false},
		{"its line is broken before it", Change{&Range{Position{3, 2}, Position{3, 2}}, "\nab"}, Position{4, 4}, false},
		{"its line is joined to the one above", Change{&Range{Position{2, 5}, Position{3, 0}}, " "}, Position{2, 10}, false},
		{"a change inside it", Change{&Range{Position{3, 5}, Position{3, 6}}, "x"}, Position{}, true},
		{"all is new", Change{nil, "x"}, Position{}, true},
	} {
		got, ok := test.change.Move(shown)
		if ok == test.gone || ok && (got.Start != test.want || got.End.Character-got.Start.Character != 4 || got.End.Line != got.Start.Line) {
			t.Errorf("%s: %v, %t, want it at %v", test.why, got, ok, test.want)
		}
	}
}

func TestURI(t *testing.T) {
	for _, test := range []struct{ why, uri, want string }{
		{"a space and a hash are escaped", "file:///home/a%20b/%23x.go", "/home/a b/#x.go"},
		{"an editor may escape more than is needed", "file:///home/%61.go", "/home/a.go"},
	} {
		if got, ok := File(test.uri); !ok || got != test.want {
			t.Errorf("%s: %q, %t, want %q", test.why, got, ok, test.want)
		}
	}
	const file = "/home/名前/a b#c%.go"
	if got, ok := File(URI(file)); !ok || got != file {
		t.Errorf("File(URI(%q)) = %q, %t", file, got, ok)
	}
	for _, uri := range []string{"untitled:Untitled-1", "git:/x.go?HEAD", "file:", ":"} {
		if got, ok := File(uri); ok {
			t.Errorf("File(%q) = %q, want none", uri, got)
		}
	}
}

// A position that is an offset's leads back to it.
func FuzzPositions(f *testing.F) {
	f.Add("a名𝒳b\r\nsecond\n", 5)
	f.Fuzz(func(t *testing.T, text string, offset int) {
		text = strings.ToValidUTF8(text, "?")
		if offset < 0 || offset > len(text) {
			return
		}
		p := At(text, offset)
		line := text[strings.LastIndexByte(text[:offset], '\n')+1 : offset]
		if strings.HasPrefix(text[offset:], "\n") && strings.HasSuffix(line, "\r") || strings.ToValidUTF8(line, "") != line {
			return // between the two bytes of an end of line, or inside a character
		}
		if want := len(utf16.Encode([]rune(line))); p.Character != want {
			t.Errorf("At(%q, %d) = %v, want character %d", text, offset, p, want)
		}
		if got := Offset(text, p); got != offset {
			t.Errorf("Offset(%q, At %d) = %d", text, offset, got)
		}
	})
}
