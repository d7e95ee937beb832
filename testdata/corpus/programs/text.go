// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.com/corpus/mark"
)

// lexer cuts a text into tokens, one state function after the other.
type lexer struct {
	input      string
	start, pos int
	tokens     []token
}

type token struct {
	kind string
	text string
	at   int
}

type state func(*lexer) state

func (l *lexer) emit(kind string) {
	l.tokens = append(l.tokens, token{kind, l.input[l.start:l.pos], l.start})
	l.start = l.pos
}

func lexStart(l *lexer) state {
	if l.pos >= len(l.input) {
		return nil
	}
	if l.input[l.pos] == ' ' {
		l.pos++
		l.start = l.pos
		return lexStart
	}
	return lexWord
}

func lexWord(l *lexer) state {
	for l.pos < len(l.input) && l.input[l.pos] != ' ' {
		l.pos++
	}
	l.emit("word")
	return lexStart
}

func lex(input string) []token {
	l := &lexer{input: input}
	for st := state(lexStart); st != nil; {
		st = st(l)
	}
	return l.tokens
}

func badTokensHoldTheText() {
	for _, t := range lex("note: " + mark.Secret()) { // source: tokens
		mark.Leak(t.text) // leak: tokens
	}
}

func goodTokensHoldKindAndPlace() {
	for _, t := range lex("note: " + mark.Secret()) { // source: tokenkinds
		mark.Leak(t.kind)
	}
}

func goodTokensOfOtherText() {
	_ = lex(mark.Secret()) // source: othertokens
	for _, t := range lex("plain text") {
		mark.Leak(t.text)
	}
}

// parseINI reads sections of keys and values.
func parseINI(r io.Reader) (map[string]map[string]string, error) {
	out := map[string]map[string]string{}
	section := ""
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			key, value, ok := strings.Cut(line, "=")
			if !ok {
				return nil, &syntaxError{n, line}
			}
			if out[section] == nil {
				out[section] = map[string]string{}
			}
			out[section][strings.TrimSpace(key)] = strings.TrimSpace(value)
		}
	}
	return out, sc.Err()
}

type syntaxError struct {
	line int
	text string
}

func (e *syntaxError) Error() string { return "line " + strconv.Itoa(e.line) + ": no value" }

func badParsedValue() {
	m, err := parseINI(strings.NewReader("[a]\nhealth = " + mark.Secret())) // source: ini
	if err == nil {
		mark.Leak(m["a"]["health"]) // leak: ini
	}
}

func goodParsedPlain() {
	_, _ = parseINI(strings.NewReader(mark.Secret())) // source: iniplain
	m, _ := parseINI(strings.NewReader("[a]\nb = c"))
	mark.Leak(m["a"]["b"])
}

func badSyntaxErrorCarriesLine() {
	_, err := parseINI(strings.NewReader(mark.Secret())) // source: inierror
	var se *syntaxError
	if errors.As(err, &se) {
		mark.Leak(se.text) // leak: inierror
	}
}

func goodSyntaxErrorTellsItsPlace() {
	_, err := parseINI(strings.NewReader(mark.Secret())) // source: inierrorplace
	if err != nil {
		mark.Leak(err.Error())
	}
}

// trie completes words.
type trie struct {
	next map[rune]*trie
	word string
}

func (t *trie) add(word string) {
	for _, r := range word {
		if t.next == nil {
			t.next = map[rune]*trie{}
		}
		if t.next[r] == nil {
			t.next[r] = &trie{}
		}
		t = t.next[r]
	}
	t.word = word
}

func (t *trie) words(visit func(string)) {
	if t.word != "" {
		visit(t.word)
	}
	for _, n := range t.next {
		n.words(visit)
	}
}

func badTrieListsItsWords() {
	t := &trie{}
	t.add("a")
	t.add(mark.Secret()) // source: trie
	t.words(func(w string) {
		mark.Leak(w) // leak: trie
	})
}

func goodOtherTrieListsItsWords() {
	t, u := &trie{}, &trie{}
	t.add(mark.Secret()) // source: othertrie
	u.add("plain")
	u.words(func(w string) {
		mark.Leak(w)
	})
}

// table lays out rows in columns.
type table struct {
	head []string
	rows [][]string
}

func (t *table) row(cells ...any) {
	var r []string
	for _, c := range cells {
		r = append(r, fmt.Sprint(c))
	}
	t.rows = append(t.rows, r)
}

func (t *table) render(w io.Writer, columns ...int) {
	for _, r := range append([][]string{t.head}, t.rows...) {
		for i, c := range columns {
			if i > 0 {
				fmt.Fprint(w, "\t")
			}
			fmt.Fprintf(w, "%-10s", r[c])
		}
		fmt.Fprintln(w)
	}
}

func badTableRendersColumn() {
	t := table{head: []string{"id", "health"}}
	t.row(1, mark.Secret()) // source: table
	var b strings.Builder
	t.render(&b, 0, 1)
	mark.Leak(b.String()) // leak: table
}

func goodTableOfPlain() {
	t, u := table{head: []string{"id"}}, table{head: []string{"id"}}
	t.row(mark.Secret()) // source: tableplain
	u.row(2)
	var b strings.Builder
	u.render(&b, 0)
	mark.Leak(b.String())
}
