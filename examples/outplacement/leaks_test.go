// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package outplacement_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A leak is one LEAK comment.
type leak struct {
	number     int
	rule       string
	suppressed bool
	text       string // the whole comment
	file       string
	line       int // of the statement below
}

var (
	leakStart = regexp.MustCompile(`^\s*// LEAK (\d+) \[([a-z-]+)\](, suppressed)?: `)
	clause    = regexp.MustCompile(`\([^()]*\d+(\(\d+\))?[^()]*\)`)
)

// Readers compare the comments with what the analyzer prints, so each must be
// whole: a rule, and a reason with its clause, which an allowed one states in
// its directive.
func TestLeaksAreExplained(t *testing.T) {
	rules := []string{
		"exposed", "fmt-leak", "implicit-disclosure", "needs-consent", "needs-deidentification",
		"not-permitted", "raw-in-log", "undeclared-recipient",
	}
	for _, l := range leaks(t) {
		if !slices.Contains(rules, l.rule) {
			t.Errorf("%s:%d: LEAK %d breaks no rule that we know: %q", l.file, l.line, l.number, l.rule)
		}
		if !l.suppressed && !clause.MatchString(l.text) {
			t.Errorf("%s:%d: LEAK %d cites no clause: %s", l.file, l.line, l.number, l.text)
		}
	}
}

func TestLeaksAreNumbered(t *testing.T) {
	found := leaks(t)
	slices.SortFunc(found, func(a, b leak) int { return a.number - b.number })
	for i, l := range found {
		if l.number != i+1 {
			t.Fatalf("%s:%d: LEAK %d should be number %d", l.file, l.line, l.number, i+1)
		}
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := strconv.Itoa(len(found)) + " leaks are built in"; !strings.Contains(string(readme), want) {
		t.Errorf("README.md does not say that %s", want)
	}
}

func TestLeaksStandBesideThePermittedWay(t *testing.T) {
	files := sources(t)
	for _, l := range leaks(t) {
		permitted := func(line string) bool { return strings.Contains(line, "// OK: ") }
		if !slices.ContainsFunc(files[l.file], permitted) {
			t.Errorf("%s: LEAK %d has no permitted way beside it", l.file, l.number)
		}
	}
}

// leaks reads all LEAK comments.
func leaks(t *testing.T) []leak {
	t.Helper()
	var found []leak
	for file, lines := range sources(t) {
		for i, line := range lines {
			m := leakStart.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			text, length := comment(lines[i:])
			number, _ := strconv.Atoi(m[1]) // digits, by the expression
			found = append(found, leak{number, m[2], m[3] != "", text, file, i + length + 1})
		}
	}
	return found
}

// comment joins the comment that lines begin with, and counts its lines.
func comment(lines []string) (text string, length int) {
	for _, line := range lines {
		line, ok := strings.CutPrefix(strings.TrimSpace(line), "//")
		if !ok {
			break
		}
		text += line
		length++
	}
	return text, length
}

// sources returns the lines of all Go files of the service but tests.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	found := make(map[string][]string)
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		found[filepath.ToSlash(path)] = strings.Split(string(text), "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
